/** Any value JSON can express. */
export type JsonValue =
	| string
	| number
	| boolean
	| null
	| JsonValue[]
	| { [key: string]: JsonValue };

/** A run of digits at least this long may be above 2^53 - 1. */
const RISKY_DIGITS = 16;
const LARGEST_SAFE = '9007199254740991';

const DIGIT_0 = 48;
const DIGIT_9 = 57;
const COMMA = 44;
const MINUS = 45;
const COLON = 58;
const BACKSLASH = 92;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const CLOSE_BRACE = 125;

function isDigit(code: number): boolean {
	return code >= DIGIT_0 && code <= DIGIT_9;
}

function isSpace(code: number): boolean {
	return code === 32 || code === 10 || code === 13 || code === 9;
}

function isSafe(text: string, start: number, end: number): boolean {
	const length = end - start;
	return (
		length < RISKY_DIGITS || (length === RISKY_DIGITS && text.slice(start, end) <= LARGEST_SAFE)
	);
}

/** Whether digits between `start` and `end` can be a whole number by what stands around them. */
function looksLikeInteger(text: string, start: number, end: number): boolean {
	if (text.charCodeAt(start) === DIGIT_0) return false;
	let before = start - 1;
	if (text.charCodeAt(before) === MINUS) before--;
	const left = text.charCodeAt(before);
	const opens =
		before < 0 || left === COLON || left === COMMA || left === OPEN_BRACKET || isSpace(left);
	if (!opens) return false;
	let after = end;
	while (isSpace(text.charCodeAt(after))) after++;
	const right = text.charCodeAt(after);
	return (
		after >= text.length || right === COMMA || right === CLOSE_BRACE || right === CLOSE_BRACKET
	);
}

/** Tells whether a position is inside a string; positions are asked for in rising order. */
class StringFinder {
	/** A position known to be outside any string. */
	private outside = 0;

	constructor(private readonly text: string) {}

	isInString(position: number): boolean {
		for (;;) {
			const open = this.text.indexOf('"', this.outside);
			if (open < 0 || open > position) return false;
			const close = this.closingQuote(open);
			if (close < 0 || close > position) return true;
			this.outside = close + 1;
		}
	}

	private closingQuote(open: number): number {
		let quote = this.text.indexOf('"', open + 1);
		while (quote >= 0 && this.isEscaped(quote)) quote = this.text.indexOf('"', quote + 1);
		return quote;
	}

	private isEscaped(quote: number): boolean {
		let backslashes = 0;
		while (this.text.charCodeAt(quote - 1 - backslashes) === BACKSLASH) backslashes++;
		return backslashes % 2 === 1;
	}
}

/**
 * Puts quotes around every whole number that a double cannot hold.
 *
 * Most text has none and should pay nothing to learn it: a run of 16 digits covers one position in
 * every 16, so only each 16th character is looked at.
 */
function quoteUnsafeIntegers(text: string): string {
	const finder = new StringFinder(text);
	let quoted = '';
	let copied = 0;
	for (let at = RISKY_DIGITS - 1; at < text.length; at += RISKY_DIGITS) {
		if (!isDigit(text.charCodeAt(at))) continue;
		let start = at;
		while (isDigit(text.charCodeAt(start - 1))) start--;
		let end = at + 1;
		while (isDigit(text.charCodeAt(end))) end++;
		at += Math.floor((end - 1 - at) / RISKY_DIGITS) * RISKY_DIGITS;
		if (
			isSafe(text, start, end) ||
			!looksLikeInteger(text, start, end) ||
			finder.isInString(start)
		) {
			continue;
		}
		const from = text.charCodeAt(start - 1) === MINUS ? start - 1 : start;
		quoted += `${text.slice(copied, from)}"${text.slice(from, end)}"`;
		copied = end;
	}
	return copied === 0 ? text : quoted + text.slice(copied);
}

/**
 * Parses JSON as `JSON.parse` does, save that whole numbers outside ±(2^53 - 1) become strings with
 * all their digits. Numbers with a fraction or an exponent stay numbers.
 *
 * @throws SyntaxError for the same texts as `JSON.parse`
 */
export function parseLosslessJson(text: string): JsonValue {
	return JSON.parse(quoteUnsafeIntegers(text)) as JsonValue;
}
