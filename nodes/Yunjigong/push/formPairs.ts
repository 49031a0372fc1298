import { encodedPairs } from '../../../credentials/requestShape/encodedPairs';
import { Problem } from '../../shared/messages/message';
import { bodyNotUtf8, bodyTooManyMembers } from '../../shared/messages/pushMessages';
import { Rejection } from '../../shared/push/rejection';

/** More parameters than any push has. */
export const MOST_PARAMETERS = 1_000;

export function tooManyParameters(): Rejection {
	return new Rejection(413, bodyTooManyMembers(MOST_PARAMETERS));
}

function readPairs(text: string): Array<[name: string, value: string]> | Problem {
	try {
		return encodedPairs(text).map(([name, value]) => [name, value]);
	} catch (error) {
		return error instanceof Problem ? error : new Problem(bodyNotUtf8);
	}
}

/**
 * Names and values of a form or a query, in their order.
 *
 * @throws Rejection for percent-encoded bytes that are not UTF-8, and, before anything is read, for
 * more than 1,000 of them
 */
export function formPairs(text: string): Array<[name: string, value: string]> {
	if (text.split('&', MOST_PARAMETERS + 1).length > MOST_PARAMETERS) throw tooManyParameters();
	const pairs = readPairs(text);
	if (pairs instanceof Problem) throw new Rejection(400, pairs.problem);
	return pairs;
}
