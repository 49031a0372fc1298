import { isStructure, kindOf, type FieldFact, type Kind } from '../../support/facts.mts';
import type { Field, FieldType } from '../../../nodes/shared/catalogue/field.ts';

const FIELD_TYPES: Readonly<Record<Kind, readonly FieldType[]>> = {
	text: ['string', 'options', 'list', 'dateTime'],
	whole: ['integer', 'options', 'dateTime'],
	decimal: ['number', 'options', 'dateTime'],
	flag: ['boolean'],
	moment: ['dateTime'],
	structure: ['rows', 'json'],
};

const JSON_TYPES: Readonly<Partial<Record<Kind, string>>> = {
	text: 'string',
	whole: 'number',
	decimal: 'number',
	flag: 'boolean',
};

/** What a field's value is in JSON; a structure unless it travels as text. */
function jsonTypeOf({ type, jsonType }: Field): string {
	if (jsonType) return jsonType;
	if (type === 'rows' || type === 'json') return 'structure';
	if (type === 'integer' || type === 'number') return 'number';
	return type === 'boolean' ? 'boolean' : 'string';
}

function isNumeric(value: string): boolean {
	return /^-?\d+$/.test(value);
}

function isAccepted(kind: Kind, field: Field): boolean {
	const isSentAsText = kind === 'text' && field.jsonType === 'string';
	if (isSentAsText && ['integer', 'number', 'boolean'].includes(field.type)) return true;
	if (!FIELD_TYPES[kind].includes(field.type)) return false;
	if (kind !== 'whole' && kind !== 'decimal') return true;
	if (field.type === 'dateTime') return field.timeFormat?.startsWith('epoch') === true;
	return (field.options ?? []).every(({ value }) => isNumeric(value));
}

/**
 * What is wrong with a field's type, measured by the documented one; undefined where it fits.
 *
 * @param isJson whether the value travels in JSON, where numbers and text differ
 */
export function typeProblem(fact: FieldFact, field: Field, isJson: boolean): string | undefined {
	const kind = kindOf(fact);
	if (kind === undefined) return undefined;
	if (fact.list === 'comma' && field.type !== 'list')
		return `several values, yet it is ${field.type}`;
	if (!isStructure(fact) && !isAccepted(kind, field)) {
		return `documented as ${fact.type}, is ${field.type} in the node`;
	}
	const expected = isStructure(fact) && fact.type === 'string' ? 'string' : JSON_TYPES[kind];
	const actual = jsonTypeOf(field);
	return isJson && expected && expected !== actual
		? `documented as ${fact.type}, is sent as ${actual}`
		: undefined;
}
