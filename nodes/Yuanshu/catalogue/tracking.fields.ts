import type { Field, TimeFormat } from '../../shared/catalogue/field';
import { PAIRS_ARE_TEXT } from '../../shared/catalogue/pairsNote';
import { text } from './common';

const DOCUMENT_TYPES = [
	{ value: '01', label: { en: 'Order', zh: '订单' } },
	{ value: '02', label: { en: 'Refund', zh: '退单' } },
];

/** The number of the order or refund that is tracked. */
export const billCode: Field = {
	...text(
		'billCode',
		{ en: 'Document No.', zh: '单据号' },
		'The order or refund',
		'12073433929499149',
	),
	primary: true,
};

/** What kind of document it is. */
export const billType: Field = {
	name: 'billType',
	label: { en: 'Document Type', zh: '单据类型' },
	type: 'options',
	primary: true,
	description: 'What the document number is of',
	options: DOCUMENT_TYPES,
};

/** Always as the examples have it; its meaning is not documented. */
export const isApp: Field = {
	name: 'isApp',
	label: { en: 'From App (isApp)', zh: '' },
	type: 'string',
	constant: '1',
	description: 'As the page’s example has it; nothing else is documented',
};

/** The document that nodes and parcels are reported for. */
export const code: Field = { ...billCode, name: 'code' };
/** Kind of the document, as `upload` and `addParcel` call it (yuanshu.md section 5). */
export const codeType: Field = { ...billType, name: 'codeType' };

/** The platform; the page of Add Parcel names the default. */
export const platformCode: Field = {
	...text(
		'platformCode',
		{ en: 'Platform Code', zh: '平台号' },
		'The platform; 01 by default, as in the examples',
	),
	default: '01',
};

/** Who reports. */
export const source: Field = text(
	'source',
	{ en: 'Source', zh: '来源' },
	'Who reports. The examples have 7start, refund and quanyi; Yuanshu tells you yours.',
	'7start',
);

const GOODS: Field = {
	name: 'contains',
	label: { en: 'Goods', zh: '包裹商品' },
	type: 'rows',
	description: 'What is in the parcel',
	columns: [
		text('goodsId', { en: 'Goods ID', zh: '商品ID' }, 'The item', '005165'),
		text('goodsName', { en: 'Goods Name', zh: '商品名称' }, 'The name of the item'),
		text(
			'goodsNum',
			{ en: 'Quantity', zh: '商品数量' },
			'How many of it; sent as text as in the examples',
			'1',
		),
	],
};

/** The parcels that belong to the document. */
export const relativeCodes: Field = {
	name: 'relativeCodes',
	label: { en: 'Parcels', zh: '关联信息' },
	type: 'rows',
	description: 'The parcels that belong to the document',
	columns: [
		GOODS,
		text(
			'expressCmpCode',
			{ en: 'Carrier Code', zh: '物流公司编码' },
			'The carrier’s code in document tracking, such as 0030 for 顺丰速运. No list is published; it is not the code of Shipment.',
			'0030',
		),
		text(
			'expressCompany',
			{ en: 'Carrier Name', zh: '物流公司' },
			'The carrier’s name',
			'顺丰速运',
		),
		text(
			'mobileTelephone',
			{ en: 'Receiver’s Mobile', zh: '收件人手机号' },
			'The receiver’s mobile number',
		),
		text(
			'relativeCode',
			{ en: 'Waybill No.', zh: '运单号' },
			'The waybill number of the parcel',
			'20230919200049',
		),
		{
			...text(
				'relativeCodeType',
				{ en: 'Related Document Type', zh: '关联单据类型' },
				'01 in all examples; its meaning is not documented',
			),
			default: '01',
		},
		text(
			'uploadMessage',
			{ en: 'Message', zh: '上报信息' },
			'What customers read about the parcel',
		),
	],
};

/**
 * The two times of a report (yuanshu.md section 4.10).
 *
 * @param unitNote says in which unit they go out, and what contradicts it
 */
export function reportTimes(timeFormat: TimeFormat, unitNote: string): [opt: Field, upload: Field] {
	const time = (name: string, label: string, what: string): Field => ({
		name,
		label,
		type: 'dateTime',
		timeFormat,
		jsonType: 'number',
		primary: true,
		description: `${what}. ${unitNote}`,
	});
	return [
		time('optTime', { en: 'Operation Time', zh: '操作时间' }, 'When it happened'),
		time('uploadTime', { en: 'Report Time', zh: '上报时间' }, 'When it is reported'),
	];
}

/** What the cut-off table may hold besides. */
export const otherFields: Field = {
	name: 'otherFields',
	label: { en: 'Other Fields', zh: '其他字段' },
	type: 'pairs',
	description: `Fields of the page’s table that were not obtainable when this node was made, named as the page names them. ${PAIRS_ARE_TEXT}`,
};
