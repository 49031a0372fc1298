import { addedSignature } from '../../credentials/requestShape/addedSignature';
import type { Vendor } from '../shared/catalogue/vendor';
import { buildRequest } from './buildRequest';
import { afterSale } from './catalogue/afterSale';
import { custom } from './catalogue/custom';
import { customer } from './catalogue/customer';
import { platform } from './catalogue/platform';
import { product } from './catalogue/product';
import { purchaseOrder } from './catalogue/purchaseOrder';
import { region } from './catalogue/region';
import { supplier } from './catalogue/supplier';
import { supplyOrder } from './catalogue/supplyOrder';
import { classifyReply } from './classifyReply';
import { YUNJIGONG } from './messages';

/** Replies are passed on whole, because the meaning of status and code is not published. */
export const yunjigong: Vendor = {
	label: YUNJIGONG,
	credentialType: 'yunjigongApi',
	resources: [
		purchaseOrder,
		supplier,
		customer,
		supplyOrder,
		afterSale,
		product,
		region,
		platform,
		custom,
	],
	buildRequest,
	classifyReply,
	secretsOf: ({ appSecret }, sent) => [String(appSecret ?? ''), addedSignature(sent)],
};
