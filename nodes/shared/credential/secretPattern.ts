/** As many backslashes as an escape in four levels of JSON has. */
const MOST_BACKSLASHES = 15;

/** A percent sign, percent-encoded any number of times. */
const PERCENT = '%(?:25)*';

/** A backslash, plain or encoded. */
const BACKSLASH = `(?:\\\\(?:u005[cC])?|${PERCENT}5[cC])`;

/**
 * Not inside a JSON escape, because a cut there would leave invalid JSON. After an even number of
 * backslashes no escape has begun.
 */
const AT_CHARACTER = '(?<!(?<!\\\\)(?:\\\\\\\\){0,7}\\\\(?:u[\\da-fA-F]{0,3})?)';

/** Characters that JSON may write as a backslash and themselves. */
const ESCAPABLE = '"/';

/** Characters that JSON writes as a backslash and a letter. */
const LETTERS: Readonly<Record<string, string>> = {
	'\b': 'b',
	'\f': 'f',
	'\n': 'n',
	'\r': 'r',
	'\t': 't',
};

/** Hexadecimal digits of either case. */
function inHex(value: number, digits: number): string {
	const hex = value.toString(16).padStart(digits, '0');
	return hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}

function literally(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function backslashes(min: number, max = MOST_BACKSLASHES): string {
	return `${BACKSLASH}{${min},${max}}`;
}

/** Characters that HTML writes by a name. */
const ENTITIES: Readonly<Record<string, string>> = {
	'&': 'amp',
	'<': 'lt',
	'>': 'gt',
	'"': 'quot',
	"'": 'apos',
};

/** A character as HTML may write it, in any number of levels. */
function entityPattern(character: string): string {
	const codePoint = character.codePointAt(0) ?? 0;
	const name = ENTITIES[character];
	const byNumber = `#(?:0*${codePoint}|[xX]0*${inHex(codePoint, 1)})`;
	return `&(?:amp;)*(?:${byNumber}${name === undefined ? '' : `|${name}`});`;
}

/** All writings of one character. */
function characterPattern(character: string): string {
	const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
	const bytes = [...Buffer.from(character, 'utf8')];
	const percentEncoded = bytes.map((byte) => PERCENT + inHex(byte, 2)).join('');
	const escape = ESCAPABLE.includes(character) ? backslashes(0) : '';
	const letter = LETTERS[character];
	const writings = [
		`${escape}(?:${percentEncoded}|${literally(character)}|${entityPattern(character)})`,
		units.map((unit) => `${backslashes(1)}u${inHex(unit, 4)}`).join(''),
		...(letter === undefined ? [] : [backslashes(1) + letter]),
		// Forms write a space as a plus sign.
		...(character === ' ' ? [characterPattern('+')] : []),
	];
	return `(?:${writings.join('|')})`;
}

/**
 * Finds a secret in the text of a reply in any encoding: each character plain, escaped as JSON may
 * escape it (`\u003d`, `\/`), percent-encoded in either case, or several of these nested, because a
 * vendor may repeat JSON inside the JSON of its reply. Encoders differ in which characters they
 * escape, so a list of encoded secrets would not do.
 *
 * @param secret more than backslashes
 * @returns the source of a regular expression; what it finds can be cut out of JSON that stays JSON
 */
export function secretPattern(secret: string): string {
	// A backslash at the end stays, because it may belong to what follows.
	const [...parts] = secret.replace(/\\+$/, '').match(/\\+|[^\\]/gu) ?? [];
	const patterns = parts.map((part) =>
		part.startsWith('\\')
			? backslashes(part.length, part.length * (MOST_BACKSLASHES + 1))
			: characterPattern(part),
	);
	return AT_CHARACTER + patterns.join('');
}

/** An escape of a letter or digit of ASCII, which encoders leave as they are. */
const NEEDLESS_ESCAPE =
	/(?:%(?:25)*|\\u00|&#x0*)(?:3\d|[46][1-9a-f]|[57][\da])|&#0*(?:4[89]|5[0-7]|6[5-9]|[78]\d|9[07-9]|1[01]\d|12[0-2]);/i;

/** Whether letters or digits may stand escaped in a text, so that a search for plain ones is no use. */
export function escapesNeedlessly(text: string): boolean {
	const mayHold = ['%', '\\u00', '&#'].some((beginning) => text.includes(beginning));
	return mayHold && NEEDLESS_ESCAPE.test(text);
}
