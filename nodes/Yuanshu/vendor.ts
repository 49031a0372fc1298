import omit from 'lodash/omit';
import type { Vendor } from '../shared/vendor';
import { yuanshuRequest } from './request';
import { afterSale } from './resources/afterSale';
import { custom } from './resources/custom';
import { shipment } from './resources/shipment';
import { stock } from './resources/stock';
import { tracking } from './resources/tracking';
import { judgeYuanshu } from './verdict';

/**
 * Yuanshu as the shared request engine sees it. Of the envelope only `success` is taken off: what
 * code, msg and traceId mean beside it is not documented, so they stay for the user to read.
 */
export const yuanshu: Vendor = {
	label: 'Yuanshu (元数)',
	credentialType: 'yuanshuApi',
	resources: [shipment, afterSale, stock, tracking, custom],
	buildRequest: yuanshuRequest,
	judge: judgeYuanshu,
	secretsOf: ({ btsSignKey }, { headers }) => [
		String(btsSignKey ?? ''),
		/signature="([^"]+)"/.exec(String(headers?.Authorization))?.[1],
	],
	payload: (body) => omit(body, ['success']),
};
