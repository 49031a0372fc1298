import { trimEnd, trimStart } from 'lodash';
import { Problem } from '../../nodes/shared/messages/message';
import { pairsOf, pairsText, type Fields, type ListName, type Pair } from './fields';
import { addressIncomplete, addressWithUser } from './requestMessages';
import type { SignableRequest } from './signableRequest';

/** The query of a request, split by where it was written. */
export interface Query {
	address: Pair[];
	qs: Pair[];
}

const repeated: ListName = (name) => name;
const bracketed: ListName = (name) => `${name}[]`;
const counted: ListName = (name, at) => `${name}[${at}]`;
const LIST_NAMES = new Map([
	['repeat', repeated],
	['brackets', bracketed],
	['indices', counted],
]);

/**
 * How n8n would write the name of a list in the query: as `httpRequest` or the HTTP Request node asks
 * for it, with brackets by default.
 */
function listNameOf(request: SignableRequest): ListName {
	const format = request.arrayFormat ?? request.qsStringifyOptions?.arrayFormat;
	if (format === undefined && request.useQuerystring !== undefined) {
		return request.useQuerystring ? repeated : counted;
	}
	return LIST_NAMES.get(format ?? '') ?? bracketed;
}

function queryPairs(request: SignableRequest): Pair[] {
	return pairsOf(request.qs ?? {}, listNameOf(request));
}

/** Removes the query from a request, from its address and its `qs`, and returns it. */
export function takeQuery(request: SignableRequest): Query {
	const qs = queryPairs(request);
	const key = request.uri === undefined ? 'url' : 'uri';
	const [address = ''] = String(request[key] ?? '').split('#', 1);
	const at = address.indexOf('?');
	const pairs = at < 0 ? [] : pairsOf(address.slice(at + 1));
	request[key] = at < 0 ? address : address.slice(0, at);
	delete request.qs;
	return { address: pairs, qs };
}

/** Sets the `qs` of a request. */
export function writeQuery(request: SignableRequest, query: Fields): void {
	if (Object.keys(query).length > 0) request.qs = query;
}

function joinAddress(baseURL: string, address: string): string {
	if (!baseURL || /^([a-z][a-z\d+.-]*:)?\/\//i.test(address)) return address;
	if (!address) return baseURL;
	return `${trimEnd(baseURL, '/')}/${trimStart(address, '/')}`;
}

/** Sets the address of a request, query included. */
export function setAddress(request: SignableRequest, { href }: URL): void {
	delete request.baseURL;
	delete request.qs;
	if (request.uri === undefined) request.url = href;
	else {
		request.uri = href;
		// `helpers.request` prefers `url` to `uri`.
		delete (request as Partial<SignableRequest>).url;
	}
}

/**
 * Where a request goes.
 *
 * @throws Problem when the address has no host
 */
export function targetOf({ baseURL = '', url, uri }: SignableRequest): URL {
	const address = joinAddress(baseURL, String(url ?? uri ?? ''));
	if (URL.canParse(address)) return new URL(address);
	throw new Problem(addressIncomplete);
}

/**
 * Writes the query into the address of a request, so that nothing is left to be encoded later. The
 * request is changed.
 *
 * @returns the address without fragment
 * @throws Problem when the address has no host, or a user name
 */
export function writeAddress(request: SignableRequest): URL {
	const url = targetOf(request);
	if (url.username || url.password) throw new Problem(addressWithUser);
	url.hash = '';
	const query = pairsText(queryPairs(request));
	if (query) url.search = [url.search.slice(1), query].filter(Boolean).join('&');
	setAddress(request, url);
	return url;
}
