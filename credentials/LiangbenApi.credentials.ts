import type { IAuthenticate, Icon, ICredentialType, INodeProperties } from 'n8n-workflow';
import {
	MESSAGE_FIELD,
	SUCCESS_FIELD,
	SUCCESS_VALUE,
} from '../nodes/shared/messages/credentialMessages';
import { labelOf, sentenceOf } from '../nodes/shared/messages/words';
import { authenticateLiangben } from './authentication/liangben';
import { AUTHENTICATIONS, LIANGBEN_FIELDS } from './authentication/liangbenFields';
import { otherHostsProperty, refuseOtherHosts } from './authentication/ownHosts';
import { onlyHttpProperty } from './authentication/onlyHttp';

const BY_SECRET = 'secret';
const WHOLE_PATH = 'full';

/**
 * The keys of an app on the Youliang 有量 open platform, on which Liangben 粮本 lives. Every request
 * made with it is authenticated as its Prism gateway requires, from our node as well as from the HTTP
 * Request node.
 */
export class LiangbenApi implements ICredentialType {
	name = 'liangbenApi';

	displayName = `${labelOf({ en: 'Liangben', zh: '粮本' })} API`;

	icon: Icon = {
		light: 'file:../nodes/Liangben/liangben.svg',
		dark: 'file:../nodes/Liangben/liangben.dark.svg',
	};

	documentationUrl = 'https://openapi.wdwd.com/apis/db/mfrz5n3q';

	properties: INodeProperties[] = [
		{
			displayName: labelOf(LIANGBEN_FIELDS.baseUrl),
			name: 'baseUrl',
			type: 'string',
			default: 'https://openapi.wdwd.com',
			required: true,
			description:
				'Address of the gateway, without the path /api. Keep the default unless Liangben gave you another one.',
		},
		{
			displayName: labelOf(LIANGBEN_FIELDS.clientId),
			name: 'clientId',
			type: 'string',
			default: '',
			required: true,
			description: 'The Key of your app on the open platform',
		},
		{
			displayName: labelOf(LIANGBEN_FIELDS.clientSecret),
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The Secret that belongs to the Key',
		},
		{
			displayName: labelOf(LIANGBEN_FIELDS.authentication),
			name: 'authentication',
			type: 'options',
			options: [
				{
					name: labelOf(AUTHENTICATIONS.secret),
					value: BY_SECRET,
					description:
						'Key and Secret are sent with each call. Only over https. The gateway’s manual prefers this.',
				},
				{
					name: labelOf(AUTHENTICATIONS.signature),
					value: 'signature',
					description: 'The Secret signs the request and is not sent; for plain http',
				},
			],
			default: BY_SECRET,
			description: 'How the gateway knows you',
		},
		{
			displayName: labelOf(LIANGBEN_FIELDS.signedPath),
			name: 'signedPath',
			type: 'options',
			options: [
				{ name: labelOf({ en: 'Whole Path', zh: '完整路径' }), value: WHOLE_PATH },
				{ name: labelOf({ en: 'Without /api', zh: '不含 /api' }), value: 'withoutApi' },
			],
			default: WHOLE_PATH,
			displayOptions: { show: { authentication: ['signature'] } },
			description:
				'Which path is signed. The gateway’s manual says the whole path, but the open platform’s own app does not always do so. If the signature is refused (0040301), choose the other one.',
		},
		{
			displayName: labelOf(LIANGBEN_FIELDS.accessToken),
			name: 'accessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Only if the gateway demands OAuth (error 0040310). It is sent as Authorization: Bearer.',
		},
		{
			displayName: sentenceOf({
				en: 'Liangben does not publish what a good reply looks like. If the fields below are empty, the rule of the company’s other services counts: status is "success", or, without status, code is 0. Look at a reply and fill them in if that does not fit.',
				zh: '粮本未公开成功返回的格式。以下留空时按该公司其他服务的规则：status 为 success；没有 status 时 code 为 0。请对照实际返回，不符时填写。',
			}),
			name: 'successNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: labelOf(SUCCESS_FIELD),
			name: 'successField',
			type: 'string',
			default: '',
			placeholder: 'status',
			description:
				'The field of the reply that says whether the call worked, with dots between levels.',
		},
		{
			displayName: labelOf(SUCCESS_VALUE),
			name: 'successValue',
			type: 'string',
			default: '',
			placeholder: 'success',
			description:
				'The value of Success Field when a call worked. Separate several values with commas. Write true, 0 and null without quotation marks.',
		},
		{
			displayName: labelOf(MESSAGE_FIELD),
			name: 'messageField',
			type: 'string',
			default: '',
			placeholder: 'message',
			description:
				'The field that says what went wrong, with dots between levels. It is not published.',
		},
		otherHostsProperty,
		onlyHttpProperty,
	];

	authenticate: IAuthenticate = async (credentials, request) => {
		refuseOtherHosts(request, credentials);
		return authenticateLiangben(request, credentials);
	};
}
