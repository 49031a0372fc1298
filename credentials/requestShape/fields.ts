import { Problem } from '../../nodes/shared/messages/message';
import { halfCharacter, parameterTwice } from './requestMessages';
import { encodedPairs } from './encodedPairs';

/** Name and raw (not URL-encoded) value of a parameter. */
export type Pair = readonly [name: string, value: string];

/** Parameters by name. */
export type Fields = Record<string, string>;

/** Names the values of a list, one after the other. */
export type ListName = (name: string, at: number) => string;

/** One value as it is sent; lists and objects are JSON text. */
function wireText(value: unknown): string {
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The values of a name that is repeated: n8n makes a list of them. Lists of objects are one value. */
function repeatedValues(value: unknown): unknown[] | undefined {
	const isRepeated =
		Array.isArray(value) &&
		value.length > 0 &&
		value.every((one) => typeof one !== 'object' || one === null);
	return isRepeated ? (value as unknown[]) : undefined;
}

const isGiven = (value: unknown) => value !== undefined && value !== null;

/**
 * Reads parameters in their order; a name may come several times.
 *
 * @param values url-encoded text, or an object, of which undefined and null are left out
 * @param listName how the name of a list of values is written; unchanged by default
 * @throws Problem when a text cannot be read as UTF-8
 */
export function pairsOf(values: string | object, listName: ListName = (name) => name): Pair[] {
	if (typeof values === 'string') return encodedPairs(values);
	if (values instanceof URLSearchParams) return [...values];
	return Object.entries(values).flatMap(([name, value]: [string, unknown]): Pair[] => {
		const list = repeatedValues(value);
		if (!list) return isGiven(value) ? [[name, wireText(value)]] : [];
		return list.filter(isGiven).map((one, at) => [listName(name, at), String(one)]);
	});
}

const LONE_SURROGATE = /\p{Surrogate}/u;

/** @throws Problem when half a character is among them: it would be sent as another one */
export function refuseHalfCharacters(pairs: readonly Pair[]): void {
	const found = pairs.find((pair) => pair.some((text) => LONE_SURROGATE.test(text)));
	if (found) throw new Problem(halfCharacter(found[0]));
}

/**
 * Writes parameters percent-encoded, a space as `%20`.
 *
 * @throws Problem for half a character
 */
export function pairsText(pairs: readonly Pair[]): string {
	refuseHalfCharacters(pairs);
	return pairs
		.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
		.join('&');
}

/**
 * Parameters by name, for a rule that takes each name once: dropping a value would change the call.
 *
 * @throws Problem when a name is repeated, and for half a character
 */
export function eachOnce(pairs: readonly Pair[]): Fields {
	refuseHalfCharacters(pairs);
	const names = new Set<string>();
	for (const [name] of pairs) {
		if (names.has(name)) throw new Problem(parameterTwice(name));
		names.add(name);
	}
	return Object.fromEntries(pairs);
}

/** Whether a value is an object of fields, not a list, bytes or a stream. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
	return (
		typeof value === 'object' &&
		value !== null &&
		!Array.isArray(value) &&
		!ArrayBuffer.isView(value) &&
		!isStream(value)
	);
}

/** Whether a body is a stream, whose content cannot be read twice. */
export function isStream(value: unknown): boolean {
	return (
		typeof value === 'object' &&
		value !== null &&
		typeof (value as { pipe?: unknown }).pipe === 'function'
	);
}
