import type { Field } from '../../../shared/catalogue/field';
import type { Operation, Resource } from '../../../shared/catalogue/operation';
import {
	archivedReceiptHeader,
	archivedReceiptLine,
	receiptHeader,
	receiptLine,
} from './outputs/goodsReceipt';
import { archivedDetail, archivedList } from './archive';
import {
	detailOutput,
	documentId,
	financeStatus,
	onlyValues,
	outerCodeFilter,
	pageFields,
	tagName,
	text,
	timeRange,
	timeType,
} from './common';
import { goodsReceiptWrites } from './goodsReceipt.writes';

const STATUS: Field = {
	name: 'status',
	label: { en: 'Status', zh: '状态' },
	type: 'options',
	description: 'Only receipts in this status',
	options: [
		{ value: 'NOT_FINISH', label: { en: 'Not Finished', zh: '未完成' } },
		{
			value: 'STATUS_UNIQUE_CODE_RECEIVING',
			label: { en: 'Receiving Unique Codes', zh: '唯一码收货中' },
		},
		{ value: 'FINISHED', label: { en: 'Finished', zh: '已完成' } },
		{ value: 'SHELVED', label: { en: 'Shelved', zh: '上架完成' } },
		{ value: 'CLOSED', label: { en: 'Closed', zh: '已关闭' } },
	],
};

const CODE = text(
	'code',
	{ en: 'Code', zh: '收货单号' },
	'Only the receipt with this document code',
);

const FLAG: Field = {
	name: 'flag',
	label: { en: 'Flag', zh: '旗帜' },
	type: 'options',
	description: 'Only receipts with this flag',
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

const get: Operation = {
	name: 'get',
	label: 'Get',
	title: '收货单详情',
	action: 'Get a goods receipt',
	summary: { en: 'Fetch the lines of one goods receipt.', zh: '' },
	details: 'Prices and amounts are in fen (分).',
	agentNote: 'The header is in Get Many only.',
	endpoint: 'warehouse.entry.list.get',
	effect: 'read',
	fields: [documentId({ en: 'Goods Receipt ID', zh: '收货单ID' }, '4387287189219907')],
	fetchesOne: { what: 'goods receipt', list: 'list' },
};

const getMany: Operation = {
	name: 'getAll',
	label: 'Get Many',
	title: '收货单查询列表',
	action: 'Get many goods receipts',
	summary: { en: 'List the headers of goods receipts; Get fetches the lines.', zh: '' },
	details: 'Amounts are in fen (分). The time range is about the time of modification.',
	endpoint: 'warehouse.entry.list.query',
	effect: 'read',
	rows: 'list',
	paging: pageFields,
	fields: [
		outerCodeFilter,
		...timeRange('receipts modified'),
		STATUS,
		CODE,
		financeStatus,
		tagName,
		FLAG,
		{
			name: 'preinOrderId',
			label: { en: 'Pre-Arrival Order ID', zh: '预约入库单ID' },
			type: 'integer',
			description: 'Only receipts of the pre-arrival order with this id',
		},
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
	action: 'Get many archived goods receipts',
	summary: { en: 'List the headers of archived goods receipts of at most 90 days.', zh: '' },
	details: 'Amounts are in fen (分).',
	documents: 'receipts',
	filters: [timeType, onlyValues(STATUS, ['FINISHED', 'SHELVED', 'CLOSED']), CODE, financeStatus],
});

const getArchived = archivedDetail(get, {
	endpoint: 'warehouse.entry.history.list.get',
	title: '归档收货单详情',
	action: 'Get an archived goods receipt',
	summary: { en: 'Fetch the lines of one archived goods receipt.', zh: '' },
	details: 'Prices and amounts are in fen (分).',
	id: documentId({ en: 'Goods Receipt ID', zh: '收货单ID' }, '4387287189219907'),
});

/** Goods receipts (kuaimai.md section 11). */
export const goodsReceipt: Resource = {
	name: 'goodsReceipt',
	label: { en: 'Goods Receipt', zh: '收货单' },
	operations: [getMany, get, getManyArchived, getArchived, ...goodsReceiptWrites],
};
