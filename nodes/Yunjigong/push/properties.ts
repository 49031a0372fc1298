import type { INodeProperties } from 'n8n-workflow';
import { pushOptions } from '../../shared/push/pushOptions';
import { DEFAULT_TOLERANCE_SECONDS } from '../../shared/push/pushSettings';
import { EVENTS } from './events';
import { registrationProperties } from './registrationProperties';

const EVENT_CHOICES = EVENTS.map(({ value, label }) => ({ name: label, value }));

const yunjigongOptions: INodeProperties[] = [
	{
		displayName: 'Ignored Fields (忽略字段)',
		name: 'ignoredFields',
		type: 'string',
		default: '',
		placeholder: 'push_time, request_id',
		description:
			'Fields that differ each time the same event is pushed, separated by commas; without them a repeat would not be recognised. The fields of the signature are ignored already.',
	},
	{
		displayName: 'Timestamp Tolerance (时间误差)',
		name: 'toleranceSeconds',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: DEFAULT_TOLERANCE_SECONDS,
		description:
			'How many seconds the time of the signature may differ from this server’s clock, where the signing profile has a timestamp. With 0, or without a timestamp, a recorded push can be sent again at any time, and is news after the Duplicate Window.',
	},
];

/** The parameters of the trigger. */
export const yunjigongTriggerProperties: INodeProperties[] = [
	{
		displayName:
			'Yunjigong publishes neither the format of its pushes nor how they are signed and answered. You find both on its pages 消息推送数据格式统一规范 and 接受数据后需要返回成功标识 (doc.yunjigong.com, with your account).',
		name: 'formatNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Event Field (消息类型字段)',
		name: 'eventField',
		type: 'string',
		default: '',
		description:
			'The field that says what kind of push it is, with dots between levels; see 消息推送数据格式统一规范. Without it every push comes as event unknown.',
	},
	{
		displayName: 'Event Values (消息类型取值)',
		name: 'eventValues',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Event Value',
		default: {},
		description: 'Which value of that field stands for which push; see the vendor’s page of each',
		options: [
			{
				displayName: 'Event Value',
				name: 'mapping',
				values: [
					{
						displayName: 'Event',
						name: 'event',
						type: 'options',
						options: EVENT_CHOICES.filter(({ value }) => value !== 'unknown'),
						default: 'supplyOrderStatus',
					},
					{ displayName: 'Value', name: 'value', type: 'string', default: '' },
				],
			},
		],
	},
	{
		displayName: 'Events (事件)',
		name: 'events',
		type: 'multiOptions',
		required: true,
		options: EVENT_CHOICES,
		default: [
			'afterSaleOrderStatus',
			'afterSaleOutboundStatus',
			'specialPriceReviewed',
			'cooperationStatus',
			'shopCertified',
			'paymentOrRefund',
			'supplyOrderStatus',
			'invitedCustomerOrder',
			'unknown',
		],
		description: 'Which pushes start the workflow. The others are answered as received.',
	},
	{
		displayName: 'Success Marker (成功标识)',
		name: 'successMarker',
		type: 'string',
		default: '',
		required: true,
		description:
			'What Yunjigong expects as the answer to a push that has arrived, text or JSON; see 接受数据后需要返回成功标识',
	},
	{
		displayName: 'Verification (验签)',
		name: 'verification',
		type: 'options',
		options: [
			{
				name: 'Signing Profile of the Credential',
				value: 'profile',
				description:
					'Only pushes signed by that rule are accepted, and only what is signed is handed on: the fields of the body, a form or JSON object, as text, with lists and objects read; nothing of the query; no empty field where the rule leaves those unsigned',
			},
			{
				name: 'None (Unsafe)',
				value: 'none',
				description: 'Everyone who knows the URL can push',
			},
		],
		default: 'profile',
		description: 'How it is made sure that a push comes from Yunjigong',
	},
	{
		displayName:
			'Without verification everyone who learns the URL can push in Yunjigong’s name. If its pushes bear no signature, limit the senders with Allowed IP Addresses. A credential is then needed only to register the push address.',
		name: 'unverifiedNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { verification: ['none'] } },
	},
	...registrationProperties,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [...pushOptions, ...yunjigongOptions].sort((a, b) =>
			a.displayName.localeCompare(b.displayName, 'en'),
		),
	},
];
