import type {
	IAuthenticate,
	Icon,
	ICredentialType,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';
import { labelOf } from '../nodes/shared/messages/words';
import { authenticateYuanshu } from './authentication/yuanshu';
import { YUANSHU_FIELDS } from './authentication/yuanshuFields';
import { otherHostsProperty, refuseOtherHosts } from './authentication/ownHosts';
import { onlyHttpProperty } from './authentication/onlyHttp';

const SIGNED_URLS: INodePropertyOptions[] = [
	{ name: labelOf({ en: 'Path', zh: '路径' }), value: 'path' },
	{ name: labelOf({ en: 'Path and Query', zh: '路径和查询串' }), value: 'pathAndQuery' },
	{ name: labelOf({ en: 'Whole URL', zh: '完整URL' }), value: 'url' },
];

/**
 * The keys of a Yuanshu tenant. Every request made with it carries the tenant's cookie and an
 * Authorization header, from our node as well as from the HTTP Request node.
 */
export class YuanshuApi implements ICredentialType {
	name = 'yuanshuApi';

	displayName = `${labelOf({ en: 'Yuanshu', zh: '元数' })} API`;

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
			displayName: labelOf(YUANSHU_FIELDS.tenantId),
			name: 'tenantId',
			type: 'string',
			default: '',
			placeholder: '153658',
			description:
				'Your tenant number, sent as the cookie _platform_num. The trigger does not need it.',
		},
		{
			displayName: labelOf(YUANSHU_FIELDS.privateKey),
			name: 'privateKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			placeholder: '-----BEGIN PRIVATE KEY-----…',
			description:
				'Your RSA key of 2048 bits in PKCS#8 form, as PEM text (line breaks may be missing) or as base64 of the DER. It signs the requests and is never sent; Give Yuanshu the public key that belongs to it. The trigger does not need it.',
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
			options: SIGNED_URLS,
			default: 'path',
			description:
				'What is signed as the URL. Yuanshu’s page does not say whether the query or the host is part of it. Change it if all calls, or only calls with a query, are refused with 401.',
		},
		{
			displayName: labelOf(YUANSHU_FIELDS.pushedUrl),
			name: 'pushedUrl',
			type: 'options',
			options: [
				{ name: labelOf({ en: 'Any Until Known', zh: '未知, 都接受' }), value: 'any' },
				...SIGNED_URLS,
			],
			default: 'any',
			description:
				'What Yuanshu signs as the URL of a push; its page does not say. Each event has the one that fitted in signedUrl: choose that here. With Whole URL a push that was signed for another host is refused; with Path and Query one with another query, too.',
		},
		{
			displayName: labelOf(YUANSHU_FIELDS.btsBaseUrl),
			name: 'btsBaseUrl',
			type: 'string',
			default: '',
			placeholder: 'http://bts.retailo2o.com',
			description:
				'Address of document tracking (BTS), without a path. Yuanshu names bts.retailo2o.com for production, and test.bts.retailo2o.com and testbts.retailo2o.com for tests. Only needed for Document Tracking.',
		},
		{
			displayName: labelOf(YUANSHU_FIELDS.btsSignKey),
			name: 'btsSignKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'The signKey of document tracking, which Yuanshu gives you on request. It is sent with each call of Document Tracking, and over plain http only with Vendor Has Only Http.',
		},
		otherHostsProperty,
		onlyHttpProperty,
	];

	authenticate: IAuthenticate = async (credentials, request) => {
		refuseOtherHosts(request, credentials, ['baseUrl', 'btsBaseUrl']);
		return authenticateYuanshu(request, credentials);
	};
}
