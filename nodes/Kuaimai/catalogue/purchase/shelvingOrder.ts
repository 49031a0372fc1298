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

const ID = documentId('Shelving Order ID (上架单ID)', '12345');

const TIME_TYPE: Field = {
	...timeType,
	options: [...(timeType.options ?? []), { value: '3', label: 'Shelved (上架时间)' }],
};

const RECEIPT_CODE = text(
	'weCode',
	'Receipt Code (收货单编号)',
	'Only shelving orders of the goods receipt with this code',
);

const STATUS: Field = {
	name: 'status',
	label: 'Status (状态)',
	type: 'options',
	description: 'Only shelving orders in this status',
	options: [
		{ value: '0', label: 'Waiting (待上架)' },
		{ value: '1', label: 'Done (已完成)' },
		{ value: '2', label: 'Void (已作废)' },
	],
};

const getMany: Operation = {
	name: 'getAll',
	label: 'Get Many',
	title: '查询上架单',
	action: 'Get many shelving orders',
	description: 'List the headers of shelving orders; Get fetches the lines.',
	endpoint: 'erp.purchase.shelf.query',
	access: 'read',
	rows: 'list',
	paging: pageFields,
	fields: [TIME_TYPE, ...timeRange('shelving orders'), RECEIPT_CODE, STATUS],
	simplified: [
		'id',
		'code',
		'weId',
		'weCode',
		'supplierName',
		'warehouseName',
		'num',
		'waitQuantity',
		'shelveTime',
		'created',
	],
	output: shelvingHeader,
};

const get: Operation = {
	name: 'get',
	label: 'Get',
	title: '查询上架单详情',
	action: 'Get a shelving order',
	description: 'Fetch the lines of one shelving order. Prices and amounts are in fen (分).',
	agentNote: 'The header is in Get Many only.',
	endpoint: 'erp.purchase.shelf.get',
	access: 'read',
	fields: [ID],
	fetchesOne: { what: 'shelving order', list: 'list' },
	output: detailOutput(shelvingLine),
};

const shelve: Operation = {
	name: 'shelve',
	label: 'Shelve',
	title: '上架单上架',
	action: 'Shelve the goods of a shelving order',
	description: 'Put the goods of a shelving order on their shelves.',
	agentNote: NEVER_TWICE,
	endpoint: 'erp.purchase.shelf.save',
	access: 'write',
	fields: [
		{ ...ID, type: 'string' },
		lines('What goes on which shelf', [
			outerId,
			quantity,
			{
				name: 'quality',
				label: 'Good Quality (良品)',
				type: 'boolean',
				required: true,
				description: 'Whether the goods are good (良品) rather than defective (次品)',
			},
			{
				name: 'goodsSectionCode',
				label: 'Shelf Location Code (货位)',
				type: 'string',
				required: true,
				placeholder: 'A-1-1',
				description: 'Where the goods go',
			},
			batchNo,
			text(
				'productDate',
				'Shelf-Life Date (效期)',
				'Kuaimai does not publish the format here, so it is sent as you write it; goods receipts take 2024-04-11 00:00:00',
			),
		]),
	],
	output: idOutput,
};

const getManyArchived = archivedList(getMany, {
	endpoint: 'erp.purchase.shelf.history.query',
	title: '归档上架单查询',
	action: 'Get many archived shelving orders',
	description: 'List the headers of archived shelving orders of at most 90 days.',
	documents: 'shelving orders',
	filters: [TIME_TYPE, RECEIPT_CODE, STATUS],
});

const getArchived = archivedDetail(get, {
	endpoint: 'erp.purchase.shelf.history.get',
	title: '归档上架单详情查询',
	action: 'Get an archived shelving order',
	description:
		'Fetch the lines of one archived shelving order. Prices and amounts are in fen (分).',
	id: ID,
});

/** Shelving orders (kuaimai.md section 11). */
export const shelvingOrder: Resource = {
	name: 'shelvingOrder',
	label: 'Shelving Order (上架单)',
	operations: [getMany, get, getManyArchived, getArchived, shelve],
};
