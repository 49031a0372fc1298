import { Problem } from '../../nodes/shared/messages/message';
import { pairsOf, pairsText, type Fields, type Pair } from './fields';
import { addressIncomplete, addressWithUser } from './requestMessages';
import type { SignableRequest } from './signableRequest';

/** The query of a request, by where it was written. */
export interface Query {
	address: Pair[];
	qs: Pair[];
}

/** Takes the query off a request, out of its address and its `qs`. The request is changed. */
export function takeQuery(request: SignableRequest): Query {
	const qs = pairsOf(request.qs ?? {});
	delete request.qs;
	const key = request.uri === undefined ? 'url' : 'uri';
	const address = String(request[key] ?? '');
	const at = address.indexOf('?');
	if (at < 0) return { address: [], qs };
	request[key] = address.slice(0, at);
	return { address: pairsOf(address.slice(at + 1).replace(/#.*$/, '')), qs };
}

/** Gives a request this query as its `qs`. The request is changed. */
export function writeQuery(request: SignableRequest, query: Fields): void {
	if (Object.keys(query).length > 0) request.qs = query;
}

function joinAddress(baseURL: string, address: string): string {
	if (!baseURL || /^([a-z][a-z\d+.-]*:)?\/\//i.test(address)) return address;
	if (!address) return baseURL;
	return `${baseURL.replace(/\/+$/, '')}/${address.replace(/^\/+/, '')}`;
}

/** Gives a request this address, with the query in it. The request is changed. */
export function setAddress(request: SignableRequest, { href }: URL): void {
	delete request.baseURL;
	delete request.qs;
	if (request.uri === undefined) request.url = href;
	else {
		request.uri = href;
		// The legacy helper prefers `url` where there are both.
		delete (request as Partial<SignableRequest>).url;
	}
}

/**
 * Writes the query into the address of a request, so that nothing is left to be encoded later. The
 * request is changed.
 *
 * @returns the address without fragment
 * @throws Problem when the address has no host, or a user name
 */
export function writeAddress(request: SignableRequest): URL {
	const address = joinAddress(request.baseURL ?? '', String(request.url ?? request.uri ?? ''));
	if (!URL.canParse(address)) throw new Problem(addressIncomplete);
	const url = new URL(address);
	if (url.username || url.password) throw new Problem(addressWithUser);
	url.hash = '';
	const query = pairsText(pairsOf(request.qs ?? {}));
	if (query) url.search = [url.search.slice(1), query].filter(Boolean).join('&');
	setAddress(request, url);
	return url;
}
