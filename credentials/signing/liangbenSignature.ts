import { createHash } from 'node:crypto';

/** Names and values of a query or form, raw (not URL-encoded); a name may be repeated. */
export type Pairs = ReadonlyArray<readonly [name: string, value: string]>;

/** What a Prism signature covers. */
export interface PrismMessage {
	/** HTTP method, upper case. */
	method: string;
	/** Path of the address, without query. */
	path: string;
	/** All headers; only `Authorization` and `X-Api-…` are signed. */
	headers: Readonly<Record<string, string>>;
	/** Without `sign`. */
	query: Pairs;
	/** The fields of a form, url-encoded or multipart, without `sign` and files. */
	form: Pairs;
}

/** Percent-encoding of RFC 3986: `encodeURIComponent` leaves five characters that it encodes. */
function encode(text: string): string {
	return encodeURIComponent(text).replace(
		/[!'()*]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}

/**
 * Orders names by their UTF-8 bytes; by UTF-16 code unit an emoji would come before a full-width
 * sign.
 */
function byteOrder(a: string, b: string): number {
	return Buffer.compare(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8'));
}

function join(pairs: Pairs): string {
	return [...pairs]
		.sort(([a], [b]) => byteOrder(a, b))
		.map(([name, value]) => `${name}=${value}`)
		.join('&');
}

/** A header's name as the gateway writes it, e.g. `X-Api-Version`. */
function canonicalName(name: string): string {
	return name.toLowerCase().replace(/(^|-)[a-z]/g, (start) => start.toUpperCase());
}

/** Whether the gateway's signature covers a header. */
export function isSignedHeader(name: string): boolean {
	const canonical = canonicalName(name);
	return canonical === 'Authorization' || canonical.startsWith('X-Api-');
}

function signedHeaders(headers: PrismMessage['headers']): Pairs {
	return Object.entries(headers)
		.filter(([name]) => isSignedHeader(name))
		.map(([name, value]) => [canonicalName(name), value] as const);
}

/**
 * Signs a request to a Prism gateway: MD5 over method, path, headers, query and form, each
 * percent-encoded, between the secret twice (docs/facts/liangben.md, Signature).
 *
 * @param secret the client secret, raw
 * @returns 32 upper-case hex digits
 */
export function signPrism(
	{ method, path, headers, query, form }: PrismMessage,
	secret: string,
): string {
	const parts = [path, join(signedHeaders(headers)), join(query), join(form)].map(encode);
	const base = [secret, method, ...parts, secret].join('&');
	return createHash('md5').update(base, 'utf8').digest('hex').toUpperCase();
}
