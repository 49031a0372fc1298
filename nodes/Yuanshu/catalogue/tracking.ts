import { primary, required, text } from '../../shared/catalogue/fieldHelpers';
import type { Operation, Resource } from '../../shared/catalogue/operation';
import {
	billCode,
	billType,
	code,
	codeType,
	isApp,
	MOBILE,
	newExpressCmpCode,
	newTrackingNumber,
	otherFields,
	platformCode,
	relativeCodes,
	reportTimes,
	source,
	uploadMessage,
} from './tracking.fields';

// All of them are GET, even those that change something (docs/facts/yuanshu.md, Document Tracking).

const STATES =
	'Known states are 1 (collected) and 2 (in transit); the full list is not published. transferTime is in milliseconds.';

const getLogistics: Operation = {
	name: 'getLogistics',
	label: 'Get Tracking Events',
	title: '查询订单物流流水信息',
	shortTitle: '物流轨迹',
	action: 'Get the tracking events of a document',
	summary: {
		en: 'Fetch the carrier’s tracking events of each parcel of an order or refund, newest first.',
		zh: '查询订单或退单各包裹的物流轨迹，最新的在前。',
	},
	details: STATES,
	endpoint: '/bts-web/saas/ifs/getFlowInfo2.do',
	methods: ['GET'],
	effect: 'read',
	fields: [primary(billCode), primary(billType), isApp],
	result: 'data',
};

const getFullFlow: Operation = {
	name: 'getFullFlow',
	label: 'Get Tracking and Products',
	title: '查询订单综合流水信息(含包裹商品信息)',
	shortTitle: '轨迹详情',
	action: 'Get the tracking events and products of a document',
	summary: {
		en: 'Fetch the carrier’s tracking events of each parcel of an order or refund, and what is in it.',
		zh: '查询订单或退单各包裹的物流轨迹和包裹商品。',
	},
	details: `In the page’s example packageInfo is text that is almost, but not quite, JSON; it comes as Yuanshu sends it. ${STATES}`,
	endpoint: '/bts-web/saas/ifs/getFlowInfo.do',
	methods: ['GET'],
	effect: 'read',
	fields: [primary(billCode), primary(billType), isApp],
	result: 'data',
};

const reportStep: Operation = {
	name: 'reportStep',
	label: 'Report Step',
	title: '流水上报接口',
	shortTitle: '上报环节',
	action: 'Report a step of a document',
	summary: {
		en: 'Report that an order or refund has reached a step, e.g. that it was shipped.',
		zh: '上报订单或退单的当前环节，例如已发货。',
	},
	endpoint: '/bts-web/saas/ifs/upload.do',
	methods: ['GET'],
	effect: 'write',
	fields: [
		code,
		codeType,
		primary(
			text(
				'currentNode',
				{ en: 'Step', zh: '当前环节' },
				'The code of the step: Yuanshu assigns yours, the examples have 1203, 9006 and 0109',
				'1203',
			),
		),
		...reportTimes('epochSeconds'),
		relativeCodes,
		platformCode,
		source,
		uploadMessage,
		otherFields,
	],
};

const addParcel: Operation = {
	name: 'addParcel',
	label: 'Add Parcel',
	title: '追加包裹单',
	shortTitle: '追加包裹',
	action: 'Add a parcel to a document',
	summary: { en: 'Add parcels to an order or refund.', zh: '给订单或退单追加包裹。' },
	details:
		'The sample on Yuanshu’s page uses the path /bts-web/ifs/addParcel.do, without /saas. If the path of this operation does not work, use Call Any Method with that path.',
	endpoint: '/bts-web/saas/ifs/addParcel.do',
	methods: ['GET'],
	contentTypes: ['application/json'],
	effect: 'write',
	fields: [
		code,
		codeType,
		{
			name: 'currentNode',
			label: { en: 'Step', zh: '当前环节' },
			type: 'string',
			constant: '0503',
		},
		...reportTimes('epochMs'),
		relativeCodes,
		platformCode,
		source,
		otherFields,
	],
};

const changeWaybill: Operation = {
	name: 'changeWaybill',
	label: 'Change Waybill',
	title: '物流单变更',
	shortTitle: '变更运单',
	action: 'Change a waybill of a document',
	summary: {
		en: 'Replace one waybill of an order or refund with another.',
		zh: '把订单或退单的一个运单换成另一个。',
	},
	endpoint: '/bts-web/saas/ifs/changeLogisticalInfo.do',
	methods: ['GET'],
	effect: 'write',
	fields: [
		required(billCode),
		required(billType),
		required(
			text('oldTrackingNumber', { en: 'Old Waybill', zh: '原运单号' }, undefined, '1122334455'),
		),
		required(
			text(
				'oldExpressCmpCode',
				{ en: 'Old Carrier', zh: '原物流' },
				'The carrier’s code until now',
				'0028',
			),
		),
		newTrackingNumber,
		newExpressCmpCode,
		required(text('mobileTelephone', MOBILE, 'The receiver’s mobile number')),
	],
};

/** The page's table says oldTrackingNumber for newExpressCmpCode; the example's name is sent. */
const changeOnlyWaybill: Operation = {
	name: 'changeOnlyWaybill',
	label: 'Change First Waybill',
	title: '物流单变更V2',
	shortTitle: '变更首个运单',
	action: 'Change the first waybill of a document',
	summary: {
		en: 'Replace the waybill of an order or refund that has a single parcel. If it has several parcels, the first waybill is changed.',
		zh: '订单或退单只有一个包裹时变更其运单；有多个包裹时变更第一个。',
	},
	endpoint: '/bts-web/saas/ifs/changeLogistical.do',
	methods: ['GET'],
	effect: 'write',
	fields: [required(billCode), required(billType), newTrackingNumber, newExpressCmpCode],
};

/** The calls that carry the tenant in their JSON, too. */
export const tenantInJson: ReadonlySet<Operation> = new Set([getFullFlow]);

/** The calls whose tables mark signKey as required. */
export const signKeyRequired: ReadonlySet<Operation> = new Set([changeWaybill, changeOnlyWaybill]);

/** Document tracking, BTS 东北虎 (docs/facts/yuanshu.md, Document Tracking). */
export const tracking: Resource = {
	name: 'tracking',
	label: { en: 'Document Tracking', zh: '单据追踪' },
	operations: [getLogistics, getFullFlow, reportStep, addParcel, changeWaybill, changeOnlyWaybill],
};
