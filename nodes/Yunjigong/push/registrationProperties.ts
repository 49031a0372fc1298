import type { INodeProperties } from 'n8n-workflow';
import { CONTENT_TYPES } from '../catalogue/titleOnly';

const registering = { show: { registerAddress: [true] } };

/** How the push address is made known to the vendor, and taken back. */
export const registrationProperties: INodeProperties[] = [
	{
		displayName: 'Register Push Address (登记推送地址)',
		name: 'registerAddress',
		type: 'boolean',
		default: false,
		description:
			'Whether to tell Yunjigong the production URL when the workflow is activated, by its call 第三方平台推送地址设置. A test in the editor never does.',
	},
	{
		displayName: 'Register Path (推送地址设置接口路径)',
		name: 'registerPath',
		type: 'string',
		default: '',
		required: true,
		placeholder: '/open_interface/…',
		description: 'The path of 第三方平台推送地址设置, which is not published',
		displayOptions: registering,
	},
	{
		displayName: 'Address Field (推送地址字段)',
		name: 'addressField',
		type: 'string',
		default: '',
		required: true,
		description: 'The field of that call that takes the URL, which is not published',
		displayOptions: registering,
	},
	{
		displayName: 'Register Content Type (推送地址设置内容类型)',
		name: 'registerContentType',
		type: 'options',
		options: CONTENT_TYPES.map((value) => ({ name: value, value })),
		default: 'multipart/form-data',
		description:
			'How the body of that POST is written, which is not published. The default is that of goods traceability, the one call whose body is known.',
		displayOptions: registering,
	},
	{
		displayName: 'Other Fields (其他字段)',
		name: 'registerFields',
		type: 'json',
		default: '{}',
		description: 'What else that call needs, as a JSON object',
		displayOptions: registering,
	},
	{
		displayName: 'Unregister Fields (取消设置字段)',
		name: 'unregisterFields',
		type: 'json',
		default: '',
		description:
			'What to send to the same path when the workflow is deactivated, as a JSON object, e.g. with an empty address field if the vendor takes that. Empty: nothing is sent, and the address stays set at Yunjigong.',
		displayOptions: registering,
	},
];
