import type { OptionsField } from '../../../shared/catalogue/field';
import { primary, required } from '../../../shared/catalogue/fieldHelpers';
import type { Operation, Resource } from '../../../shared/catalogue/operation';
import { archivedDetail, archivedList } from './archive';
import { externalNumberFilter, onlyValues, pageFields } from './fields';
import { orderCode, orderId, orderIdFilter, platformNumber } from './purchaseOrderNumbers';
import { purchaseOrderWrites } from './purchaseOrder.writes';
import { from, timeType, to } from './timeRange';

const STATUS: OptionsField = {
	name: 'status',
	label: { en: 'Status', zh: '状态' },
	type: 'options',
	options: [
		{ value: 'WAIT_VERIFY', label: { en: 'Draft', zh: '草稿' } },
		{ value: 'VERIFYING', label: { en: 'Awaiting Approval', zh: '待审核' } },
		{ value: 'GOODS_NOT_ARRIVED', label: { en: 'Not Arrived', zh: '未到货' } },
		{ value: 'GOODS_PART_ARRIVED', label: { en: 'Partly Arrived', zh: '部分到货' } },
		{ value: 'FINISHED', label: { en: 'Finished', zh: '已完成' } },
		{ value: 'GOODS_CLOSED', label: { en: 'Closed', zh: '已关闭' } },
	],
};

const UNITS = 'Amounts are in fen; the unit of advanceCharge and otherAmount is not stated.';

const get: Operation = {
	name: 'get',
	label: 'Get',
	title: '采购单详情',
	action: 'Get a purchase order',
	summary: { en: 'Fetch the lines of one purchase order.', zh: '查询一张采购单的商品明细。' },
	details: 'Prices and amounts are in fen. The lines may be in a different sequence in each call.',
	endpoint: 'purchase.order.get',
	effect: 'read',
	fields: [primary(orderId), primary(platformNumber)],
	requireOneOf: ['id', 'ptOrderId'],
	fetchesOne: { what: { en: 'purchase order', zh: '采购单' }, list: 'list' },
};

const getMany: Operation = {
	name: 'getAll',
	label: 'Get Many',
	title: '采购单查询',
	action: 'Get many purchase orders',
	summary: {
		en: 'List the headers of purchase orders; Get fetches the lines.',
		zh: '查询采购单列表（不含商品明细）。',
	},
	details: `${UNITS} Integrators say that orders older than about three months are in the archive.`,
	endpoint: 'purchase.order.query',
	effect: 'read',
	rows: 'list',
	paging: pageFields,
	fields: [externalNumberFilter(), timeType, from, to, STATUS, orderIdFilter, orderCode],
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
	summary: {
		en: 'List the headers of archived purchase orders (range: at most 90 days).',
		zh: '查询归档采购单列表，时间跨度最多 90 天。',
	},
	details: UNITS,
	filters: [timeType, onlyValues(STATUS, ['FINISHED', 'GOODS_CLOSED']), orderIdFilter, orderCode],
});

const getArchived = archivedDetail(get, {
	endpoint: 'purchase.order.history.get',
	title: '归档采购单详情',
	action: 'Get an archived purchase order',
	summary: {
		en: 'Fetch the lines of one archived purchase order.',
		zh: '查询一张归档采购单的商品明细。',
	},
	details: 'Prices and amounts are in fen.',
	id: required(orderId),
});

export const purchaseOrder: Resource = {
	name: 'purchaseOrder',
	label: { en: 'Purchase Order', zh: '采购单' },
	operations: [get, getMany, getArchived, getManyArchived, ...purchaseOrderWrites],
};
