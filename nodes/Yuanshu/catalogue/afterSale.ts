import type { Field } from '../../shared/catalogue/field';
import type { Operation, Resource } from '../../shared/catalogue/operation';
import { amount, NEVER_TWICE, notifyOutput, required, text } from './common';

const STATUS: Field = {
	name: 'status',
	label: { en: 'Status', zh: '退款支付状态' },
	type: 'options',
	jsonType: 'number',
	required: true,
	description:
		'The state of the refund payment. The page’s own caption of this field is a stray copy of another one, and its sample value 200 is none of these.',
	options: [
		{ value: '1', label: { en: 'Unpaid', zh: '未支付' } },
		{ value: '2', label: { en: 'Paying', zh: '支付中' } },
		{ value: '3', label: { en: 'Paid', zh: '支付成功' } },
		{ value: '4', label: { en: 'Payment Failed', zh: '支付失败' } },
		{ value: '5', label: { en: 'Not Refunded', zh: '未退款' } },
		{ value: '6', label: { en: 'Refunding', zh: '退款中' } },
		{ value: '7', label: { en: 'Refunded', zh: '退款成功' } },
		{ value: '8', label: { en: 'Refund Failed', zh: '退款失败' } },
		{ value: '9', label: { en: 'Closed', zh: '已关闭' } },
	],
};

const REFUND_DETAILS: Field = {
	name: 'orderDetailList',
	label: { en: 'Refund Payments', zh: '退款支付子单' },
	type: 'rows',
	required: true,
	description: 'The payments that make up the refund',
	columns: [
		required(
			text(
				'orderDetailId',
				{ en: 'Payment No.', zh: '退款支付子单号' },
				'The number of the single payment',
			),
		),
		amount(
			'realAmount',
			{ en: 'Refunded Amount', zh: '子单实退金额' },
			'What was really refunded by it',
		),
		text('description', { en: 'Description', zh: '描述信息' }, 'A remark on the payment'),
		{
			name: 'merchantPayType',
			label: { en: 'Payment Type', zh: '支付方式' },
			type: 'integer',
			required: true,
			placeholder: '1009',
			description: 'The code of the payment type; 1009 is the only one the page explains',
		},
		{
			...text(
				'merchantPayTypeName',
				{ en: 'Payment Type Name', zh: '支付方式名称' },
				'The name of the payment type; the page has 线下退款, offline refund, for 1009',
				'线下退款',
			),
			required: true,
		},
	],
};

const reportRefund: Operation = {
	name: 'reportRefund',
	label: 'Report Refund Payment',
	title: '退单支付回调(非全款支付)',
	action: 'Report a refund payment',
	summary: {
		en: 'Report the payment of a refund that is not of the full price, e.g. made offline.',
		zh: '',
	},
	agentNote: 'It is about money: ask the user first.',
	endpoint: '/retail-data-exchange/notify/afterSale/refund',
	effect: 'write',
	fields: [
		STATUS,
		required(
			text(
				'bizOrderId',
				{ en: 'After-Sale No.', zh: '售后单号' },
				'The after-sale document',
				'1798993336141864961',
			),
		),
		required(
			text(
				'orderId',
				{ en: 'Refund Payment No.', zh: '退款支付主单号' },
				'The main number of the refund payment',
			),
		),
		amount(
			'realAmount',
			{ en: 'Refunded Amount', zh: '实退金额' },
			'What was really refunded in all',
		),
		REFUND_DETAILS,
	],
};

/** Who bears the loss; the vendor takes it as JSON in a text. */
function extension(name: string, label: string, what: string): Field {
	return {
		name,
		label,
		type: 'json',
		jsonType: 'string',
		jsonShape: 'object',
		placeholder: '{"supplierAssume":"","leaderAssume":"","memberAssume":""}',
		description: `Who bears the loss of ${what}, as a JSON object; it is sent as text. The page’s example has the keys supplierAssume (供应商承担), leaderAssume (组长承担) and memberAssume (组员承担).`,
	};
}

const GOODS: Field = {
	name: 'goodsList',
	label: { en: 'Goods', zh: '商品列表' },
	type: 'rows',
	required: true,
	description: 'The lines of the after-sale document that came back',
	columns: [
		required(
			text(
				'goodsSerial',
				{ en: 'Line No.', zh: '售后商品行号' },
				'The line’s number in the after-sale document',
			),
		),
		amount(
			'availableRefundAmount',
			{ en: 'Refundable Amount', zh: '商品可售后金额' },
			'What may be refunded',
		),
		{
			name: 'actualEntryWarehouseCount',
			label: { en: 'Quantity', zh: '实际入库数量' },
			type: 'integer',
			required: true,
			description: 'How many really came into the warehouse, a whole number',
		},
		extension('goodsExt', { en: 'Line Extension', zh: '商品行扩展字段' }, 'the line'),
		{
			name: 'goodsExpireInfoList',
			label: { en: 'Shelf Life', zh: '效期信息' },
			type: 'json',
			jsonShape: 'array',
			description:
				'The shelf-life data, a JSON array; demanded for goods with a shelf life. Each entry has five fields whose names were not obtainable: take them from Yuanshu’s page.',
		},
	],
};

const warehouseIn: Operation = {
	name: 'warehouseIn',
	label: 'Report Warehouse-In',
	title: '售后入库接口【入参结构调整】',
	action: 'Report the warehouse in of returned goods',
	summary: {
		en: 'Report that the goods of an after-sale document came back into the warehouse.',
		zh: '',
	},

	endpoint: '/retail-data-exchange/notify/aftersale/warehouse',
	effect: 'write',
	fields: [
		required(
			text(
				'refundId',
				{ en: 'After-Sale No.', zh: '售后主单号' },
				'The after-sale document',
				'1798993336141864961',
			),
		),
		{
			name: 'accepted',
			label: { en: 'Accepted', zh: '入库成功标识' },
			type: 'boolean',
			required: true,
			description: 'Whether the goods were taken into the warehouse',
		},
		{
			name: 'refundFreightFee',
			label: { en: 'Refund Freight', zh: '是否退运费' },
			type: 'boolean',
			required: true,
			description: 'Whether the freight is refunded too',
		},
		GOODS,
		{
			...text('remark', { en: 'Remark', zh: '备注信息' }, 'A remark of at most 100 characters'),
			maxLength: 100,
		},
		extension('refundExt', { en: 'Extension', zh: '售后单扩展字段' }, 'the document'),
	],
};

/** After-sale documents (yuanshu.md sections 4.7 and 4.8). */
export const afterSale: Resource = {
	name: 'afterSale',
	label: { en: 'After-Sale Document', zh: '售后单' },
	operations: [reportRefund, warehouseIn],
};
