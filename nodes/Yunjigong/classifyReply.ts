import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { judgeBySuccessTest } from '../shared/credential/successTest';
import type { Call, Failure } from '../shared/catalogue/vendor';

/**
 * Judges a reply by the success test of the credential: the vendor publishes neither field nor value
 * (yunjigong.md section 3).
 *
 * @param call what the reply is to; nothing for the credential test
 */
export function judgeYunjigong(
	body: IDataObject,
	call: Pick<Call, 'access'> | undefined,
	credentials: ICredentialDataDecryptedObject,
): Omit<Failure, 'reached'> | undefined {
	return judgeBySuccessTest('Yunjigong', body, credentials, call?.access ?? 'read');
}
