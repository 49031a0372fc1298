import type { MethodFact } from '../../support/facts.mts';
import type { Operation } from '../../../nodes/shared/catalogue/operation.ts';
import type { Finding } from './complaint.mts';

/** The documented members of a record of the list. */
function recordMembers({ response: { list, fields } }: MethodFact) {
	return fields?.find(({ name }) => name === list)?.children ?? fields ?? [];
}

/** Compares what Simplify keeps with the documented members. */
export function compareSimplified(fact: MethodFact, { simplified = [] }: Operation): Finding[] {
	const names = recordMembers(fact).map(({ name }) => name);
	return simplified
		.filter((name) => !names.includes(name))
		.map((field) => ({ field, what: 'simplified', says: 'the reply has no such member' }));
}
