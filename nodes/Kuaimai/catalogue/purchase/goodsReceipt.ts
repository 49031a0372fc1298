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
	label: 'Status (状态)',
	type: 'options',
	description: 'Only receipts in this status',
	options: [
		{ value: 'NOT_FINISH', label: 'Not Finished (未完成)' },
		{ value: 'STATUS_UNIQUE_CODE_RECEIVING', label: 'Receiving Unique Codes (唯一码收货中)' },
		{ value: 'FINISHED', label: 'Finished (已完成)' },
		{ value: 'SHELVED', label: 'Shelved (上架完成)' },
		{ value: 'CLOSED', label: 'Closed (已关闭)' },
	],
};

const CODE = text('code', 'Code (收货单号)', 'Only the receipt with this document code');

const FLAG: Field = {
	name: 'flag',
	label: 'Flag (旗帜)',
	type: 'options',
	description: 'Only receipts with this flag',
	options: [
		{ value: '-1', label: 'None (无旗帜)' },
		{ value: '0', label: 'Grey (灰)' },
		{ value: '1', label: 'Red (红)' },
		{ value: '2', label: 'Orange (橙)' },
		{ value: '3', label: 'Green (绿)' },
		{ value: '4', label: 'Blue (蓝)' },
		{ value: '5', label: 'Purple (紫)' },
	],
};

const get: Operation = {
	name: 'get',
	label: 'Get',
	title: '收货单详情',
	action: 'Get a goods receipt',
	description: 'Fetch the lines of one goods receipt. Prices and amounts are in fen (分).',
	agentNote: 'The header is in Get Many only.',
	endpoint: 'warehouse.entry.list.get',
	access: 'read',
	fields: [documentId('Goods Receipt ID (收货单ID)', '4387287189219907')],
	fetchesOne: { what: 'goods receipt', list: 'list' },
	output: detailOutput(receiptLine),
};

const getMany: Operation = {
	name: 'getAll',
	label: 'Get Many',
	title: '收货单查询列表',
	action: 'Get many goods receipts',
	description:
		'List the headers of goods receipts; Get fetches the lines. Amounts are in fen (分). The time range is about the time of modification.',
	endpoint: 'warehouse.entry.list.query',
	access: 'read',
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
			label: 'Pre-Arrival Order ID (预约入库单ID)',
			type: 'integer',
			description: 'Only receipts of the pre-arrival order with this id',
		},
	],
	simplified: [
		'id',
		'code',
		'status',
		'supplierCode',
		'supplierName',
		'purchaseOrderCode',
		'warehouseName',
		'quantity',
		'receiveQuantity',
		'created',
	],
	output: receiptHeader,
};

const getManyArchived = archivedList(getMany, {
	endpoint: 'warehouse.entry.history.list.query',
	title: '归档收货单查询列表',
	action: 'Get many archived goods receipts',
	description:
		'List the headers of archived goods receipts of at most 90 days. Amounts are in fen (分).',
	documents: 'receipts',
	filters: [timeType, onlyValues(STATUS, ['FINISHED', 'SHELVED', 'CLOSED']), CODE, financeStatus],
	output: archivedReceiptHeader,
});

const getArchived = archivedDetail(get, {
	endpoint: 'warehouse.entry.history.list.get',
	title: '归档收货单详情',
	action: 'Get an archived goods receipt',
	description: 'Fetch the lines of one archived goods receipt. Prices and amounts are in fen (分).',
	id: documentId('Goods Receipt ID (收货单ID)', '4387287189219907'),
	output: detailOutput(archivedReceiptLine),
});

/** Goods receipts (kuaimai.md section 11). */
export const goodsReceipt: Resource = {
	name: 'goodsReceipt',
	label: 'Goods Receipt (收货单)',
	operations: [getMany, get, getManyArchived, getArchived, ...goodsReceiptWrites],
};
