import { Problem } from '../../nodes/shared/messages/message';
import { looksLikeForm } from './encodedPairs';
import { isPlainObject, isStream, type Fields } from './fields';
import { isMultipartForm, withTextFields, type MultipartParts } from './multipartForm';
import { bodyNotForm, bodyOfGet, bodyTwice } from './requestMessages';
import {
	contentType,
	FORM,
	methodOf,
	MULTIPART,
	setContentType,
	type SignableRequest,
} from './signableRequest';
import { refuseOtherCharset, utf8Text } from './utf8';

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

function isNothing(body: unknown): boolean {
	if (body === undefined || body === null || body === '') return true;
	const isEmptyBuffer = Buffer.isBuffer(body) && body.length === 0;
	const isEmptyObject =
		isPlainObject(body) && !isMultipartForm(body) && Object.keys(body).length === 0;
	return isEmptyBuffer || (isEmptyObject && !(body instanceof URLSearchParams && body.size > 0));
}

/** @throws Problem where a text is said to be a form and is none */
function formText(values: string): string {
	const isForm = values.trim() === '' || (values.includes('=') && !/^\s*[{[<"]/.test(values));
	if (!isForm) throw new Problem(bodyNotForm);
	return values;
}

/** n8n sends `form` and an object in `body` together, so both count. */
function formBody(body: unknown, form: unknown): Body {
	if (Array.isArray(body) || Array.isArray(form)) return { kind: 'list' };
	if (!isNothing(body) && !isNothing(form) && !(isPlainObject(body) && isPlainObject(form))) {
		throw new Problem(bodyTwice);
	}
	const [given, other] = isNothing(body) ? [form, undefined] : [body, form];
	if (Buffer.isBuffer(given)) {
		return { kind: 'form', place: 'form', values: formText(utf8Text(given)) };
	}
	if (typeof given === 'string') return { kind: 'form', place: 'form', values: formText(given) };
	if (!isPlainObject(given)) return { kind: 'form', place: 'form', values: {} };
	const values = isNothing(other)
		? given
		: Object.fromEntries([...Object.entries(given), ...Object.entries(other as object)]);
	return { kind: 'form', place: 'form', values };
}

function formDataBody(body: unknown, formData: unknown): MultipartBody {
	if (!isNothing(body) && (!isPlainObject(body) || isMultipartForm(formData))) {
		throw new Problem(bodyTwice);
	}
	const parts = isMultipartForm(formData)
		? formData
		: { ...(isPlainObject(body) && body), ...(isPlainObject(formData) && formData) };
	return { kind: 'multipart', place: 'formData', parts };
}

/** An empty object is a body, of JSON or of a form. */
function hasContent(body: unknown): boolean {
	return !isNothing(body) || isPlainObject(body);
}

/** Whether a request may have a body: all but GET and HEAD. */
export function mayHaveBody(request: SignableRequest): boolean {
	return !['GET', 'HEAD'].includes(methodOf(request));
}

/** Text without a content type that looks like a form is one, for JSON it is not. */
function untypedForm(content: unknown): string | undefined {
	const isText = typeof content === 'string' || Buffer.isBuffer(content);
	if (!isText) return undefined;
	const text = Buffer.isBuffer(content) ? content.toString('utf8') : content;
	return looksLikeForm(text) ? text : undefined;
}

function typedForm(body: unknown): Body {
	if (Array.isArray(body)) return { kind: 'list' };
	if (Buffer.isBuffer(body)) {
		return { kind: 'form', place: 'body', values: formText(utf8Text(body)) };
	}
	if (typeof body === 'string') return { kind: 'form', place: 'body', values: formText(body) };
	if (isPlainObject(body)) return { kind: 'form', place: 'body', values: body };
	return { kind: 'content', content: body };
}

/**
 * Reads the body of a request, in either of n8n's two request formats.
 *
 * @throws Problem for a body that would be dropped or misread: that of a GET, a second one, text that
 * is said to be a form, another charset than UTF-8
 */
export function readBody(request: SignableRequest): Body {
	const { form, formData } = request;
	const body: unknown = request.body;
	if (!mayHaveBody(request)) {
		if (![body, form, formData].every(isNothing)) throw new Problem(bodyOfGet);
		return { kind: 'none' };
	}
	const read = readAnyBody(request, body);
	if (read.kind === 'form') refuseOtherCharset(request);
	return read;
}

function readAnyBody(request: SignableRequest, body: unknown): Body {
	const { form, formData } = request;
	const type = contentType(request);
	if (formData !== undefined) return formDataBody(body, formData);
	if (isMultipartForm(body)) return { kind: 'multipart', place: 'body', parts: body };
	if (isStream(body)) return { kind: 'stream' };
	if (body instanceof URLSearchParams) return { kind: 'form', place: 'body', values: body };
	if (type.includes(MULTIPART) && isPlainObject(body)) {
		return { kind: 'multipart', place: 'body', parts: body };
	}
	if (form !== undefined) return formBody(body, form);
	if (type.includes(FORM) && hasContent(body)) return typedForm(body);
	if (!hasContent(body)) return { kind: 'none' };
	const text = type === '' ? untypedForm(body) : undefined;
	return text === undefined
		? { kind: 'content', content: body }
		: { kind: 'form', place: 'body', values: text };
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

/**
 * Sets bytes as the body of a request, because n8n would serialise anything else again. The content
 * type stays.
 */
export function writeBytes(request: SignableRequest, bytes: Buffer): void {
	setBody(request, 'body', bytes);
}
