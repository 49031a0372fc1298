import { factsOf, type FieldFact, type MethodFact } from '../../support/facts.mts';
import { fieldsProblem } from '../shared/documented.mts';

/** The common root of all endpoints. */
export const ROOT = '/api/liangben/v1/';

/** The documented endpoints by their path below the root. */
export const ENDPOINTS: ReadonlyMap<string, MethodFact> = new Map(
	factsOf('liangben').methods.map((method) => [method.key.slice(ROOT.length), method]),
);

/** Whether it answers a list, in a shape of our own: none is published. */
export function isList({ title }: MethodFact): boolean {
	return title.endsWith('列表');
}

/**
 * What the sandbox requires beyond the facts: the paging flag is typed as text but described as true
 * or false, and the one published structure has both members in each row.
 */
function withOwnDemands(fact: FieldFact): FieldFact {
	if (fact.name === 'use_has_next') return { ...fact, type: 'boolean' };
	return fact.children
		? { ...fact, children: fact.children.map((child) => ({ ...child, required: true })) }
		: fact;
}

/** What is wrong with the parameters, stricter than any vendor: an unknown one is wrong too. */
export function problemOf(
	{ request }: MethodFact,
	given: Array<[string, string]>,
): string | undefined {
	return fieldsProblem(Object.fromEntries(given), (request ?? []).map(withOwnDemands), {
		isForm: true,
	});
}
