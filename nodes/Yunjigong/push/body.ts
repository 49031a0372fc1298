import type { IWebhookFunctions } from 'n8n-workflow';
import type { JsonValue } from '../../shared/json/losslessJson';
import { forbiddenKey } from '../../shared/messages/pushMessages';
import type { Push } from '../../shared/push/readPush';
import { readJson, readText } from '../../shared/push/readPushBody';
import { Rejection } from '../../shared/push/rejection';

/** The type of a url-encoded form. */
export const FORM = 'application/x-www-form-urlencoded';

/** Whether a text looks like a JSON list or object. */
export function isJsonText(text: string): boolean {
	return /^\s*[[{]/.test(text);
}

/**
 * The fields of a form; a repeated field is a list.
 *
 * @throws Rejection for a field `__proto__`, which only an attacker sends
 */
function formFields(text: string): Record<string, JsonValue> {
	const fields: Record<string, JsonValue> = {};
	const parameters = new URLSearchParams(text);
	if (parameters.has('__proto__')) throw new Rejection(400, forbiddenKey);
	for (const name of new Set(parameters.keys())) {
		const values = parameters.getAll(name);
		fields[name] = values.length === 1 ? (values[0] ?? '') : values;
	}
	return fields;
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
 * @throws Rejection for bytes that are not UTF-8, JSON that cannot be read, or a field `__proto__`
 */
export function readBody(context: IWebhookFunctions, push: Push): JsonValue {
	if (push.rawBody === undefined) return multipartFields(context);
	const text = readText(push.rawBody);
	if (push.contentType === FORM) return formFields(text);
	if (push.contentType.includes('json') || isJsonText(text)) return readJson(text);
	return { text };
}
