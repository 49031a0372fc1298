import type { JsonValue } from './losslessJson';

/** Whether lists and objects are nested deeper than that in a JSON text; it need not be valid. */
export function isNestedDeeper(text: string, most: number): boolean {
	let depth = 0;
	let inString = false;
	for (let at = 0; at < text.length; at++) {
		const character = text[at];
		if (inString) {
			if (character === '\\') at++;
			else if (character === '"') inString = false;
		} else if (character === '"') inString = true;
		else if (character === '{' || character === '[') {
			if (++depth > most) return true;
		} else if (character === '}' || character === ']') depth--;
	}
	return false;
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
