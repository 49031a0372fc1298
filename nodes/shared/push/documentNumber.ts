/** The number of a document, as text; undefined for anything that is no number or text. */
export function documentNumber(value: unknown): string | undefined {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
