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
import { privateKeyOf } from './yuanshuKeys';
import { notATenant } from './yuanshuMessages';

const TENANT_COOKIE = '_platform_num';

/** The part of an address that is signed. */
function signedPart(url: URL, signedUrl: unknown): string {
	if (signedUrl === 'url') return url.href;
	return signedUrl === 'pathAndQuery' ? url.pathname + url.search : url.pathname;
}

function tenantOf({ tenantId }: ICredentialDataDecryptedObject): string {
	const tenant = String(tenantId ?? '').trim();
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
	const key = privateKeyOf(credentials);
	const { method, url, body } = writeOut(request);
	const message = {
		method,
		url: signedPart(url, credentials.signedUrl),
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
