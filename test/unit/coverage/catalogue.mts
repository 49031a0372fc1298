import type { Vendor } from '../../../nodes/shared/catalogue/vendor.ts';
import { vendorNamed } from '../../support/registry.mts';
import type { VendorFacts } from '../../support/facts/fact.mts';
import { kuaimaiFacts } from '../../support/facts/kuaimai.mts';
import { liangbenFacts } from '../../support/facts/liangben.mts';
import { yuanshuFacts } from '../../support/facts/yuanshu.mts';
import { yunjigongFacts } from '../../support/facts/yunjigong.mts';

/** A vendor's catalogue beside what the vendor publishes. */
export interface Pair {
	name: string;
	facts: VendorFacts;
	vendor: Vendor;
}

/** All vendors; the names are those of the exceptions. */
export const pairs: readonly Pair[] = [
	{ name: 'kuaimai', facts: kuaimaiFacts, vendor: vendorNamed('kuaimai').vendor },
	{ name: 'liangben', facts: liangbenFacts, vendor: vendorNamed('liangben').vendor },
	{ name: 'yuanshu', facts: yuanshuFacts, vendor: vendorNamed('yuanshu').vendor },
	{ name: 'yunjigong', facts: yunjigongFacts, vendor: vendorNamed('yunjigong').vendor },
];
