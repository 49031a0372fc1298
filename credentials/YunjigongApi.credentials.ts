import type { IAuthenticate, Icon, ICredentialType, INodeProperties } from 'n8n-workflow';
import {
	MESSAGE_FIELD,
	SUCCESS_FIELD,
	SUCCESS_VALUE,
} from '../nodes/shared/messages/credentialMessages';
import { labelOf } from '../nodes/shared/messages/words';
import { signingProfileProperties } from './authentication/signingProfileProperties';
import { authenticateYunjigong } from './authentication/yunjigong';
import { YUNJIGONG_FIELDS } from './authentication/yunjigongFields';
import { otherHostsProperty, refuseOtherHosts } from './authentication/ownHosts';

const CONTENT_TYPES = [
	'multipart/form-data',
	'application/x-www-form-urlencoded',
	'application/json',
];

/**
 * How Yunjigong is reached and its calls are signed. The vendor publishes no address, no signing
 * rule and no success value (docs/facts/yunjigong.md, Open Questions): the user takes them from the
 * vendor's page. Every request made with it is signed by the profile, from our node as well as from
 * the HTTP Request node.
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
			displayName: labelOf(YUNJIGONG_FIELDS.baseUrl),
			name: 'baseUrl',
			type: 'string',
			default: '',
			required: true,
			description:
				'Address of the API, without the path /open_interface. It is not published: ask Yunjigong for it.',
		},
		...signingProfileProperties,
		{
			displayName: labelOf(SUCCESS_FIELD),
			name: 'successField',
			type: 'string',
			default: '',
			placeholder: 'code',
			description:
				'The field of the reply that says whether the call worked, with dots between levels. The one documented reply has status and code, and does not say which of them counts. Empty: every JSON reply with HTTP 2xx is a success, a refusal too.',
		},
		{
			displayName: labelOf(SUCCESS_VALUE),
			name: 'successValue',
			type: 'string',
			default: '',
			description:
				'The value of Success Field when a call worked. Separate several values with commas. It is not published. Empty: every JSON reply with HTTP 2xx is a success.',
		},
		{
			displayName: labelOf(MESSAGE_FIELD),
			name: 'messageField',
			type: 'string',
			default: 'message',
			description: 'The field that says what went wrong, with dots between levels',
		},
		{
			displayName: labelOf(YUNJIGONG_FIELDS.testPath),
			name: 'testPath',
			type: 'string',
			default: '',
			placeholder: '/open_interface/…',
			description:
				'The call that tests this credential, one that changes nothing. The path of the vendor’s own test call is not public. Empty: only the fields are checked, and nothing is called.',
		},
		{
			displayName: labelOf(YUNJIGONG_FIELDS.testMethod),
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
			displayName: labelOf(YUNJIGONG_FIELDS.testContentType),
			name: 'testContentType',
			type: 'options',
			options: CONTENT_TYPES.map((value) => ({ name: value, value })),
			default: 'multipart/form-data',
			description: 'How the body of the test is written; a GET has none',
		},
		{
			displayName: labelOf(YUNJIGONG_FIELDS.testBody),
			name: 'testBody',
			type: 'json',
			default: '',
			description: 'The parameters of the test, as a JSON object of names and values',
		},
		otherHostsProperty,
	];

	authenticate: IAuthenticate = async (credentials, request) => {
		refuseOtherHosts(request, credentials);
		return authenticateYunjigong(request, credentials);
	};
}
