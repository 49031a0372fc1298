import type { Field } from '../../../shared/catalogue/field';
import type { Operation, Resource } from '../../../shared/catalogue/operation';
import { shelvingHeader, shelvingLine } from './outputs/shelvingOrder';
import { archivedDetail, archivedList } from './archive';
import {
	batchNo,
	detailOutput,
	documentId,
	idOutput,
	NEVER_TWICE,
	pageFields,
	text,
	timeRange,
	timeType,
} from './common';
import { lines, outerId, quantity } from './lines';

const ID = documentId({ en: 'Shelving Order ID', zh: '上架单ID' }, '12345');

const TIME_TYPE: Field = {
	...timeType,
	options: [...(timeType.options ?? []), { value: '3', label: { en: 'Shelved', zh: '上架时间' } }],
};

const RECEIPT_CODE = text(
	'weCode',
	{ en: 'Receipt Code', zh: '收货单编号' },
	'Only shelving orders of the goods receipt with this code',
);

const STATUS: Field = {
	name: 'status',
	label: { en: 'Status', zh: '状态' },
	type: 'options',
	description: 'Only shelving orders in this status',
	options: [
		{ value: '0', label: { en: 'Waiting', zh: '待上架' } },
		{ value: '1', label: { en: 'Done', zh: '已完成' } },
		{ value: '2', label: { en: 'Void', zh: '已作废' } },
	],
};

const getMany: Operation = {
	name: 'getAll',
	label: 'Get Many',
	title: '查询上架单',
	action: 'Get many shelving orders',
	summary: { en: 'List the headers of shelving orders; Get fetches the lines.', zh: '' },
	endpoint: 'erp.purchase.shelf.query',
	effect: 'read',
	rows: 'list',
	paging: pageFields,
	fields: [TIME_TYPE, ...timeRange('shelving orders'), RECEIPT_CODE, STATUS],
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
	summary: { en: 'Fetch the lines of one shelving order.', zh: '' },
	details: 'Prices and amounts are in fen (分).',
	agentNote: 'The header is in Get Many only.',
	endpoint: 'erp.purchase.shelf.get',
	effect: 'read',
	fields: [ID],
	fetchesOne: { what: 'shelving order', list: 'list' },
};

const shelve: Operation = {
	name: 'shelve',
	label: 'Shelve',
	title: '上架单上架',
	action: 'Shelve the goods of a shelving order',
	summary: { en: 'Put the goods of a shelving order on their shelves.', zh: '' },

	endpoint: 'erp.purchase.shelf.save',
	effect: 'write',
	fields: [
		{ ...ID, type: 'string' },
		lines('What goes on which shelf', [
			outerId,
			quantity,
			{
				name: 'quality',
				label: { en: 'Good Quality', zh: '良品' },
				type: 'boolean',
				required: true,
				description: 'Whether the goods are good (良品) rather than defective (次品)',
			},
			{
				name: 'goodsSectionCode',
				label: { en: 'Shelf Location Code', zh: '货位' },
				type: 'string',
				required: true,
				placeholder: 'A-1-1',
				description: 'Where the goods go',
			},
			batchNo,
			text(
				'productDate',
				{ en: 'Shelf-Life Date', zh: '效期' },
				'Kuaimai does not publish the format here, so it is sent as you write it; goods receipts take 2024-04-11 00:00:00',
			),
		]),
	],
};

const getManyArchived = archivedList(getMany, {
	endpoint: 'erp.purchase.shelf.history.query',
	title: '归档上架单查询',
	action: 'Get many archived shelving orders',
	summary: { en: 'List the headers of archived shelving orders of at most 90 days.', zh: '' },
	documents: 'shelving orders',
	filters: [TIME_TYPE, RECEIPT_CODE, STATUS],
});

const getArchived = archivedDetail(get, {
	endpoint: 'erp.purchase.shelf.history.get',
	title: '归档上架单详情查询',
	action: 'Get an archived shelving order',
	summary: { en: 'Fetch the lines of one archived shelving order.', zh: '' },
	details: 'Prices and amounts are in fen (分).',
	id: ID,
});

/** Shelving orders (kuaimai.md section 11). */
export const shelvingOrder: Resource = {
	name: 'shelvingOrder',
	label: { en: 'Shelving Order', zh: '上架单' },
	operations: [getMany, get, getManyArchived, getArchived, shelve],
};
