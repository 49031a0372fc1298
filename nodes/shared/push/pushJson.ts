import { createHash } from 'node:crypto';
import { parseLosslessJson, type JsonValue } from '../json/losslessJson';
import { Rejection } from './rejection';

/** Deeper nesting than any document has; what comes after would recurse through it. */
const MAX_DEPTH = 100;

function isTooDeep(text: string): boolean {
	let depth = 0;
	let inString = false;
	for (let at = 0; at < text.length; at++) {
		const character = text[at];
		if (inString) {
			if (character === '\\') at++;
			else if (character === '"') inString = false;
		} else if (character === '"') inString = true;
		else if (character === '{' || character === '[') {
			if (++depth > MAX_DEPTH) return true;
		} else if (character === '}' || character === ']') depth--;
	}
	return false;
}

function hasForbiddenKey(value: JsonValue): boolean {
	if (Array.isArray(value)) return value.some(hasForbiddenKey);
	if (typeof value !== 'object' || value === null) return false;
	return Object.hasOwn(value, '__proto__') || Object.values(value).some(hasForbiddenKey);
}

/**
 * Reads the bytes of a push as UTF-8 text, without a byte order mark.
 *
 * @throws Rejection for bytes that are not UTF-8
 */
export function readText(bytes: Buffer): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw badBody('The body is not valid UTF-8');
	}
}

function badBody(reason: string): Rejection {
	return new Rejection(400, reason);
}

function parse(text: string): JsonValue {
	try {
		return parseLosslessJson(text);
	} catch {
		throw badBody('The body is not valid JSON');
	}
}

/**
 * Parses the text of a push, every digit kept. Of a key that stands twice the last one counts, as
 * everywhere in JavaScript.
 *
 * @throws Rejection for text that is not JSON, is nested deeper than 100 levels, or has a key
 * `__proto__`, with which nobody means well
 */
export function readJson(text: string): JsonValue {
	if (isTooDeep(text)) throw badBody(`The body is nested deeper than ${MAX_DEPTH} levels`);
	const value = parse(text);
	const mayHide = text.includes('__proto__') || text.includes('\\u');
	if (mayHide && hasForbiddenKey(value)) {
		throw badBody('The body has a key __proto__');
	}
	return value;
}

/** JSON text that is the same for the same value, whatever the order of its keys. */
function canonical(value: JsonValue): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const members = Object.keys(value)
		.sort()
		.map((key) => `${JSON.stringify(key)}:${canonical(value[key] as JsonValue)}`);
	return `{${members.join(',')}}`;
}

/**
 * Names an event by what it says, so that the same news has the same name however often it comes.
 *
 * @param event the type of the event
 * @param data what it carries
 * @returns 64 hex digits
 */
export function eventId(event: string, data: JsonValue): string {
	return createHash('sha256')
		.update(`${event}\n${canonical(data)}`, 'utf8')
		.digest('hex');
}
