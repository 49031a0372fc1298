import { isInGroup, type MethodFact, type VendorFacts } from '../../support/facts.mts';
import type { Operation, Resource } from '../../../nodes/shared/catalogue/operation.ts';
import type { Vendor } from '../../../nodes/shared/catalogue/vendor.ts';
import type { Complaint, Finding } from './complaint.mts';
import { compareOperation } from './operation.mts';
import { isExpected } from './pending.mts';

/** Name of the resource by which the user calls what the catalogue does not have. */
const CUSTOM = 'custom';

interface Entry {
	resource: Resource;
	operation: Operation;
}

/** The operations of a catalogue that have a documented endpoint. */
export function documentedOperations(vendor: Vendor): Entry[] {
	return vendor.resources
		.filter(({ name }) => name !== CUSTOM)
		.flatMap((resource) => resource.operations.map((operation) => ({ resource, operation })));
}

/** How many operations the vendor's resources for custom calls have. */
export function customCalls(vendor: Vendor): number {
	return vendor.resources
		.filter(({ name }) => name === CUSTOM)
		.flatMap(({ operations }) => operations).length;
}

/** How complaints and exceptions name an endpoint. */
function nameOf({ endpoint, title }: Pick<MethodFact, 'title' | 'endpoint'>): string {
	return endpoint ?? title;
}

/** Of two equal titles the group of the page decides, which names the resource. */
function isSame(fact: MethodFact, { resource, operation }: Entry): boolean {
	if (fact.endpoint !== null && typeof operation.endpoint === 'string') {
		return operation.endpoint === fact.endpoint;
	}
	return (
		operation.title === fact.title &&
		(fact.endpoint !== null || fact.key === fact.title || isInGroup(fact, resource.label.zh))
	);
}

function comparePath({ endpoint }: MethodFact, { operation }: Entry): Finding[] {
	const isPublished = endpoint !== null;
	const isGiven = typeof operation.endpoint === 'string';
	if (isPublished === isGiven) return [];
	const says = isPublished ? 'the path is published, the node asks for it' : 'the path is invented';
	return [{ field: '', what: 'path', says }];
}

function compareEntries(
	fact: MethodFact,
	entries: readonly Entry[],
	compare: (entry: Entry) => Finding[],
): Finding[] {
	const matching = entries.filter((entry) => isSame(fact, entry));
	if (matching.length === 0) {
		return !isExpected(fact)
			? []
			: [{ field: '', what: 'missing', says: 'the node does not have this endpoint' }];
	}
	const [, second] = matching;
	return [
		...matching.flatMap((entry) => [...comparePath(fact, entry), ...compare(entry)]),
		...(second
			? [{ field: '', what: 'twice', says: 'several operations call this endpoint' } as const]
			: []),
	];
}

/** Compares all a vendor's node can do with all the vendor publishes. */
export function compareVendor(name: string, facts: VendorFacts, vendor: Vendor): Complaint[] {
	const entries = documentedOperations(vendor);
	const unknown = entries.filter((entry) => !facts.methods.some((fact) => isSame(fact, entry)));
	return [
		...facts.methods.flatMap((fact) =>
			compareEntries(fact, entries, ({ operation }) =>
				compareOperation(fact, operation, vendor, facts.encoding),
			).map((finding) => ({ vendor: name, endpoint: nameOf(fact), ...finding })),
		),
		...unknown.map(({ operation: { endpoint, title } }) => ({
			vendor: name,
			endpoint: typeof endpoint === 'string' ? endpoint : title,
			field: '',
			what: 'extra' as const,
			says: 'the facts do not know this endpoint',
		})),
	];
}
