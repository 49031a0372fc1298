/** Whether a text looks like a JSON list or object. */
export function isJsonText(text: string): boolean {
	return /^\s*[[{]/.test(text);
}
