import { createHash } from 'node:crypto';
import type { SeenRequest } from '../shared/server.mts';

/** RFC 3986: everything but letters, digits and `-._~` is written as the hex of its bytes. */
function percent(text: string): string {
	return [...Buffer.from(text, 'utf8')]
		.map((byte) => {
			const character = String.fromCharCode(byte);
			return /[A-Za-z0-9\-._~]/.test(character)
				? character
				: `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
		})
		.join('');
}

function section(pairs: Array<[string, string]>): string {
	const sorted = pairs.filter(([name]) => name !== 'sign');
	sorted.sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
	return sorted.map((pair) => pair.join('=')).join('&');
}

/** Names and values as they came over the wire. */
type Pairs = Array<[string, string]>;

/** Of a multipart form only the parsed fields are left: what is not in the query came in the form. */
function multipartFields(parameters: SeenRequest['parameters'], query: Pairs): Pairs {
	const queried = Object.fromEntries(query);
	return Object.entries(parameters).filter(([name, value]) => queried[name] !== value);
}

/** The query and form of a request, each for itself, as they came over the wire. */
export function sections({ url, rawBody, contentType, parameters }: SeenRequest) {
	const mark = url.indexOf('?');
	const query = mark < 0 ? [] : [...new URLSearchParams(url.slice(mark + 1))];
	if (contentType.startsWith('multipart/form-data')) {
		return { query, form: multipartFields(parameters, query) };
	}
	const isForm = contentType.startsWith('application/x-www-form-urlencoded');
	return { query, form: isForm ? [...new URLSearchParams(rawBody)] : [] };
}

/**
 * What the gateway expects as `sign`, written from docs/facts/liangben.md, Signature, and not from
 * the package.
 */
export function expectedSign(request: SeenRequest, secret: string, path: string): string {
	const headers = Object.entries(request.headers)
		.filter(([name]) => name === 'authorization' || name.startsWith('x-api-'))
		.map(([name, value]): [string, string] => [
			name
				.split('-')
				.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
				.join('-'),
			String(value),
		]);
	const { query, form } = sections(request);
	const base = [
		secret,
		request.httpMethod,
		percent(path),
		percent(section(headers)),
		percent(section(query)),
		percent(section(form)),
		secret,
	].join('&');
	return createHash('md5').update(base).digest('hex').toUpperCase();
}
