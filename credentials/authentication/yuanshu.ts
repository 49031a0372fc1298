import { randomBytes } from 'node:crypto';
import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { Problem } from '../../nodes/shared/messages/message';
import { noteSignature } from '../requestShape/addedSignature';
import { writeOut } from '../requestShape/writeOut';
import { metaAuthorization, signMeta } from '../signing/yuanshuSignature';
import { choiceIn, textIn } from './credentialText';
import { YUANSHU_FIELDS } from './yuanshuFields';
import { privateKeyOf } from './yuanshuKeys';
import { notATenant } from './yuanshuMessages';

const TENANT_COOKIE = '_platform_num';

const SIGNED_URLS = ['path', 'pathAndQuery', 'url'] as const;
const PUSHED_URLS = ['any', ...SIGNED_URLS] as const;

/**
 * Which part of an address the credential says is signed.
 *
 * @throws Problem for a value that the field does not have
 */
export function signedUrlOf(
	credentials: ICredentialDataDecryptedObject,
): (typeof SIGNED_URLS)[number] {
	return choiceIn(credentials, YUANSHU_FIELDS, 'signedUrl', SIGNED_URLS);
}

/**
 * Which part of its address a push must have signed, `any` where the credential does not say.
 *
 * @throws Problem for a value that the field does not have
 */
export function pushedUrlOf(
	credentials: ICredentialDataDecryptedObject,
): (typeof PUSHED_URLS)[number] {
	return choiceIn(credentials, YUANSHU_FIELDS, 'pushedUrl', PUSHED_URLS);
}

/** The part of an address that is signed. */
function signedPart(url: URL, signedUrl: (typeof SIGNED_URLS)[number]): string {
	if (signedUrl === 'url') return url.href;
	return signedUrl === 'pathAndQuery' ? url.pathname + url.search : url.pathname;
}

/**
 * The tenant's number.
 *
 * @throws Problem when it is none
 */
export function tenantOf(credentials: ICredentialDataDecryptedObject): string {
	const tenant = textIn(credentials, YUANSHU_FIELDS, 'tenantId');
	if (/^\d+$/.test(tenant)) return tenant;
	throw new Problem(notATenant, { path: 'tenantId' });
}

/** The cookies of a header, of which n8n makes a list where it comes several times. */
function textsOf(cookie: unknown): string[] {
	return [cookie].flat().flatMap((text) => String(text).split(';'));
}

/** The request's cookies plus the tenant's, and the other headers. */
function withTenant(headers: IDataObject, tenant: string): IDataObject {
	const kept: IDataObject = {};
	const cookies: string[] = [];
	for (const [name, value] of Object.entries(headers)) {
		if (name.toLowerCase() === 'cookie') cookies.push(...textsOf(value));
		else if (name.toLowerCase() !== 'authorization') kept[name] = value;
	}
	const others = cookies
		.map((cookie) => cookie.trim())
		.filter((cookie) => cookie !== '' && cookie.split('=')[0] !== TENANT_COOKIE);
	return { ...kept, Cookie: [...others, `${TENANT_COOKIE}=${tenant}`].join('; ') };
}

/**
 * Signs a request to Yuanshu: it gets the tenant's cookie, and an Authorization header over exactly
 * the bytes that go out (docs/facts/yuanshu.md, Authentication). What an earlier signing added is
 * replaced. The request itself is changed.
 *
 * @param now epoch milliseconds
 * @throws Problem for a tenant that is not a number, a private key that is none, and a request that
 * cannot be signed
 */
export function authenticateYuanshu<T extends IHttpRequestOptions>(
	request: T,
	credentials: ICredentialDataDecryptedObject,
	now = Date.now(),
): T {
	const tenant = tenantOf(credentials);
	const signedUrl = signedUrlOf(credentials);
	const key = privateKeyOf(credentials);
	const { method, url, body } = writeOut(request);
	const message = {
		method,
		url: signedPart(url, signedUrl),
		nonce: randomBytes(16).toString('hex'),
		timestamp: String(Math.floor(now / 1000)),
		body,
	};
	const signature = signMeta(message, key);
	request.headers = {
		...withTenant(request.headers ?? {}, tenant),
		Authorization: metaAuthorization({ ...message, signature }),
	};
	noteSignature(request, signature);
	return request;
}
