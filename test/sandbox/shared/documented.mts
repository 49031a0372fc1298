import { isStructure, kindOf, timeOf, type FieldFact, type Kind } from '../../support/facts.mts';
import { parseBeijingTime } from './beijingTime.mts';

/** How the fields of one level travel. */
export interface Level {
	/** Form fields are all text; in JSON numbers and flags are their own. */
	isForm: boolean;
	/** The prefix of names in a message, e.g. `items[0].`. */
	prefix?: string;
	/** The end of the page's table is not known, so other fields may come. */
	isOpen?: boolean;
}

type JsonObject = Record<string, unknown>;

/** An object and nothing else. */
export function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isWhole = (text: string) => /^-?\d+$/.test(text);

const isMoment: Record<string, (text: string) => boolean> = {
	'yyyy-MM-dd HH:mm:ss': (text) => !Number.isNaN(parseBeijingTime(text)),
	'yyyy-MM-dd': (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)),
	epochSeconds: (text) => /^\d{10}$/.test(text),
	epochMs: (text) => /^\d{13}$/.test(text),
};

const fitsKind: Partial<Record<Kind, (text: string) => boolean>> = {
	whole: isWhole,
	decimal: (text) => /^-?\d+(\.\d+)?$/.test(text),
	flag: (text) => text === 'true' || text === 'false',
};

/** Ids are whole numbers, alone and joined by commas (docs/facts/kuaimai.md, Values and Types). */
function isCommaList(text: string, { name, maxItems = Infinity }: FieldFact): boolean {
	const values = text.split(',');
	const isGood =
		name === 'ids' ? isWhole : (value: string) => value !== '' && !value.includes('，');
	return values.length <= maxItems && values.every(isGood);
}

function fits(text: string, fact: FieldFact): boolean {
	const { values, constant, max = Infinity, maxLength = Infinity } = fact;
	if (constant !== undefined) return text === constant;
	// The values are words where the type says integer, too: what is listed counts.
	if (values) return Object.hasOwn(values, text);
	if (fact.list === 'comma') return isCommaList(text, fact);
	const time = timeOf(fact);
	if (time) return isMoment[time]?.(text) === true;
	const kind = kindOf(fact);
	return (
		(kind === undefined || (fitsKind[kind]?.(text) ?? true)) &&
		text.length <= maxLength &&
		!(Number(text) > max)
	);
}

const JSON_TYPES: Partial<Record<Kind, 'number' | 'boolean'>> = {
	whole: 'number',
	decimal: 'number',
	flag: 'boolean',
};

/** What a value must be in JSON: without a printed type text, as the examples have it, save times. */
function jsonTypeOf(fact: FieldFact): 'string' | 'number' | 'boolean' {
	const kind = kindOf(fact);
	if (kind !== undefined) return JSON_TYPES[kind] ?? 'string';
	return timeOf(fact)?.startsWith('epoch') ? 'number' : 'string';
}

function scalarProblem(value: unknown, fact: FieldFact, isForm: boolean): string | undefined {
	const expected = isForm ? 'string' : jsonTypeOf(fact);
	if (typeof value !== expected) return `is no JSON ${expected}: ${JSON.stringify(value)}`;
	const text = String(value);
	return text !== '' && fits(text, fact) ? undefined : `is illegal: ${text}`;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

function rowsProblem(
	rows: unknown,
	{ children, requireOneOf = [] }: FieldFact,
	path: string,
): string | undefined {
	if (!Array.isArray(rows)) return `${path} is no JSON array`;
	if (rows.length === 0) return `${path} is empty`;
	for (const [at, row] of rows.entries()) {
		const place = `${path}[${at}]`;
		if (!isObject(row)) return `${place} is no object`;
		const problem =
			children && fieldsProblem(row, children, { isForm: false, prefix: `${place}.` });
		if (problem) return problem;
		const missing = requireOneOf.find((names) => !names.some((name) => row[name]));
		if (missing) return `${place} has none of ${missing.join(', ')}`;
	}
	return undefined;
}

/** Rows, an object, or JSON of which nobody knows more. */
function structureProblem(
	value: unknown,
	fact: FieldFact,
	path: string,
	isForm: boolean,
): string | undefined {
	const isText = isForm || fact.list === 'json' || (fact.unpublished && fact.type === 'string');
	const content = isText && typeof value === 'string' ? parsed(value) : value;
	if (isText && (typeof value !== 'string' || content === undefined)) {
		return fact.children ? `${path} is no JSON array` : `${path} is illegal: ${String(value)}`;
	}
	if (fact.children && fact.type !== 'object') return rowsProblem(content, fact, path);
	if (fact.children)
		return fieldsProblem(content, fact.children, { isForm: false, prefix: `${path}.` });
	if (fact.type === 'array') return rowsProblem(content, fact, path);
	return undefined;
}

function valueProblem(
	value: unknown,
	fact: FieldFact,
	path: string,
	isForm: boolean,
): string | undefined {
	if (isStructure(fact)) return structureProblem(value, fact, path, isForm);
	const problem = scalarProblem(value, fact, isForm);
	return problem && `${path} ${problem}`;
}

/**
 * Checks what was sent against the documented fields, stricter than any vendor: a field the facts do
 * not know is an error too, so that an invented one is noticed.
 *
 * @returns what is wrong, or undefined
 */
export function fieldsProblem(
	given: unknown,
	facts: readonly FieldFact[],
	{ isForm, prefix = '', isOpen = false }: Level,
): string | undefined {
	if (!isObject(given)) return `${prefix || 'the body'} is no object`;
	for (const fact of facts) {
		const value = given[fact.name];
		const isAbsent = value === undefined || (isForm && value === '' && fact.required === true);
		const isDemanded = fact.required === true || fact.constant !== undefined;
		if (isAbsent && isDemanded) return `${prefix}${fact.name} is missing`;
		const problem = isAbsent ? undefined : valueProblem(value, fact, prefix + fact.name, isForm);
		if (problem) return problem;
	}
	const unknown = Object.keys(given).find((name) => !facts.some((fact) => fact.name === name));
	return unknown === undefined || isOpen ? undefined : `${prefix}${unknown} is not documented`;
}
