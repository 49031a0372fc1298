import type { RowsField } from '../../shared/catalogue/field';
import { required, text } from '../../shared/catalogue/fieldHelpers';
import type { Operation, Resource } from '../../shared/catalogue/operation';
import { PAIRS_ARE_TEXT } from '../../shared/catalogue/pairsNote';
import { labelOf } from '../../shared/messages/words';

const SINGLE_TITLE = '订单发货同步接口-单包裹';

const LINES: RowsField = {
	name: 'orderDeliverGoodsInfos',
	label: { en: 'Lines', zh: '商品明细' },
	type: 'rows',
	description: 'What is in the parcel; what it means to leave this out is not documented',
	columns: [
		text('goodsLineNo', { en: 'Line No.', zh: '行号' }),
		{ name: 'quantity', label: { en: 'Quantity', zh: '数量' }, type: 'number', sign: 'positive' },
	],
};

const PARCELS: RowsField = {
	name: 'packageList',
	label: { en: 'Parcels', zh: '包裹' },
	type: 'rows',
	required: true,
	description:
		'The parcels of the order; whether an order may be shipped in part is not documented',
	columns: [
		required(text('expressNo', { en: 'Waybill No.', zh: '运单号' }, undefined, 'SF123')),
		required(
			text(
				'deliveryCompanyCode',
				{ en: 'Carrier Code', zh: '物流编码' },
				'No list is published; the after-sale page has yuantong for 圆通',
				'yuantong',
			),
		),
		required(text('deliveryCompanyName', { en: 'Carrier', zh: '物流公司' }, undefined, '圆通速递')),
		LINES,
	],
};

const shipSingle: Operation = {
	name: 'shipSingle',
	label: 'Ship One Parcel',
	title: SINGLE_TITLE,
	shortTitle: '单包裹发货',
	action: 'Ship an order in one parcel',
	summary: {
		en: 'Report that an order has been shipped in a single parcel.',
		zh: '回传订单的单包裹发货信息。',
	},
	details:
		'Yuanshu publishes only the title of the page, so you must fill in its path and parameters.',
	agentNote: 'Prefer Ship Several Parcels, which is documented.',
	endpoint: {
		name: 'path',
		label: { en: 'Path', zh: '接口路径' },
		type: 'string',
		placeholder: '/retail-data-exchange/…',
		description: `The path on Yuanshu’s page ${labelOf({ en: 'for one parcel', zh: SINGLE_TITLE })}`,
	},
	effect: 'write',
	fields: [
		{
			name: 'parameters',
			label: { en: 'Parameters', zh: '参数' },
			type: 'pairs',
			description: `The fields of the body, with the names on Yuanshu’s page. ${PAIRS_ARE_TEXT}`,
		},
	],
};

const shipMulti: Operation = {
	name: 'shipMulti',
	label: 'Ship Several Parcels',
	title: '订单发货同步接口-多包裹',
	shortTitle: '多包裹发货',
	action: 'Ship an order in several parcels',
	summary: {
		en: 'Report that an order has been shipped, with the waybill of each parcel.',
		zh: '回传订单的发货信息，每个包裹带一个运单号。',
	},
	endpoint: '/retail-data-exchange/notify/order/delivery/multi',
	effect: 'write',
	fields: [
		required(
			text('orderNo', { en: 'Order No.', zh: '订单号' }, undefined, '10011798989493365174273'),
		),
		required(
			text(
				'uid',
				{ en: 'Member ID', zh: '会员ID' },
				'The member who placed the order',
				'1000000273',
			),
		),
		PARCELS,
	],
};

/** Shipments of orders (docs/facts/yuanshu.md, Ship Several Parcels and Ship Single Parcel). */
export const shipment: Resource = {
	name: 'shipment',
	label: { en: 'Shipment', zh: '发货' },
	operations: [shipMulti, shipSingle],
};
