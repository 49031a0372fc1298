import fc from 'fast-check';
import FormData from 'form-data';
import type { IHttpRequestOptions, RequestHelperFunctions } from 'n8n-workflow';

/** A request's own parameters. */
export type Fields = Record<string, unknown>;

/** A field's value as an address or a form holds it. */
export const text = (value: unknown) =>
	typeof value === 'object' ? JSON.stringify(value) : String(value);

/** The fields as text, without those that are absent. */
export const texts = (fields: Fields): Array<[string, string]> =>
	Object.entries(fields)
		.filter(([, value]) => value !== null && value !== undefined)
		.map(([name, value]) => [name, text(value)]);

/** The same as they stand in an address or a form. */
export const encoded = (fields: Fields) => new URLSearchParams(texts(fields)).toString();

/** The same as a multipart form. */
export function formData(fields: Fields): FormData {
	const form = new FormData();
	for (const [name, value] of texts(fields)) form.append(name, value);
	return form;
}

/** Headers that name a content type. */
export const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
export const JSON_TYPE = { 'Content-Type': 'application/json' };
export const MULTIPART = { 'content-type': 'multipart/form-data' };

export const post = (more: object) => ({ method: 'POST', ...more });

/**
 * Sends a request, whatever is answered: only how it arrives counts.
 *
 * @param isLegacy whether with `request`, as the HTTP Request node does, not with `httpRequest`
 */
export async function sendBy(
	helpers: RequestHelperFunctions,
	isLegacy: boolean,
	request: object,
): Promise<void> {
	const sending = isLegacy
		? helpers.request(request)
		: helpers.httpRequest(request as IHttpRequestOptions);
	await sending.catch(() => undefined);
}

/** Any value of a field, those that are hard to encode among them. */
export const value = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 20 }).filter((string) => !/[\r\n\0]/.test(string)),
	fc.constantFrom(
		...['', '备注信息 你好', 'a b+c%20&d=e', "~*()!'", '"', '😀', '%', '%41', '#', '/../?'],
	),
	fc.integer(),
	fc.boolean(),
	fc.constant(null),
	fc.array(fc.record({ sku: fc.string({ maxLength: 5 }), deep: fc.record({ n: fc.nat() }) }), {
		maxLength: 3,
	}),
);

/** Any fields with names as the vendors have them. */
export const fields = fc.dictionary(
	fc.string({ unit: fc.constantFrom('a', 'T', 's', 'Z', '_', 'code'), minLength: 1, maxLength: 8 }),
	value,
	{ maxKeys: 6 },
);
