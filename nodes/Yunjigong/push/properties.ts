import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { labelOf, sentenceOf } from '../../shared/messages/words';
import { fieldProperty } from '../../shared/panel/fieldProperty';
import { optionsProperty } from '../../shared/push/pushOptions';
import { DEFAULT_TOLERANCE_SECONDS } from '../../shared/push/pushSettings';
import { ALLOWED_IPS, DUPLICATE_WINDOW, TIME_TOLERANCE } from '../../shared/push/pushWords';
import { EVENTS } from './events';
import { PAGES } from './pages';
import { successMarker } from './triggerFields';
import { registrationProperties } from './registrationProperties';

const EVENT_CHOICES = EVENTS.map(
	({ value, label, title }): INodePropertyOptions => ({
		name: labelOf(label),
		value,
		...(title && { description: labelOf(title) }),
	}),
);

const BY_PROFILE = 'profile';

const yunjigongOptions: INodeProperties[] = [
	{
		displayName: labelOf({ en: 'Document Field', zh: '单据号' }),
		name: 'documentField',
		type: 'string',
		default: '',
		placeholder: 'level.field',
		description: `The field that holds the number of the document, with dots between levels; see ${labelOf(PAGES.format)}. With it, the last content of a document that is pushed again within ${DUPLICATE_WINDOW.en} is dropped, and a change back is passed on.`,
	},
	{
		displayName: labelOf({ en: 'Ignored Fields', zh: '忽略字段' }),
		name: 'ignoredFields',
		type: 'string',
		default: '',
		placeholder: 'push_time, request_id',
		description:
			'Fields that differ each time the same content is pushed, separated by commas, so that duplicates are recognised by Document Field, or without a signature; those of the signature are ignored already',
	},
	{
		displayName: labelOf(TIME_TOLERANCE),
		name: 'toleranceSeconds',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: DEFAULT_TOLERANCE_SECONDS,
		description: `How many seconds the signature’s timestamp may differ from this server’s clock. With 0, or without a timestamp in the signing profile, a replay is accepted at any time after ${DUPLICATE_WINDOW.en}.`,
	},
];

export const yunjigongTriggerProperties: INodeProperties[] = [
	{
		displayName: sentenceOf({
			en: `Yunjigong publishes neither the format of its pushes nor how they are signed and acknowledged. You find both at doc.yunjigong.com with your account, on the pages ${PAGES.format.en} and ${PAGES.reply.en}.`,
			zh: `云集供未公开推送的格式、签名和应答方式：请登录 doc.yunjigong.com 查看“${PAGES.format.zh}”和“${PAGES.reply.zh}”两页。`,
		}),
		name: 'formatNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: labelOf({ en: 'Event Field', zh: '事件字段' }),
		name: 'eventField',
		type: 'string',
		default: '',
		description: `The field that says what kind of push it is, with dots between levels; see ${labelOf(PAGES.format)}. Without it every push is the event Unknown.`,
	},
	{
		displayName: labelOf({ en: 'Event Values', zh: '事件取值' }),
		name: 'eventValues',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: labelOf({ en: 'Add Event Value', zh: '添加事件取值' }),
		default: {},
		description: 'Which value of that field means which event; see the vendor’s page of each',
		options: [
			{
				displayName: labelOf({ en: 'Event Value', zh: '事件取值' }),
				name: 'mapping',
				values: [
					{
						displayName: labelOf({ en: 'Event', zh: '事件' }),
						name: 'event',
						type: 'options',
						options: EVENT_CHOICES.filter(({ value }) => value !== 'unknown'),
						default: 'supplyOrderStatus',
					},
					{
						displayName: labelOf({ en: 'Value', zh: '取值' }),
						name: 'value',
						type: 'string',
						default: '',
					},
				],
			},
		],
	},
	{
		// n8n lists the options of a trigger's parameter as its events only where it is called so.
		displayName: 'Events',
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
		description: sentenceOf({
			en: 'Which pushes start the workflow. The others are acknowledged and dropped.',
			zh: '触发工作流的推送；其他推送只应答，不处理。',
		}),
	},
	fieldProperty(successMarker),
	{
		displayName: labelOf({ en: 'Verification', zh: '验签' }),
		name: 'verification',
		type: 'options',
		options: [
			{
				name: labelOf({ en: 'Signing Profile', zh: '按凭证的签名规则' }),
				value: BY_PROFILE,
				description:
					'Only pushes signed with the signing profile of the credential are accepted. Only signed fields of the body (a form or a JSON object) are passed on, as text; lists and objects are parsed. The query is not passed on, nor are empty fields that the profile does not sign.',
			},
			{
				name: labelOf({ en: 'None, Unsafe', zh: '不验签, 不安全' }),
				value: 'none',
				description: 'Everyone who knows the URL can push',
			},
		],
		default: BY_PROFILE,
		description: 'How to make sure that a push is from Yunjigong',
	},
	{
		displayName: sentenceOf({
			en: `Without verification everyone who learns the URL can push as Yunjigong. If its pushes are not signed, limit the senders with ${ALLOWED_IPS.en}. A credential is then needed only to register the push address.`,
			zh: `不验签时，任何知道该地址的人都能冒充云集供推送。若推送没有签名，请用“${ALLOWED_IPS.zh}”限制发送方；此时只有登记推送地址才需要凭证。`,
		}),
		name: 'unverifiedNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { verification: ['none'] } },
	},
	...registrationProperties,
	optionsProperty(yunjigongOptions),
];
