import { createSign, createVerify, publicDecrypt, type KeyObject } from 'node:crypto';

/** The scheme's name in the Authorization header (docs/facts/yuanshu.md, Signature). */
const META_SCHEME = 'META-SHA256-RSA2048';

/** What a signature covers, in the order it is signed. */
export interface MetaMessage {
	/** HTTP method, upper case. */
	method: string;
	/** What the vendor calls the URL: the path, path and query, or the whole address. */
	url: string;
	nonce: string;
	/** Unix time in seconds. */
	timestamp: string;
	/** The body as it is sent; empty where there is none. */
	body: string | Uint8Array;
}

/** The three pairs of the Authorization header. */
export interface MetaAuthorization {
	nonce: string;
	timestamp: string;
	/** Base64. */
	signature: string;
}

const DIGEST = 'RSA-SHA256';

/** All lines but the body's, each ended by a line feed; nonce before timestamp. */
function head({ method, url, nonce, timestamp }: MetaMessage): string {
	return `${method}\n${url}\n${nonce}\n${timestamp}\n`;
}

/**
 * Signs a message: RSA-SHA256 with PKCS#1 v1.5 padding over its five lines, each ended by a line
 * feed, the last one too.
 *
 * @returns base64 with padding, on one line
 */
export function signMeta(message: MetaMessage, privateKey: KeyObject): string {
	return createSign(DIGEST)
		.update(head(message), 'utf8')
		.update(message.body)
		.update('\n')
		.sign(privateKey, 'base64');
}

/** Whether a text is base64 exactly as an encoder writes it. */
function isCanonicalBase64(text: string): boolean {
	return Buffer.from(text, 'base64').toString('base64') === text;
}

/**
 * Checks a signature over the bytes that arrived. Only canonical base64 is accepted, because
 * otherwise the last characters could be altered unnoticed. A line feed within a line is refused,
 * because two messages could have the same text. The key is public, so a constant-time comparison
 * is not needed.
 */
export function verifyMeta(message: MetaMessage, signature: string, publicKey: KeyObject): boolean {
	const { method, url, nonce, timestamp } = message;
	if ([method, url, nonce, timestamp].some((line) => line.includes('\n'))) return false;
	if (!isCanonicalBase64(signature)) return false;
	return createVerify(DIGEST)
		.update(head(message), 'utf8')
		.update(message.body)
		.update('\n')
		.verify(publicKey, signature, 'base64');
}

/**
 * Whether the owner of a key has made a signature, over whatever text. It tells a forged one at the
 * price of one RSA operation, however long the message is.
 */
export function isMadeWith(publicKey: KeyObject, signature: string): boolean {
	try {
		publicDecrypt(publicKey, Buffer.from(signature, 'base64'));
		return true;
	} catch {
		return false;
	}
}

/** Writes the Authorization header: three pairs in the documented order, on one line. */
export function metaAuthorization({ nonce, timestamp, signature }: MetaAuthorization): string {
	return `${META_SCHEME} nonce_str="${nonce}",timestamp="${timestamp}",signature="${signature}"`;
}

const PARAMETER = /^(nonce_str|timestamp|signature)\s*=\s*(?:"([^"\r\n]+)"|([^\s",]+))$/i;

/**
 * Reads an Authorization header: the scheme in any case, then the three pairs, each once, in any order,
 * with or without quotes and blanks.
 *
 * @returns undefined for another scheme, and for a pair that is missing, unknown or there twice
 */
export function parseMetaAuthorization(header: string): MetaAuthorization | undefined {
	const [, scheme, list = ''] = /^(\S+)\s+(.*)$/.exec(header.trim()) ?? [];
	if (scheme?.toUpperCase() !== META_SCHEME) return undefined;
	const pairs = new Map<string, string>();
	for (const part of list.split(',')) {
		const [, name = '', quoted, plain] = PARAMETER.exec(part.trim()) ?? [];
		const value = quoted ?? plain;
		if (value === undefined || pairs.has(name.toLowerCase())) return undefined;
		pairs.set(name.toLowerCase(), value);
	}
	const nonce = pairs.get('nonce_str');
	const timestamp = pairs.get('timestamp');
	const signature = pairs.get('signature');
	if (nonce === undefined || timestamp === undefined || signature === undefined) return undefined;
	return { nonce, timestamp, signature };
}
