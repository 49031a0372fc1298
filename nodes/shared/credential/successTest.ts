import { get } from 'lodash';
import type { IDataObject } from 'n8n-workflow';
import type { Effect } from '../catalogue/effect';
import type { Classification } from '../catalogue/vendor';
import {
	failedSuccessTest,
	fixSuccessField,
	isItSuccess,
	setSuccessTest,
	successFieldMissing,
} from '../messages/credentialMessages';
import type { Words } from '../messages/words';

/** The fields of a credential by which a reply is classified as success or refusal. */
export interface SuccessTest {
	/** Key of the field in the reply, with dots between the levels. */
	field: string;
	/** Its values in a good reply, as text; `null` for JSON's null. */
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

function textAt(body: IDataObject, path: string): string | undefined {
	const value: unknown = path === '' ? undefined : get(body, path);
	if (value === undefined || value === '') return undefined;
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/**
 * Classifies a reply by the success test of the credential; without one every reply is a success. The
 * test is the user's, not the vendor's: a write that fails it may have been done all the same, and
 * nothing that fails it is repeated.
 *
 * @param vendor how messages name it
 * @param effect what the call does
 * @param preset the test where the credential has none
 */
export function classifyBySuccessTest(
	vendor: Words,
	body: IDataObject,
	credentials: IDataObject,
	effect: Effect,
	preset?: SuccessTest,
): Classification {
	const own = successTestOf(credentials);
	const test = own ?? preset;
	if (!test) return undefined;
	const code = textAt(body, test.field);
	if (code !== undefined && test.values.includes(code)) return undefined;
	const mayBeDone = effect !== 'read';
	const failure = { kind: 'rejected', isUsersTest: true } as const;
	if (code === undefined) {
		return {
			...failure,
			message: successFieldMissing(vendor, test.field, mayBeDone),
			advice: fixSuccessField(Object.keys(body).join(', ') || '(none)'),
		};
	}
	const said = textAt(body, test.messageField);
	const text = said === 'null' ? undefined : said;
	return {
		...failure,
		message: failedSuccessTest(vendor, text ?? `${test.field} ${code}`),
		advice: (own ? isItSuccess : setSuccessTest)(test.field, code, mayBeDone),
		code,
		...(text !== undefined && { text }),
	};
}
