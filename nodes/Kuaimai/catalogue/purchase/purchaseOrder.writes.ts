import type { OptionsField } from '../../../shared/catalogue/field';
import { integer, required, text } from '../../../shared/catalogue/fieldHelpers';
import type { Operation } from '../../../shared/catalogue/operation';
import { documentIds, editId, externalNumber, remark, supplierCode, warehouseCode } from './fields';
import { lineDeliveryDate, lines, outerId, quantity, skuOuterId } from './lines';
import { price } from './price';
import { orderId, platformNumber } from './purchaseOrderNumbers';

const ids = required(documentIds({ en: 'PO IDs', zh: '采购单ID' }, '3941403339276289'));

const outerCode = externalNumber('outerCode');

const deliveryDate = text(
	'deliveryDate',
	{ en: 'Delivery Date', zh: '交货日期' },
	'Sent as you write it: Kuaimai does not publish the format',
);

const NEW_STATUS: OptionsField = {
	name: 'status',
	label: { en: 'Status', zh: '状态' },
	type: 'options',
	options: [
		{ value: 'WAIT_VERIFY', label: { en: 'Draft', zh: '草稿' } },
		{ value: 'VERIFYING', label: { en: 'Submit for Approval', zh: '提交审核' } },
		{ value: 'VERIFY', label: { en: 'Approve', zh: '审核' } },
	],
};

const CARRIER = [
	text('templateName', { en: 'Carrier', zh: '物流公司' }),
	text('outSid', { en: 'Waybill No.', zh: '运单号' }),
	text('logisticsCode', { en: 'Carrier Code', zh: '物流编码' }),
];

const create: Operation = {
	name: 'create',
	label: 'Create',
	title: '新增采购单',
	action: 'Create a purchase order',
	summary: { en: 'Create a purchase order.', zh: '新增采购单。' },
	details: 'Prices are in fen, unlike those of Create or Update.',
	endpoint: 'purchase.add',
	effect: 'write',
	fields: [
		required(supplierCode),
		warehouseCode,
		lines([
			outerId,
			{ ...quantity, type: 'number' },
			price('fen', '2600'),
			required(remark),
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
	title: '新建/修改采购单',
	action: 'Create or update a purchase order',
	summary: {
		en: 'Create a purchase order, or update one: fill in its ID.',
		zh: '新建采购单；填写采购单ID则修改该单。',
	},
	details: 'Prices are in yuan, unlike those of Create.',
	endpoint: 'purchase.addorupdate',
	effect: 'write',
	fields: [
		editId({ en: 'PO ID', zh: '采购单ID' }, '3941403339276289'),
		required(supplierCode),
		warehouseCode,
		lines([
			skuOuterId,
			quantity,
			price('yuan', '26.00'),
			remark,
			integer(
				'ptSkuId',
				{ en: 'Platform SKU', zh: '平台规格' },
				'A whole number by Kuaimai’s table, text in its replies',
			),
			text('caigouUrl', { en: 'Purchase Link', zh: '采购链接' }),
			lineDeliveryDate,
		]),
		outerCode,
		NEW_STATUS,
		deliveryDate,
		remark,
		platformNumber,
		integer('ptShopId', { en: 'Platform Shop', zh: '平台店铺' }),
		...CARRIER,
	],
};

const updateStatus: Operation = {
	name: 'updateStatus',
	label: 'Update Status',
	title: '采购单状态更新',
	action: 'Update the status of purchase orders',
	summary: {
		en: 'Approve, finish or close purchase orders.',
		zh: '审核、完成或关闭采购单。',
	},
	details: 'It is not documented whether finishing or closing can be undone.',
	endpoint: 'purchase.status.update',
	effect: 'destructive',
	fields: [
		ids,
		{
			name: 'status',
			label: { en: 'Status', zh: '状态' },
			type: 'options',
			required: true,
			options: [
				{ value: 'VERIFY', label: { en: 'Approve', zh: '审核' } },
				{ value: 'FINISHED', label: { en: 'Finish', zh: '完成' } },
				{ value: 'CLOSED', label: { en: 'Close', zh: '关闭' } },
			],
		},
	],
};

const revokeApproval: Operation = {
	name: 'revokeApproval',
	label: 'Revoke Approval',
	title: '采购单反审核',
	action: 'Revoke the approval of purchase orders',
	summary: { en: 'Revoke the approval of purchase orders.', zh: '反审核采购单。' },
	endpoint: 'purchase.unAudit',
	effect: 'write',
	// The page marks nothing as required, but without it the call names no document.
	fields: [ids],
};

const updateSpecialFields: Operation = {
	name: 'updateSpecialFields',
	label: 'Update Special Fields',
	title: '更新采购单特殊字段',
	shortTitle: '更新特殊字段',
	action: 'Update special fields of a purchase order',
	summary: {
		en: 'Change external numbers, carrier or supplier of a purchase order in any status.',
		zh: '修改采购单的外部单号、物流公司或供应商，不限状态。',
	},
	endpoint: 'purchase.update.ignore.status',
	effect: 'write',
	fields: [
		required(orderId),
		text('outerCode', { en: 'External No.', zh: '外部单号' }),
		text(
			'sourceOrderId',
			{ en: 'Source No.', zh: '来源单号' },
			'Kuaimai’s page describes it like the external number',
		),
		...CARRIER,
		supplierCode,
	],
};

export const purchaseOrderWrites: readonly Operation[] = [
	create,
	upsert,
	updateStatus,
	revokeApproval,
	updateSpecialFields,
];
