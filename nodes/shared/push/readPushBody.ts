import { isJsonText } from '../json/isJsonText';
import { hasProtoKey, isNestedDeeper } from '../json/jsonChecks';
import { parseLosslessJson, type JsonValue } from '../json/losslessJson';
import { replyText } from '../json/replyText';
import type { Message } from '../messages/message';
import { bodyNotJson, bodyNotUtf8, bodyTooDeep, forbiddenKey } from '../messages/pushMessages';
import { Rejection } from './rejection';

/** Deeper nesting than any document has; what comes after would recurse through it. */
const MAX_DEPTH = 100;

function refused(problem: Message): Rejection {
	return new Rejection(400, problem);
}

/**
 * Reads the bytes of a push by the charset that it declares, otherwise as UTF-8, without a byte order
 * mark.
 *
 * @param contentType the whole header
 * @throws Rejection for bytes that are not of that charset
 */
export function readText(bytes: Buffer, contentType = ''): string {
	const text = replyText(bytes, contentType);
	if (text === undefined) throw refused(bodyNotUtf8);
	return text;
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

/**
 * The JSON that stands within a text of a push, under the same rules as the body; undefined for any
 * other text, and for JSON that breaks them, which stays text.
 */
export function jsonWithin(text: string): JsonValue | undefined {
	if (!isJsonText(text)) return undefined;
	try {
		return readJson(text);
	} catch {
		return undefined;
	}
}
