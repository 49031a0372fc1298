import type { MethodFact } from '../../support/facts.mts';

/**
 * Families of Kuaimai that the node does not have yet; an operation of one is compared all the
 * same.
 */
const PENDING: readonly string[] = ['item', 'trade', 'warehouse', 'aftersale', 'kmt'];

/** Whether the node must have this method. */
export function isExpected({ family }: MethodFact): boolean {
	return !PENDING.includes(family);
}
