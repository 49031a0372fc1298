import type { MemberFact, MethodFact } from '../../support/facts.mts';
import type { MemberKind, Operation } from '../../../nodes/shared/catalogue/operation.ts';
import type { Finding } from './complaint.mts';

/** The documented members of a record of the list. */
function recordMembers({ response: { list, fields } }: MethodFact): readonly MemberFact[] {
	return fields?.find(({ name }) => name === list)?.children ?? fields ?? [];
}

const isTime = ({ name, type, format, meaning = '' }: MemberFact) =>
	format !== undefined ||
	type === 'date' ||
	/^(gm)?(create|created|modified|finished)/i.test(name) ||
	/time|date|\bat$/i.test(`${name} ${meaning}`);

/**
 * The kinds that the facts leave open for a member. A unit, listed values and a yes or no decide it;
 * of the others the facts tell the moments only.
 */
function kindsOf(member: MemberFact): readonly MemberKind[] {
	const { unit, values, type } = member;
	if (unit === 'fen' || unit === 'yuan') return [unit];
	if (values) return ['state'];
	if (type === 'boolean') return ['flag'];
	return isTime(member) ? ['time', 'text', 'number'] : ['text', 'number', 'id'];
}

/** Compares what Simplify keeps, and of which kind it is, with the documented members. */
export function compareSimplified(fact: MethodFact, { simplified = {} }: Operation): Finding[] {
	const members = recordMembers(fact);
	return Object.entries(simplified).flatMap(([field, kind]): Finding[] => {
		const member = members.find(({ name }) => name === field);
		if (!member) return [{ field, what: 'simplified', says: 'the reply has no such member' }];
		const kinds = kindsOf(member);
		return kinds.includes(kind)
			? []
			: [{ field, what: 'simplified', says: `documented as ${kinds.join(' or ')}, is ${kind}` }];
	});
}
