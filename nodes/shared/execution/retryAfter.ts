/**
 * Reads HTTP's `Retry-After` (RFC 9110, 10.2.3): seconds, or a date.
 *
 * @param headers of the reply, names in lower case
 * @param now epoch milliseconds
 * @returns milliseconds to wait, or undefined where the header is missing or makes no sense
 */
export function retryAfter(headers: Record<string, unknown>, now: number): number | undefined {
	const value = headers['retry-after'];
	if (typeof value !== 'string') return undefined;
	if (/^\d+$/.test(value.trim())) return Number(value) * 1000;
	const date = Date.parse(value);
	return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
