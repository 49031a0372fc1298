import { randomUUID } from 'node:crypto';
import { endOfString } from './endOfString';
import { RawJson } from './wire';

/** Stands before the digits of a number while JSON is parsed; no text of a user holds it. */
const MARK = `number ${randomUUID()} `;

const NUMBER = /[-\d][-+.\deE]*/g;

/** The text with each number in quotes, behind the mark. */
function withMarks(text: string): string {
	const pieces: string[] = [];
	let at = 0;
	while (at < text.length) {
		const quote = text.indexOf('"', at);
		const end = quote < 0 ? text.length : quote;
		pieces.push(text.slice(at, end).replace(NUMBER, (number) => `"${MARK}${number}"`));
		if (quote < 0) break;
		at = endOfString(text, quote);
		pieces.push(text.slice(quote, at));
	}
	return pieces.join('');
}

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
	return JSON.parse(withMarks(text), reviveNumber);
}
