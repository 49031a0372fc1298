import type { OptionsField } from '../../../shared/catalogue/field';
import { required, text } from '../../../shared/catalogue/fieldHelpers';
import type { Operation, Resource } from '../../../shared/catalogue/operation';
import { archivedDetail, archivedList } from './archive';
import {
	batchNo,
	documentId,
	editId,
	externalNumber,
	externalNumberFilter,
	financeStatus,
	onlyValues,
	pageFields,
	remark,
	supplierCode,
	tagName,
	warehouseCode,
} from './fields';
import { lines, outerId, quantity } from './lines';
import { price } from './price';
import { purchaseOrderId } from './purchaseOrderNumbers';
import { from, timeType, to } from './timeRange';

const RETURN_ID = { en: 'Return ID', zh: '采退单ID' };
const EXAMPLE_ID = '186057';
const ID = documentId(RETURN_ID, EXAMPLE_ID);

const STATUS: OptionsField = {
	name: 'status',
	label: { en: 'Status', zh: '状态' },
	type: 'options',
	options: [
		{ value: '0', label: { en: 'Voided', zh: '已作废' } },
		{ value: '1', label: { en: 'Awaiting Shipment', zh: '待出库' } },
		{ value: '2', label: { en: 'Approved, Obsolete', zh: '已审核, 已废弃' } },
		{ value: '3', label: { en: 'Shipped', zh: '已出库' } },
		{ value: '4', label: { en: 'Shipping', zh: '出库中' } },
		{ value: '5', label: { en: 'Draft', zh: '草稿' } },
	],
};

const NUMBER = text('code', { en: 'Return No.', zh: '采退单号' });

const upsert: Operation = {
	name: 'upsert',
	label: 'Create or Update',
	title: '采退单保存',
	shortTitle: '新建/修改采退单',
	action: 'Create or update a purchase return',
	summary: {
		en: 'Create a purchase return, or update one: fill in its ID.',
		zh: '新建采退单；填写采退单ID则修改该单。',
	},
	details: 'Prices are in yuan, although the lists return fen.',
	endpoint: 'purchase.return.save',
	effect: 'write',
	fields: [
		editId(RETURN_ID, EXAMPLE_ID),
		required(supplierCode),
		warehouseCode,
		lines([
			outerId,
			quantity,
			{
				...price('yuan', '26'),
				description: 'It is not documented whether Kuaimai takes decimals here',
			},
			{
				name: 'productDate',
				label: { en: 'Made On', zh: '生产日期' },
				type: 'dateTime',
				timeFormat: 'yyyy-MM-dd',
			},
			batchNo,
		]),
		externalNumber('prSourceId'),
		purchaseOrderId,
		remark,
	],
};

const getMany: Operation = {
	name: 'getAll',
	label: 'Get Many',
	title: '采退单查询列表',
	action: 'Get many purchase returns',
	summary: {
		en: 'List the headers of purchase returns; Get fetches the lines.',
		zh: '查询采退单列表（不含商品明细）。',
	},
	details:
		'Amounts are in fen. Kuaimai’s page says that Tag and Finance are required, but integrators do not send them. They also say that returns older than about three months are in the archive.',
	endpoint: 'purchase.return.list.query',
	effect: 'read',
	rows: 'list',
	paging: pageFields,
	fields: [
		externalNumberFilter('By Kuaimai’s page the external number of the purchase order'),
		timeType,
		from,
		to,
		STATUS,
		NUMBER,
		// Optional although the page marks them (docs/facts/kuaimai/purchase.json, doubts).
		tagName,
		financeStatus,
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
	summary: { en: 'Fetch the lines of one purchase return.', zh: '查询一张采退单的商品明细。' },
	details: 'Prices and amounts are in fen.',
	endpoint: 'purchase.return.list.get',
	effect: 'read',
	fields: [ID],
	fetchesOne: { what: { en: 'purchase return', zh: '采退单' }, list: 'list' },
};

const ship: Operation = {
	name: 'ship',
	label: 'Ship',
	title: '采退单出库',
	action: 'Ship a purchase return',
	summary: { en: 'Ship a purchase return out of the warehouse.', zh: '采退单出库。' },
	details: 'It fails with code 33 where a product has no shelf location.',
	endpoint: 'purchase.return.out',
	effect: 'write',
	fields: [ID],
};

const voidReturn: Operation = {
	name: 'void',
	label: 'Void',
	title: '采退单作废',
	action: 'Void a purchase return',
	summary: { en: 'Void a purchase return.', zh: '作废采退单。' },
	details: 'It is not documented whether it can be undone.',
	endpoint: 'purchase.return.cancel',
	effect: 'destructive',
	fields: [ID],
};

const getManyArchived = archivedList(getMany, {
	endpoint: 'purchase.return.history.list.query',
	title: '归档采退单查询列表',
	shortTitle: '归档采退单查询',
	action: 'Get many archived purchase returns',
	summary: {
		en: 'List the headers of archived purchase returns (range: at most 90 days).',
		zh: '查询归档采退单列表，时间跨度最多 90 天。',
	},
	details: 'Amounts are in fen.',
	filters: [timeType, onlyValues(STATUS, ['0', '1', '3']), NUMBER, financeStatus],
});

const getArchived = archivedDetail(get, {
	endpoint: 'purchase.return.history.list.get',
	title: '归档采退单详情',
	action: 'Get an archived purchase return',
	summary: {
		en: 'Fetch the lines of one archived purchase return.',
		zh: '查询一张归档采退单的商品明细。',
	},
	details: 'Prices and amounts are in fen.',
	id: ID,
});

export const purchaseReturn: Resource = {
	name: 'purchaseReturn',
	label: { en: 'Purchase Return', zh: '采退单' },
	operations: [getMany, get, getManyArchived, getArchived, upsert, ship, voidReturn],
};
