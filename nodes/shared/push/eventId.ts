import { createHash } from 'node:crypto';
import { canonicalJson } from '../json/canonicalJson';
import type { JsonValue } from '../json/losslessJson';

/**
 * Names an event by what it says, so that the same news has the same name however often it comes.
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
