import { createPrivateKey, randomBytes, sign, type KeyObject } from 'node:crypto';

/** What is signed, in the order of docs/facts/yuanshu.md, Signature. */
export interface Signable {
	method: string;
	/** Path, path and query, or the whole URL: the vendor's page says only "URL". */
	url: string;
	nonce: string;
	/** Unix seconds. */
	timestamp: string;
	body: string | Buffer;
}

/** Signs as the vendor does, written from the facts and not from the package. */
export function signPush(signable: Signable, privateKey: KeyObject | string): string {
	const { method, url, nonce, timestamp, body } = signable;
	const message = Buffer.concat([
		Buffer.from(`${method}\n${url}\n${nonce}\n${timestamp}\n`),
		Buffer.from(body),
		Buffer.from('\n'),
	]);
	const key = typeof privateKey === 'string' ? createPrivateKey(privateKey) : privateKey;
	return sign('sha256', message, key).toString('base64');
}

/** The Authorization header of a push. */
export function authorization(signable: Signable, signature: string): string {
	const { nonce, timestamp } = signable;
	return `META-SHA256-RSA2048 nonce_str="${nonce}",timestamp="${timestamp}",signature="${signature}"`;
}

/** The headers of a genuine push. */
export function signedHeaders(
	push: Pick<Signable, 'url' | 'body'> & Partial<Signable>,
	privateKey: KeyObject | string,
): Record<string, string> {
	const signable: Signable = {
		method: 'POST',
		nonce: randomBytes(16).toString('hex'),
		timestamp: String(Math.floor(Date.now() / 1000)),
		...push,
	};
	return {
		'content-type': 'application/json',
		authorization: authorization(signable, signPush(signable, privateKey)),
		cookie: '_platform_num=153658',
	};
}
