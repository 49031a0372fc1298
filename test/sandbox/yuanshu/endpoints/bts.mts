import type { Documented, Table } from '../fields.mts';

const R = { required: true } as const;
const text: Documented = { type: 'string' };
const textR: Documented = { type: 'string', ...R };
const BILL_TYPES = ['01', '02'];
const billType: Documented = { type: 'string', values: BILL_TYPES };

/** One path of document tracking. */
export interface BtsEndpoint {
	/** The JSON in `param`. */
	param: Table;
	/** The page lists this header. */
	contentType?: string;
	/** What is answered besides msg and code. */
	answer?(param: Record<string, unknown>): Record<string, unknown>;
}

const query = { billCode: text, billType, isApp: { ...text, values: ['1'] }, signKey: text };

/** The vendor's example, newest first (yuanshu.md section 4.10). */
const flow = [
	{
		transferTimeFormat: '2023-09-20 18:48:01',
		transferTime: 1695206881000,
		expressStatus: '2',
		expressStatusDesc: '在途',
		transferMessage: '您的快件已到达营业部',
	},
	{
		transferTimeFormat: '2023-09-16 00:23:39',
		transferTime: 1694795019000,
		expressStatus: '1',
		expressStatusDesc: '揽收',
		transferMessage: '已收寄成功',
	},
];

/** Printed like this by the vendor: almost JSON, with references such as "[0]". */
const PACKAGE_INFO = '[{"goodsId":"43669110","goodsName":"牛肉酱220g","goodsNum":"2"},{"[0]"}]';

const relativeCodes: Documented = {
	type: {
		fields: {
			contains: { type: { fields: { goodsId: text, goodsName: text, goodsNum: text } } },
			expressCmpCode: text,
			expressCompany: text,
			mobileTelephone: text,
			relativeCode: text,
			relativeCodeType: { ...text, values: ['01'] },
			uploadMessage: text,
		},
	},
};

const report = {
	code: text,
	codeType: billType,
	optTime: { type: 'number' },
	platformCode: text,
	relativeCodes,
	signKey: text,
	source: text,
	uploadTime: { type: 'number' },
} satisfies Record<string, Documented>;

/** The documented paths of document tracking (yuanshu.md section 4.10). */
export const BTS_ENDPOINTS: Record<string, BtsEndpoint> = {
	'/bts-web/saas/ifs/getFlowInfo2.do': {
		param: { fields: query },
		answer: () => ({
			data: {
				expressFlow: [{ expressCmpCode: 'JD', trackingNumber: 'JDVB24748945024', flow }],
			},
		}),
	},
	'/bts-web/saas/ifs/getFlowInfo.do': {
		param: { fields: { ...query, platform_num: textR } },
		answer: ({ billCode }) => ({
			data: {
				billCode,
				flowInfo: [
					{
						packageInfo: PACKAGE_INFO,
						expressCmpCode: '0032',
						trackingNumber: '9872372267950',
						flow,
					},
				],
			},
		}),
	},
	'/bts-web/saas/ifs/upload.do': {
		param: {
			fields: { ...report, currentNode: text, uploadMessage: text },
			isCut: true,
		},
	},
	'/bts-web/saas/ifs/addParcel.do': {
		param: { fields: { ...report, currentNode: { ...textR, values: ['0503'] } }, isCut: true },
		contentType: 'application/json',
	},
	'/bts-web/saas/ifs/changeLogisticalInfo.do': {
		param: {
			fields: {
				mobileTelephone: textR,
				newExpressCmpCode: textR,
				billType: { ...billType, ...R },
				oldExpressCmpCode: textR,
				billCode: textR,
				signKey: textR,
				newTrackingNumber: textR,
				oldTrackingNumber: textR,
			},
		},
	},
	'/bts-web/saas/ifs/changeLogistical.do': {
		param: {
			fields: {
				billType: { ...billType, ...R },
				billCode: textR,
				signKey: textR,
				newTrackingNumber: textR,
				newExpressCmpCode: textR,
			},
		},
	},
};
