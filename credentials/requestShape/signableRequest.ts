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

/** The content types that make a difference to a request. */
export const FORM = 'application/x-www-form-urlencoded';
export const MULTIPART = 'multipart/form-data';
export const JSON_TYPE = 'application/json';

/** The method in upper case; a request without one is a GET. */
export function methodOf({ method }: SignableRequest): string {
	return (method ?? 'GET').toUpperCase();
}

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
