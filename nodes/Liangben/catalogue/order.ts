import type { Field } from '../../shared/catalogue/field';
import { integer, primary, required, text } from '../../shared/catalogue/fieldHelpers';
import type { Operation, Resource } from '../../shared/catalogue/operation';
import type { Words } from '../../shared/messages/words';
import { externalOrderSn, fields, orderSn, pageFilters, pages, ROOT } from './common';

const outboundSn = text('purchase_sn', { en: 'Outbound No.', zh: '出库单号' });

const ADDRESS_NOTE = 'A name or a code: Liangben does not publish which';

const create: Operation = {
	name: 'create',
	label: 'Create',
	title: '创建订单',
	action: 'Create an order',
	summary: { en: 'Place an order.', zh: '创建一个订单。' },
	endpoint: `${ROOT}order/create`,
	effect: 'write',
	fields: [
		primary(text('consignee', { en: 'Receiver', zh: '收件人' })),
		primary(text('mobile', { en: 'Mobile', zh: '手机' })),
		text('telephone', { en: 'Phone', zh: '固话' }),
		primary(text('province', { en: 'Province', zh: '省' }, ADDRESS_NOTE)),
		primary(text('city', { en: 'City', zh: '市' }, ADDRESS_NOTE)),
		primary(text('district', { en: 'District', zh: '区' }, ADDRESS_NOTE)),
		primary(text('address', { en: 'Address', zh: '详细地址' })),
		text(
			'delivery_time',
			{ en: 'Deliver At', zh: '到货时间' },
			'When the order is expected; the format is not published',
		),
		externalOrderSn,
		text('order_from', { en: 'Source', zh: '来源' }, 'The values are not published'),
		text(
			'delivery_type_id',
			{ en: 'Delivery ID', zh: '配送方式' },
			'How to deliver; the values are not published, and Get Freight calls it delivery_id',
		),
		{
			name: 'product_info',
			label: { en: 'Lines', zh: '商品明细' },
			type: 'json',
			required: true,
			description: 'What is ordered. Its structure is not published: ask Liangben.',
		},
		text('buyer_message', { en: 'Message', zh: '买家留言' }),
	],
};

const cancel: Operation = {
	name: 'cancel',
	label: 'Cancel',
	title: '取消订单',
	action: 'Cancel an order',
	summary: { en: 'Cancel an order.', zh: '取消一个订单。' },
	endpoint: `${ROOT}order/cancel`,
	effect: 'destructive',
	fields: [required(orderSn)],
};

const get: Operation = {
	name: 'get',
	label: 'Get',
	title: '订单详情',
	action: 'Get an order',
	summary: {
		en: 'Get one order by its number or your own.',
		zh: '按订单号或外部单号查询订单详情。',
	},
	endpoint: `${ROOT}order/get_order_info`,
	effect: 'read',
	fields: [
		primary(orderSn),
		primary(externalOrderSn),
		fields,
		text(
			'product_fields',
			{ en: 'Product Fields', zh: '商品字段' },
			'Which fields of the products the reply has; their names are not published',
		),
	],
	requireOneOf: ['order_sn', 'external_order_sn'],
};

const several = (name: string, label: Words): Field => ({
	name,
	label,
	type: 'list',
	holds: 'codes',
	maxItems: 20,
	description: 'At most 20: a list, or text with commas or line breaks between them',
});

const getMany: Operation = {
	name: 'getAll',
	label: 'Get Many',
	title: '订单列表',
	action: 'Get many orders',
	summary: { en: 'List orders.', zh: '查询订单列表。' },
	endpoint: `${ROOT}order/get_order_list`,
	effect: 'read',
	asksForRows: true,
	paging: pages,
	fields: [
		fields,
		...pageFilters,
		orderSn,
		{
			name: 'shipment_status',
			label: { en: 'Shipment', zh: '发货状态' },
			type: 'options',
			options: [
				{ value: '1', label: { en: 'Awaiting Shipment', zh: '待发货' } },
				{ value: '2', label: { en: 'Partly Shipped', zh: '部分发货' } },
				{ value: '3', label: { en: 'Shipped', zh: '已发货' } },
			],
		},
		{
			name: 'order_status',
			label: { en: 'Order Status', zh: '订单状态' },
			type: 'options',
			description: 'Liangben does not publish what 2 and 3 mean',
			options: [
				{ value: '1', label: { en: 'Awaiting Approval', zh: '待审核' } },
				{ value: '4', label: { en: 'Awaiting Shipment', zh: '待发货' } },
				{ value: '5', label: { en: 'Awaiting Receipt', zh: '待收货' } },
				{ value: '6', label: { en: 'Completed', zh: '已完成' } },
				{ value: '7', label: { en: 'Cancelled', zh: '已取消' } },
			],
		},
		{
			name: 'pay_status',
			label: { en: 'Pay Status', zh: '支付状态' },
			type: 'options',
			options: [
				{ value: '0', label: { en: 'Unpaid', zh: '未支付' } },
				{ value: '1', label: { en: 'Paid', zh: '已支付' } },
			],
		},
		{
			name: 'start_time',
			label: { en: 'From', zh: '起始时间' },
			type: 'dateTime',
			description: 'Created from this time on; sent in Beijing time, the vendor names no time zone',
		},
		// Not under the page's own name, sort_order, which means the sort key in the list of products:
		// n8n keeps a filter of the same name when the operation is changed.
		{
			name: 'end_time',
			label: { en: 'To', zh: '结束时间' },
			type: 'dateTime',
			endOf: 'start_time',
			description:
				'Created up to this time, a day without a time included; if it has no effect, change End Time Name',
		},
		externalOrderSn,
		several('more_order_sn', { en: 'Order Nos.', zh: '订单号' }),
		several('more_external_order_sn', { en: 'External Nos.', zh: '外部单号' }),
	],
	spellings: {
		label: { en: 'End Time Name', zh: '结束时间名' },
		description:
			'On Liangben’s page the field for To is called sort_order, which is probably a mistake. end_time is a guess; nobody has tested it.',
		choices: [
			{
				value: 'published',
				label: { en: 'sort_order, as Published', zh: '文档所列' },
				renames: { end_time: 'sort_order' },
			},
			{ value: 'guessed', label: { en: 'end_time, a Guess', zh: '推测' }, renames: {} },
		],
	},
};

const getFreight: Operation = {
	name: 'getFreight',
	label: 'Get Freight',
	title: '获取运费',
	action: 'Get the freight of an order',
	summary: { en: 'Ask what a delivery would cost.', zh: '查询配送所需的运费。' },
	details: 'The unit of money is not published.',
	endpoint: `${ROOT}order/get_freight`,
	effect: 'read',
	fields: [
		primary(
			integer(
				'delivery_id',
				{ en: 'Delivery ID', zh: '配送方式' },
				'How to deliver; the values are not published, and Create calls it delivery_type_id',
			),
		),
		{
			name: 'product_list',
			label: { en: 'Lines', zh: '商品明细' },
			type: 'json',
			primary: true,
			description: 'What is delivered. Its structure is not published: ask Liangben.',
		},
		primary(text('area_code', { en: 'Area Code', zh: '区域编码' }, 'The coding is not published')),
	],
};

const getShipments: Operation = {
	name: 'getShipments',
	label: 'Get Shipments',
	title: '订单出库发货记录',
	action: 'Get the shipments of an order',
	summary: { en: 'Get what was shipped for an order.', zh: '查询订单的出库发货记录。' },
	endpoint: `${ROOT}order/out_info`,
	effect: 'read',
	fields: [primary(orderSn), primary(outboundSn)],
	requireOneOf: ['order_sn', 'purchase_sn'],
};

const confirmReceipt: Operation = {
	name: 'confirmReceipt',
	label: 'Confirm Receipt',
	title: '订单收货',
	action: 'Confirm the receipt of an order',
	summary: {
		en: 'Confirm that the products of an order have arrived.',
		zh: '确认订单的商品已收货。',
	},
	endpoint: `${ROOT}order/receipt`,
	effect: 'write',
	fields: [required(orderSn), primary(outboundSn), text('remarks', { en: 'Remark', zh: '备注' })],
};

export const order: Resource = {
	name: 'order',
	label: { en: 'Order', zh: '订单' },
	operations: [getMany, get, create, cancel, confirmReceipt, getFreight, getShipments],
};
