/** A member of a JSON object: its name, and its value as it is written there. */
export type JsonMember = [name: string, text: string];

const OPENING = new Set(['{', '[']);
const CLOSING = new Set(['}', ']']);

/** The position after the closing quotation mark of the string that begins at `start`. */
function endOfString(text: string, start: number): number {
	let at = start + 1;
	while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
	return at + 1;
}

/** Cuts the inside of an object or list at the commas of its own level. */
function pieces(inside: string): string[] {
	const found: string[] = [];
	let depth = 0;
	let start = 0;
	for (let at = 0; at < inside.length; at++) {
		const character = inside[at] as string;
		if (character === '"') at = endOfString(inside, at) - 1;
		else if (OPENING.has(character)) depth++;
		else if (CLOSING.has(character)) depth--;
		else if (character === ',' && depth === 0) {
			found.push(inside.slice(start, at));
			start = at + 1;
		}
	}
	return [...found, inside.slice(start)].map((piece) => piece.trim()).filter(Boolean);
}

function isObjectText(text: string): boolean {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null && !Array.isArray(value);
	} catch {
		return false;
	}
}

/**
 * Takes a JSON object apart without reading its numbers, so that no digit is lost.
 *
 * @returns the members in their order, or undefined where the text is not a JSON object
 */
export function readMembers(text: string): JsonMember[] | undefined {
	if (!isObjectText(text)) return undefined;
	return pieces(text.trim().slice(1, -1)).map((piece) => {
		const end = endOfString(piece, 0);
		const name = JSON.parse(piece.slice(0, end)) as string;
		return [name, piece.slice(piece.indexOf(':', end) + 1).trim()];
	});
}

/** Puts members together again, without white space between them. */
export function writeMembers(members: readonly JsonMember[]): string {
	return `{${members.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join(',')}}`;
}

/** A member's value as a parameter: a string its text, null empty, all else as it is written. */
export function memberText(text: string): string {
	if (text === 'null') return '';
	return text.startsWith('"') ? (JSON.parse(text) as string) : text;
}
