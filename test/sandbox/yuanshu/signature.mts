import { constants, createHash, createPublicKey, publicDecrypt } from 'node:crypto';
import type { SeenRequest } from '../shared/server.mts';

/** What the receiver takes for "URL" in the string to sign (docs/facts/yuanshu.md, Signature). */
export type SignedUrl = 'path' | 'pathAndQuery' | 'url';

/** ASN.1 of "a SHA-256 digest follows" (RFC 8017, 9.2). */
const SHA256_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');

const AUTHORIZATION =
	/^META-SHA256-RSA2048 nonce_str="(?<nonce>[0-9A-Za-z]+)",timestamp="(?<timestamp>\d{10})",signature="(?<signature>[A-Za-z0-9+/]+=*)"$/;

function urlOf({ path, url, headers }: SeenRequest, signedUrl: SignedUrl): string {
	if (signedUrl === 'path') return path;
	return signedUrl === 'pathAndQuery' ? url : `http://${headers.host}${url}`;
}

/**
 * Whether a request is signed by the owner of the key, written from the facts and sharing nothing
 * with what is shipped: the signature is opened with the public key and compared with the digest.
 */
export function isSignedBy(
	publicKeyPem: string,
	signedUrl: SignedUrl,
	request: SeenRequest,
): boolean {
	const parts = AUTHORIZATION.exec(request.headers.authorization as string)?.groups;
	if (!parts) return false;
	const lines = [
		request.httpMethod,
		urlOf(request, signedUrl),
		parts.nonce,
		parts.timestamp,
		request.rawBody,
	];
	const text = lines.map((line) => `${line}\n`).join('');
	const digest = createHash('sha256').update(text, 'utf8').digest();
	const signature = Buffer.from(String(parts.signature), 'base64');
	if (signature.length !== 256) return false;
	try {
		const opened = publicDecrypt(
			{ key: createPublicKey(publicKeyPem), padding: constants.RSA_PKCS1_PADDING },
			signature,
		);
		return opened.equals(Buffer.concat([SHA256_INFO, digest]));
	} catch {
		return false;
	}
}

/** The values of a cookie, in the order they came. */
export function cookieValues({ headers }: SeenRequest, name: string): string[] {
	return String(headers.cookie ?? '')
		.split('; ')
		.filter((cookie) => cookie.startsWith(`${name}=`))
		.map((cookie) => cookie.slice(name.length + 1));
}
