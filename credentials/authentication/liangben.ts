import type { IHttpRequestOptions } from 'n8n-workflow';
import { signPrism, type Pairs } from '../signing/prism';
import { isMultipartForm } from '../requestShape/multipartForm';
import { isOpenToOthers } from '../requestShape/plainHttp';
import {
	contentType,
	isPlainObject,
	setContentType,
	type SignableRequest,
} from '../requestShape/signableRequest';
import { multipartBody } from '../requestShape/signInPlace';
import { writeAddress, writeOut } from '../requestShape/writtenRequest';

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
/** The methods whose form a gateway reads; all others have their parameters in the query. */
const FORM_METHODS = ['POST', 'PUT', 'PATCH'];

/** The form of a request, read and not yet written again. */
interface Form {
	fields: Pairs;
	write(fields: Pairs): void;
}

/** A request taken apart where a Prism gateway looks for parameters. */
interface Opened {
	/** Upper case. */
	method: string;
	url: URL;
	/** Absent where the body is none, or of another type. */
	form?: Form;
}

function pairsText(pairs: Pairs): string {
	return pairs
		.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
		.join('&');
}

function unreserved(pairs: Iterable<readonly [string, string]>): Array<readonly [string, string]> {
	return [...pairs].filter(([name]) => !RESERVED.includes(name));
}

function setHeaders(request: SignableRequest, accessToken: string | undefined): void {
	const kept = Object.entries(request.headers ?? {}).filter(
		([name, value]) =>
			value !== undefined &&
			value !== null &&
			(!accessToken || name.toLowerCase() !== 'authorization'),
	);
	if (accessToken) kept.push(['Authorization', `Bearer ${accessToken}`]);
	request.headers = Object.fromEntries(kept);
}

function signedHeaders({ headers = {} }: SignableRequest): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [name, String(value)] as const),
	);
}

function multipartPlace(request: SignableRequest): 'body' | 'formData' | undefined {
	if (request.formData !== undefined) return 'formData';
	const isMultipart = contentType(request).includes('multipart/form-data');
	const isReadable = isMultipartForm(request.body) || (isMultipart && isPlainObject(request.body));
	return isReadable ? 'body' : undefined;
}

function multipartForm(request: SignableRequest, place: 'body' | 'formData'): Form {
	const { parameters, write } = multipartBody(request, place);
	return {
		fields: Object.entries(parameters),
		write: (fields) => write(Object.keys(parameters), Object.fromEntries(fields)),
	};
}

function open(request: SignableRequest): Opened {
	const method = (request.method ?? 'GET').toUpperCase();
	const takesForm = FORM_METHODS.includes(method);
	const place = takesForm ? multipartPlace(request) : undefined;
	if (place !== undefined) {
		return { method, url: writeAddress(request), form: multipartForm(request, place) };
	}
	const { url, body } = writeOut(request);
	const hasForm = body.length === 0 ? takesForm : contentType(request).includes(FORM);
	if (!hasForm) return { method, url };
	const form: Form = {
		fields: [...new URLSearchParams(String(body))],
		write(fields) {
			request.body = pairsText(fields);
			if (body.length === 0) setContentType(request, FORM);
		},
	};
	return { method, url, form };
}

function refuseOpenSecret(url: URL): void {
	if (!isOpenToOthers(url)) return;
	throw new TypeError(
		'The client secret is not sent over plain http: use https in the base URL, or Authentication: Signature',
	);
}

/**
 * Authenticates a request: what it adds goes into the form where the gateway reads one, else into the
 * query, and each section is signed as it is sent (liangben.md section 3). A multipart form's text
 * fields count as fields. What an earlier signing added is replaced. The request itself is changed.
 *
 * @param now epoch milliseconds
 * @throws TypeError when the secret would travel over plain http, or the body cannot be read
 */
export function withPrismAuthentication<T extends IHttpRequestOptions>(
	request: T,
	keys: PrismKeys,
	now: number,
): T {
	const signable: SignableRequest = request;
	const { method, url, form } = open(signable);
	setHeaders(signable, keys.accessToken?.trim());
	const headers = signedHeaders(signable);
	const query = unreserved(new URLSearchParams(url.search));
	const fields = unreserved(form?.fields ?? []);
	const place = form && FORM_METHODS.includes(method) ? fields : query;

	place.push(['client_id', keys.clientId]);
	if (keys.authentication === 'signature') {
		place.push(['sign_method', 'md5'], ['sign_time', String(Math.floor(now / 1000))]);
		const path =
			keys.signedPath === 'withoutApi' ? url.pathname.replace(/^\/api(?=\/)/, '') : url.pathname;
		const message = { method, path, headers, query, form: fields };
		place.push(['sign', signPrism(message, keys.clientSecret)]);
	} else {
		refuseOpenSecret(url);
		place.push(['client_secret', keys.clientSecret]);
	}

	url.search = pairsText(query);
	if (signable.uri === undefined) signable.url = url.href;
	else signable.uri = url.href;
	form?.write(fields);
	return request;
}
