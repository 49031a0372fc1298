import { addedSignature } from '../../credentials/requestShape/addedSignature';
import type { Vendor } from '../shared/catalogue/vendor';
import { yunjigongRequest } from './buildRequest';
import { afterSale } from './catalogue/afterSale';
import { custom } from './catalogue/custom';
import { customer } from './catalogue/customer';
import { product } from './catalogue/product';
import { purchaseOrder } from './catalogue/purchaseOrder';
import { pushSetting } from './catalogue/pushSetting';
import { region } from './catalogue/region';
import { supplier } from './catalogue/supplier';
import { supplyOrder } from './catalogue/supplyOrder';
import { test } from './catalogue/interfaceTest';
import { judgeYunjigong } from './classifyReply';

/**
 * Yunjigong as the shared request engine sees it. No envelope is taken off: what status and code
 * mean beside each other is not published, so they stay for the user to read.
 */
export const yunjigong: Vendor = {
	label: 'Yunjigong (云集供)',
	credentialType: 'yunjigongApi',
	resources: [
		purchaseOrder,
		supplier,
		customer,
		supplyOrder,
		afterSale,
		product,
		pushSetting,
		region,
		test,
		custom,
	],
	buildRequest: yunjigongRequest,
	judge: judgeYunjigong,
	secretsOf: ({ appSecret }, sent) => [String(appSecret ?? ''), addedSignature(sent)],
	payload: (body) => body,
};
