import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

/**
 * A request as a credential's `authenticate()` may meet it: in the words of
 * `httpRequestWithAuthentication` (`url`, `baseURL`, `body`, `qs`) or in those of the HTTP Request
 * node (`uri`, `form`, `formData`).
 */
export type SignableRequest = IHttpRequestOptions & {
	uri?: string;
	form?: unknown;
	formData?: unknown;
};

function headerNames(headers: IDataObject | undefined, wanted: string): string[] {
	return Object.keys(headers ?? {}).filter((name) => name.toLowerCase() === wanted);
}

/** The content type a request says it has, in lower case; empty where it says none. */
export function contentType({ headers }: SignableRequest): string {
	const [name] = headerNames(headers, 'content-type');
	return name === undefined ? '' : String(headers?.[name] ?? '').toLowerCase();
}

/** Gives a request this content type in place of any it had, or none. The request is changed. */
export function setContentType(request: SignableRequest, value: string | undefined): void {
	const headers = { ...request.headers };
	for (const name of headerNames(headers, 'content-type')) delete headers[name];
	if (value !== undefined) headers['Content-Type'] = value;
	request.headers = headers;
}

/** One value as it goes over the wire; lists and objects are JSON text. */
export function wireText(value: unknown): string {
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Whether a body reads from somewhere rather than holding its content. */
export function isStream(value: unknown): boolean {
	return (
		typeof value === 'object' &&
		value !== null &&
		typeof (value as { pipe?: unknown }).pipe === 'function'
	);
}

/** Whether a body is an object of fields: no list, no bytes, no stream. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
	return (
		typeof value === 'object' &&
		value !== null &&
		!Array.isArray(value) &&
		!ArrayBuffer.isView(value) &&
		!isStream(value)
	);
}
