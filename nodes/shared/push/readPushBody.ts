import { hasProtoKey, isNestedDeeper } from '../json/jsonChecks';
import { parseLosslessJson, type JsonValue } from '../json/losslessJson';
import type { Message } from '../messages/message';
import { bodyNotJson, bodyNotUtf8, bodyTooDeep, forbiddenKey } from '../messages/pushMessages';
import { Rejection } from './rejection';

/** Deeper nesting than any document has; what comes after would recurse through it. */
const MAX_DEPTH = 100;

function refused(problem: Message): Rejection {
	return new Rejection(400, problem);
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
		throw refused(bodyNotUtf8);
	}
}

function parse(text: string): JsonValue {
	try {
		return parseLosslessJson(text);
	} catch {
		throw refused(bodyNotJson);
	}
}

/**
 * Parses the text of a push, every digit kept. Of a key that is there twice the last one counts, as
 * everywhere in JavaScript.
 *
 * @throws Rejection for text that is not JSON, is nested deeper than 100 levels, or has a key
 * `__proto__`
 */
export function readJson(text: string): JsonValue {
	if (isNestedDeeper(text, MAX_DEPTH)) throw refused(bodyTooDeep(MAX_DEPTH));
	const value = parse(text);
	if (hasProtoKey(text, value)) throw refused(forbiddenKey);
	return value;
}
