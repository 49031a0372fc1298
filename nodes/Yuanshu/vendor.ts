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
 * What the shared code needs to know about Yuanshu. Only `success` is removed from replies: code,
 * msg and traceId stay, because their meaning beside it is not documented.
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
