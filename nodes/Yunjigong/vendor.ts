import { sentParameter } from '../shared/request/mask';
import type { Vendor } from '../shared/vendor';
import { yunjigongRequest } from './request';
import { afterSale } from './resources/afterSale';
import { custom } from './resources/custom';
import { customer } from './resources/customer';
import { product } from './resources/product';
import { purchaseOrder } from './resources/purchaseOrder';
import { pushSetting } from './resources/pushSetting';
import { region } from './resources/region';
import { supplier } from './resources/supplier';
import { supplyOrder } from './resources/supplyOrder';
import { test } from './resources/interfaceTest';
import { judgeYunjigong } from './verdict';

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
	secretsOf: ({ appSecret, signName }, sent) => [
		String(appSecret ?? ''),
		sentParameter(sent, String(signName ?? '')),
	],
	payload: (body) => body,
};
