import type { OptionsField } from '../../../shared/catalogue/field';
import { integer, text } from '../../../shared/catalogue/fieldHelpers';
import type { Operation, Resource } from '../../../shared/catalogue/operation';
import { archivedDetail, archivedList } from './archive';
import { externalNumberFilter, financeStatus, onlyValues, pageFields, tagName } from './fields';
import { goodsReceiptWrites, receiptId } from './goodsReceipt.writes';
import { from, timeType, to } from './timeRange';

const STATUS: OptionsField = {
	name: 'status',
	label: { en: 'Status', zh: '状态' },
	type: 'options',
	options: [
		{ value: 'NOT_FINISH', label: { en: 'Not Finished', zh: '未完成' } },
		{
			value: 'STATUS_UNIQUE_CODE_RECEIVING',
			label: { en: 'Unique Codes Arriving', zh: '唯一码收货中' },
		},
		{ value: 'FINISHED', label: { en: 'Finished', zh: '已完成' } },
		{ value: 'SHELVED', label: { en: 'Shelved', zh: '上架完成' } },
		{ value: 'CLOSED', label: { en: 'Closed', zh: '已关闭' } },
	],
};

const NUMBER = text('code', { en: 'Receipt No.', zh: '收货单号' });

const FLAG: OptionsField = {
	name: 'flag',
	label: { en: 'Flag', zh: '旗帜' },
	type: 'options',
	options: [
		{ value: '-1', label: { en: 'None', zh: '无旗帜' } },
		{ value: '0', label: { en: 'Grey', zh: '灰' } },
		{ value: '1', label: { en: 'Red', zh: '红' } },
		{ value: '2', label: { en: 'Orange', zh: '橙' } },
		{ value: '3', label: { en: 'Green', zh: '绿' } },
		{ value: '4', label: { en: 'Blue', zh: '蓝' } },
		{ value: '5', label: { en: 'Purple', zh: '紫' } },
	],
};

const UNITS =
	'Amounts are in fen; the unit of badShelveFee is not stated. items is the number of kinds of products.';

const get: Operation = {
	name: 'get',
	label: 'Get',
	title: '收货单详情',
	action: 'Get a goods receipt',
	summary: { en: 'Fetch the lines of one goods receipt.', zh: '查询一张收货单的商品明细。' },
	details: 'Prices and amounts are in fen.',
	endpoint: 'warehouse.entry.list.get',
	effect: 'read',
	fields: [receiptId],
	fetchesOne: { what: { en: 'goods receipt', zh: '收货单' }, list: 'list' },
};

const getMany: Operation = {
	name: 'getAll',
	label: 'Get Many',
	title: '收货单查询列表',
	action: 'Get many goods receipts',
	summary: {
		en: 'List the headers of goods receipts; Get fetches the lines.',
		zh: '查询收货单列表（不含商品明细）。',
	},
	details: UNITS,
	endpoint: 'warehouse.entry.list.query',
	effect: 'read',
	rows: 'list',
	paging: pageFields,
	fields: [
		externalNumberFilter('By Kuaimai’s page the external number of the purchase order'),
		{ ...from, label: { en: 'Updated From', zh: '修改起始' } },
		{ ...to, label: { en: 'Updated To', zh: '修改结束' } },
		STATUS,
		NUMBER,
		financeStatus,
		tagName,
		FLAG,
		integer('preinOrderId', { en: 'Pre-Arrival ID', zh: '预约ID' }),
	],
	simplified: {
		id: 'id',
		code: 'text',
		status: 'state',
		supplierCode: 'text',
		supplierName: 'text',
		purchaseOrderCode: 'text',
		warehouseName: 'text',
		quantity: 'number',
		receiveQuantity: 'number',
		created: 'time',
	},
};

const getManyArchived = archivedList(getMany, {
	endpoint: 'warehouse.entry.history.list.query',
	title: '归档收货单查询列表',
	shortTitle: '归档收货单查询',
	action: 'Get many archived goods receipts',
	summary: {
		en: 'List the headers of archived goods receipts (range: at most 90 days).',
		zh: '查询归档收货单列表，时间跨度最多 90 天。',
	},
	details: UNITS,
	filters: [timeType, onlyValues(STATUS, ['FINISHED', 'SHELVED', 'CLOSED']), NUMBER, financeStatus],
});

const getArchived = archivedDetail(get, {
	endpoint: 'warehouse.entry.history.list.get',
	title: '归档收货单详情',
	action: 'Get an archived goods receipt',
	summary: {
		en: 'Fetch the lines of one archived goods receipt.',
		zh: '查询一张归档收货单的商品明细。',
	},
	details: 'Prices and amounts are in fen.',
	id: receiptId,
});

export const goodsReceipt: Resource = {
	name: 'goodsReceipt',
	label: { en: 'Goods Receipt', zh: '收货单' },
	operations: [getMany, get, getManyArchived, getArchived, ...goodsReceiptWrites],
};
