import type { IAuthenticate, Icon, ICredentialType, INodeProperties } from 'n8n-workflow';
import { authenticateYuanshu, PRIVATE_KEY_LABEL, TENANT_LABEL } from './authentication/yuanshu';

/**
 * The keys of a Yuanshu tenant. Every request made with it carries the tenant's cookie and an
 * Authorization header, from our node as well as from the HTTP Request node.
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
			displayName: 'Base URL (接口地址)',
			name: 'baseUrl',
			type: 'string',
			default: '',
			placeholder: 'http://metatest-backend.retailo2o.com',
			description:
				'Address of the retail data exchange, without a path. The example is the test host of Yuanshu’s pages; the production host is not published, ask Yuanshu for it. The trigger does not need it.',
		},
		{
			displayName: TENANT_LABEL,
			name: 'tenantId',
			type: 'string',
			default: '',
			placeholder: '153658',
			description:
				'Your tenant number; it goes along as the cookie _platform_num. The trigger does not need it.',
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
			displayName: 'Platform Public Key (平台公钥)',
			name: 'platformPublicKey',
			type: 'string',
			default: '',
			placeholder: '-----BEGIN PUBLIC KEY-----…',
			description:
				'Yuanshu’s public key, as PEM text or as base64 of the DER. Only needed to verify pushes with the Yuanshu Trigger.',
		},
		{
			displayName: 'Signed URL (签名串中的URL)',
			name: 'signedUrl',
			type: 'options',
			options: [
				{ name: 'Path', value: 'path' },
				{ name: 'Path and Query', value: 'pathAndQuery' },
				{ name: 'Whole URL', value: 'url' },
			],
			default: 'path',
			description:
				'What is signed as the URL. Yuanshu’s page does not say whether the query or the host belongs to it. Change it when calls with a query, or all of them, are refused with 401.',
		},
		{
			displayName: 'BTS Base URL (东北虎地址)',
			name: 'btsBaseUrl',
			type: 'string',
			default: '',
			placeholder: 'http://bts.retailo2o.com',
			description:
				'Address of document tracking (BTS 东北虎), without a path. Yuanshu names bts.retailo2o.com for production, and test.bts.retailo2o.com and testbts.retailo2o.com for tests. Only needed for Document Tracking.',
		},
		{
			displayName: 'BTS Sign Key (signKey)',
			name: 'btsSignKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'The signKey of document tracking, which Yuanshu gives out on request. It is sent with each of its calls.',
		},
	];

	authenticate: IAuthenticate = async (credentials, request) =>
		authenticateYuanshu(request, credentials);
}
