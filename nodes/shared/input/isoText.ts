import { isDate } from 'lodash';
import { DateTime, Duration, Interval } from 'luxon';

/**
 * A moment, or a span of time, as ISO text, as an expression gives it.
 *
 * @returns null for a moment that is none, and undefined for anything that is no moment
 */
export function isoText(value: unknown): string | null | undefined {
	if (DateTime.isDateTime(value)) return value.toISO();
	if (isDate(value)) return Number.isNaN(value.getTime()) ? null : value.toISOString();
	if (Duration.isDuration(value) || Interval.isInterval(value)) return value.toISO();
	return undefined;
}
