import type { FieldFact } from '../../support/facts.mts';
import type { Field } from '../../../nodes/shared/catalogue/field.ts';
import type { Finding } from './complaint.mts';
import { compareField } from './field.mts';
import { compareGroups } from './groups.mts';

/** How the fields of one level travel and are named. */
export interface Level {
	/** The prefix of a field's name, e.g. `items[].`. */
	prefix: string;
	isJson: boolean;
	/** Names the paging fills in; the user may have them as fields too. */
	paging: readonly string[];
	/** Those of them it fills in whatever the user says. */
	overruled: readonly string[];
	/** The names a field is sent by, the default first. */
	sentNames(name: string): readonly string[];
}

function isNamed({ name, sampleName }: FieldFact, sent: readonly string[]): boolean {
	return sent.includes(name) || (sampleName !== undefined && sent.includes(sampleName));
}

function spellingFindings({ name, sampleName }: FieldFact, sent: readonly string[]): Finding[] {
	const documented = [name, ...(sampleName === undefined ? [] : [sampleName])];
	return documented.join() === sent.join()
		? []
		: [
				{
					field: '',
					what: 'spelling',
					says: `documented as ${documented.join(', then ')}, sent as ${sent.join(', then ')}`,
				},
			];
}

function compareColumns(fact: FieldFact, field: Field, prefix: string): Finding[] {
	if (!fact.children || field.type !== 'rows') return [];
	const inside = `${prefix}${fact.name}[].`;
	return [
		...compareFields(fact.children, field.columns, {
			prefix: inside,
			isJson: true,
			paging: [],
			overruled: [],
			sentNames: (name) => [name],
		}),
		...compareGroups(inside, fact.requireOneOf ?? [], field.requireOneColumnOf ?? []),
	];
}

/** Compares all fields of one level and those inside them. */
export function compareFields(
	facts: readonly FieldFact[],
	fields: readonly Field[],
	level: Level,
): Finding[] {
	const { prefix, isJson, paging, overruled, sentNames } = level;
	const found = facts.map((fact) => ({
		fact,
		field: fields.find(({ name }) => isNamed(fact, sentNames(name))),
	}));
	const known = found.map(({ field }) => field?.name);
	const names = [...fields.map(({ name }) => name), ...overruled];
	const finding = (name: string, what: Finding['what'], says: string): Finding => ({
		field: prefix + name,
		what,
		says,
	});
	return [
		...found.flatMap(({ fact, field }) => {
			if (!field) {
				return paging.includes(fact.name)
					? []
					: [finding(fact.name, 'missing', 'the node does not have this field')];
			}
			return [
				...compareField(fact, field, isJson),
				...spellingFindings(fact, sentNames(field.name)),
			]
				.map((one) => ({ ...one, field: prefix + fact.name }))
				.concat(compareColumns(fact, field, prefix));
		}),
		...fields
			.filter(({ name }) => !known.includes(name))
			.map(({ name }) => finding(name, 'extra', 'the facts do not know this field')),
		...paging
			.filter((name) => !facts.some((fact) => fact.name === name))
			.map((name) => finding(name, 'extra', 'the facts do not know this field of the paging')),
		...names
			.filter((name, at) => names.indexOf(name) !== at)
			.map((name) => finding(name, 'twice', 'the node has this field twice')),
	];
}
