import { createHash } from 'node:crypto';
import { canonicalJson } from '../json/canonicalJson';
import type { JsonValue } from '../json/losslessJson';

/**
 * Makes an event's id from its content, so that the same event has the same id however often it comes.
 *
 * @param event the type of the event
 * @param data what it carries
 * @returns 64 hex digits
 */
export function eventId(event: string, data: JsonValue): string {
	return createHash('sha256')
		.update(`${event}\n${canonicalJson(data)}`, 'utf8')
		.digest('hex');
}
