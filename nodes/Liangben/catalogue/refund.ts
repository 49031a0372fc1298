import { integer, required, text } from '../../shared/catalogue/fieldHelpers';
import type { Operation, Resource } from '../../shared/catalogue/operation';
import { orderSn, pageFilters, pages, ROOT } from './common';

const apply: Operation = {
	name: 'apply',
	label: 'Apply',
	title: '申请退货',
	action: 'Apply for a return',
	summary: { en: 'Ask to return products of an order.', zh: '为订单中的商品申请退货。' },
	agentNote: 'AI agents: it is about money and products, so ask the user first.',
	endpoint: `${ROOT}order/refund_apply`,
	effect: 'write',
	fields: [
		required(orderSn),
		{
			name: 'return_data',
			label: { en: 'Lines', zh: '商品明细' },
			type: 'json',
			required: true,
			description: 'What is returned. Its structure is not published: ask Liangben.',
		},
		integer('return_reason_id', { en: 'Reason ID', zh: '原因ID' }, 'The values are not published'),
		text('return_reason', { en: 'Reason', zh: '原因' }, 'The reason in words'),
	],
};

const cancel: Operation = {
	name: 'cancel',
	label: 'Cancel',
	title: '取消退货',
	action: 'Cancel a return',
	summary: { en: 'Cancel the return of an order.', zh: '取消订单的退货申请。' },
	details: 'Liangben asks for the number of the order, not of the return.',
	endpoint: `${ROOT}order/refund_cancel`,
	effect: 'destructive',
	fields: [required(orderSn)],
};

const get: Operation = {
	name: 'get',
	label: 'Get',
	title: '退款详情',
	action: 'Get a refund',
	summary: { en: 'Get the refund of one order.', zh: '查询订单的退款详情。' },
	endpoint: `${ROOT}order/refund_info`,
	effect: 'read',
	fields: [required(orderSn)],
};

const getMany: Operation = {
	name: 'getAll',
	label: 'Get Many',
	title: '退款列表',
	action: 'Get many refunds',
	summary: { en: 'List refunds.', zh: '查询退款列表。' },
	endpoint: `${ROOT}order/refund_list`,
	methods: ['POST', 'GET'],
	effect: 'read',
	asksForRows: true,
	paging: pages,
	fields: [
		orderSn,
		integer(
			'refund_status',
			{ en: 'Refund Status', zh: '退款状态' },
			'The values are not published',
		),
		integer('examine_status', { en: 'Approval', zh: '审核状态' }, 'The values are not published'),
		...pageFilters,
	],
};

/** Returns and refunds, one kind of document at the vendor. */
export const refund: Resource = {
	name: 'refund',
	label: { en: 'Refund', zh: '退货退款' },
	operations: [getMany, get, apply, cancel],
};
