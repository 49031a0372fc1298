import type { Field } from '../../shared/catalogue/field';
import type { Operation, Resource } from '../../shared/catalogue/operation';
import { PAIRS_ARE_TEXT } from '../../shared/catalogue/pairsNote';
import { NEVER_TWICE, notifyOutput, required, text } from './common';

const GOODS: Field = {
	name: 'orderDeliverGoodsInfos',
	label: { en: 'Goods', zh: '包裹商品信息' },
	type: 'rows',
	description: 'What is in the parcel. What leaving it out means is not documented.',
	columns: [
		text('goodsLineNo', { en: 'Line No.', zh: '商品行号' }, 'The order line’s number'),
		{
			name: 'quantity',
			label: { en: 'Quantity', zh: '数量' },
			type: 'number',
			description: 'How many of the line are in the parcel',
		},
	],
};

const PACKAGES: Field = {
	name: 'packageList',
	label: { en: 'Parcels', zh: '包裹信息' },
	type: 'rows',
	required: true,
	description:
		'The parcels of the order. Whether an order may be shipped in part is not documented.',
	columns: [
		required(
			text(
				'expressNo',
				{ en: 'Waybill No.', zh: '快递单号' },
				'The waybill number of the parcel',
				'SF123',
			),
		),
		required(
			text(
				'deliveryCompanyCode',
				{ en: 'Carrier Code', zh: '配送公司编码' },
				'The carrier’s code. No list is published; the after-sale page has “yuantong” for 圆通.',
				'yuantong',
			),
		),
		required(
			text(
				'deliveryCompanyName',
				{ en: 'Carrier Name', zh: '配送公司名称' },
				'The carrier’s name',
				'圆通速递',
			),
		),
		GOODS,
	],
};

const shipSingle: Operation = {
	name: 'shipSingle',
	label: 'Ship in One Parcel',
	title: '订单发货同步接口-单包裹',
	action: 'Ship an order in one parcel',
	summary: { en: 'Report that an order has been shipped in a single parcel.', zh: '' },
	details: 'Of this page only the title was obtainable, so you give its path and its fields.',
	agentNote: 'Prefer Ship in Several Parcels, which is documented.',
	endpoint: {
		name: 'path',
		label: { en: 'Path', zh: '接口路径' },
		type: 'string',
		placeholder: '/retail-data-exchange/…',
		description:
			'The path of the endpoint, from Yuanshu’s page 订单发货同步接口-单包裹; it was not obtainable when this node was made',
	},
	effect: 'write',
	fields: [
		{
			name: 'parameters',
			label: { en: 'Fields', zh: '参数' },
			type: 'pairs',
			description: `The fields of the body, named as the page names them. ${PAIRS_ARE_TEXT}`,
		},
	],
};

const shipMulti: Operation = {
	name: 'shipMulti',
	label: 'Ship in Several Parcels',
	title: '订单发货同步接口-多包裹',
	action: 'Ship an order in several parcels',
	summary: {
		en: 'Report that an order has been shipped, with the waybill of each parcel.',
		zh: '',
	},

	endpoint: '/retail-data-exchange/notify/order/delivery/multi',
	effect: 'write',
	fields: [
		required(
			text(
				'orderNo',
				{ en: 'Order No.', zh: '订单号' },
				'Yuanshu’s number of the order',
				'10011798989493365174273',
			),
		),
		required(
			text('uid', { en: 'Member ID', zh: '会员ID' }, 'The member who ordered', '1000000273'),
		),
		PACKAGES,
	],
};

/** Shipments of orders (yuanshu.md sections 4.4 and 4.5). */
export const shipment: Resource = {
	name: 'shipment',
	label: { en: 'Shipment', zh: '订单发货' },
	operations: [shipMulti, shipSingle],
};
