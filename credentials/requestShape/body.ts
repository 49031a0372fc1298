import { isPlainObject, isStream, pairsOf, type Fields } from './fields';
import { isMultipartForm, withTextFields, type MultipartParts } from './multipartForm';
import {
	contentType,
	FORM,
	methodOf,
	MULTIPART,
	setContentType,
	type SignableRequest,
} from './signableRequest';

/** A multipart form. */
export interface MultipartBody {
	kind: 'multipart';
	place: 'body' | 'formData';
	parts: MultipartParts;
}

/** A url-encoded form: its text, or the fields it is made of. */
export interface FormBody {
	kind: 'form';
	place: 'body' | 'form';
	values: string | object;
}

/** Text, bytes, or an object that n8n sends as JSON, of the type that the content type names. */
interface ContentBody {
	kind: 'content';
	content: unknown;
}

/** The body of a request. `stream` and `list` (where a form is due) cannot be read. */
export type Body = MultipartBody | FormBody | ContentBody | { kind: 'none' | 'stream' | 'list' };

/** n8n sends `form` and a text or an object in `body` together, so both count. */
function formBody(body: unknown, form: unknown): Body {
	if (Array.isArray(body) || Array.isArray(form)) return { kind: 'list' };
	if (typeof body === 'string' && body !== '') return { kind: 'form', place: 'form', values: body };
	if (typeof form === 'string') return { kind: 'form', place: 'form', values: form };
	const fields = isPlainObject(form) ? form : {};
	if (!isPlainObject(body)) return { kind: 'form', place: 'form', values: fields };
	const values = Object.fromEntries([...pairsOf(body), ...pairsOf(fields)]);
	return { kind: 'form', place: 'form', values };
}

function formDataBody(body: unknown, formData: unknown): MultipartBody {
	const parts = isMultipartForm(formData)
		? formData
		: { ...(isPlainObject(body) && body), ...(isPlainObject(formData) && formData) };
	return { kind: 'multipart', place: 'formData', parts };
}

function isNothing(body: unknown): boolean {
	const isEmptyBuffer = Buffer.isBuffer(body) && body.length === 0;
	return body === undefined || body === null || body === '' || isEmptyBuffer;
}

/** Whether a request may have a body: all but GET and HEAD. */
export function mayHaveBody(request: SignableRequest): boolean {
	return !['GET', 'HEAD'].includes(methodOf(request));
}

/** Reads the body of a request, in either of n8n's two request formats. */
export function readBody(request: SignableRequest): Body {
	if (!mayHaveBody(request)) return { kind: 'none' };
	const { form, formData } = request;
	const body: unknown = request.body;
	const type = contentType(request);
	if (formData !== undefined) return formDataBody(body, formData);
	if (isMultipartForm(body)) return { kind: 'multipart', place: 'body', parts: body };
	if (isStream(body)) return { kind: 'stream' };
	if (body instanceof URLSearchParams) return { kind: 'form', place: 'body', values: body };
	if (type.includes(MULTIPART) && isPlainObject(body)) {
		return { kind: 'multipart', place: 'body', parts: body };
	}
	if (form !== undefined) return formBody(body, form);
	if (isNothing(body)) return { kind: 'none' };
	if (!type.includes(FORM)) return { kind: 'content', content: body };
	if (Array.isArray(body)) return { kind: 'list' };
	if (Buffer.isBuffer(body)) return { kind: 'form', place: 'body', values: body.toString('utf8') };
	if (typeof body === 'string' || isPlainObject(body)) {
		return { kind: 'form', place: 'body', values: body };
	}
	return { kind: 'content', content: body };
}

/** Removes the body of a request. */
export function dropBody(request: SignableRequest): void {
	delete request.body;
	delete request.form;
	delete request.formData;
}

function setBody(request: SignableRequest, place: MultipartBody['place'] | 'form', value: unknown) {
	dropBody(request);
	Object.assign(request, { [place]: value });
}

/**
 * Replaces all text fields of a multipart form; its files stay. The request is changed.
 *
 * @param body as it was read from this request
 */
export function writeMultipart(
	request: SignableRequest,
	{ place, parts }: MultipartBody,
	fields: Fields,
): void {
	// For a form object the helpers write the header, with the new form's boundary.
	if (isMultipartForm(parts)) setContentType(request, undefined);
	const written = withTextFields(parts, fields);
	setBody(request, place, written);
	// A multipart header without parts would announce a form that is not sent.
	if (isMultipartForm(written) || Object.keys(written).length > 0) return;
	setContentType(request, undefined);
	dropBody(request);
}

/** Sets url-encoded text as the body of a request. */
export function writeForm(request: SignableRequest, text: string): void {
	if (!contentType(request).includes(FORM)) setContentType(request, FORM);
	setBody(request, 'body', text);
}

/** Sets form fields that n8n encodes, as the HTTP Request node does. */
export function writeFormFields(request: SignableRequest, fields: Fields): void {
	setBody(request, 'form', fields);
}

/**
 * Sets bytes as the body of a request, because n8n would serialise anything else again. The content
 * type stays.
 */
export function writeBytes(request: SignableRequest, bytes: Buffer): void {
	setBody(request, 'body', bytes);
}
