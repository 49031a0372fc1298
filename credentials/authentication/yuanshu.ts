import { randomBytes } from 'node:crypto';
import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { noteSignature } from '../requestShape/addedSignature';
import { writeOut } from '../requestShape/writeOut';
import { parsePrivateKey } from '../signing/keys';
import { metaAuthorization, signMeta } from '../signing/metaSha256Rsa2048';

/** The fields of the credential that are checked when it signs. */
export const TENANT_LABEL = 'Tenant ID (租户号)';
export const PRIVATE_KEY_LABEL = 'Private Key (私钥)';

const TENANT_COOKIE = '_platform_num';

/** The part of an address that is signed. */
function signedPart(url: URL, signedUrl: unknown): string {
	if (signedUrl === 'url') return url.href;
	return signedUrl === 'pathAndQuery' ? url.pathname + url.search : url.pathname;
}

function tenantOf({ tenantId }: ICredentialDataDecryptedObject): string {
	const tenant = String(tenantId ?? '').trim();
	if (/^\d+$/.test(tenant)) return tenant;
	throw new TypeError(`${TENANT_LABEL}: the tenant number is expected, digits only`);
}

/** The cookies of a request with the tenant's, and what is left of the other headers. */
function withTenant(headers: IDataObject, tenant: string): IDataObject {
	const kept: IDataObject = {};
	const cookies: string[] = [];
	for (const [name, value] of Object.entries(headers)) {
		if (name.toLowerCase() === 'cookie') cookies.push(...String(value).split(';'));
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
 * @throws TypeError for a tenant that is no number, and for a request that cannot be signed
 * @throws KeyError when the private key is none
 */
export function authenticateYuanshu<T extends IHttpRequestOptions>(
	request: T,
	credentials: ICredentialDataDecryptedObject,
	now = Date.now(),
): T {
	const tenant = tenantOf(credentials);
	const key = parsePrivateKey(String(credentials.privateKey ?? ''), PRIVATE_KEY_LABEL);
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
