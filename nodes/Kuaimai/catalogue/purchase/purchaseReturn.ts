import type { Field } from '../../../shared/catalogue/field';
import type { Operation, Resource } from '../../../shared/catalogue/operation';
import { returnHeader, returnLine } from './outputs/purchaseReturn';
import { archivedDetail, archivedList } from './archive';
import {
	batchNo,
	detailOutput,
	documentId,
	editId,
	financeStatus,
	idOutput,
	NEVER_TWICE,
	onlyValues,
	outerCodeFilter,
	pageFields,
	remark,
	required,
	supplierCode,
	tagName,
	text,
	timeRange,
	timeType,
	warehouseCode,
} from './common';
import { lines, outerId, priceInYuan, quantity } from './lines';
import { purchaseOrderId } from './purchaseOrder.fields';

const ID = documentId({ en: 'Purchase Return ID', zh: '采退单ID' }, '186057');

const STATUS: Field = {
	name: 'status',
	label: { en: 'Status', zh: '状态' },
	type: 'options',
	description: 'Only returns in this status',
	options: [
		{ value: '0', label: { en: 'Void', zh: '已作废' } },
		{ value: '1', label: { en: 'Waiting to Ship', zh: '待出库' } },
		{ value: '2', label: { en: 'Audited, Obsolete', zh: '已审核, 已废弃' } },
		{ value: '3', label: { en: 'Shipped', zh: '已出库' } },
		{ value: '4', label: { en: 'Shipping', zh: '出库中' } },
		{ value: '5', label: { en: 'Draft', zh: '草稿' } },
	],
};

const CODE = text('code', { en: 'Code', zh: '单据号' }, 'Only the return with this document code');

const MAYBE_REQUIRED =
	'Kuaimai’s page marks it as required, most likely by mistake: integrators do not send it.';

/** Optional although the page marks it required (kuaimai.md section 11, a documented slip). */
function maybeRequired(field: Field): Field {
	return { ...field, description: `${field.description}. ${MAYBE_REQUIRED}` };
}

const upsert: Operation = {
	name: 'upsert',
	label: 'Create or Update',
	title: '采退单保存',
	action: 'Create or update a purchase return',
	summary: { en: 'Create a purchase return, or edit the one whose ID is given.', zh: '' },
	details: 'Prices are in yuan (元), although the lists give fen.',
	agentNote: 'Prices are in yuan: 26 yuan is 26.',
	endpoint: 'purchase.return.save',
	effect: 'write',
	fields: [
		editId({ en: 'Purchase Return ID', zh: '采退单ID' }, '186057'),
		required(supplierCode),
		warehouseCode,
		lines('What goes back. Prices are in yuan (元).', [
			outerId,
			quantity,
			{
				...priceInYuan,
				label: { en: 'Unit Price', zh: '采退单价' },
				placeholder: '26',
				description:
					'In yuan, although Kuaimai’s replies give prices in fen. Its table types it as a whole number; whether it takes decimals is not documented.',
			},
			{
				name: 'productDate',
				label: { en: 'Production Date', zh: '生产日期' },
				type: 'dateTime',
				timeFormat: 'yyyy-MM-dd',
				description: 'When the goods were produced. Sent as a date without time, in Beijing.',
			},
			batchNo,
		]),
		text(
			'prSourceId',
			{ en: 'External Return No.', zh: '外部单号' },
			'Your own number of the return. Kuaimai’s pages say that it may not repeat, but not whether and how a repeat is refused.',
		),
		purchaseOrderId,
		remark,
	],
};

const getMany: Operation = {
	name: 'getAll',
	label: 'Get Many',
	title: '采退单查询列表',
	action: 'Get many purchase returns',
	summary: { en: 'List the headers of purchase returns; Get fetches the lines.', zh: '' },
	details:
		'Amounts are in fen (分). Older returns are moved to the archive, by integrators’ experience after about three months.',
	endpoint: 'purchase.return.list.query',
	effect: 'read',
	rows: 'list',
	paging: pageFields,
	fields: [
		outerCodeFilter,
		timeType,
		...timeRange('returns'),
		STATUS,
		CODE,
		maybeRequired(tagName),
		maybeRequired(financeStatus),
	],
	simplified: {
		id: 'id',
		code: 'text',
		status: 'state',
		statusName: 'text',
		supplierCode: 'text',
		supplierName: 'text',
		warehouseName: 'text',
		returnNum: 'number',
		totalAmount: 'fen',
		gmCreate: 'time',
	},
};

const get: Operation = {
	name: 'get',
	label: 'Get',
	title: '采退单详情',
	action: 'Get a purchase return',
	summary: { en: 'Fetch the lines of one purchase return.', zh: '' },
	details: 'Prices and amounts are in fen (分).',
	agentNote: 'The header is in Get Many only.',
	endpoint: 'purchase.return.list.get',
	effect: 'read',
	fields: [ID],
	fetchesOne: { what: 'purchase return', list: 'list' },
};

const ship: Operation = {
	name: 'ship',
	label: 'Ship',
	title: '采退单出库',
	action: 'Ship a purchase return',
	summary: { en: 'Ship a purchase return out of the warehouse.', zh: '' },
	agentNote: 'It fails with code 33 where an item has no shelf location.',
	endpoint: 'purchase.return.out',
	effect: 'write',
	fields: [ID],
};

const cancel: Operation = {
	name: 'cancel',
	label: 'Void',
	title: '采退单作废',
	action: 'Void a purchase return',
	summary: { en: 'Void a purchase return.', zh: '' },
	agentNote: 'Nothing is documented that takes it back: ask the user first.',
	endpoint: 'purchase.return.cancel',
	effect: 'write',
	fields: [ID],
};

const getManyArchived = archivedList(getMany, {
	endpoint: 'purchase.return.history.list.query',
	title: '归档采退单查询列表',
	action: 'Get many archived purchase returns',
	summary: { en: 'List the headers of archived purchase returns of at most 90 days.', zh: '' },
	details: 'Amounts are in fen (分).',
	documents: 'returns',
	filters: [timeType, onlyValues(STATUS, ['0', '1', '3']), CODE, financeStatus],
});

const getArchived = archivedDetail(get, {
	endpoint: 'purchase.return.history.list.get',
	title: '归档采退单详情',
	action: 'Get an archived purchase return',
	summary: { en: 'Fetch the lines of one archived purchase return.', zh: '' },
	details: 'Prices and amounts are in fen (分).',
	id: ID,
});

/** Returns of goods to a supplier (kuaimai.md section 11). */
export const purchaseReturn: Resource = {
	name: 'purchaseReturn',
	label: { en: 'Purchase Return', zh: '采退单' },
	operations: [getMany, get, getManyArchived, getArchived, upsert, ship, cancel],
};
