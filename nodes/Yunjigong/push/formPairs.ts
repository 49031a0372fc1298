import { encodedPairs } from '../../../credentials/requestShape/encodedPairs';
import { Problem } from '../../shared/messages/message';
import { bodyNotUtf8 } from '../../shared/messages/pushMessages';
import { Rejection } from '../../shared/push/rejection';

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
 * @throws Rejection for percent-encoded bytes that are not UTF-8
 */
export function formPairs(text: string): Array<[name: string, value: string]> {
	const pairs = readPairs(text);
	if (pairs instanceof Problem) throw new Rejection(400, pairs.problem);
	return pairs;
}
