import { parseBeijingTime } from './time.mts';

/**
 * What a documented field may hold (kuaimai.md sections 8, 9 and 11):
 * - `time` and `date`: `yyyy-MM-dd HH:mm:ss` and `yyyy-MM-dd`
 * - `epochMs`: milliseconds since 1970 as digits in text
 * - `ids`: whole numbers joined by commas
 * - `rows`: a JSON array of objects with documented columns, as text
 * - `array`: a JSON array of objects whose columns are not published, as text
 */
export type DocumentedType =
	| 'string'
	| 'integer'
	| 'number'
	| 'boolean'
	| 'time'
	| 'date'
	| 'epochMs'
	| 'ids'
	| 'rows'
	| 'array';

/** A documented request field, or a column of its rows. */
export interface DocumentedField {
	type: DocumentedType;
	required?: true;
	values?: readonly string[];
	/** The code for an empty value, where the facts give one. */
	emptyCode?: string;
	/** Most `ids` of one call. */
	maxItems?: number;
	/** The columns of `rows`. */
	columns?: DocumentedFields;
	/** The vendor's example has it, its table does not. */
	onlyInExample?: true;
}

/** All that one method takes, or one row. */
export type DocumentedFields = Readonly<Record<string, DocumentedField>>;

const DATE = /^\d{4}-\d\d-\d\d$/;

/** What is wrong with a text, or undefined. */
function textProblem(value: string, { type, values, maxItems = Infinity }: DocumentedField) {
	const isFitting = {
		string: () => true,
		integer: () => /^-?\d+$/.test(value),
		number: () => /^-?\d+(\.\d+)?$/.test(value),
		boolean: () => value === 'true' || value === 'false',
		time: () => !Number.isNaN(parseBeijingTime(value)),
		date: () => DATE.test(value) && !Number.isNaN(Date.parse(value)),
		epochMs: () => /^\d{13}$/.test(value),
		ids: () => /^\d+(,\d+)*$/.test(value) && value.split(',').length <= maxItems,
		rows: () => false,
		array: () => false,
	};
	const isIllegal = !isFitting[type]() || (values && !values.includes(value));
	return isIllegal ? `is illegal: ${value}` : undefined;
}

/** The JSON type a column has in its row. */
const JSON_TYPES: Partial<Record<DocumentedType, 'number' | 'boolean'>> = {
	integer: 'number',
	number: 'number',
	boolean: 'boolean',
};

/** What is wrong with a value in a row, or undefined. */
function cellProblem(value: unknown, field: DocumentedField): string | undefined {
	const expected = JSON_TYPES[field.type] ?? 'string';
	if (typeof value !== expected) return `is no JSON ${expected}: ${JSON.stringify(value)}`;
	return textProblem(String(value), field);
}

function parseArray(text: string): unknown[] | undefined {
	try {
		const value: unknown = JSON.parse(text);
		return Array.isArray(value) ? (value as unknown[]) : undefined;
	} catch {
		return undefined;
	}
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function rowProblem(row: unknown, columns: DocumentedFields): string | undefined {
	if (!isObject(row)) return ' is no object';
	for (const [name, column] of Object.entries(columns)) {
		const value = row[name];
		if (value === undefined && column.required) return `.${name} is missing`;
		const problem = value === undefined ? undefined : cellProblem(value, column);
		if (problem) return `.${name} ${problem}`;
	}
	const unknown = Object.keys(row).find((name) => !Object.hasOwn(columns, name));
	return unknown === undefined ? undefined : `.${unknown} is not documented`;
}

function arrayProblem(text: string, { columns }: DocumentedField): string | undefined {
	const rows = parseArray(text);
	if (!rows) return 'is no JSON array';
	if (rows.length === 0) return 'is empty';
	for (const [at, row] of rows.entries()) {
		const problem = columns
			? rowProblem(row, columns)
			: isObject(row)
				? undefined
				: ' is no object';
		if (problem) return `row ${at + 1}${problem}`;
	}
	return undefined;
}

/**
 * Holds a form field against what is documented of it.
 *
 * @returns what is wrong with it, or undefined
 */
export function fieldProblem(value: string, field: DocumentedField): string | undefined {
	return field.type === 'rows' || field.type === 'array'
		? arrayProblem(value, field)
		: textProblem(value, field);
}
