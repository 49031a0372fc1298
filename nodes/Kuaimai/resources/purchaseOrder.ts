import type { Field } from '../../shared/field';
import type { Operation, Resource } from '../../shared/operation';
import { pageFields, modifiedRange } from './common';

const STATUS: Field = {
	name: 'status',
	label: 'Status (状态)',
	type: 'options',
	description: 'Only orders in this status',
	options: [
		{ value: 'WAIT_VERIFY', label: 'Draft (草稿)' },
		{ value: 'VERIFYING', label: 'Waiting for Audit (待审核)' },
		{ value: 'GOODS_NOT_ARRIVED', label: 'Goods Not Arrived (未到货)' },
		{ value: 'GOODS_PART_ARRIVED', label: 'Goods Partly Arrived (部分到货)' },
		{ value: 'FINISHED', label: 'Finished (已完成)' },
		{ value: 'GOODS_CLOSED', label: 'Closed (已关闭)' },
	],
};

const get: Operation = {
	name: 'get',
	label: 'Get',
	title: '采购单详情',
	action: 'Get a purchase order',
	description: 'Fetch the lines of one purchase order. Prices and amounts are in fen (分).',
	endpoint: 'purchase.order.get',
	access: 'read',
	fields: [
		{
			name: 'id',
			label: 'Purchase Order ID (采购单ID)',
			type: 'string',
			primary: true,
			placeholder: '3941403339276289',
			description:
				'The id of the purchase order, as Get Many returns it. Fill in this or the platform order number.',
		},
		{
			name: 'ptOrderId',
			label: 'Platform Order No. (平台订单号)',
			type: 'string',
			primary: true,
			placeholder: '1122334455',
			description:
				'The number of the order on the connected platform. Which one counts when both are filled in is not documented.',
		},
	],
	requireOneOf: ['id', 'ptOrderId'],
};

const getMany: Operation = {
	name: 'getAll',
	label: 'Get Many',
	title: '采购单查询',
	action: 'Get many purchase orders',
	description:
		'List the headers of purchase orders; Get fetches the lines. Amounts are in fen (分).',
	endpoint: 'purchase.order.query',
	access: 'read',
	rows: 'list',
	paging: pageFields,
	fields: [
		{
			name: 'outerCode',
			label: 'External Number (外部单号)',
			type: 'string',
			description: 'Only the order with this external document number',
		},
		...modifiedRange,
		STATUS,
		{
			name: 'id',
			label: 'Purchase Order ID (采购单ID)',
			type: 'integer',
			description: 'Only the order with this id',
		},
		{
			name: 'code',
			label: 'Code (单据编号)',
			type: 'string',
			description: 'Only the order with this document code, such as CG3941403339276288',
		},
	],
	simplified: [
		'id',
		'code',
		'status',
		'supplierCode',
		'supplierName',
		'totalAmount',
		'quantity',
		'arrivedQuantity',
		'deliveryDate',
		'created',
	],
};

const updateStatus: Operation = {
	name: 'updateStatus',
	label: 'Update Status',
	title: '采购单状态更新',
	action: 'Update the status of purchase orders',
	description: 'Audit, finish or close purchase orders.',
	endpoint: 'purchase.status.update',
	access: 'write',
	fields: [
		{
			name: 'ids',
			label: 'Purchase Order IDs (采购单ID)',
			type: 'string',
			required: true,
			placeholder: '3941403339276289,3941403339276353',
			description: 'The ids of the purchase orders, joined by commas',
		},
		{
			name: 'status',
			label: 'Status (状态)',
			type: 'options',
			required: true,
			description: 'The status to change to',
			options: [
				{ value: 'VERIFY', label: 'Audit (VERIFY)' },
				{ value: 'FINISHED', label: 'Finished (FINISHED)' },
				{ value: 'CLOSED', label: 'Closed (CLOSED)' },
			],
		},
	],
};

/** Purchase orders (kuaimai.md section 11). */
export const purchaseOrder: Resource = {
	name: 'purchaseOrder',
	label: 'Purchase Order (采购单)',
	operations: [get, getMany, updateStatus],
};
