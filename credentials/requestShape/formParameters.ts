import type { IHttpRequestOptions } from 'n8n-workflow';
import {
	isMultipartForm,
	readFormFields,
	withFormFields,
	type MultipartForm,
} from './multipartForm';
import {
	contentType,
	isPlainObject,
	setContentType,
	wireText,
	type SignableRequest,
} from './signableRequest';

/** The text parameters of a request, name to raw (not URL-encoded) value. */
export type Parameters = Record<string, string>;

const FORM_CONTENT_TYPE = 'application/x-www-form-urlencoded';

function addAll(parameters: Parameters, values: object): void {
	for (const [name, value] of Object.entries(values)) {
		if (value === undefined || value === null || value === '') continue;
		parameters[name] = wireText(value);
	}
}

function addText(parameters: Parameters, text: string): void {
	addAll(parameters, Object.fromEntries(new URLSearchParams(text)));
}

function addBody(parameters: Parameters, body: unknown): void {
	if (body === undefined || body === null) return;
	if (isMultipartForm(body)) addAll(parameters, readFormFields(body));
	else if (body instanceof URLSearchParams) addAll(parameters, Object.fromEntries(body));
	else if (typeof body === 'string') addText(parameters, body);
	else if (Buffer.isBuffer(body)) addText(parameters, body.toString('utf8'));
	else if (isPlainObject(body)) addAll(parameters, body);
	else throw new TypeError('The body of the request must be form fields');
}

/** Splits the query off the request's address and returns it. */
export function takeQuery(request: SignableRequest): string {
	const key = request.uri === undefined ? 'url' : 'uri';
	const address = String(request[key] ?? '');
	const at = address.indexOf('?');
	if (at < 0) return '';
	request[key] = address.slice(0, at);
	return address.slice(at + 1).replace(/#.*$/, '');
}

/** Whether the request is a GET, as one without a method is. */
export function isGet(request: SignableRequest): boolean {
	return (request.method ?? 'GET').toUpperCase() === 'GET';
}

/** Multipart parts given as an object: plain values are fields, `{value, options}` are files. */
export function splitFiles(parts: Record<string, unknown>): { fields: object; files: object } {
	const isFile = ([, part]: [string, unknown]) =>
		Buffer.isBuffer(part) || (isPlainObject(part) && 'value' in part && 'options' in part);
	const entries = Object.entries(parts);
	return {
		fields: Object.fromEntries(entries.filter((entry) => !isFile(entry))),
		files: Object.fromEntries(entries.filter(isFile)),
	};
}

function transformMultipart(
	request: SignableRequest,
	form: MultipartForm | Record<string, unknown>,
	transform: (parameters: Parameters) => Parameters,
	parameters: Parameters,
): MultipartForm | Record<string, unknown> {
	if (isMultipartForm(form)) {
		addBody(parameters, form);
		setContentType(request, undefined);
		return withFormFields(form, transform(parameters));
	}
	const { fields, files } = splitFiles(form);
	addAll(parameters, fields);
	return { ...transform(parameters), ...files };
}

/**
 * Rewrites the parameters of a request wherever they stand: in the address, `qs`, and, unless it is
 * a GET, in the form of either dialect, url-encoded or multipart. A GET gets all of them in `qs`,
 * any other request all of them in its form, in the dialect it came in. Empty and null values are
 * dropped before `transform` sees them. The request itself is changed and returned.
 *
 * @param transform the signing: business parameters in, the complete set out
 * @throws TypeError when the body is neither a form nor an object of fields
 */
export function transformParameters<T extends IHttpRequestOptions>(
	original: T,
	transform: (parameters: Parameters) => Parameters,
): T {
	const request: SignableRequest = original;
	const parameters: Parameters = {};
	addText(parameters, takeQuery(request));
	addAll(parameters, request.qs ?? {});
	delete request.qs;

	if (isGet(request)) {
		request.qs = transform(parameters);
		return original;
	}
	if (request.formData !== undefined) {
		addBody(parameters, request.body);
		delete request.body;
		request.formData = transformMultipart(
			request,
			request.formData as MultipartForm,
			transform,
			parameters,
		);
		return original;
	}
	const isMultipart = contentType(request).includes('multipart/form-data');
	if (isMultipartForm(request.body) || (isMultipart && isPlainObject(request.body))) {
		request.body = transformMultipart(
			request,
			request.body,
			transform,
			parameters,
		) as SignableRequest['body'];
		return original;
	}
	addBody(parameters, request.body);
	if (request.form !== undefined) {
		addBody(parameters, request.form);
		delete request.body;
		request.form = transform(parameters);
		return original;
	}
	setContentType(request, FORM_CONTENT_TYPE);
	request.body = new URLSearchParams(transform(parameters)).toString();
	return original;
}
