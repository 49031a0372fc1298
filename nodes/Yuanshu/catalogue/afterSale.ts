import type { NumberField, OptionsField, RowsField } from '../../shared/catalogue/field';
import { integer, required, text } from '../../shared/catalogue/fieldHelpers';
import type { Operation, Resource } from '../../shared/catalogue/operation';
import { amount, extension } from './common';

const AFTER_SALE_NO = { en: 'After-Sale No.', zh: '售后单号' };
const PAYMENT_NO = { en: 'Payment No.', zh: '支付单号' };
const REFUND = { en: 'Refund', zh: '实退' };

/**
 * The caption on the page is copied from another field, and its sample value 200 is not in the
 * list.
 */
const STATUS: OptionsField = {
	name: 'status',
	label: { en: 'Refund Status', zh: '退款状态' },
	type: 'options',
	jsonType: 'number',
	required: true,
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

const PAYMENTS: RowsField = {
	name: 'orderDetailList',
	label: { en: 'Payments', zh: '支付单' },
	type: 'rows',
	required: true,
	description: 'The payments that make up the refund',
	columns: [
		required(text('orderDetailId', PAYMENT_NO, 'The number of this payment')),
		amount('realAmount', REFUND),
		text('description', { en: 'Description', zh: '描述' }),
		required(
			integer(
				'merchantPayType',
				{ en: 'Pay Method', zh: '支付方式' },
				'The page explains only 1009, an offline refund (线下退款)',
				'1009',
			),
		),
		required(
			text(
				'merchantPayTypeName',
				{ en: 'Method Name', zh: '方式名称' },
				'The name of the payment method',
				'线下退款',
			),
		),
	],
};

const reportRefund: Operation = {
	name: 'reportRefund',
	label: 'Report Refund',
	title: '退单支付回调(非全款支付)',
	shortTitle: '退款结果回传',
	action: 'Report a refund payment',
	summary: {
		en: 'Report the payment of a refund that is not of the full price, e.g. made offline.',
		zh: '回传售后单的退款结果（非全款支付），例如线下退款。',
	},
	endpoint: '/retail-data-exchange/notify/afterSale/refund',
	effect: 'destructive',
	fields: [
		STATUS,
		required(text('bizOrderId', AFTER_SALE_NO, undefined, '1798993336141864961')),
		required(text('orderId', PAYMENT_NO, 'The main number of the refund payment')),
		amount('realAmount', REFUND),
		PAYMENTS,
	],
};

const LINES: RowsField = {
	name: 'goodsList',
	label: { en: 'Lines', zh: '商品明细' },
	type: 'rows',
	required: true,
	description: 'The lines of the after-sale order that came back',
	columns: [
		required(text('goodsSerial', { en: 'Line No.', zh: '行号' })),
		amount('availableRefundAmount', { en: 'Refundable', zh: '可退' }),
		required<NumberField>({
			...integer(
				'actualEntryWarehouseCount',
				{ en: 'Received', zh: '入库数量' },
				'How many were really put into stock',
			),
			sign: 'notNegative',
		}),
		extension('goodsExt'),
		{
			name: 'goodsExpireInfoList',
			label: { en: 'Shelf Life', zh: '效期' },
			type: 'json',
			jsonShape: 'array',
			description:
				'Required for products with a shelf life. A JSON array of rows with five fields each. Their names are on Yuanshu’s page, which is not public: ask Yuanshu.',
		},
	],
};

const reportGoodsReceived: Operation = {
	name: 'reportGoodsReceived',
	label: 'Report Goods Received',
	title: '售后入库接口【入参结构调整】',
	shortTitle: '售后入库',
	action: 'Report returned goods received',
	summary: {
		en: 'Report that returned goods of an after-sale order were put into stock, and what may be refunded for them.',
		zh: '回传售后退货的入库结果和可退金额。',
	},
	endpoint: '/retail-data-exchange/notify/aftersale/warehouse',
	effect: 'destructive',
	fields: [
		required(text('refundId', AFTER_SALE_NO, undefined, '1798993336141864961')),
		{
			name: 'accepted',
			label: { en: 'Accepted', zh: '入库成功' },
			type: 'boolean',
			required: true,
		},
		{
			name: 'refundFreightFee',
			label: { en: 'Refund Freight', zh: '退运费' },
			type: 'boolean',
			required: true,
		},
		LINES,
		{
			...text('remark', { en: 'Remark', zh: '备注' }, 'At most 100 characters'),
			maxLength: 100,
		},
		extension('refundExt'),
	],
};

/** After-sale orders (docs/facts/yuanshu.md, Refund Callback and After-Sale Warehouse-In). */
export const afterSale: Resource = {
	name: 'afterSale',
	label: { en: 'After-Sale Order', zh: '售后单' },
	operations: [reportRefund, reportGoodsReceived],
};
