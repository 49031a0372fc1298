const NOTHING = /^\s*(?:null|""|\{\s*\}|\[\s*\])?\s*$/;

/** Whether a reply holds nothing at all: no text, `null`, or an empty text, list or object. */
export function holdsNothing(text: string): boolean {
	return NOTHING.test(text);
}
