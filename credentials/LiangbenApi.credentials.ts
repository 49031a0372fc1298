import type { IAuthenticate, Icon, ICredentialType, INodeProperties } from 'n8n-workflow';
import { authenticateLiangben } from './authentication/liangben';

/**
 * The keys of an app on the Youliang 有量 open platform, on which Liangben 粮本 lives. Every request
 * made with it is authenticated as its Prism gateway demands, from our node as well as from the HTTP
 * Request node.
 */
export class LiangbenApi implements ICredentialType {
	name = 'liangbenApi';

	displayName = 'Liangben (粮本) API';

	icon: Icon = {
		light: 'file:../nodes/Liangben/liangben.svg',
		dark: 'file:../nodes/Liangben/liangben.dark.svg',
	};

	documentationUrl = 'https://openapi.wdwd.com/apis/db/mfrz5n3q';

	properties: INodeProperties[] = [
		{
			displayName: 'Base URL (网关地址)',
			name: 'baseUrl',
			type: 'string',
			default: 'https://openapi.wdwd.com',
			required: true,
			description:
				'Address of the gateway, without the path /api. Keep the default unless the platform gave you another one.',
		},
		{
			displayName: 'Client ID (Key)',
			name: 'clientId',
			type: 'string',
			default: '',
			required: true,
			description: 'The Key of your app on the open platform',
		},
		{
			displayName: 'Client Secret (Secret)',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The Secret that belongs to the Key',
		},
		{
			displayName: 'Authentication (认证方式)',
			name: 'authentication',
			type: 'options',
			options: [
				{
					name: 'Secret',
					value: 'secret',
					description: 'Key and Secret go along; over https only, as the gateway’s manual prefers',
				},
				{
					name: 'Signature',
					value: 'signature',
					description: 'The Secret signs the request and is not sent; the way for plain http',
				},
			],
			default: 'secret',
			description: 'How the gateway knows you',
		},
		{
			displayName: 'Signed Path (签名路径)',
			name: 'signedPath',
			type: 'options',
			options: [
				{ name: 'Whole Path', value: 'full' },
				{ name: 'Without /api', value: 'withoutApi' },
			],
			default: 'full',
			displayOptions: { show: { authentication: ['signature'] } },
			description:
				'Which path is signed. The gateway’s manual says the whole; the platform’s own app contradicts itself. Change it when the signature is refused (0040301).',
		},
		{
			displayName: 'Access Token (OAuth)',
			name: 'accessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Only where the platform demands OAuth (error 0040310). It is sent as Authorization: Bearer.',
		},
		{
			displayName:
				'Liangben does not publish how a good reply looks. The defaults below are what the company’s other services do. Look at a reply and change them if they do not fit.',
			name: 'successNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Success Field (成功标识字段)',
			name: 'successField',
			type: 'string',
			default: 'status',
			description:
				'The field of the reply that tells success, with dots between levels. Empty: every reply that is no error of the gateway counts as good.',
		},
		{
			displayName: 'Success Value (成功标识值)',
			name: 'successValue',
			type: 'string',
			default: 'success',
			description:
				'What it holds then; several values are separated by commas. true, 0 and null are written so.',
		},
		{
			displayName: 'Message Field (错误信息字段)',
			name: 'messageField',
			type: 'string',
			default: '',
			placeholder: 'message',
			description:
				'The field that says what went wrong, with dots between levels; it is not published',
		},
	];

	authenticate: IAuthenticate = async (credentials, request) =>
		authenticateLiangben(request, credentials);
}
