import type { OptionsField } from '../../../shared/catalogue/field';
import { required, text } from '../../../shared/catalogue/fieldHelpers';
import type { Operation, Resource } from '../../../shared/catalogue/operation';
import { archivedDetail, archivedList } from './archive';
import { batchNo, documentId, pageFields } from './fields';
import { countedQuantity, lines, outerId } from './lines';
import { from, timeType, to } from './timeRange';

const ID = documentId({ en: 'Shelving ID', zh: '上架单ID' }, '12345');

const TIME_TYPE: OptionsField = {
	...timeType,
	options: [...timeType.options, { value: '3', label: { en: 'Shelved', zh: '上架时间' } }],
};

const RECEIPT_NO = { en: 'Receipt No.', zh: '收货单号' };

const STATUS: OptionsField = {
	name: 'status',
	label: { en: 'Status', zh: '状态' },
	type: 'options',
	options: [
		{ value: '0', label: { en: 'Awaiting Shelving', zh: '待上架' } },
		{ value: '1', label: { en: 'Finished', zh: '已完成' } },
		{ value: '2', label: { en: 'Voided', zh: '已作废' } },
	],
};

const getMany: Operation = {
	name: 'getAll',
	label: 'Get Many',
	title: '查询上架单',
	action: 'Get many shelving orders',
	summary: {
		en: 'List the headers of shelving orders; Get fetches the lines.',
		zh: '查询上架单列表（不含商品明细）。',
	},
	endpoint: 'erp.purchase.shelf.query',
	effect: 'read',
	rows: 'list',
	paging: pageFields,
	fields: [
		TIME_TYPE,
		from,
		to,
		text('weCode', RECEIPT_NO, 'The number of the goods receipt, or its external number'),
		STATUS,
	],
	simplified: {
		id: 'id',
		code: 'text',
		weId: 'id',
		weCode: 'text',
		supplierName: 'text',
		warehouseName: 'text',
		num: 'number',
		waitQuantity: 'number',
		shelveTime: 'time',
		created: 'time',
	},
};

const get: Operation = {
	name: 'get',
	label: 'Get',
	title: '查询上架单详情',
	action: 'Get a shelving order',
	summary: { en: 'Fetch the lines of one shelving order.', zh: '查询一张上架单的商品明细。' },
	details: 'Prices and amounts are in fen.',
	endpoint: 'erp.purchase.shelf.get',
	effect: 'read',
	fields: [ID],
	fetchesOne: { what: { en: 'shelving order', zh: '上架单' }, list: 'list' },
};

const shelve: Operation = {
	name: 'shelve',
	label: 'Shelve',
	title: '上架单上架',
	action: 'Shelve the goods of a shelving order',
	summary: {
		en: 'Put the goods of a shelving order on shelf locations.',
		zh: '将上架单的商品上架到货位。',
	},
	endpoint: 'erp.purchase.shelf.save',
	effect: 'write',
	fields: [
		// Text on this page, a number on the pages that read.
		{ ...ID, type: 'string' },
		lines([
			outerId,
			countedQuantity,
			{
				name: 'quality',
				label: { en: 'Good Quality', zh: '良品' },
				type: 'boolean',
				required: true,
				description: 'No means defective',
			},
			required(text('goodsSectionCode', { en: 'Location', zh: '货位' }, undefined, 'A-1-1')),
			batchNo,
			text(
				'productDate',
				{ en: 'Shelf Life', zh: '效期' },
				'Sent as you write it: Kuaimai does not publish the format',
			),
		]),
	],
};

const getManyArchived = archivedList(getMany, {
	endpoint: 'erp.purchase.shelf.history.query',
	title: '归档上架单查询',
	action: 'Get many archived shelving orders',
	summary: {
		en: 'List the headers of archived shelving orders (range: at most 90 days).',
		zh: '查询归档上架单列表，时间跨度最多 90 天。',
	},
	filters: [TIME_TYPE, text('weCode', RECEIPT_NO), STATUS],
});

const getArchived = archivedDetail(get, {
	endpoint: 'erp.purchase.shelf.history.get',
	title: '归档上架单详情查询',
	shortTitle: '归档上架单详情',
	action: 'Get an archived shelving order',
	summary: {
		en: 'Fetch the lines of one archived shelving order.',
		zh: '查询一张归档上架单的商品明细。',
	},
	details: 'Prices and amounts are in fen.',
	id: ID,
});

export const shelvingOrder: Resource = {
	name: 'shelvingOrder',
	label: { en: 'Shelving Order', zh: '上架单' },
	operations: [getMany, get, getManyArchived, getArchived, shelve],
};
