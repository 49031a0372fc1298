import get from 'lodash/get';
import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import type { Call, Failure } from '../shared/vendor';

/** How a credential tells a success from a refusal. */
export interface SuccessTest {
	field: string;
	values: string[];
}

/**
 * Reads the success test of a credential: the vendor publishes neither field nor value
 * (yunjigong.md section 3).
 *
 * @returns nothing where the user has set none, or only half of it
 */
export function successTestOf(
	credentials: ICredentialDataDecryptedObject,
): SuccessTest | undefined {
	const field = String(credentials.successField ?? '').trim();
	const values = String(credentials.successValue ?? '')
		.split(/[,，]/)
		.map((value) => value.trim())
		.filter((value) => value !== '');
	return field === '' || values.length === 0 ? undefined : { field, values };
}

function textAt(body: IDataObject, path: string): string | undefined {
	const value: unknown = path === '' ? undefined : get(body, path);
	if (value === undefined || value === null || value === '') return undefined;
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/**
 * Judges a reply by the success test of the credential; without one every reply counts. The test is
 * the user's, so a write that fails it may have been done all the same.
 *
 * @param call what the reply is to; nothing for the credential test
 */
export function judgeYunjigong(
	body: IDataObject,
	call: Pick<Call, 'access'> | undefined,
	credentials: ICredentialDataDecryptedObject,
): Omit<Failure, 'reached'> | undefined {
	const test = successTestOf(credentials);
	if (!test) return undefined;
	const code = textAt(body, test.field);
	if (code !== undefined && test.values.includes(code)) return undefined;
	const text = textAt(body, String(credentials.messageField ?? '').trim());
	const said = { ...(code !== undefined && { code }), ...(text !== undefined && { text }) };
	if (code === undefined) {
		return {
			...said,
			kind: 'unavailable',
			message: `Yunjigong answered without saying whether the call succeeded: the reply has no ${test.field}.`,
			advice:
				'Check Success Field (成功标识字段) and Base URL (接口地址) in the credential. The reply has the fields ' +
				`${Object.keys(body).join(', ') || '(none)'}.`,
		};
	}
	const notAgain = call?.access === 'write' ? ', and do not run it again' : '';
	return {
		...said,
		kind: 'rejected',
		message: `Yunjigong refused the call: ${text ?? `${test.field} ${code}`}`,
		advice: `If it succeeded in truth, add "${code}" to Success Value (成功标识值) in the credential${notAgain}.`,
	};
}
