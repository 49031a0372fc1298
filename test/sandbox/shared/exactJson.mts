const MARK = '\u0001';

/** A number that is printed letter for letter, such as `100.000`. */
export class ExactNumber {
	constructor(readonly text: string) {}
}

function marked(raw: unknown): string | undefined {
	if (typeof raw === 'bigint') return `${MARK}${raw}${MARK}`;
	return raw instanceof ExactNumber ? `${MARK}${raw.text}${MARK}` : undefined;
}

/**
 * Writes JSON in which a bigint is a number with all its digits, as the vendors print their ids, and
 * an ExactNumber is its text.
 */
export function exactJson(value: unknown): string {
	// n8n gives BigInt a toJSON, so the replacer's own argument may be text already.
	const text = JSON.stringify(value, function (this: Record<string, unknown>, key, item: unknown) {
		return marked(this[key]) ?? item;
	});
	return text.replaceAll(/"\\u0001(-?\d+(?:\.\d+)?)\\u0001"/g, '$1');
}
