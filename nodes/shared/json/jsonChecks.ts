import type { JsonValue } from './losslessJson';

/**
 * Walks over the brackets and commas of a JSON text outside its strings; the text need not be valid.
 *
 * @param isEnd is told each one and how deep it stands, 1 in the outermost list or object; true ends
 * the walk
 * @returns whether it was ended
 */
function walk(text: string, isEnd: (character: string, depth: number) => boolean): boolean {
	let depth = 0;
	let inString = false;
	for (let at = 0; at < text.length; at++) {
		const character = text[at] as string;
		if (inString) {
			if (character === '\\') at++;
			else if (character === '"') inString = false;
		} else if (character === '"') inString = true;
		else if (character === '{' || character === '[') {
			if (isEnd(character, ++depth)) return true;
		} else if (character === '}' || character === ']') depth--;
		else if (character === ',' && isEnd(character, depth)) return true;
	}
	return false;
}

/** Whether lists and objects are nested deeper than that in a JSON text; it need not be valid. */
export function isNestedDeeper(text: string, most: number): boolean {
	return walk(text, (_character, depth) => depth > most);
}

/** Whether the outermost list or object of a JSON text has more members; it need not be valid. */
export function hasMoreMembers(text: string, most: number): boolean {
	let commas = 0;
	return walk(text, (character, depth) => character === ',' && depth === 1 && ++commas >= most);
}

function hasKey(value: JsonValue, key: string): boolean {
	if (Array.isArray(value)) return value.some((entry) => hasKey(entry, key));
	if (typeof value !== 'object' || value === null) return false;
	return Object.hasOwn(value, key) || Object.values(value).some((member) => hasKey(member, key));
}

/**
 * Whether an object at any level has a key `__proto__`, with which an attacker changes what other
 * objects inherit. It recurses: check the depth first.
 *
 * @param value what `text` says
 */
export function hasProtoKey(text: string, value: JsonValue): boolean {
	const mayHide = text.includes('__proto__') || text.includes('\\u');
	return mayHide && hasKey(value, '__proto__');
}
