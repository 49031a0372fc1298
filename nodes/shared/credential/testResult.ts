import type { IDataObject, INodeCredentialTestResult } from 'n8n-workflow';
import { parseLosslessJson } from '../json/losslessJson';
import { errorText } from '../messages/errorText';
import { CHECK_CONNECTION } from '../messages/callMessages';
import { noReplyFrom } from '../messages/credentialMessages';
import { Problem, type Message } from '../messages/message';
import { sentenceOf, type Words } from '../messages/words';

/** An answer as `helpers.request` gives it with `resolveWithFullResponse`. */
export interface TextResponse {
	statusCode: number;
	body: unknown;
}

/** The result of a test that passed. */
export function passed(message: Message): INodeCredentialTestResult {
	return { status: 'OK', message: sentenceOf(message) };
}

/**
 * The result of a test that failed.
 *
 * @param more what to do about it, and, as text, the vendor's own words
 */
export function failed(
	message: Message,
	...more: Array<Words | string | undefined>
): INodeCredentialTestResult {
	const sentences = [message, ...more].map((one) =>
		typeof one === 'object' ? sentenceOf(one) : one,
	);
	return { status: 'Error', message: sentences.filter(Boolean).join(' ') };
}

/** The result where something was thrown. */
export function failedBy(error: unknown): INodeCredentialTestResult {
	if (error instanceof Problem) return failed(error.problem, error.details.advice);
	return { status: 'Error', message: errorText(error) };
}

/** The result where no answer came. */
export function noAnswer(baseUrl: unknown): INodeCredentialTestResult {
	return failed(noReplyFrom(String(baseUrl)), CHECK_CONNECTION);
}

/** Whether the status code is one of success. */
export function isGood({ statusCode }: TextResponse): boolean {
	return statusCode >= 200 && statusCode < 300;
}

/** The reply as an object, or undefined where the address answered with something else. */
export function replyObject({ body }: TextResponse): IDataObject | undefined {
	try {
		const value: unknown = typeof body === 'string' ? parseLosslessJson(body) : body;
		const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
		return isObject ? (value as IDataObject) : undefined;
	} catch {
		return undefined;
	}
}
