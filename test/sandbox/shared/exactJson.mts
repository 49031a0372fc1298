const MARK = '\u0001';

/** Writes JSON in which a bigint is a number with all its digits, as the vendors print their ids. */
export function exactJson(value: unknown): string {
	// n8n gives BigInt a toJSON, so the replacer's own argument may be text already.
	const text = JSON.stringify(value, function (this: Record<string, unknown>, key, item: unknown) {
		const raw = this[key];
		return typeof raw === 'bigint' ? `${MARK}${raw}${MARK}` : item;
	});
	return text.replaceAll(/"\\u0001(-?\d+)\\u0001"/g, '$1');
}
