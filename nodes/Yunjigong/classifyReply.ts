import type { IDataObject } from 'n8n-workflow';
import type { Call, Classification } from '../shared/catalogue/vendor';
import { classifyBySuccessTest } from '../shared/credential/successTest';
import { YUNJIGONG } from './messages';

/**
 * Reads a reply by the success test of the credential: the vendor publishes neither field nor value
 * (docs/facts/yunjigong.md, Goods Traceability).
 */
export function classifyReply(
	body: IDataObject,
	{ effect }: Pick<Call, 'effect'>,
	credentials: IDataObject,
): Classification {
	return classifyBySuccessTest(YUNJIGONG, body, credentials, effect);
}
