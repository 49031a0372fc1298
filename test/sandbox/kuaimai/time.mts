const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;

/**
 * Reads a `yyyy-MM-dd HH:mm:ss` of Beijing (kuaimai.md sections 2 and 8).
 *
 * @returns epoch milliseconds, or NaN for any other text
 */
export function parseBeijingTime(text: string): number {
	return TIME.test(text) ? Date.parse(`${text.replace(' ', 'T')}+08:00`) : NaN;
}
