import { addedSignature } from '../../credentials/requestShape/addedSignature';
import type { Vendor } from '../shared/catalogue/vendor';
import { buildRequest } from './buildRequest';
import { cart } from './catalogue/cart';
import { custom } from './catalogue/custom';
import { order } from './catalogue/order';
import { product } from './catalogue/product';
import { refund } from './catalogue/refund';
import { stock } from './catalogue/stock';
import { classifyReply, classifyStatus, isUndecided } from './classifyReply';
import { LIANGBEN } from './messages';

/** Replies are passed on whole, because they are not published. */
export const liangben: Vendor = {
	label: LIANGBEN,
	credentialType: 'liangbenApi',
	resources: [order, cart, product, stock, refund, custom],
	buildRequest,
	classifyReply,
	classifyStatus,
	isUndecided,
	secretsOf: ({ clientSecret, accessToken }, sent) => [
		String(clientSecret ?? ''),
		String(accessToken ?? ''),
		addedSignature(sent),
	],
};
