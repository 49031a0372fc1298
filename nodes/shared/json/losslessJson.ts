/** Any value JSON can express. */
export type JsonValue =
	| string
	| number
	| boolean
	| null
	| JsonValue[]
	| { [key: string]: JsonValue };

const LARGEST_SAFE = '9007199254740991';
/** A run of digits at least this long may be above 2^53 - 1; shorter ones never are. */
const RISKY_DIGITS = LARGEST_SAFE.length;
/**
 * How many pieces of text are joined at a time. The pieces die young that way: gathering those of
 * a whole reply before the join took twice the time, nearly all of it garbage collection.
 */
const PIECES_PER_JOIN = 1024;

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const COMMA = 44;
const MINUS = 45;
const DIGIT_0 = 48;
const DIGIT_9 = 57;
const COLON = 58;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const CLOSE_BRACE = 125;

function isDigit(code: number): boolean {
	return code >= DIGIT_0 && code <= DIGIT_9;
}

function isSpace(code: number): boolean {
	return code === SPACE || code === LINE_FEED || code === CARRIAGE_RETURN || code === TAB;
}

function isSafe(text: string, start: number, end: number): boolean {
	if (end - start !== RISKY_DIGITS) return end - start < RISKY_DIGITS;
	return text.charCodeAt(start) < DIGIT_9 || text.slice(start, end) <= LARGEST_SAFE;
}

/**
 * Whether the run of digits can be a whole number, judging by the text around it: a value, without
 * fraction or exponent. In a string it may look the same. A leading zero and a place where a key
 * belongs are refused here, because in quotes they would turn an invalid text into a valid one.
 */
function looksLikeInteger(text: string, start: number, end: number): boolean {
	if (text.charCodeAt(start) === DIGIT_0) return false;
	const hasMinus = text.charCodeAt(start - 1) === MINUS;
	const left = hasMinus ? start - 2 : start - 1;
	const before = text.charCodeAt(left);
	const opens =
		left < 0 || before === COLON || before === COMMA || before === OPEN_BRACKET || isSpace(before);
	if (!opens) return false;
	let right = end;
	while (isSpace(text.charCodeAt(right))) right++;
	const after = text.charCodeAt(right);
	return (
		right >= text.length || after === COMMA || after === CLOSE_BRACE || after === CLOSE_BRACKET
	);
}

/**
 * Tells whether a position is inside a string. Positions are asked for in order and each quote is
 * searched once: a search from the start for every position took a minute on 1 MB of JSON in a string.
 */
class StringTracker {
	private inString = false;
	private nextQuote: number;

	constructor(private readonly text: string) {
		this.nextQuote = text.indexOf('"');
	}

	isInString(position: number): boolean {
		while (this.nextQuote >= 0 && this.nextQuote < position) {
			if (!this.isEscaped(this.nextQuote)) this.inString = !this.inString;
			this.nextQuote = this.text.indexOf('"', this.nextQuote + 1);
		}
		return this.inString;
	}

	private isEscaped(quote: number): boolean {
		let first = quote;
		while (this.text.charCodeAt(first - 1) === BACKSLASH) first--;
		return (quote - first) % 2 === 1;
	}
}

/**
 * Puts quotes around every whole number that a double cannot hold.
 *
 * Most text has none and should pay little to learn it: a run of 16 digits covers one position in
 * every 16, so only each 16th character is looked at. What is a string is found out only when a
 * run of digits looks like such a number.
 */
function quoteUnsafeIntegers(text: string): string {
	const tracker = new StringTracker(text);
	let quoted = '';
	let pieces: string[] = [];
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
			tracker.isInString(start)
		) {
			continue;
		}
		const from = text.charCodeAt(start - 1) === MINUS ? start - 1 : start;
		pieces.push(text.slice(copied, from), text.slice(from, end));
		copied = end;
		if (pieces.length >= PIECES_PER_JOIN) {
			quoted += `${pieces.join('"')}"`;
			pieces = [];
		}
	}
	pieces.push(text.slice(copied));
	return quoted + pieces.join('"');
}

/**
 * A number with an exponent that may be above the largest double. It begins where digits begin:
 * otherwise a long run of digits would be read from each of them.
 */
const LARGE_EXPONENT = /(?<![\d-])-?\d+(?:\.\d+)?[eE]\+?\d{2,}/g;

/** Puts quotes around every number that would be read as infinite. */
function quoteInfinite(text: string): string {
	if (text.search(LARGE_EXPONENT) < 0) return text;
	const tracker = new StringTracker(text);
	return text.replace(LARGE_EXPONENT, (number, at: number) => {
		if (Number.isFinite(Number(number)) || tracker.isInString(at)) return number;
		const isWhole = /[[:,\s]/.test(text[at - 1] ?? ' ') && !/^-?0\d/.test(number);
		return isWhole ? `"${number}"` : number;
	});
}

/**
 * Parses JSON as `JSON.parse` does, save that whole numbers outside ±(2^53 - 1), and numbers that a
 * double cannot reach (`1e400`), become strings as they are written.
 *
 * Other numbers with a fraction or an exponent stay the numbers `JSON.parse` makes of them, even
 * large ones (`12345678901234567890.0`). Nesting may be as deep as in `JSON.parse`: nothing
 * here recurses.
 *
 * @throws SyntaxError for the same texts as `JSON.parse`; its message quotes a piece of the text
 */
export function parseLosslessJson(text: string): JsonValue {
	return JSON.parse(quoteInfinite(quoteUnsafeIntegers(text))) as JsonValue;
}
