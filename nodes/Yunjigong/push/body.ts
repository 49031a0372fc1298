import type { IWebhookFunctions } from 'n8n-workflow';
import { isJsonText } from '../../shared/json/isJsonText';
import type { JsonValue } from '../../shared/json/losslessJson';
import { forbiddenKey } from '../../shared/messages/pushMessages';
import { formPairs } from './formPairs';
import type { Push } from '../../shared/push/readPush';
import { jsonWithin, readJson } from '../../shared/push/readPushBody';
import { Rejection } from '../../shared/push/rejection';

/** The type of a url-encoded form. */
export const FORM = 'application/x-www-form-urlencoded';

/**
 * Whether a push is a form. Senders also write JSON under its type, or under none.
 *
 * @param text of the body
 */
export function isForm({ contentType }: Push, text: string): boolean {
	return contentType === FORM && jsonWithin(text) === undefined;
}

/** Whether a push is JSON, by its type or by its first character. */
export function isJson({ contentType }: Push, text: string): boolean {
	return contentType.includes('json') || isJsonText(text);
}

/**
 * The fields of a form; a repeated field is a list.
 *
 * @throws Rejection for a field `__proto__`, which only an attacker sends
 */
function formFields(text: string): Record<string, JsonValue> {
	const fields = new Map<string, string[]>();
	for (const [name, value] of formPairs(text)) {
		if (name === '__proto__') throw new Rejection(400, forbiddenKey);
		const values = fields.get(name);
		if (values) values.push(value);
		else fields.set(name, [value]);
	}
	return Object.fromEntries(
		[...fields].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
	);
}

/** The fields of a multipart form as n8n has read them: texts, or a list where a name is repeated. */
export function multipartFields(context: IWebhookFunctions): Record<string, JsonValue> {
	const body = context.getBodyData() as { data?: Record<string, JsonValue> } | undefined;
	return body?.data ?? {};
}

/**
 * Reads the body of a push, of which the vendor publishes neither type nor fields: a form, JSON by
 * its content type or its first character, or any other text as `{ text }`.
 *
 * @throws Rejection for bytes that are not of their charset, JSON that cannot be read, or a field `__proto__`
 */
export function readBody(context: IWebhookFunctions, push: Push): JsonValue {
	if (push.rawBody === undefined) return multipartFields(context);
	const text = push.text();
	if (isForm(push, text)) return formFields(text);
	if (isJson(push, text)) return readJson(text);
	return { text };
}

/** A file of a multipart form as n8n has it. */
interface UploadedFile {
	originalFilename?: string | null;
	size?: number;
	mimetype?: string | null;
}

/** What files a multipart form has; their content is not passed on. */
function filesIn(context: IWebhookFunctions): Array<Record<string, JsonValue>> {
	const { files = {} } = (context.getBodyData() ?? {}) as {
		files?: Record<string, UploadedFile | UploadedFile[]>;
	};
	return Object.entries(files).flatMap(([field, given]) =>
		[given].flat().map(({ originalFilename, size, mimetype }) => ({
			field,
			fileName: originalFilename ?? null,
			size: size ?? null,
			type: mimetype ?? null,
		})),
	);
}

/** What a push that is not verified has beside its body: parameters in the query, and files. */
export function besideBody(
	context: IWebhookFunctions,
	push: Push,
): { query?: Record<string, JsonValue>; files?: Array<Record<string, JsonValue>> } {
	const query = push.addresses[0]?.query ?? '';
	const files = push.rawBody === undefined ? filesIn(context) : [];
	return {
		...(query !== '' && { query: formFields(query) }),
		...(files.length > 0 && { files }),
	};
}
