import get from 'lodash/get';
import type { IDataObject } from 'n8n-workflow';
import type { Call, Failure } from '../catalogue/vendor';

/** How a credential tells a success from a refusal. */
export interface SuccessTest {
	/** Key of the field in the reply, with dots between the levels. */
	field: string;
	/** What it holds in a good reply, as text; `null` for JSON's null. */
	values: string[];
	/** Key of the text that explains a refusal; empty where none is known. */
	messageField: string;
}

/**
 * Reads the success test of a credential, for a vendor that publishes neither field nor value.
 *
 * @returns nothing where the user has set none, or only half of it
 */
export function successTestOf(credentials: IDataObject): SuccessTest | undefined {
	const textOf = (name: string) => String(credentials[name] ?? '').trim();
	const field = textOf('successField');
	const values = textOf('successValue')
		.split(/[,，]/)
		.map((value) => value.trim())
		.filter((value) => value !== '');
	if (field === '' || values.length === 0) return undefined;
	return { field, values, messageField: textOf('messageField') };
}

/** Whether only one of the two fields of a success test is filled in. */
export function isHalfSuccessTest(credentials: IDataObject): boolean {
	const isEmpty = (name: string) => String(credentials[name] ?? '').trim() === '';
	return isEmpty('successField') !== isEmpty('successValue');
}

/** What the credential test says to a half-filled success test. */
export const HALF_SUCCESS_TEST =
	'Success Field (成功标识字段) and Success Value (成功标识值) need each other';

function textAt(body: IDataObject, path: string): string | undefined {
	const value: unknown = path === '' ? undefined : get(body, path);
	if (value === undefined || value === '') return undefined;
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/**
 * Judges a reply by the success test of the credential; without one every reply counts. The test is
 * the user's, not the vendor's: a write that fails it may have been done all the same, and nothing
 * that fails it is repeated.
 *
 * @param label name of the vendor
 * @param access what the reply is to
 */
export function judgeBySuccessTest(
	label: string,
	body: IDataObject,
	credentials: IDataObject,
	access: Call['access'],
): Omit<Failure, 'reached'> | undefined {
	const test = successTestOf(credentials);
	if (!test) return undefined;
	const code = textAt(body, test.field);
	if (code !== undefined && test.values.includes(code)) return undefined;
	const unclear = `The change may have been made: look at ${label} before you run this again`;
	const isWrite = access === 'write';
	if (code === undefined) {
		const names = Object.keys(body).join(', ') || '(none)';
		return {
			kind: 'rejected',
			isUsersTest: true,
			message: `${label}’s reply has nothing in "${test.field}", by which success is told${isWrite ? `. ${unclear}` : ''}`,
			advice: `The reply has the fields ${names}. Check Base URL (接口地址) in the credential, or set Success Field (成功标识字段) and Success Value (成功标识值) there to what a good reply holds.`,
		};
	}
	const said = textAt(body, test.messageField);
	const text = said === 'null' ? undefined : said;
	return {
		kind: 'rejected',
		isUsersTest: true,
		message: `${label} refused the call: ${text ?? `${test.field} is ${code}`}`,
		advice: `"${test.field}" is ${code}. If that means success, add "${code}" to Success Value (成功标识值) in the credential.${isWrite ? ` ${unclear}.` : ''}`,
		code,
		...(text !== undefined && { text }),
	};
}
