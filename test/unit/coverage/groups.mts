import type { Finding } from './complaint.mts';

/**
 * Compares the groups of fields of which one must be given.
 *
 * @param prefix the prefix of the fields' names
 */
export function compareGroups(
	prefix: string,
	documented: ReadonlyArray<readonly string[]>,
	demanded: ReadonlyArray<readonly string[]>,
): Finding[] {
	const names = (group: readonly string[]) => prefix + [...group].sort().join(', ');
	const inFacts = documented.map(names);
	const inNode = demanded.map(names);
	return [
		...inNode
			.filter((group) => !inFacts.includes(group))
			.map((field): Finding => ({ field, what: 'required', says: 'the node demands one of them' })),
		...inFacts
			.filter((group) => !inNode.includes(group))
			.map((field): Finding => ({ field, what: 'optional', says: 'one of them is required' })),
	];
}
