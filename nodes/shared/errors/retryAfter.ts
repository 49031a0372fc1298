import { DateTime } from 'luxon';

/**
 * Reads HTTP's `Retry-After` (RFC 9110, 10.2.3): whole seconds, or a date in one of HTTP's forms.
 *
 * @param headers of the reply, names in lower case
 * @param now epoch milliseconds
 * @returns milliseconds to wait, or undefined where the header is missing or is neither
 */
export function retryAfter(headers: Record<string, unknown>, now: number): number | undefined {
	const given = headers['retry-after'];
	if (typeof given !== 'string') return undefined;
	const value = given.trim();
	if (/^\d+$/.test(value)) return Number(value) * 1000;
	const date = DateTime.fromHTTP(value);
	return date.isValid ? Math.max(0, date.toMillis() - now) : undefined;
}
