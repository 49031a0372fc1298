import { addedSignature } from '../../credentials/requestShape/addedSignature';
import type { Vendor } from '../shared/catalogue/vendor';
import { buildRequest } from './buildRequest';
import { afterSale } from './catalogue/afterSale';
import { custom } from './catalogue/custom';
import { shipment } from './catalogue/shipment';
import { stock } from './catalogue/stock';
import { tracking } from './catalogue/tracking';
import { classifyReply } from './classifyReply';

/**
 * Yuanshu as the shared request engine sees it. Of the envelope only `success` is taken off: what
 * code, msg and traceId mean next to it is not documented, so they stay for the user to read.
 */
export const yuanshu: Vendor = {
	label: { en: 'Yuanshu', zh: '元数' },
	credentialType: 'yuanshuApi',
	resources: [shipment, afterSale, stock, tracking, custom],
	buildRequest,
	classifyReply,
	secretsOf: ({ btsSignKey }, sent) => [String(btsSignKey ?? ''), addedSignature(sent)],
	envelope: ['success'],
};
