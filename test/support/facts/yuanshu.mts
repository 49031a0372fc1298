import type { VendorFacts } from './fact.mts';
import { exchangeFacts } from './yuanshu/exchange.mts';
import { trackingFacts } from './yuanshu/tracking.mts';

/** The 11 endpoints that Yuanshu hosts. */
export const yuanshuFacts: VendorFacts = {
	encoding: 'json',
	endpoints: [...exchangeFacts, ...trackingFacts],
};
