import { inspect } from 'node:util';

/** The texts of bytes that somebody may read out of them. */
function bytesTexts(bytes: Uint8Array): string[] {
	const buffer = Buffer.from(bytes);
	return [buffer.toString('utf8'), buffer.toString('latin1')];
}

/** The JSON of a value, as n8n would store it; a value that has none stores nothing. */
function storedText(value: unknown): string {
	try {
		return JSON.stringify(value) ?? '';
	} catch {
		return '';
	}
}

/**
 * All texts in a value, however deep, as one text: names and values of all own properties, hidden
 * ones, symbols and getters included, of what `cause`, prototypes' `toJSON`, maps and sets hold, of
 * bytes, and what printing and storing it as JSON give.
 */
export function everythingIn(value: unknown): string {
	const texts: string[] = [];
	const seen = new Set<unknown>();
	const visit = (part: unknown): void => {
		if (typeof part === 'string') texts.push(part);
		else if (typeof part === 'bigint' || typeof part === 'number') texts.push(String(part));
		if ((typeof part !== 'object' && typeof part !== 'function') || part === null) return;
		if (seen.has(part)) return;
		seen.add(part);
		if (part instanceof Uint8Array) texts.push(...bytesTexts(part));
		if (part instanceof Map) [...part].forEach(visit);
		if (part instanceof Set) [...part].forEach(visit);
		for (const name of Reflect.ownKeys(part)) {
			texts.push(String(name));
			try {
				visit((part as Record<string | symbol, unknown>)[name]);
			} catch {
				// A getter that throws reveals nothing.
			}
		}
	};
	visit(value);
	const options = { depth: 20, maxStringLength: null, maxArrayLength: null, breakLength: Infinity };
	texts.push(storedText(value), inspect(value, { ...options, showHidden: true }));
	return texts.join('\n');
}
