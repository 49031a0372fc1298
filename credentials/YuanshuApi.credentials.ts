import { randomBytes } from 'node:crypto';
import type {
	IAuthenticate,
	Icon,
	ICredentialDataDecryptedObject,
	ICredentialType,
	IDataObject,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { labelOf } from '../nodes/shared/messages/words';
import { YUANSHU_FIELDS } from './authentication/yuanshuFields';
import { writeOut } from './requestShape/writtenRequest';
import { parsePrivateKey } from './signing/keys';
import { metaAuthorization, signMeta } from './signing/metaSha256Rsa2048';

const TENANT_COOKIE = '_platform_num';

const TENANT_LABEL = labelOf(YUANSHU_FIELDS.tenantId);
const PRIVATE_KEY_LABEL = labelOf(YUANSHU_FIELDS.privateKey);

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
 * The keys of a Yuanshu tenant. Every request made with it carries the tenant's cookie and an
 * Authorization header over exactly the bytes that go out (yuanshu.md section 2), from our node as
 * well as from the HTTP Request node. Signing a request again replaces the old signature.
 */
export class YuanshuApi implements ICredentialType {
	name = 'yuanshuApi';

	displayName = 'Yuanshu (元数) API';

	icon: Icon = {
		light: 'file:../nodes/Yuanshu/yuanshu.svg',
		dark: 'file:../nodes/Yuanshu/yuanshu.dark.svg',
	};

	documentationUrl = 'https://apifox.com/apidoc/shared/192a7e7b-b725-406e-8c35-be942eb2b402';

	properties: INodeProperties[] = [
		{
			displayName: labelOf(YUANSHU_FIELDS.baseUrl),
			name: 'baseUrl',
			type: 'string',
			default: '',
			placeholder: 'http://metatest-backend.retailo2o.com',
			description:
				'Address of the retail data exchange, without a path. The example is the test host on Yuanshu’s pages. The production host is not published: ask Yuanshu for it. The trigger does not need it.',
		},
		{
			displayName: TENANT_LABEL,
			name: 'tenantId',
			type: 'string',
			default: '',
			placeholder: '153658',
			description:
				'Your tenant number, sent as the cookie _platform_num. The trigger does not need it.',
		},
		{
			displayName: PRIVATE_KEY_LABEL,
			name: 'privateKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			placeholder: '-----BEGIN PRIVATE KEY-----…',
			description:
				'Your RSA key of 2048 bits in PKCS#8 form, as PEM text (line breaks may be missing) or as base64 of the DER. It signs the requests and is never sent; Yuanshu gets its public half. The trigger does not need it.',
		},
		{
			displayName: labelOf(YUANSHU_FIELDS.platformPublicKey),
			name: 'platformPublicKey',
			type: 'string',
			default: '',
			placeholder: '-----BEGIN PUBLIC KEY-----…',
			description:
				'Yuanshu’s public key, as PEM text or as base64 of the DER. Only the Yuanshu Trigger needs it, to verify pushes.',
		},
		{
			displayName: labelOf(YUANSHU_FIELDS.signedUrl),
			name: 'signedUrl',
			type: 'options',
			options: [
				{ name: labelOf({ en: 'Path', zh: '路径' }), value: 'path' },
				{ name: labelOf({ en: 'Path and Query', zh: '路径和查询' }), value: 'pathAndQuery' },
				{ name: labelOf({ en: 'Whole URL', zh: '完整URL' }), value: 'url' },
			],
			default: 'path',
			description:
				'What is signed as the URL: Yuanshu’s page does not say whether the query or the host is part of it. Change it when calls with a query, or all calls, are refused with 401.',
		},
		{
			displayName: labelOf(YUANSHU_FIELDS.btsBaseUrl),
			name: 'btsBaseUrl',
			type: 'string',
			default: '',
			placeholder: 'http://bts.retailo2o.com',
			description:
				'Address of document tracking (BTS 东北虎), without a path. Yuanshu names bts.retailo2o.com for production, and test.bts.retailo2o.com and testbts.retailo2o.com for tests. Only needed for Document Tracking.',
		},
		{
			displayName: labelOf(YUANSHU_FIELDS.btsSignKey),
			name: 'btsSignKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'The signKey of document tracking, which Yuanshu gives you on request. It is sent with each call of Document Tracking.',
		},
	];

	authenticate: IAuthenticate = async (
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const tenant = tenantOf(credentials);
		const key = parsePrivateKey(String(credentials.privateKey ?? ''), PRIVATE_KEY_LABEL);
		const { method, url, body } = writeOut(requestOptions);
		const message = {
			method,
			url: signedPart(url, credentials.signedUrl),
			nonce: randomBytes(16).toString('hex'),
			timestamp: String(Math.floor(Date.now() / 1000)),
			body,
		};
		requestOptions.headers = {
			...withTenant(requestOptions.headers ?? {}, tenant),
			Authorization: metaAuthorization({ ...message, signature: signMeta(message, key) }),
		};
		return requestOptions;
	};
}
