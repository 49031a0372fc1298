import type { IAuthenticate, Icon, ICredentialType, INodeProperties } from 'n8n-workflow';
import { labelOf } from '../nodes/shared/messages/words';
import { signingProfileProperties } from './authentication/signingProfileProperties';
import { authenticateYunjigong } from './authentication/yunjigong';

const CONTENT_TYPES = [
	'multipart/form-data',
	'application/x-www-form-urlencoded',
	'application/json',
];

/**
 * The access to Yunjigong, of which the vendor publishes neither address nor rule of signing nor
 * success value (docs/facts/yunjigong.md, Open Questions): the user takes them from the vendor's page.
 * Every request made with it is signed by that profile, from our node as well as from the HTTP Request
 * node.
 */
export class YunjigongApi implements ICredentialType {
	name = 'yunjigongApi';

	displayName = `${labelOf({ en: 'Yunjigong', zh: '云集供' })} API`;

	icon: Icon = {
		light: 'file:../nodes/Yunjigong/yunjigong.svg',
		dark: 'file:../nodes/Yunjigong/yunjigong.dark.svg',
	};

	documentationUrl = 'https://doc.yunjigong.com/273476885e0';

	properties: INodeProperties[] = [
		{
			displayName: labelOf({ en: 'Base URL', zh: '接口地址' }),
			name: 'baseUrl',
			type: 'string',
			default: '',
			required: true,
			description:
				'Address of the open interface, without the path /open_interface; it is not published, ask Yunjigong for it',
		},
		...signingProfileProperties,
		{
			displayName: labelOf({ en: 'Success Field', zh: '成功标识字段' }),
			name: 'successField',
			type: 'string',
			default: '',
			placeholder: 'code',
			description:
				'The field of the reply that says whether the call worked, with dots between levels. The one documented reply has status and code, and does not say which of them counts. Empty: every JSON reply with HTTP 2xx is a success, a refusal too.',
		},
		{
			displayName: labelOf({ en: 'Success Value', zh: '成功标识值' }),
			name: 'successValue',
			type: 'string',
			default: '',
			description:
				'What it has then, several values separated by commas; it is not published. Empty: every JSON reply with HTTP 2xx is a success.',
		},
		{
			displayName: labelOf({ en: 'Message Field', zh: '错误信息字段' }),
			name: 'messageField',
			type: 'string',
			default: 'message',
			description: 'The field that says what went wrong, with dots between levels',
		},
		{
			displayName: labelOf({ en: 'Test Path', zh: '测试接口路径' }),
			name: 'testPath',
			type: 'string',
			default: '',
			placeholder: '/open_interface/…',
			description:
				'The call that tests this credential, one that changes nothing. The path of the vendor’s 测试接口 is not public. Empty: only the fields are checked, and nothing is called.',
		},
		{
			displayName: labelOf({ en: 'Test Method', zh: '测试请求方式' }),
			name: 'testMethod',
			type: 'options',
			options: [
				{ name: 'POST', value: 'POST' },
				{ name: 'GET', value: 'GET' },
			],
			default: 'POST',
			description: 'How the test path is called',
		},
		{
			displayName: labelOf({ en: 'Content Type', zh: '请求格式' }),
			name: 'testContentType',
			type: 'options',
			options: CONTENT_TYPES.map((value) => ({ name: value, value })),
			default: 'multipart/form-data',
			description: 'How the body of the test is written; a GET has none',
		},
		{
			displayName: labelOf({ en: 'Test Body', zh: '测试参数' }),
			name: 'testBody',
			type: 'json',
			default: '',
			description: 'The parameters of the test, as a JSON object of names and values',
		},
	];

	authenticate: IAuthenticate = async (credentials, request) =>
		authenticateYunjigong(request, credentials);
}
