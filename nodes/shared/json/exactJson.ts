import { randomUUID } from 'node:crypto';
import { RawJson } from './wire';

/** Stands before the digits of a number while JSON is parsed; no text of a user holds it. */
const MARK = `number ${randomUUID()} `;

const STRING_OR_NUMBER = /"(?:[^"\\]+|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

function reviveNumber(_key: string, value: unknown): unknown {
	return typeof value === 'string' && value.startsWith(MARK)
		? new RawJson(value.slice(MARK.length))
		: value;
}

/**
 * Parses JSON a user wrote, each number kept as it is written, so that it goes out the same.
 *
 * @throws SyntaxError for text that is not JSON
 */
export function parseExactJson(text: string): unknown {
	JSON.parse(text);
	const marked = text.replace(STRING_OR_NUMBER, (token) =>
		token.startsWith('"') ? token : `"${MARK}${token}"`,
	);
	return JSON.parse(marked, reviveNumber);
}
