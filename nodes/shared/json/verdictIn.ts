/** The yes or no of a member such as `success`, also as text; undefined for anything else. */
export function verdictIn(value: unknown): boolean | undefined {
	if (value === true || value === 'true') return true;
	return value === false || value === 'false' ? false : undefined;
}
