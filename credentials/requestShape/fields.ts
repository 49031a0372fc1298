import { Problem } from '../../nodes/shared/messages/message';
import { parameterTwice } from './requestMessages';

/** Name and raw (not URL-encoded) value of a parameter. */
export type Pair = readonly [name: string, value: string];

/** Parameters by name. */
export type Fields = Record<string, string>;

/** One value as it is sent; lists and objects are JSON text. */
function wireText(value: unknown): string {
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/**
 * Reads parameters in their order; a name may come several times.
 *
 * @param values url-encoded text, or an object, of which undefined and null are left out
 */
export function pairsOf(values: string | object): Pair[] {
	if (typeof values === 'string') return [...new URLSearchParams(values)];
	const entries: Array<[string, unknown]> =
		values instanceof URLSearchParams ? [...values] : Object.entries(values);
	return entries
		.filter(([, value]) => value !== undefined && value !== null)
		.map(([name, value]) => [name, wireText(value)]);
}

/** Writes parameters percent-encoded, a space as `%20`. */
export function pairsText(pairs: readonly Pair[]): string {
	return pairs
		.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
		.join('&');
}

/**
 * Parameters by name, for a rule that takes each name once: dropping a value would change the call.
 *
 * @throws Problem when a name is repeated
 */
export function eachOnce(pairs: readonly Pair[]): Fields {
	const fields = Object.fromEntries(pairs);
	if (Object.keys(fields).length === pairs.length) return fields;
	const repeated = pairs.find(([name], at) => pairs.findIndex(([other]) => other === name) !== at);
	throw new Problem(parameterTwice(String(repeated?.[0])));
}

/** Whether a value is an object of fields: no list, no bytes, no stream. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
	return (
		typeof value === 'object' &&
		value !== null &&
		!Array.isArray(value) &&
		!ArrayBuffer.isView(value) &&
		!isStream(value)
	);
}

/** Whether a body reads from somewhere rather than holding its content. */
export function isStream(value: unknown): boolean {
	return (
		typeof value === 'object' &&
		value !== null &&
		typeof (value as { pipe?: unknown }).pipe === 'function'
	);
}
