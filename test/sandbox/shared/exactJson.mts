const MARK = '\u0001';

/** Writes JSON in which a bigint is a number with all its digits, as the vendors print their ids. */
export function exactJson(value: unknown): string {
	const text = JSON.stringify(value, (_key, item: unknown) =>
		typeof item === 'bigint' ? `${MARK}${item}${MARK}` : item,
	);
	return text.replaceAll(/"\\u0001(-?\d+)\\u0001"/g, '$1');
}
