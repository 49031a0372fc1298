import type { Field } from '../../../shared/catalogue/field';
import type { Operation } from '../../../shared/catalogue/operation';
import {
	documentIds,
	editId,
	idOutput,
	NEVER_TWICE,
	remark,
	required,
	supplierCode,
	text,
	warehouseCode,
} from './common';
import { lineDeliveryDate, lines, outerId, priceInYuan, quantity } from './lines';
import { orderId } from './purchaseOrder.fields';

const ids = documentIds('Purchase Order IDs (采购单ID)', '3941403339276289,3941403339276353');

const outerCode = text(
	'outerCode',
	'External Order No. (外部采购订单号)',
	'Your own number of the order. Kuaimai’s pages say that it may not repeat, but not whether and how a repeat is refused.',
);

const deliveryDate = text(
	'deliveryDate',
	'Delivery Date (交货日期)',
	'When the order is to be delivered. Kuaimai does not publish the format, so it is sent as you write it.',
);

const NEW_STATUS: Field = {
	name: 'status',
	label: 'Status (状态)',
	type: 'options',
	description: 'What to do with the order. What happens without it is not documented.',
	options: [
		{ value: 'WAIT_VERIFY', label: 'Keep as Draft (草稿)' },
		{ value: 'VERIFYING', label: 'Submit for Audit (提交审核)' },
		{ value: 'VERIFY', label: 'Audit (审核)' },
	],
};

const lineRemark = text('remark', 'Remark (备注信息)', 'A remark on this line');

const templateName = text('templateName', 'Logistics Company (物流公司)', 'Name of the carrier');
const outSid = text('outSid', 'Waybill No. (物流单号)', 'The carrier’s number of the parcel');
const logisticsCode = text('logisticsCode', 'Logistics Code (物流编码)', 'Code of the carrier');

const create: Operation = {
	name: 'create',
	label: 'Create',
	title: '新增采购单',
	action: 'Create a purchase order',
	description: 'Create a purchase order. Prices are in fen (分), unlike those of Create or Update.',
	agentNote: `Prices are in fen: 26.00 yuan is 2600. ${NEVER_TWICE}`,
	endpoint: 'purchase.add',
	access: 'write',
	fields: [
		required(supplierCode),
		warehouseCode,
		lines('What to order. Prices are in fen (分).', [
			outerId,
			{
				...quantity,
				label: 'Quantity (采购数量)',
				type: 'number',
				description: 'How many to order',
			},
			{
				...priceInYuan,
				label: 'Unit Price (采购单价, fen 分)',
				placeholder: '2600',
				description: 'In fen: 2600 is 26.00 yuan',
			},
			{ ...required(lineRemark), description: 'A remark on this line; Kuaimai requires one' },
			lineDeliveryDate,
		]),
		outerCode,
		NEW_STATUS,
		deliveryDate,
		remark,
	],
	output: idOutput,
};

const upsert: Operation = {
	name: 'upsert',
	label: 'Create or Update',
	title: '新建修改采购单',
	action: 'Create or update a purchase order',
	description:
		'Create a purchase order, or edit the one whose ID is given. Prices are in yuan (元), unlike those of Create.',
	agentNote: `Prices are in yuan: 26.00 yuan is 26.00. ${NEVER_TWICE}`,
	endpoint: 'purchase.addorupdate',
	access: 'write',
	fields: [
		editId('Purchase Order ID (采购单ID)', '3941403339276289'),
		required(supplierCode),
		warehouseCode,
		lines('What to order. Prices are in yuan (元).', [
			outerId,
			{ ...quantity, label: 'Quantity (采购数量)' },
			{ ...priceInYuan, label: 'Unit Price (采购单价, yuan 元)' },
			lineRemark,
			{
				name: 'ptSkuId',
				label: 'Platform SKU ID (平台SKU ID)',
				type: 'integer',
				description:
					'The SKU on the connected platform: a whole number by Kuaimai’s table, although its replies print text',
			},
			text('caigouUrl', 'Purchase Link (采购链接)', 'Address of the page to buy it at'),
			lineDeliveryDate,
		]),
		outerCode,
		NEW_STATUS,
		deliveryDate,
		remark,
		text(
			'ptOrderId',
			'Platform Order No. (平台订单号)',
			'The number of the customer’s order on the connected platform',
		),
		{
			name: 'ptShopId',
			label: 'Platform Shop ID (平台店铺ID)',
			type: 'integer',
			description: 'The shop on the connected platform, a whole number',
		},
		templateName,
		outSid,
		logisticsCode,
	],
	output: idOutput,
};

const updateStatus: Operation = {
	name: 'updateStatus',
	label: 'Update Status',
	title: '采购单状态更新',
	action: 'Update the status of purchase orders',
	description: 'Audit, finish or close purchase orders.',
	agentNote:
		'Whether finishing or closing can be taken back is not documented: ask the user first.',
	endpoint: 'purchase.status.update',
	access: 'write',
	fields: [
		required(ids),
		{
			name: 'status',
			label: 'Status (状态)',
			type: 'options',
			required: true,
			description: 'The status to change to',
			options: [
				{ value: 'VERIFY', label: 'Audit (审核)' },
				{ value: 'FINISHED', label: 'Finished (完成)' },
				{ value: 'CLOSED', label: 'Closed (关闭)' },
			],
		},
	],
	output: { ids: 'string' },
};

const unAudit: Operation = {
	name: 'unAudit',
	label: 'Un-Audit',
	title: '采购单反审核',
	action: 'Un-audit purchase orders',
	description: 'Take back the audit of purchase orders.',
	endpoint: 'purchase.unAudit',
	access: 'write',
	fields: [{ ...ids, primary: true }],
	requireOneOf: ['ids'],
	output: { ids: 'string' },
};

const updateSpecialFields: Operation = {
	name: 'updateSpecialFields',
	label: 'Update Special Fields',
	title: '更新采购单特殊字段',
	action: 'Update special fields of a purchase order',
	description:
		'Change external numbers, logistics or the supplier of a purchase order, whatever its status.',
	endpoint: 'purchase.update.ignore.status',
	access: 'write',
	fields: [
		required(orderId),
		text(
			'outerCode',
			'External Order No. (对接平台外部订单号)',
			'The order’s number in the connected system',
		),
		text(
			'sourceOrderId',
			'Source Order No. (对接平台外部订单号)',
			'Kuaimai’s page explains it in the same words as the external order number',
		),
		templateName,
		outSid,
		logisticsCode,
		supplierCode,
	],
	output: idOutput,
};

/** What changes purchase orders (kuaimai.md section 11). */
export const purchaseOrderWrites: Operation[] = [
	create,
	upsert,
	updateStatus,
	unAudit,
	updateSpecialFields,
];
