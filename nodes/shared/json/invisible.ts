/** Soft hyphens, zero-width blanks, marks of direction, a byte order mark; for a character class. */
const INVISIBLE = '\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff';

const AROUND = new RegExp(`^[\\s${INVISIBLE}]+|(?<![\\s${INVISIBLE}])[\\s${INVISIBLE}]+$`, 'g');

const LINE_END_OR_INVISIBLE = new RegExp(`[\\p{Cc}\\u2028\\u2029${INVISIBLE}]`, 'u');

/** A text without the blanks and invisible characters around it, which copying brings along. */
export function trimInvisible(text: string): string {
	return text.replace(AROUND, '');
}

/** Whether a text has a line end, another control character or an invisible one. */
export function hasInvisible(text: string): boolean {
	return LINE_END_OR_INVISIBLE.test(text);
}
