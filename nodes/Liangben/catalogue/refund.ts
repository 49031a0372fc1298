import type { Operation, Resource } from '../../shared/catalogue/operation';
import { integer, LIST_NOTE, orderSn, pageFilters, pages, required, ROOT, text } from './common';

const apply: Operation = {
	name: 'apply',
	label: 'Apply',
	title: '申请退货',
	action: 'Apply for a return',
	summary: { en: 'Ask to return goods of an order.', zh: '' },
	agentNote: 'It is about money and goods: ask the user first, and never call it twice.',
	endpoint: `${ROOT}order/refund_apply`,
	effect: 'write',
	fields: [
		required(orderSn),
		{
			name: 'return_data',
			label: { en: 'Returned Goods', zh: '退货商品信息' },
			type: 'json',
			required: true,
			description: 'The goods, as JSON. Its structure is not published: ask the platform.',
		},
		integer(
			'return_reason_id',
			{ en: 'Return Reason ID', zh: '退货原因' },
			'Why they are returned; the values are not published',
		),
		text(
			'return_reason',
			{ en: 'Return Reason', zh: '退货原因描述' },
			'Why they are returned, in words',
		),
	],
};

const cancel: Operation = {
	name: 'cancel',
	label: 'Cancel',
	title: '取消退货',
	action: 'Cancel a return',
	summary: { en: 'Take the return of an order back.', zh: '' },
	details: 'The vendor asks for the number of the order.',
	endpoint: `${ROOT}order/refund_cancel`,
	effect: 'write',
	fields: [required(orderSn)],
};

const get: Operation = {
	name: 'get',
	label: 'Get',
	title: '退款详情',
	action: 'Get a refund',
	summary: { en: 'Fetch the refund of one order.', zh: '' },
	endpoint: `${ROOT}order/refund_info`,
	effect: 'read',
	fields: [required(orderSn)],
};

const getMany: Operation = {
	name: 'getAll',
	label: 'Get Many',
	title: '退款列表',
	action: 'Get many refunds',
	summary: { en: `List refunds.`, zh: '' },
	details: `${LIST_NOTE}`,
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
		integer(
			'examine_status',
			{ en: 'Review Status', zh: '审核状态' },
			'The values are not published',
		),
		...pageFilters,
	],
};

/** Returns and refunds (liangben.md section 6). */
export const refund: Resource = {
	name: 'refund',
	label: { en: 'Refund', zh: '退货退款' },
	operations: [getMany, get, apply, cancel],
};
