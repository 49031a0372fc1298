/** A document's number as text, also where it is alone in a list; undefined for anything else. */
export function documentNumber(value: unknown): string | undefined {
	const [only, ...others] = [value].flat();
	const isNumber = others.length === 0 && (typeof only === 'string' || typeof only === 'number');
	return isNumber ? String(only) : undefined;
}
