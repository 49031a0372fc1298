import { kuaimai } from '../../../nodes/Kuaimai/vendor.ts';
import { liangben } from '../../../nodes/Liangben/vendor.ts';
import { yuanshu } from '../../../nodes/Yuanshu/vendor.ts';
import { yunjigong } from '../../../nodes/Yunjigong/vendor.ts';
import type { Vendor } from '../../../nodes/shared/catalogue/vendor.ts';
import { factsOf, type VendorFacts, type VendorName } from '../../support/facts.mts';

/** A vendor's catalogue beside what the vendor publishes. */
export interface Pair {
	name: VendorName;
	facts: VendorFacts;
	vendor: Vendor;
}

/** The catalogues, by the names of their facts and of the exceptions. */
export const vendors: Readonly<Record<VendorName, Vendor>> = {
	kuaimai,
	liangben,
	yuanshu,
	yunjigong,
};

/** All vendors. */
export const pairs: readonly Pair[] = (Object.keys(vendors) as VendorName[]).map((name) => ({
	name,
	facts: factsOf(name),
	vendor: vendors[name],
}));
