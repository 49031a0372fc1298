import type { EndpointFact, FieldFact } from '../fact.mts';
import { may, must, unmarked } from '../fact.mts';

const ORDER_OR_REFUND = { values: ['01', '02'] } as const;

/** A call of the document tracking: GET, its fields as JSON in the query parameter `param`. */
function get(name: string, title: string, fields: readonly FieldFact[]): EndpointFact {
	return {
		endpoint: `/bts-web/saas/ifs/${name}.do`,
		title,
		methods: ['GET'],
		contentTypes: null,
		fields,
	};
}

// The pages' field tables are cut off here: the fields are those of the examples, whose times are
// seconds in one and milliseconds in the other.
const PARCELS = unmarked('relativeCodes', 'array', {
	columns: [
		unmarked('contains', 'array', {
			columns: [unmarked('goodsId', null), unmarked('goodsName', null), unmarked('goodsNum', null)],
		}),
		unmarked('expressCmpCode', null),
		unmarked('expressCompany', null),
		unmarked('mobileTelephone', null),
		unmarked('relativeCode', null),
		unmarked('relativeCodeType', null),
		unmarked('uploadMessage', null),
	],
});

/** The six calls of Yuanshu's document tracking (yuanshu.md, section 4.10). */
export const trackingFacts: readonly EndpointFact[] = [
	get('getFlowInfo2', '查询订单物流流水信息', [
		unmarked('billCode', null),
		unmarked('billType', null, ORDER_OR_REFUND),
		unmarked('isApp', null, { values: ['1'] }),
		unmarked('signKey', null),
	]),
	get('getFlowInfo', '查询订单综合流水信息(含包裹商品信息)', [
		unmarked('billCode', null),
		unmarked('billType', null, ORDER_OR_REFUND),
		unmarked('isApp', null, { values: ['1'] }),
		unmarked('signKey', null),
		unmarked('platform_num', null),
	]),
	get('upload', '流水上报接口', [
		unmarked('code', null),
		unmarked('codeType', null, ORDER_OR_REFUND),
		unmarked('currentNode', null),
		unmarked('optTime', null, { time: 'epochSeconds' }),
		unmarked('platformCode', null),
		unmarked('source', null),
		unmarked('uploadTime', null, { time: 'epochSeconds' }),
		unmarked('uploadMessage', null),
		unmarked('signKey', null),
		PARCELS,
	]),
	// All marked optional as far as the page is visible.
	{
		...get('addParcel', '追加包裹单', [
			may('currentNode', null, { constant: '0503' }),
			may('code', null),
			may('codeType', null, ORDER_OR_REFUND),
			may('optTime', null, { time: 'epochMs' }),
			may('platformCode', null),
			PARCELS,
			may('signKey', null),
			may('source', null),
			may('uploadTime', null, { time: 'epochMs' }),
		]),
		contentTypes: ['application/json'],
	},
	get('changeLogisticalInfo', '物流单变更', [
		must('mobileTelephone', null),
		must('newExpressCmpCode', null),
		must('billType', null),
		must('oldExpressCmpCode', null),
		must('billCode', null),
		must('signKey', null),
		must('newTrackingNumber', null),
		must('oldTrackingNumber', null),
	]),
	get('changeLogistical', '物流单变更V2', [
		must('billType', null),
		must('billCode', null),
		must('signKey', null),
		must('newTrackingNumber', null),
		must('oldTrackingNumber', null, { sampleName: 'newExpressCmpCode' }),
	]),
];
