import { addedSignature } from '../../credentials/requestShape/addedSignature';
import type { Vendor } from '../shared/catalogue/vendor';
import { buildRequest } from './buildRequest';
import { custom } from './catalogue/platform/custom';
import { session } from './catalogue/platform/session';
import { goodsReceipt } from './catalogue/purchase/goodsReceipt';
import { preArrivalOrder } from './catalogue/purchase/preArrivalOrder';
import { purchaseOrder } from './catalogue/purchase/purchaseOrder';
import { purchaseReturn } from './catalogue/purchase/purchaseReturn';
import { purchaseSuggestion } from './catalogue/purchase/purchaseSuggestion';
import { shelvingOrder } from './catalogue/purchase/shelvingOrder';
import { supplier } from './catalogue/purchase/supplier';
import { classifyReply, unwrap } from './classifyReply';

const textOf = (value: unknown) => (value === undefined ? undefined : String(value));

/** What the shared code needs to know about Kuaimai. */
export const kuaimai: Vendor = {
	label: { en: 'Kuaimai', zh: '快麦' },
	credentialType: 'kuaimaiApi',
	resources: [
		purchaseOrder,
		goodsReceipt,
		purchaseReturn,
		supplier,
		shelvingOrder,
		purchaseSuggestion,
		preArrivalOrder,
		session,
		custom,
	],
	buildRequest,
	unwrap,
	classifyReply,
	secretsOf: ({ appSecret, accessToken, refreshToken }, sent) => [
		...[appSecret, accessToken, refreshToken].map(textOf),
		addedSignature(sent),
	],
	envelope: ['success', 'trace_id', 'traceId'],
};
