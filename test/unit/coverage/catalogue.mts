import type { Vendor } from '../../../nodes/shared/catalogue/vendor.ts';
import { factsOf, type VendorFacts, type VendorName } from '../../support/facts.mts';
import { vendorNamed } from '../../support/registry.mts';

/** A vendor's catalogue beside what the vendor publishes. */
export interface Pair {
	name: VendorName;
	facts: VendorFacts;
	vendor: Vendor;
}

const named = (name: VendorName): Vendor => vendorNamed(name).vendor;

/** The catalogues, by the names of their facts and of the exceptions. */
export const vendors: Readonly<Record<VendorName, Vendor>> = {
	kuaimai: named('kuaimai'),
	liangben: named('liangben'),
	yuanshu: named('yuanshu'),
	yunjigong: named('yunjigong'),
};

export const pairs: readonly Pair[] = (Object.keys(vendors) as VendorName[]).map((name) => ({
	name,
	facts: factsOf(name),
	vendor: vendors[name],
}));
