const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;
const BEIJING_OFFSET_MS = 8 * 3_600_000;

/**
 * Reads a `yyyy-MM-dd HH:mm:ss` of Beijing (docs/facts/kuaimai.md, Common Parameters and Paging).
 *
 * @returns epoch milliseconds, or NaN for any other text
 */
export function parseBeijingTime(text: string): number {
	return TIME.test(text) ? Date.parse(`${text.replace(' ', 'T')}+08:00`) : NaN;
}

/** Writes a moment as `yyyy-MM-dd HH:mm:ss` of Beijing. */
export function beijingTime(epochMs: number): string {
	return new Date(epochMs + BEIJING_OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');
}
