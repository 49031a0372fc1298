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

const ids = documentIds(
	{ en: 'Purchase Order IDs', zh: '采购单ID' },
	'3941403339276289,3941403339276353',
);

const outerCode = text(
	'outerCode',
	{ en: 'External Order No.', zh: '外部采购订单号' },
	'Your own number of the order. Kuaimai’s pages say that it may not repeat, but not whether and how a repeat is refused.',
);

const deliveryDate = text(
	'deliveryDate',
	{ en: 'Delivery Date', zh: '交货日期' },
	'When the order is to be delivered. Kuaimai does not publish the format, so it is sent as you write it.',
);

const NEW_STATUS: Field = {
	name: 'status',
	label: { en: 'Status', zh: '状态' },
	type: 'options',
	description: 'What to do with the order. What happens without it is not documented.',
	options: [
		{ value: 'WAIT_VERIFY', label: { en: 'Keep as Draft', zh: '草稿' } },
		{ value: 'VERIFYING', label: { en: 'Submit for Audit', zh: '提交审核' } },
		{ value: 'VERIFY', label: { en: 'Audit', zh: '审核' } },
	],
};

const lineRemark = text('remark', { en: 'Remark', zh: '备注信息' }, 'A remark on this line');

const templateName = text(
	'templateName',
	{ en: 'Logistics Company', zh: '物流公司' },
	'Name of the carrier',
);
const outSid = text(
	'outSid',
	{ en: 'Waybill No.', zh: '物流单号' },
	'The carrier’s number of the parcel',
);
const logisticsCode = text(
	'logisticsCode',
	{ en: 'Logistics Code', zh: '物流编码' },
	'Code of the carrier',
);

const create: Operation = {
	name: 'create',
	label: 'Create',
	title: '新增采购单',
	action: 'Create a purchase order',
	summary: { en: 'Create a purchase order.', zh: '' },
	details: 'Prices are in fen (分), unlike those of Create or Update.',
	agentNote: 'Prices are in fen: 26.00 yuan is 2600.',
	endpoint: 'purchase.add',
	effect: 'write',
	fields: [
		required(supplierCode),
		warehouseCode,
		lines('What to order. Prices are in fen (分).', [
			outerId,
			{
				...quantity,
				label: { en: 'Quantity', zh: '采购数量' },
				type: 'number',
				description: 'How many to order',
			},
			{
				...priceInYuan,
				label: { en: 'Unit Price', zh: '采购单价' },
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
};

const upsert: Operation = {
	name: 'upsert',
	label: 'Create or Update',
	title: '新建修改采购单',
	action: 'Create or update a purchase order',
	summary: { en: 'Create a purchase order, or edit the one whose ID is given.', zh: '' },
	details: 'Prices are in yuan (元), unlike those of Create.',
	agentNote: 'Prices are in yuan: 26.00 yuan is 26.00.',
	endpoint: 'purchase.addorupdate',
	effect: 'write',
	fields: [
		editId({ en: 'Purchase Order ID', zh: '采购单ID' }, '3941403339276289'),
		required(supplierCode),
		warehouseCode,
		lines('What to order. Prices are in yuan (元).', [
			outerId,
			{ ...quantity, label: { en: 'Quantity', zh: '采购数量' } },
			{ ...priceInYuan, label: { en: 'Unit Price', zh: '采购单价' } },
			lineRemark,
			{
				name: 'ptSkuId',
				label: { en: 'Platform SKU ID', zh: '平台SKU ID' },
				type: 'integer',
				description:
					'The SKU on the connected platform: a whole number by Kuaimai’s table, although its replies print text',
			},
			text(
				'caigouUrl',
				{ en: 'Purchase Link', zh: '采购链接' },
				'Address of the page to buy it at',
			),
			lineDeliveryDate,
		]),
		outerCode,
		NEW_STATUS,
		deliveryDate,
		remark,
		text(
			'ptOrderId',
			{ en: 'Platform Order No.', zh: '平台订单号' },
			'The number of the customer’s order on the connected platform',
		),
		{
			name: 'ptShopId',
			label: { en: 'Platform Shop ID', zh: '平台店铺ID' },
			type: 'integer',
			description: 'The shop on the connected platform, a whole number',
		},
		templateName,
		outSid,
		logisticsCode,
	],
};

const updateStatus: Operation = {
	name: 'updateStatus',
	label: 'Update Status',
	title: '采购单状态更新',
	action: 'Update the status of purchase orders',
	summary: { en: 'Audit, finish or close purchase orders.', zh: '' },
	agentNote:
		'Whether finishing or closing can be taken back is not documented: ask the user first.',
	endpoint: 'purchase.status.update',
	effect: 'write',
	fields: [
		required(ids),
		{
			name: 'status',
			label: { en: 'Status', zh: '状态' },
			type: 'options',
			required: true,
			description: 'The status to change to',
			options: [
				{ value: 'VERIFY', label: { en: 'Audit', zh: '审核' } },
				{ value: 'FINISHED', label: { en: 'Finished', zh: '完成' } },
				{ value: 'CLOSED', label: { en: 'Closed', zh: '关闭' } },
			],
		},
	],
};

const unAudit: Operation = {
	name: 'unAudit',
	label: 'Un-Audit',
	title: '采购单反审核',
	action: 'Un-audit purchase orders',
	summary: { en: 'Take back the audit of purchase orders.', zh: '' },
	endpoint: 'purchase.unAudit',
	effect: 'write',
	fields: [{ ...ids, primary: true }],
	requireOneOf: ['ids'],
};

const updateSpecialFields: Operation = {
	name: 'updateSpecialFields',
	label: 'Update Special Fields',
	title: '更新采购单特殊字段',
	action: 'Update special fields of a purchase order',
	summary: {
		en: 'Change external numbers, logistics or the supplier of a purchase order, whatever its status.',
		zh: '',
	},
	endpoint: 'purchase.update.ignore.status',
	effect: 'write',
	fields: [
		required(orderId),
		text(
			'outerCode',
			{ en: 'External Order No.', zh: '对接平台外部订单号' },
			'The order’s number in the connected system',
		),
		text(
			'sourceOrderId',
			{ en: 'Source Order No.', zh: '对接平台外部订单号' },
			'Kuaimai’s page explains it in the same words as the external order number',
		),
		templateName,
		outSid,
		logisticsCode,
		supplierCode,
	],
};

/** What changes purchase orders (kuaimai.md section 11). */
export const purchaseOrderWrites: Operation[] = [
	create,
	upsert,
	updateStatus,
	unAudit,
	updateSpecialFields,
];
