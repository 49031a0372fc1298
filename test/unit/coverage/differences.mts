import { exceptions } from '../../support/exceptions.mts';
import type { Vendor } from '../../../nodes/shared/catalogue/vendor.ts';
import { pairs, type Pair } from './catalogue.mts';
import { settle } from './settle.mts';
import { compareVendor } from './vendor.mts';

function differences(vendor: Vendor, { name, facts }: Pair): string[] {
	return settle(compareVendor(name, facts, vendor), exceptions).open.map(
		({ endpoint, field, what }) => `${endpoint} ${field} ${what}`,
	);
}

/**
 * The differences from the facts that a changed copy of a vendor has and the vendor has not, as
 * `endpoint field what`, sorted.
 */
export function differencesAfter(vendor: Vendor): string[] {
	const pair = pairs.find((candidate) => candidate.vendor.label === vendor.label);
	if (!pair) throw new Error(`There are no facts of ${vendor.label}`);
	const before = differences(pair.vendor, pair);
	return differences(vendor, pair)
		.filter((difference) => !before.includes(difference))
		.sort();
}
