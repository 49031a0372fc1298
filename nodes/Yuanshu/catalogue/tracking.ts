import type { Field } from '../../shared/catalogue/field';
import type { Operation, Resource } from '../../shared/catalogue/operation';
import type { OutputFields } from '../../shared/catalogue/output';
import { NEVER_TWICE, required, text } from './common';
import {
	billCode,
	billType,
	code,
	codeType,
	isApp,
	otherFields,
	platformCode,
	relativeCodes,
	reportTimes,
	source,
} from './tracking.fields';

/** Path of the call that wants the tenant within its JSON, too. */
export const FULL_FLOW_PATH = '/bts-web/saas/ifs/getFlowInfo.do';

const flow: OutputFields = {
	transferTimeFormat: 'string',
	transferTime: 'number',
	expressStatus: 'string',
	expressStatusDesc: 'string',
	transferMessage: 'string',
};

/** A read may start with an order; what reports or changes something may not. */
const orderUnlessChosen: Field = { ...billType, default: '01' };

const STATES =
	'Known states are 1 collected (揽收) and 2 in transit (在途); the full list is not published. transferTime is in milliseconds.';

const getLogistics: Operation = {
	name: 'getLogistics',
	label: 'Get Logistics',
	title: '查询订单物流流水信息',
	action: 'Get the logistics of a document',
	summary: {
		en: `Fetch the carriers’ news of each parcel of an order or refund, newest first.`,
		zh: '',
	},
	details: `${STATES}`,
	endpoint: '/bts-web/saas/ifs/getFlowInfo2.do',
	methods: ['GET'],
	effect: 'read',
	fields: [billCode, orderUnlessChosen, isApp],
	result: 'data',
};

const getFullFlow: Operation = {
	name: 'getFullFlow',
	label: 'Get Full Flow',
	title: '查询订单综合流水信息(含包裹商品信息)',
	action: 'Get the full flow of a document',
	summary: {
		en: `Fetch the news of each parcel of an order or refund with the goods in it.`,
		zh: '',
	},
	details: `In the page’s example packageInfo is text that is almost, but not quite, JSON; it comes as Yuanshu sends it. ${STATES}`,
	endpoint: FULL_FLOW_PATH,
	methods: ['GET'],
	effect: 'read',
	fields: [billCode, orderUnlessChosen, isApp],
	result: 'data',
};

const writeOutput: OutputFields = { code: 'string', msg: 'string' };

const upload: Operation = {
	name: 'upload',
	label: 'Report Node',
	title: '流水上报接口',
	action: 'Report a node of a document',
	summary: {
		en: 'Report that an order or refund has reached a node, e.g. that it was shipped.',
		zh: '',
	},
	details: 'It is a GET that changes something.',

	endpoint: '/bts-web/saas/ifs/upload.do',
	methods: ['GET'],
	effect: 'write',
	fields: [
		code,
		codeType,
		{
			...text(
				'currentNode',
				{ en: 'Node', zh: '当前节点' },
				'The node’s code. The examples have 1203, 9006 and 0109; Yuanshu assigns yours.',
				'1203',
			),
			primary: true,
		},
		...reportTimes(
			'epochSeconds',
			'Sent in seconds since 1970, as the notes page and the examples of this call have it.',
		),
		relativeCodes,
		platformCode,
		source,
		text('uploadMessage', { en: 'Message', zh: '上报信息' }, 'What customers read about the node'),
		otherFields,
	],
};

const addParcel: Operation = {
	name: 'addParcel',
	label: 'Add Parcel',
	title: '追加包裹单',
	action: 'Add a parcel to a document',
	summary: { en: 'Add parcels to an order or refund.', zh: '' },
	details:
		'It is a GET that changes something. The page’s example calls /bts-web/ifs/addParcel.do, without /saas; should the path of the table not answer, use Call Any Method with that one.',

	endpoint: '/bts-web/saas/ifs/addParcel.do',
	methods: ['GET'],
	contentTypes: ['application/json'],
	effect: 'write',
	fields: [
		code,
		codeType,
		{
			name: 'currentNode',
			label: { en: 'Node', zh: '当前节点' },
			type: 'string',
			constant: '0503',
			description: 'The node of an added parcel',
		},
		...reportTimes(
			'epochMs',
			'Sent in milliseconds since 1970, as this page’s example has it, although the notes page says seconds.',
		),
		relativeCodes,
		platformCode,
		source,
		otherFields,
	],
};

const newTrackingNumber = required(
	text(
		'newTrackingNumber',
		{ en: 'New Waybill No.', zh: '新运单号' },
		'The waybill number from now on',
		'999999',
	),
);

const newExpressCmpCode: Field = required(
	text(
		'newExpressCmpCode',
		{ en: 'New Carrier Code', zh: '新物流公司编码' },
		'The code of the carrier from now on. No list is published; the examples have 0028.',
		'0028',
	),
);

const changeWaybill: Operation = {
	name: 'changeWaybill',
	label: 'Change Waybill',
	title: '物流单变更',
	action: 'Change a waybill of a document',
	summary: { en: 'Replace one waybill of an order or refund by another.', zh: '' },
	details: 'It is a GET that changes something.',

	endpoint: '/bts-web/saas/ifs/changeLogisticalInfo.do',
	methods: ['GET'],
	effect: 'write',
	fields: [
		required(
			text(
				'mobileTelephone',
				{ en: 'Receiver’s Mobile', zh: '收件人手机号' },
				'The receiver’s mobile number',
			),
		),
		newExpressCmpCode,
		required(billType),
		required(
			text(
				'oldExpressCmpCode',
				{ en: 'Old Carrier Code', zh: '原物流公司编码' },
				'The code of the carrier until now',
				'0028',
			),
		),
		required(billCode),
		newTrackingNumber,
		required(
			text(
				'oldTrackingNumber',
				{ en: 'Old Waybill No.', zh: '原运单号' },
				'The waybill number until now',
				'1122334455',
			),
		),
	],
};

const changeOnlyWaybill: Operation = {
	name: 'changeOnlyWaybill',
	label: 'Change Only Waybill',
	title: '物流单变更V2',
	action: 'Change the only waybill of a document',
	summary: {
		en: 'Replace the waybill of an order or refund that has a single parcel; of several the first is changed.',
		zh: '',
	},
	details:
		'It is a GET that changes something. The page’s table calls the new carrier’s code oldTrackingNumber, which is plainly a slip; the example’s name newExpressCmpCode is sent.',

	endpoint: '/bts-web/saas/ifs/changeLogistical.do',
	methods: ['GET'],
	effect: 'write',
	fields: [required(billType), required(billCode), newTrackingNumber, newExpressCmpCode],
};

/** The changes whose tables mark signKey as required. */
export const SIGN_KEY_REQUIRED: ReadonlyArray<Operation['endpoint']> = [
	changeWaybill.endpoint,
	changeOnlyWaybill.endpoint,
];

/** Document tracking, BTS 东北虎 (yuanshu.md section 4.10). */
export const tracking: Resource = {
	name: 'tracking',
	label: { en: 'Document Tracking', zh: '单据追踪 BTS 东北虎' },
	operations: [getLogistics, getFullFlow, upload, addParcel, changeWaybill, changeOnlyWaybill],
};
