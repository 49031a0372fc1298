import type { Field } from '../../../shared/catalogue/field';
import type { Operation, Resource } from '../../../shared/catalogue/operation';
import { archivedOrderHeader, orderHeader, orderLine } from './outputs/purchaseOrder';
import { archivedDetail, archivedList } from './archive';
import {
	detailOutput,
	onlyValues,
	outerCodeFilter,
	pageFields,
	timeRange,
	timeType,
} from './common';
import { orderCode, orderId } from './purchaseOrder.fields';
import { purchaseOrderWrites } from './purchaseOrder.writes';

const STATUS: Field = {
	name: 'status',
	label: { en: 'Status', zh: '状态' },
	type: 'options',
	description: 'Only orders in this status',
	options: [
		{ value: 'WAIT_VERIFY', label: { en: 'Draft', zh: '草稿' } },
		{ value: 'VERIFYING', label: { en: 'Waiting for Audit', zh: '待审核' } },
		{ value: 'GOODS_NOT_ARRIVED', label: { en: 'Goods Not Arrived', zh: '未到货' } },
		{ value: 'GOODS_PART_ARRIVED', label: { en: 'Goods Partly Arrived', zh: '部分到货' } },
		{ value: 'FINISHED', label: { en: 'Finished', zh: '已完成' } },
		{ value: 'GOODS_CLOSED', label: { en: 'Closed', zh: '已关闭' } },
	],
};

/** The id as a filter; the vendor's table types it integer here. */
const ID_FILTER: Field = {
	...orderId,
	type: 'integer',
	description: 'Only the order with this id',
};

const get: Operation = {
	name: 'get',
	label: 'Get',
	title: '采购单详情',
	action: 'Get a purchase order',
	summary: { en: 'Fetch the lines of one purchase order.', zh: '' },
	details: 'Prices and amounts are in fen (分).',
	agentNote: 'The header is in Get Many only. The order of the lines may differ between calls.',
	endpoint: 'purchase.order.get',
	effect: 'read',
	fields: [
		{
			...orderId,
			primary: true,
			description:
				'The id of the purchase order as Get Many returns it, not its code (CG…). Fill in this or the platform order number.',
		},
		{
			name: 'ptOrderId',
			label: { en: 'Platform Order No.', zh: '平台订单号' },
			type: 'string',
			primary: true,
			placeholder: '1122334455',
			description:
				'The number of the order on the connected platform. Which one counts when both are filled in is not documented.',
		},
	],
	requireOneOf: ['id', 'ptOrderId'],
	fetchesOne: { what: 'purchase order', list: 'list' },
};

const getMany: Operation = {
	name: 'getAll',
	label: 'Get Many',
	title: '采购单查询',
	action: 'Get many purchase orders',
	summary: { en: 'List the headers of purchase orders; Get fetches the lines.', zh: '' },
	details:
		'Amounts are in fen (分). Older orders are moved to the archive, by integrators’ experience after about three months.',
	endpoint: 'purchase.order.query',
	effect: 'read',
	rows: 'list',
	paging: pageFields,
	fields: [outerCodeFilter, timeType, ...timeRange('orders'), STATUS, ID_FILTER, orderCode],
	simplified: {
		id: 'id',
		code: 'text',
		status: 'state',
		supplierCode: 'text',
		supplierName: 'text',
		totalAmount: 'fen',
		quantity: 'number',
		arrivedQuantity: 'number',
		deliveryDate: 'time',
		created: 'time',
	},
};

const getManyArchived = archivedList(getMany, {
	endpoint: 'purchase.order.history.query',
	title: '归档采购单查询',
	action: 'Get many archived purchase orders',
	summary: { en: 'List the headers of archived purchase orders of at most 90 days.', zh: '' },
	details: 'Amounts are in fen (分).',
	documents: 'orders',
	filters: [timeType, onlyValues(STATUS, ['FINISHED', 'GOODS_CLOSED']), ID_FILTER, orderCode],
});

const getArchived = archivedDetail(get, {
	endpoint: 'purchase.order.history.get',
	title: '归档采购单详情',
	action: 'Get an archived purchase order',
	summary: { en: 'Fetch the lines of one archived purchase order.', zh: '' },
	details: 'Prices and amounts are in fen (分).',
	id: orderId,
});

/** Purchase orders (kuaimai.md section 11). */
export const purchaseOrder: Resource = {
	name: 'purchaseOrder',
	label: { en: 'Purchase Order', zh: '采购单' },
	operations: [get, getMany, getArchived, getManyArchived, ...purchaseOrderWrites],
};
