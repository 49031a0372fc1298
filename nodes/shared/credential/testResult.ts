import type { IDataObject, INodeCredentialTestResult } from 'n8n-workflow';
import { statusFailure } from '../errors/statusFailure';
import { whatCame } from '../errors/whatCame';
import { parseLosslessJson } from '../json/losslessJson';
import { errorText } from '../messages/errorText';
import {
	cameWas,
	CHECK_API_ADDRESS,
	CHECK_CONNECTION,
	notAJsonObject,
	notInCharset,
} from '../messages/callMessages';
import { noReplyFrom } from '../messages/credentialMessages';
import { Problem, type Message } from '../messages/message';
import { sentenceOf, type Words } from '../messages/words';

/** An answer to a test. */
export interface TextResponse {
	statusCode: number;
	headers: Record<string, unknown>;
	/** Secrets masked; undefined where the bytes are not of the charset that it names. */
	text: string | undefined;
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

/**
 * The result where the status is one of failure.
 *
 * @param vendor how messages name it
 * @param more what else to say
 */
export function failedByStatus(
	vendor: Words,
	{ statusCode, headers, text = '' }: TextResponse,
	...more: string[]
): INodeCredentialTestResult | undefined {
	const failure = statusFailure(vendor, { statusCode, headers, text });
	return failure && failed(failure.message, failure.advice, ...more);
}

/** The result where an answer is not a JSON object. */
export function failedByReply(vendor: Words, { headers, text }: TextResponse) {
	const type = String(headers['content-type'] ?? '');
	return failed(
		text === undefined ? notInCharset(vendor) : notAJsonObject(vendor),
		CHECK_API_ADDRESS,
		cameWas(whatCame(text ?? '', type)),
	);
}

/** The reply as an object, or undefined where the address answered with something else. */
export function replyObject({ text }: TextResponse): IDataObject | undefined {
	try {
		const value: unknown = parseLosslessJson(text ?? '');
		const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
		return isObject ? (value as IDataObject) : undefined;
	} catch {
		return undefined;
	}
}
