import { isMap, isSet, isTypedArray } from 'lodash';
import type { JsonField } from '../catalogue/field';
import { parseExactJson } from '../json/exactJson';
import { jsonBreak } from '../json/jsonBreak';
import { jsonText, RawJson, type WireObject, type WireValue } from '../json/wire';
import {
	forbiddenName,
	invalidJson,
	notAnArray,
	notAnObject,
	notADate,
	notFinite,
	notOneValue,
	notPairs,
	pairTwice,
	pairWithoutName,
} from '../messages/inputMessages';
import { isoText } from './isoText';
import {
	isEmpty,
	refuse,
	refuseHalfCharacter,
	refuseLostDigits,
	textOf,
	type Place,
} from './place';

/**
 * Parses JSON a user wrote; its numbers become `RawJson`.
 *
 * @throws Problem for text that is not JSON
 */
export function parseJson(place: Place, text: string): unknown {
	try {
		return parseExactJson(text);
	} catch {
		const { line, column } = jsonBreak(text);
		return refuse(place, invalidJson(place.label, line, column));
	}
}

/** @throws Problem for a name that JavaScript takes for something else than a member */
export function refuseProtoKey(place: Place, names: readonly string[]): void {
	if (names.includes('__proto__')) refuse(place, forbiddenName(place.label, '__proto__'));
}

/** JSON has neither functions nor symbols, and leaves them out like what is not defined. */
function isSent(member: unknown): boolean {
	return !['undefined', 'function', 'symbol'].includes(typeof member);
}

/** Writes parsed JSON or an expression's object for the wire. */
export function structure(place: Place, given: unknown): WireValue {
	const isBoxed = given instanceof Number || given instanceof String || given instanceof Boolean;
	const value: unknown = isBoxed ? given.valueOf() : given;
	refuseLostDigits(place, value);
	if (value instanceof RawJson) return value;
	if (typeof value === 'number' && !Number.isFinite(value)) {
		refuse(place, notFinite(place.label, value));
	}
	if (typeof value === 'number') return new RawJson(String(value));
	const moment = isoText(value);
	if (moment !== undefined) return moment ?? refuse(place, notADate(place.label, String(value)));
	if (Array.isArray(value)) {
		return Array.from(value, (entry: unknown) => structure(place, isSent(entry) ? entry : null));
	}
	if (isMap(value) || isSet(value) || isTypedArray(value)) refuse(place, notOneValue(place.label));
	if (typeof value === 'object' && value !== null) {
		const names = Object.keys(value);
		refuseProtoKey(place, names);
		refuseHalfCharacter(place, names.join(' '));
		return Object.fromEntries(
			Object.entries(value)
				.filter(([, member]) => isSent(member))
				.map(([name, member]) => [name, structure(place, member)]),
		);
	}
	if (typeof value === 'string') refuseHalfCharacter(place, value);
	return value as WireValue;
}

/** Any JSON: text goes out as it is written, an expression's object as its JSON. */
export function jsonValue(place: Place<JsonField>, value: unknown): WireValue {
	if (isEmpty(value)) return '';
	const isText = typeof value === 'string';
	if (isText && value.trim() === '') return '';
	const parsed = isText ? parseJson(place, value) : value;
	const { jsonShape, jsonType } = place.field;
	const isArray = Array.isArray(parsed);
	const isObject = typeof parsed === 'object' && parsed !== null && !isArray;
	if (jsonShape === 'array' && !isArray) refuse(place, notAnArray(place.label));
	if (jsonShape === 'object' && !isObject) refuse(place, notAnObject(place.label));
	// Of text, too: it is checked, but goes out as it is written.
	const checked = structure(place, parsed);
	const wire = isText ? new RawJson(value.trim()) : checked;
	return jsonType === 'string' ? jsonText(wire) : wire;
}

/** Free names and values: from the editor as `{ pair: [{ name, value }] }`, from JSON an object. */
export function pairsValue(place: Place, given: unknown): WireObject {
	const parsed = typeof given === 'string' && given.trim() ? parseJson(place, given) : given;
	if (isEmpty(parsed)) return {};
	if (typeof parsed !== 'object' || Array.isArray(parsed)) {
		return refuse(place, notPairs(place.label));
	}
	const { pair } = parsed as { pair?: unknown };
	if (typeof given === 'string' || !Array.isArray(pair))
		return structure(place, parsed) as WireObject;
	const values: WireObject = {};
	for (const { name, value } of pair as Array<{ name?: unknown; value?: unknown }>) {
		const key = textOf(place, name);
		if (key === '') refuse(place, pairWithoutName(place.label));
		refuseProtoKey(place, [key]);
		if (Object.hasOwn(values, key)) refuse(place, pairTwice(place.label, key));
		const text = textOf(place, value);
		if (text !== '') values[key] = text;
	}
	return values;
}
