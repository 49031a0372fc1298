import { exceptions } from '../../support/facts/exceptions.mts';
import { kuaimai } from '../../../nodes/Kuaimai/vendor.ts';
import { liangben } from '../../../nodes/Liangben/vendor.ts';
import { yuanshu } from '../../../nodes/Yuanshu/vendor.ts';
import { yunjigong } from '../../../nodes/Yunjigong/vendor.ts';
import type { Vendor } from '../../../nodes/shared/catalogue/vendor.ts';
import { pairs } from './catalogue.mts';
import { settle } from './settle.mts';
import { compareVendor } from './vendor.mts';

/** The catalogues to change copies of. */
export const vendors = { kuaimai, liangben, yuanshu, yunjigong };

/** What a changed copy of a vendor differs in from its facts, as `endpoint field what`, sorted. */
export function differencesAfter(vendor: Vendor): string[] {
	const pair = pairs.find((candidate) => candidate.vendor.label === vendor.label);
	if (!pair) throw new Error(`There are no facts of ${vendor.label}`);
	return settle(compareVendor(pair.name, pair.facts, vendor), exceptions)
		.open.map(({ endpoint, field, what }) => `${endpoint} ${field} ${what}`)
		.sort();
}
