import type { IHttpRequestOptions } from 'n8n-workflow';
import { signPrism, type Pairs } from '../signing/prism';
import type { SignableRequest } from './parameters';
import { writeOut } from './writtenRequest';

/** What a Prism gateway's calls are authenticated with (liangben.md section 3). */
export interface PrismKeys {
	clientId: string;
	clientSecret: string;
	/** The secret itself, over https only, or a signature made with it. */
	authentication: 'secret' | 'signature';
	/** Which path is signed: all of it, or without the gateway's root `/api`. */
	signedPath?: 'full' | 'withoutApi';
	/** An OAuth access token. */
	accessToken?: string;
}

const FORM = 'application/x-www-form-urlencoded';
const RESERVED = ['client_id', 'client_secret', 'sign', 'sign_method', 'sign_time'];
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

function withoutReserved(text: string): Array<[string, string]> {
	return [...new URLSearchParams(text)].filter(([name]) => !RESERVED.includes(name));
}

function pairsText(pairs: Pairs): string {
	return pairs
		.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
		.join('&');
}

function headersOf(
	{ headers = {} }: SignableRequest,
	accessToken: string | undefined,
): Record<string, string> {
	const kept = Object.entries(headers)
		.filter(([name]) => !accessToken || name.toLowerCase() !== 'authorization')
		.map(([name, value]): [string, string] => [name, String(value)]);
	if (accessToken) kept.push(['Authorization', `Bearer ${accessToken}`]);
	return Object.fromEntries(kept);
}

function isForm(headers: Record<string, string>): boolean {
	const name = Object.keys(headers).find((key) => key.toLowerCase() === 'content-type');
	return name !== undefined && String(headers[name]).toLowerCase().includes(FORM);
}

function refuseOpenSecret(url: URL): void {
	if (url.protocol === 'https:' || LOOPBACK.test(url.hostname)) return;
	throw new TypeError(
		'The client secret is not sent over plain http: use https in the base URL, or Authentication: Signature',
	);
}

/**
 * Authenticates a request: the parameters go into the form where there is one, else into the query,
 * and each section is signed as it is sent (liangben.md section 3). What an earlier signing added is
 * replaced. The request itself is changed.
 *
 * @param now epoch milliseconds
 * @throws TypeError when the secret would travel over plain http, or the body cannot be signed
 */
export function withPrismAuthentication<T extends IHttpRequestOptions>(
	request: T,
	keys: PrismKeys,
	now: number,
): T {
	const { method, url, body } = writeOut(request);
	const headers = headersOf(request, keys.accessToken?.trim());
	const hasNoBody = body.length === 0;
	const goesIntoForm = method !== 'GET' && (hasNoBody || isForm(headers));
	const query = withoutReserved(url.search);
	const form = goesIntoForm ? withoutReserved(String(body)) : [];
	const place = goesIntoForm ? form : query;

	place.push(['client_id', keys.clientId]);
	if (keys.authentication === 'signature') {
		place.push(['sign_method', 'md5'], ['sign_time', String(Math.floor(now / 1000))]);
		const path =
			keys.signedPath === 'withoutApi' ? url.pathname.replace(/^\/api(?=\/)/, '') : url.pathname;
		place.push(['sign', signPrism({ method, path, headers, query, form }, keys.clientSecret)]);
	} else {
		refuseOpenSecret(url);
		place.push(['client_secret', keys.clientSecret]);
	}

	url.search = pairsText(query);
	if ((request as SignableRequest).uri === undefined) request.url = url.href;
	else (request as SignableRequest).uri = url.href;
	if (goesIntoForm) {
		request.body = pairsText(form);
		if (hasNoBody) headers['Content-Type'] = FORM;
	}
	request.headers = headers;
	return request;
}
