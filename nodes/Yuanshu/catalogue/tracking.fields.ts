import type {
	DateTimeField,
	OptionsField,
	PairsField,
	RowsField,
	TextField,
	TimeFormat,
} from '../../shared/catalogue/field';
import { primary, required, text } from '../../shared/catalogue/fieldHelpers';
import { PAIRS_ARE_TEXT } from '../../shared/catalogue/pairsNote';
import type { Words } from '../../shared/messages/words';

/** The number of the order or refund that is tracked. */
export const billCode: TextField = text(
	'billCode',
	{ en: 'Document No.', zh: '单据号' },
	undefined,
	'12073433929499149',
);

/** The kind of the tracked document. */
export const billType: OptionsField = {
	name: 'billType',
	label: { en: 'Doc Type', zh: '单据类型' },
	type: 'options',
	options: [
		{ value: '01', label: { en: 'Order', zh: '订单' } },
		{ value: '02', label: { en: 'Refund', zh: '退单' } },
	],
};

/** Always the value of the examples; its meaning is not documented. */
export const isApp: TextField = {
	name: 'isApp',
	label: { en: 'From App', zh: '' },
	type: 'string',
	constant: '1',
};

/** The document that steps and parcels are reported for. */
export const code: TextField = primary({ ...billCode, name: 'code' });
/** Kind of the document, as reports call it (docs/facts/yuanshu.md, Document Tracking). */
export const codeType: OptionsField = primary({ ...billType, name: 'codeType' });

/** The page of Add Parcel names the default. */
export const platformCode: TextField = {
	...text('platformCode', { en: 'Platform', zh: '平台号' }, 'All examples have 01'),
	default: '01',
};

/** Who reports. */
export const source: TextField = text(
	'source',
	{ en: 'Source', zh: '来源' },
	'Who reports: Yuanshu tells you yours, the examples have 7start and refund',
	'7start',
);

const LINES: RowsField = {
	name: 'contains',
	label: { en: 'Lines', zh: '商品明细' },
	type: 'rows',
	description: 'What is in the parcel',
	columns: [
		text('goodsId', { en: 'Product ID', zh: '商品ID' }, undefined, '005165'),
		text('goodsName', { en: 'Product', zh: '商品名称' }),
		text('goodsNum', { en: 'Quantity', zh: '数量' }, 'Sent as text, as in the examples', '1'),
	],
};

/** The label of phone numbers. */
export const MOBILE: Words = { en: 'Mobile', zh: '手机' };

/** The text that customers see for a step or a parcel. */
export const uploadMessage: TextField = text(
	'uploadMessage',
	{ en: 'Message', zh: '上报信息' },
	'What customers read about it',
);

/** The numbers of the document's parcels. */
export const relativeCodes: RowsField = {
	name: 'relativeCodes',
	label: { en: 'Parcels', zh: '包裹' },
	type: 'rows',
	description: 'The parcels that belong to the document',
	columns: [
		LINES,
		text(
			'expressCmpCode',
			{ en: 'Carrier Code', zh: '物流编码' },
			'The code in document tracking, such as 0030 for 顺丰速运, not that of Shipment; no list is published',
			'0030',
		),
		text('expressCompany', { en: 'Carrier', zh: '物流公司' }, undefined, '顺丰速运'),
		text('mobileTelephone', MOBILE, 'The receiver’s mobile number'),
		text('relativeCode', { en: 'Waybill No.', zh: '运单号' }, undefined, '20230919200049'),
		{
			...text(
				'relativeCodeType',
				{ en: 'Doc Type', zh: '单据类型' },
				'The examples have 01; its meaning is not documented',
			),
			default: '01',
		},
		uploadMessage,
	],
};

/**
 * When a step happened, and when it is reported. The notes page says seconds since 1970, and the
 * examples of Report Step have them; those of Add Parcel have milliseconds (docs/facts/yuanshu.md,
 * Document Tracking).
 */
export function reportTimes(timeFormat: TimeFormat): DateTimeField[] {
	const time = (name: string, label: Words): DateTimeField => ({
		name,
		label,
		type: 'dateTime',
		timeFormat,
		jsonType: 'number',
		primary: true,
	});
	return [
		time('optTime', { en: 'Done At', zh: '操作时间' }),
		time('uploadTime', { en: 'Reported At', zh: '上报时间' }),
	];
}

/** Fields beyond the known part of the pages' tables. */
export const otherFields: PairsField = {
	name: 'otherFields',
	label: { en: 'Other Fields', zh: '其他' },
	type: 'pairs',
	description: `Further fields, with the names on Yuanshu’s page. ${PAIRS_ARE_TEXT}`,
};

export const newTrackingNumber = required(
	text('newTrackingNumber', { en: 'New Waybill', zh: '新运单号' }, undefined, '999999'),
);

export const newExpressCmpCode = required(
	text(
		'newExpressCmpCode',
		{ en: 'New Carrier', zh: '新物流' },
		'The carrier’s code in document tracking; no list is published',
		'0028',
	),
);
