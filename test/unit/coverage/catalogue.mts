import { kuaimai } from '../../../nodes/Kuaimai/vendor.ts';
import { liangben } from '../../../nodes/Liangben/vendor.ts';
import { yuanshu } from '../../../nodes/Yuanshu/vendor.ts';
import { yunjigong } from '../../../nodes/Yunjigong/vendor.ts';
import type { Vendor } from '../../../nodes/shared/catalogue/vendor.ts';
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
	{ name: 'kuaimai', facts: kuaimaiFacts, vendor: kuaimai },
	{ name: 'liangben', facts: liangbenFacts, vendor: liangben },
	{ name: 'yuanshu', facts: yuanshuFacts, vendor: yuanshu },
	{ name: 'yunjigong', facts: yunjigongFacts, vendor: yunjigong },
];
