import type { Field } from '../../shared/catalogue/field';
import type { Operation, Resource } from '../../shared/catalogue/operation';
import {
	fields,
	integer,
	LIST_NOTE,
	orderSn,
	pageFilters,
	pages,
	primary,
	required,
	ROOT,
	text,
} from './common';

const externalOrderSn = text(
	'external_order_sn',
	{ en: 'External Order No.', zh: '外部单号' },
	'The number of the order in your own system',
);

/** The same field, which the vendor calls by a term of its own in each of its calls. */
const purchaseSn = (label: string): Field =>
	text('purchase_sn', label, 'The number of the outbound slip');

const create: Operation = {
	name: 'create',
	label: 'Create',
	title: '创建订单',
	action: 'Create an order',
	summary: { en: 'Place an order.', zh: '' },
	agentNote: 'Calling it twice may place two orders; no idempotency key is published.',
	endpoint: `${ROOT}order/create`,
	effect: 'write',
	fields: [
		primary(text('consignee', { en: 'Consignee', zh: '收货人姓名' }, 'Who receives the goods')),
		primary(text('mobile', { en: 'Mobile', zh: '收货人手机' }, 'The receiver’s mobile number')),
		text('telephone', { en: 'Telephone', zh: '收货人电话' }, 'The receiver’s landline number'),
		primary(
			text('province', { en: 'Province', zh: '省' }, 'Whether name or code is not published'),
		),
		primary(text('city', { en: 'City', zh: '市' }, 'Whether name or code is not published')),
		primary(
			text('district', { en: 'District', zh: '区' }, 'Whether name or code is not published'),
		),
		primary(text('address', { en: 'Address', zh: '详细地址' }, 'The detailed address')),
		text(
			'delivery_time',
			{ en: 'Delivery Time', zh: '预计到货时间' },
			'When the goods are expected; the format is not published',
		),
		externalOrderSn,
		text(
			'order_from',
			{ en: 'Order Source', zh: '订单来源' },
			'Where the order comes from; the values are not published',
		),
		text(
			'delivery_type_id',
			{ en: 'Delivery Type ID', zh: '配送方式' },
			'How the goods are delivered; the values are not published. Get Freight calls it delivery_id.',
		),
		{
			name: 'product_info',
			label: { en: 'Products', zh: '订单商品' },
			type: 'json',
			required: true,
			description:
				'What is ordered, as JSON. Its structure is not published: ask the platform. It is sent as text.',
		},
		text('buyer_message', { en: 'Buyer Message', zh: '订单留言' }, 'A remark on the order'),
	],
};

const cancel: Operation = {
	name: 'cancel',
	label: 'Cancel',
	title: '取消订单',
	action: 'Cancel an order',
	summary: { en: 'Cancel an order.', zh: '' },
	endpoint: `${ROOT}order/cancel`,
	effect: 'write',
	fields: [required(orderSn)],
};

const get: Operation = {
	name: 'get',
	label: 'Get',
	title: '订单详情',
	action: 'Get an order',
	summary: { en: 'Fetch one order, by its number or your own.', zh: '' },
	endpoint: `${ROOT}order/get_order_info`,
	effect: 'read',
	fields: [
		primary(orderSn),
		primary(externalOrderSn),
		fields,
		text(
			'product_fields',
			{ en: 'Product Fields', zh: '商品字段' },
			'Which fields of the goods the reply shall have. Their names are not published.',
		),
	],
	requireOneOf: ['order_sn', 'external_order_sn'],
};

const several = (name: string, label: string): Field => ({
	name,
	label,
	type: 'list',
	maxItems: 20,
	description: 'Only the orders with these numbers, separated by commas; at most 20',
});

const ranges: Field[] = [
	{
		name: 'start_time',
		label: { en: 'Start Time', zh: '订单创建开始时间' },
		type: 'dateTime',
		description:
			'Only orders created from this time on. Sent in Beijing time; the vendor names no time zone.',
	},
	{
		name: 'sort_order',
		label: { en: 'End Time', zh: '订单创建结束时间, sort_order' },
		type: 'dateTime',
		description:
			'Only orders created up to this time. The vendor’s page calls this field sort_order, though it describes the end of the time of creation. If it has no effect, choose end_time under Name of End Time.',
	},
];

const getMany: Operation = {
	name: 'getAll',
	label: 'Get Many',
	title: '订单列表',
	action: 'Get many orders',
	summary: { en: `List orders.`, zh: '' },
	details: `${LIST_NOTE}`,
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
			label: { en: 'Shipment Status', zh: '发货状态' },
			type: 'options',
			description: 'Only orders in this state of shipment',
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
			description: 'Only orders in this status; 2 and 3 are not published',
			options: [
				{ value: '1', label: { en: 'Awaiting Review', zh: '待审核' } },
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
			description: 'Only orders that are paid, or not',
			options: [
				{ value: '0', label: { en: 'Unpaid', zh: '未支付' } },
				{ value: '1', label: { en: 'Paid', zh: '已支付' } },
			],
		},
		...ranges,
		externalOrderSn,
		several('more_order_sn', { en: 'Several Order Nos.', zh: '多个订单号' }),
		several('more_external_order_sn', { en: 'Several External Order Nos.', zh: '多个外部订单号' }),
	],
	spellings: {
		label: { en: 'Name of End Time', zh: '结束时间的字段名' },
		description:
			'By which name the end time is sent. The vendor’s page says sort_order, which does not fit its description; end_time is a guess that nobody has checked.',
		choices: [
			{ value: 'published', label: { en: 'sort_order (As Published)', zh: '' }, renames: {} },
			{
				value: 'guessed',
				label: { en: 'end_time (Unverified Guess)', zh: '' },
				renames: { sort_order: 'end_time' },
			},
		],
	},
};

const getFreight: Operation = {
	name: 'getFreight',
	label: 'Get Freight',
	title: '获取运费',
	action: 'Get the freight of an order',
	summary: { en: 'Ask what the delivery of goods would cost.', zh: '' },
	details: 'The unit of money is not published.',
	endpoint: `${ROOT}order/get_freight`,
	effect: 'read',
	fields: [
		primary(
			integer(
				'delivery_id',
				{ en: 'Delivery ID', zh: '配送方式ID' },
				'How the goods are delivered; the values are not published. Create calls it delivery_type_id.',
			),
		),
		{
			name: 'product_list',
			label: { en: 'Products', zh: '订购商品' },
			type: 'json',
			primary: true,
			description: 'The goods, as JSON. Its structure is not published: ask the platform.',
		},
		primary(
			text(
				'area_code',
				{ en: 'Area Code', zh: '区域编码' },
				'Where to; the coding is not published',
			),
		),
	],
};

const getShipments: Operation = {
	name: 'getShipments',
	label: 'Get Shipments',
	title: '订单出库发货记录',
	action: 'Get the shipments of an order',
	summary: { en: 'Fetch what was shipped for an order.', zh: '' },
	endpoint: `${ROOT}order/out_info`,
	effect: 'read',
	fields: [primary(orderSn), primary(purchaseSn({ en: 'Outbound Slip No.', zh: '出库单号' }))],
	requireOneOf: ['order_sn', 'purchase_sn'],
};

const confirmReceipt: Operation = {
	name: 'confirmReceipt',
	label: 'Confirm Receipt',
	title: '订单收货',
	action: 'Confirm the receipt of an order',
	summary: { en: 'Confirm that the goods of an order have arrived.', zh: '' },
	endpoint: `${ROOT}order/receipt`,
	effect: 'write',
	fields: [
		required(orderSn),
		primary(purchaseSn({ en: 'Outbound Slip No.', zh: '销售出库单号' })),
		text('remarks', { en: 'Remarks', zh: '备注' }, 'A remark on the receipt'),
	],
};

/** Orders (liangben.md section 6). */
export const order: Resource = {
	name: 'order',
	label: { en: 'Order', zh: '订单' },
	operations: [getMany, get, create, cancel, confirmReceipt, getFreight, getShipments],
};
