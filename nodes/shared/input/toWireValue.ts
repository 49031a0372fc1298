import { UserError } from 'n8n-workflow';
import type { WireObject, WireValue } from '../json/wire';
import { jsonValue, pairsValue, parseJson, structure } from './jsonValue';
import { isEmpty, refuse, type Place } from './place';
import { booleanValue, listValue, numberValue, optionValue, stringValue } from './scalarValue';
import { timeValue } from './timeValue';

function checkColumnGroups({ field, label }: Place, row: WireObject): void {
	for (const group of field.requireOneColumnOf ?? []) {
		if (group.some((name) => name in row)) continue;
		const labels = (field.columns ?? [])
			.filter(({ name }) => group.includes(name))
			.map((column) => column.label);
		throw new UserError(`${label}: fill in ${labels.join(' or ')}`);
	}
}

/** One row: the documented columns checked and typed, in their order, then what else JSON brought. */
function rowValue(place: Place, given: unknown): WireObject {
	if (typeof given !== 'object' || given === null || Array.isArray(given)) {
		refuse(place, 'expects an object');
	}
	const source = given as Record<string, unknown>;
	const { columns = [] } = place.field;
	const row: WireObject = {};
	for (const column of columns) {
		const label = `${place.label}, ${column.label}`;
		const value = toWireValue(
			{ ...place, field: column, label },
			column.constant ?? source[column.name],
		);
		if (value !== undefined) row[column.name] = value;
		else if (column.required) throw new UserError(`${label} is missing`);
	}
	const documented = new Set(columns.map(({ name }) => name));
	for (const [name, value] of Object.entries(source)) {
		if (!documented.has(name) && value !== undefined) row[name] = structure(place, value);
	}
	checkColumnGroups(place, row);
	return row;
}

/** Rows come from the editor as `{ row: [...] }`, from JSON as text or a list. */
function rowsValue(place: Place, given: unknown): WireObject[] {
	const parsed = typeof given === 'string' && given.trim() ? parseJson(place, given) : given;
	if (isEmpty(parsed)) return [];
	const fromEditor = (parsed as { row?: unknown }).row;
	const rows = Array.isArray(parsed) ? parsed : fromEditor;
	if (rows === undefined && Object.keys(parsed as object).length === 0) return [];
	if (!Array.isArray(rows)) return refuse(place, 'expects a JSON array of objects');
	const { maxItems } = place.field;
	if (maxItems !== undefined && rows.length > maxItems) {
		refuse(place, `has ${rows.length} rows, at most ${maxItems} are allowed`);
	}
	return rows.map((row: unknown, at) =>
		rowValue({ ...place, label: `${place.label} row ${at + 1}` }, row),
	);
}

function valueOf(place: Place, value: unknown): WireValue {
	switch (place.field.type) {
		case 'string':
			return stringValue(place, value);
		case 'integer':
		case 'number':
			return numberValue(place, value);
		case 'boolean':
			return booleanValue(place, value);
		case 'options':
			return optionValue(place, value);
		case 'dateTime':
			return timeValue(place, value);
		case 'list':
			return listValue(place, value);
		case 'rows':
			return rowsValue(place, value);
		case 'json':
			return jsonValue(place, value);
		case 'pairs':
			return pairsValue(place, value);
	}
}

/**
 * Writes a parameter's value the way the vendor takes it.
 *
 * A date without a zone is a wall time of the workflow's zone, save in the vendors' own forms
 * `yyyy-MM-dd HH:mm:ss` and `yyyy-MM-dd`, which are Asia/Shanghai already (design.md, Words).
 * JSON given as text goes out as it is written; in rows the documented columns are checked as if
 * they had been typed one by one.
 *
 * @param value what n8n gives: typed by the user or the result of an expression
 * @returns the value for the wire, or undefined for an empty one, which is not sent
 * @throws UserError naming the field, and the row where there are rows, when the value does not fit
 */
export function toWireValue(place: Place, value: unknown): WireValue | undefined {
	const wire = valueOf(place, value);
	const isNothing = wire === '' || (Array.isArray(wire) && wire.length === 0);
	return isNothing ? undefined : wire;
}
