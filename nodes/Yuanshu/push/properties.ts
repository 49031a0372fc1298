import type { INodeProperties } from 'n8n-workflow';
import { pushOptions } from '../../shared/push/pushOptions';
import { DEFAULT_TOLERANCE_SECONDS } from '../../shared/push/pushSettings';
import { EVENTS } from './events';

const yuanshuOptions: INodeProperties[] = [
	{
		displayName: 'List Deviations (列出差异)',
		name: 'listDeviations',
		type: 'boolean',
		default: false,
		description:
			'Whether to add the places where the push differs from the vendor’s table, as its own sample does in many',
	},
	{
		displayName: 'Parse JSON in Strings (解析字符串中的JSON)',
		name: 'parseJsonStrings',
		type: 'boolean',
		default: false,
		description:
			'Whether to add what the JSON inside strings says, such as saleAttr, by the place of the string',
	},
	{
		displayName: 'Success Code (成功码)',
		name: 'successCode',
		type: 'string',
		default: '0',
		description:
			'The code that tells Yuanshu that a push has arrived. The vendor’s pages do not say which; 0 is what a public program of the same platform uses.',
	},
	{
		displayName: 'Timestamp Tolerance (时间误差)',
		name: 'toleranceSeconds',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: DEFAULT_TOLERANCE_SECONDS,
		description:
			'How many seconds the time of the signature may differ from this server’s clock. The vendor does not say. 0 switches the check off: a recorded push can then be sent again at any time, and is news after the Duplicate Window.',
	},
];

/** The parameters of the trigger. */
export const yuanshuTriggerProperties: INodeProperties[] = [
	{
		displayName:
			'Give Yuanshu the production URL above for all four pushes. They are told apart by what they hold.',
		name: 'urlNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Events (事件)',
		name: 'events',
		type: 'multiOptions',
		required: true,
		options: EVENTS.map(({ value, label, description }) => ({ name: label, value, description })),
		default: ['orderSynced', 'orderCancelled', 'addressChanged', 'afterSaleChanged', 'unknown'],
		description: 'Which pushes start the workflow. The others are answered as received.',
	},
	{
		displayName: 'Verification (验签)',
		name: 'verification',
		type: 'options',
		options: [
			{
				name: 'Signature (META-SHA256-RSA2048)',
				value: 'signature',
				description: 'Only pushes signed with the platform’s key are accepted',
			},
			{
				name: 'None (Unsafe)',
				value: 'none',
				description: 'Everyone who knows the URL can push',
			},
		],
		default: 'signature',
		description: 'How it is made sure that a push comes from Yuanshu',
	},
	{
		displayName:
			'Without verification everyone who learns the URL can place orders in your name. Use it for tests only, or limit the senders with Allowed IP Addresses.',
		name: 'unverifiedNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { verification: ['none'] } },
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [...pushOptions, ...yuanshuOptions].sort((a, b) =>
			a.displayName.localeCompare(b.displayName, 'en'),
		),
	},
];
