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
	'External Order No. (外部单号)',
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
	description: 'Place an order.',
	agentNote: 'Calling it twice may place two orders; no idempotency key is published.',
	endpoint: `${ROOT}order/create`,
	access: 'write',
	fields: [
		primary(text('consignee', 'Consignee (收货人姓名)', 'Who receives the goods')),
		primary(text('mobile', 'Mobile (收货人手机)', 'The receiver’s mobile number')),
		text('telephone', 'Telephone (收货人电话)', 'The receiver’s landline number'),
		primary(text('province', 'Province (省)', 'Whether name or code is not published')),
		primary(text('city', 'City (市)', 'Whether name or code is not published')),
		primary(text('district', 'District (区)', 'Whether name or code is not published')),
		primary(text('address', 'Address (详细地址)', 'The detailed address')),
		text(
			'delivery_time',
			'Delivery Time (预计到货时间)',
			'When the goods are expected; the format is not published',
		),
		externalOrderSn,
		text(
			'order_from',
			'Order Source (订单来源)',
			'Where the order comes from; the values are not published',
		),
		text(
			'delivery_type_id',
			'Delivery Type ID (配送方式)',
			'How the goods are delivered; the values are not published. Get Freight calls it delivery_id.',
		),
		{
			name: 'product_info',
			label: 'Products (订单商品)',
			type: 'json',
			required: true,
			description:
				'What is ordered, as JSON. Its structure is not published: ask the platform. It is sent as text.',
		},
		text('buyer_message', 'Buyer Message (订单留言)', 'A remark on the order'),
	],
};

const cancel: Operation = {
	name: 'cancel',
	label: 'Cancel',
	title: '取消订单',
	action: 'Cancel an order',
	description: 'Cancel an order.',
	endpoint: `${ROOT}order/cancel`,
	access: 'write',
	fields: [required(orderSn)],
};

const get: Operation = {
	name: 'get',
	label: 'Get',
	title: '订单详情',
	action: 'Get an order',
	description: 'Fetch one order, by its number or your own.',
	endpoint: `${ROOT}order/get_order_info`,
	access: 'read',
	fields: [
		primary(orderSn),
		primary(externalOrderSn),
		fields,
		text(
			'product_fields',
			'Product Fields (商品字段)',
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
		label: 'Start Time (订单创建开始时间)',
		type: 'dateTime',
		description:
			'Only orders created from this time on. Sent in Beijing time; the vendor names no time zone.',
	},
	{
		name: 'sort_order',
		label: 'End Time (订单创建结束时间, sort_order)',
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
	description: `List orders. ${LIST_NOTE}`,
	endpoint: `${ROOT}order/get_order_list`,
	access: 'read',
	asksForRows: true,
	paging: pages,
	fields: [
		fields,
		...pageFilters,
		orderSn,
		{
			name: 'shipment_status',
			label: 'Shipment Status (发货状态)',
			type: 'options',
			description: 'Only orders in this state of shipment',
			options: [
				{ value: '1', label: 'Awaiting Shipment (待发货)' },
				{ value: '2', label: 'Partly Shipped (部分发货)' },
				{ value: '3', label: 'Shipped (已发货)' },
			],
		},
		{
			name: 'order_status',
			label: 'Order Status (订单状态)',
			type: 'options',
			description: 'Only orders in this status; 2 and 3 are not published',
			options: [
				{ value: '1', label: 'Awaiting Review (待审核)' },
				{ value: '4', label: 'Awaiting Shipment (待发货)' },
				{ value: '5', label: 'Awaiting Receipt (待收货)' },
				{ value: '6', label: 'Completed (已完成)' },
				{ value: '7', label: 'Cancelled (已取消)' },
			],
		},
		{
			name: 'pay_status',
			label: 'Pay Status (支付状态)',
			type: 'options',
			description: 'Only orders that are paid, or not',
			options: [
				{ value: '0', label: 'Unpaid (未支付)' },
				{ value: '1', label: 'Paid (已支付)' },
			],
		},
		...ranges,
		externalOrderSn,
		several('more_order_sn', 'Several Order Nos. (多个订单号)'),
		several('more_external_order_sn', 'Several External Order Nos. (多个外部订单号)'),
	],
	spellings: {
		label: 'Name of End Time (结束时间的字段名)',
		description:
			'By which name the end time is sent. The vendor’s page says sort_order, which does not fit its description; end_time is a guess that nobody has checked.',
		choices: [
			{ value: 'published', label: 'sort_order (As Published)', renames: {} },
			{
				value: 'guessed',
				label: 'end_time (Unverified Guess)',
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
	description: 'Ask what the delivery of goods would cost. The unit of money is not published.',
	endpoint: `${ROOT}order/get_freight`,
	access: 'read',
	fields: [
		primary(
			integer(
				'delivery_id',
				'Delivery ID (配送方式ID)',
				'How the goods are delivered; the values are not published. Create calls it delivery_type_id.',
			),
		),
		{
			name: 'product_list',
			label: 'Products (订购商品)',
			type: 'json',
			primary: true,
			description: 'The goods, as JSON. Its structure is not published: ask the platform.',
		},
		primary(text('area_code', 'Area Code (区域编码)', 'Where to; the coding is not published')),
	],
};

const getShipments: Operation = {
	name: 'getShipments',
	label: 'Get Shipments',
	title: '订单出库发货记录',
	action: 'Get the shipments of an order',
	description: 'Fetch what was shipped for an order.',
	endpoint: `${ROOT}order/out_info`,
	access: 'read',
	fields: [primary(orderSn), primary(purchaseSn('Outbound Slip No. (出库单号)'))],
	requireOneOf: ['order_sn', 'purchase_sn'],
};

const confirmReceipt: Operation = {
	name: 'confirmReceipt',
	label: 'Confirm Receipt',
	title: '订单收货',
	action: 'Confirm the receipt of an order',
	description: 'Confirm that the goods of an order have arrived.',
	endpoint: `${ROOT}order/receipt`,
	access: 'write',
	fields: [
		required(orderSn),
		primary(purchaseSn('Outbound Slip No. (销售出库单号)')),
		text('remarks', 'Remarks (备注)', 'A remark on the receipt'),
	],
};

/** Orders (liangben.md section 6). */
export const order: Resource = {
	name: 'order',
	label: 'Order (订单)',
	operations: [getMany, get, create, cancel, confirmReceipt, getFreight, getShipments],
};
