/** The number of a document, as text, also where it is the only one of a list; undefined for anything else. */
export function documentNumber(value: unknown): string | undefined {
	const [only, ...others] = [value].flat();
	const isNumber = others.length === 0 && (typeof only === 'string' || typeof only === 'number');
	return isNumber ? String(only) : undefined;
}
