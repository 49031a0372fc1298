import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

/**
 * A request as a credential's `authenticate()` gets it: with the names of
 * `httpRequestWithAuthentication` (`url`, `baseURL`, `body`, `qs`) or with those of the HTTP
 * Request node (`uri`, `form`, `formData`).
 */
export type SignableRequest = IHttpRequestOptions & {
	uri?: string;
	form?: unknown;
	formData?: unknown;
	/** How the HTTP Request node wants lists in the query. */
	qsStringifyOptions?: { arrayFormat?: string };
	useQuerystring?: boolean;
};

/** The content types whose bodies are read or written here. */
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

/** The request's content type in lower case; empty without one. */
export function contentType({ headers }: SignableRequest): string {
	// The last one counts for n8n's HTTP client.
	const name = headerNames(headers, 'content-type').at(-1);
	return name === undefined ? '' : String(headers?.[name] ?? '').toLowerCase();
}

/** Sets the content type of a request; undefined removes it. */
export function setContentType(request: SignableRequest, value: string | undefined): void {
	const headers = { ...request.headers };
	for (const name of headerNames(headers, 'content-type')) delete headers[name];
	if (value !== undefined) headers['Content-Type'] = value;
	request.headers = headers;
}
