import type { IHttpRequestOptions } from 'n8n-workflow';

/** The host of a request as a credential lists it, so that it authenticates the request. */
export function hostOf(request: object): string {
	const { baseURL, url, uri } = request as IHttpRequestOptions & { uri?: string };
	const address = [url ?? uri, baseURL].find((text) => URL.canParse(String(text)));
	return address === undefined ? '' : new URL(address).hostname;
}
