import isEqual from 'lodash/isEqual';
import type { Difference } from '../../support/difference.mts';
import { isStructure, timeOf, type FieldFact } from '../../support/facts.mts';
import type { Field } from '../../../nodes/shared/catalogue/field.ts';
import type { Finding } from './complaint.mts';
import { typeProblem } from './types.mts';

type Problem = string | undefined;

const show = (value: unknown) => JSON.stringify(value) ?? 'nothing';

function differ(documented: unknown, actual: unknown): Problem {
	return isEqual(documented, actual)
		? undefined
		: `documented ${show(documented)}, in the node ${show(actual)}`;
}

function demand(fact: FieldFact, field: Field): Finding[] {
	const isDemanded = field.required === true || field.constant !== undefined;
	if (fact.required === true && !isDemanded) {
		return [{ field: '', what: 'optional', says: 'marked as required, the node leaves it open' }];
	}
	if (fact.required !== true && field.required === true) {
		return [{ field: '', what: 'required', says: 'the node demands it, it is not marked so' }];
	}
	return [];
}

function valuesProblem(fact: FieldFact, field: Field): Problem {
	if (fact.constant !== undefined) return undefined;
	const offered = field.options?.map(({ value }) => value);
	const sent = field.constant === undefined ? offered : [field.constant];
	if (!fact.values && field.constant !== undefined) return undefined;
	return differ(fact.values && Object.keys(fact.values).sort(), sent && [...sent].sort());
}

function constantProblem(fact: FieldFact, field: Field): Problem {
	return fact.values ? undefined : differ(fact.constant, field.constant);
}

function timeProblem(fact: FieldFact, field: Field): Problem {
	const format =
		field.type === 'dateTime' ? (field.timeFormat ?? 'yyyy-MM-dd HH:mm:ss') : undefined;
	return differ(timeOf(fact), format);
}

const MONEY = ['fen', 'yuan', 'unstated'];

/** A unit is told of an amount; the label of rows may repeat that of their prices. */
function unitProblem(fact: FieldFact, { label }: Field): Problem {
	if (isStructure(fact)) return undefined;
	const units = (['fen 分', 'yuan 元'] as const).filter((unit) => label.includes(unit));
	const documented = fact.unit !== undefined && MONEY.includes(fact.unit) ? [fact.unit] : [];
	return differ(
		documented,
		units.map((unit) => unit.split(' ')[0]),
	);
}

/** What nobody publishes can only be JSON. */
function isUnpublished({ list, children, unpublished }: FieldFact): boolean {
	return unpublished === true || (list === 'json' && children === undefined);
}

function columnsProblem(fact: FieldFact, field: Field): Problem {
	const isRows = field.type === 'rows';
	if (!isStructure(fact)) {
		return isRows || field.type === 'json'
			? `is ${field.type} without a documented structure`
			: undefined;
	}
	if (isUnpublished(fact)) {
		return field.type === 'json'
			? undefined
			: `the structure is not published, yet it is ${field.type}`;
	}
	return isRows ? undefined : `the fields inside are published, yet it is ${field.type}`;
}

/**
 * Compares one field of the catalogue with what is published of it, save its columns' own fields.
 *
 * @param isJson whether its value travels in JSON
 * @returns findings whose field is empty: the caller knows its full name
 */
export function compareField(fact: FieldFact, field: Field, isJson: boolean): Finding[] {
	const problems: ReadonlyArray<readonly [Difference, Problem]> = [
		['type', typeProblem(fact, field, isJson)],
		['values', valuesProblem(fact, field)],
		['constant', constantProblem(fact, field)],
		['maxLength', differ(fact.maxLength, field.maxLength)],
		['maxItems', differ(fact.maxItems, field.maxItems)],
		['time', timeProblem(fact, field)],
		['unit', unitProblem(fact, field)],
		['columns', columnsProblem(fact, field)],
		['unpublished', isUnpublished(fact) ? 'its structure is published nowhere' : undefined],
	];
	return [
		...demand(fact, field),
		...problems.flatMap(([what, says]) => (says === undefined ? [] : [{ field: '', what, says }])),
	];
}
