import { isEqual, mapKeys, pick } from 'lodash';
import { constantOf, type Field, type RowsField } from '../catalogue/field';
import { fieldLabel } from '../catalogue/fieldLabel';
import type { WireObject, WireValue } from '../json/wire';
import {
	columnLabel,
	emptyRow,
	givenTwice,
	missing,
	missingColumn,
	notRows,
	oneOfMissing,
	rowLabel,
	rowNotAnObject,
	tooManyRows,
} from '../messages/inputMessages';
import type { Message } from '../messages/message';
import { otherNames } from './columnNames';
import { jsonValue, pairsValue, parseJson, refuseProtoKey, structure } from './jsonValue';
import { isEmpty, refuse, type Place } from './place';
import { listValue } from './listValue';
import { numberValue } from './numberValue';
import { booleanValue, optionValue, textValue } from './scalarValue';
import { timeValue } from './timeValue';

/** The place of a field that is no column. */
export function topPlace<F extends Field>(field: F): Place<F> {
	return { field, label: fieldLabel(field), path: field.name };
}

function checkColumnGroups(place: Place<RowsField>, row: WireObject): void {
	const { columns, requireOneColumnOf = [] } = place.field;
	for (const group of requireOneColumnOf) {
		if (group.some((name) => name in row)) continue;
		const labels = columns.filter(({ name }) => group.includes(name)).map(fieldLabel);
		refuse(place, oneOfMissing(labels, place.label));
	}
}

/** The row with its columns under the vendor's names, where JSON names them by their labels. */
function byColumn(
	place: Place<RowsField>,
	given: Record<string, unknown>,
): Record<string, unknown> {
	const others = otherNames(place.field.columns, Object.keys(given));
	if (others.size === 0) return given;
	const renamed = new Map<string, string>();
	for (const [column, [name = '', second]] of others) {
		const twice = second ?? (column in given ? column : undefined);
		if (twice !== undefined) refuse(place, givenTwice(place.label, `${name}, ${twice}`));
		renamed.set(name, column);
	}
	return mapKeys(given, (_value, name) => renamed.get(name) ?? name);
}

function columnMissing(
	{ field, label }: Place,
	unknown: readonly string[],
	given: readonly string[],
): Message {
	return unknown.length === 0 ? missing(label) : missingColumn(label, field.name, given);
}

/** One row: the documented columns checked and typed, in their order, then what else JSON brought. */
function rowValue(place: Place<RowsField>, given: unknown): WireObject {
	if (typeof given !== 'object' || given === null || Array.isArray(given)) {
		refuse(place, rowNotAnObject(place.label));
	}
	refuseProtoKey(place, Object.keys(given));
	const { columns } = place.field;
	const source = byColumn(place, given as Record<string, unknown>);
	const documented = new Set(columns.map(({ name }) => name));
	const unknown = Object.keys(source).filter((name) => !documented.has(name));
	const row: WireObject = {};
	for (const column of columns) {
		const cell = {
			field: column,
			label: columnLabel(place.label, fieldLabel(column)),
			path: `${place.path}.${column.name}`,
			...pick(place, 'allowsFenFractions'),
		};
		const value = toWireValue(cell, constantOf(column) ?? source[column.name]);
		if (value !== undefined) row[column.name] = value;
		else if (column.required) refuse(cell, columnMissing(cell, unknown, Object.keys(given)));
	}
	for (const name of unknown) {
		const value = source[name];
		if (value !== undefined) row[name] = structure(place, value);
	}
	checkColumnGroups(place, row);
	if (Object.keys(row).length === 0) refuse(place, emptyRow(place.label));
	return row;
}

/** Rows come from the editor as `{ row: [...] }`, from JSON as text or a list. */
function rowsValue(place: Place<RowsField>, given: unknown): WireObject[] {
	const parsed = typeof given === 'string' && given.trim() ? parseJson(place, given) : given;
	if (isEmpty(parsed)) return [];
	const fromEditor = (parsed as { row?: unknown }).row;
	const rows = Array.isArray(parsed) ? parsed : fromEditor;
	if (rows === undefined && isEqual(parsed, {})) return [];
	if (!Array.isArray(rows)) return refuse(place, notRows(place.label));
	const { maxItems } = place.field;
	if (maxItems !== undefined && rows.length > maxItems) {
		refuse(place, tooManyRows(place.label, rows.length, maxItems));
	}
	return rows.map((row: unknown, at) =>
		rowValue({ ...place, label: rowLabel(place.label, at + 1), path: `${place.path}[${at}]` }, row),
	);
}

function valueOf({ field, ...where }: Place, value: unknown): WireValue {
	switch (field.type) {
		case 'string':
			return textValue({ field, ...where }, value);
		case 'integer':
		case 'number':
			return numberValue({ field, ...where }, value);
		case 'boolean':
			return booleanValue({ field, ...where }, value);
		case 'options':
			return optionValue({ field, ...where }, value);
		case 'dateTime':
			return timeValue({ field, ...where }, value);
		case 'list':
			return listValue({ field, ...where }, value);
		case 'rows':
			return rowsValue({ field, ...where }, value);
		case 'json':
			return jsonValue({ field, ...where }, value);
		case 'pairs':
			return pairsValue({ field, ...where }, value);
	}
}

/**
 * Writes a parameter's value the way the vendor takes it.
 *
 * A date without a zone is Beijing time. JSON given as text goes out as it is written; in rows the
 * documented columns are checked as if they had been typed one by one.
 *
 * @param value what n8n gives: typed by the user or the result of an expression
 * @returns the value for the wire, or undefined for an empty one, which is not sent
 * @throws Problem naming the field, and the row where there are rows, when the value does not fit
 */
export function toWireValue(place: Place, value: unknown): WireValue | undefined {
	const wire = valueOf(place, value);
	const isNothing = wire === '' || (Array.isArray(wire) && wire.length === 0);
	return isNothing ? undefined : wire;
}
