import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { labelOf, sentenceOf } from '../../shared/messages/words';
import { optionsProperty } from '../../shared/push/pushOptions';
import { DEFAULT_TOLERANCE_SECONDS } from '../../shared/push/pushSettings';
import { ALLOWED_IPS, DUPLICATE_WINDOW, TIME_TOLERANCE } from '../../shared/push/pushWords';
import { EVENTS } from './events';

const yuanshuOptions: INodeProperties[] = [
	{
		displayName: labelOf({ en: 'List Deviations', zh: '列出差异' }),
		name: 'listDeviations',
		type: 'boolean',
		default: false,
		description:
			'Whether to add deviations, a list of the differences between the push and the vendor’s table; the vendor’s own sample has many',
	},
	{
		displayName: labelOf({ en: 'Parse Strings', zh: '解析JSON' }),
		name: 'parseJsonStrings',
		type: 'boolean',
		default: false,
		description:
			'Whether to add parsed, the content of strings that contain JSON, such as saleAttr; each key is the path of the string',
	},
	{
		displayName: labelOf({ en: 'Success Code', zh: '成功码' }),
		name: 'successCode',
		type: 'string',
		default: '0',
		description:
			'The code that tells Yuanshu that a push has arrived. The vendor’s pages do not say which; 0 is what a public program of the same platform uses.',
	},
	{
		displayName: labelOf(TIME_TOLERANCE),
		name: 'toleranceSeconds',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: DEFAULT_TOLERANCE_SECONDS,
		description: `How many seconds the time of the signature may differ from this server’s clock. The vendor does not say. 0 switches the check off: a replay is then possible at any time, and is passed on again after ${DUPLICATE_WINDOW.en}.`,
	},
];

const VERIFICATIONS: INodePropertyOptions[] = [
	{
		name: labelOf({ en: 'Signature', zh: '验证签名' }),
		value: 'signature',
		description: 'Only pushes signed with the platform’s key (META-SHA256-RSA2048) are accepted',
	},
	{
		name: labelOf({ en: 'None, Unsafe', zh: '不验签, 不安全' }),
		value: 'none',
		description: 'Everyone who knows the URL can push',
	},
];

export const yuanshuTriggerProperties: INodeProperties[] = [
	{
		displayName: sentenceOf({
			en: 'Give Yuanshu the production URL above for all four pushes. The trigger tells them apart by what they contain.',
			zh: '四种推送都使用上方的生产 URL，请提供给元数；触发器按内容区分推送类型。',
		}),
		name: 'urlNotice',
		type: 'notice',
		default: '',
	},
	{
		// n8n lists a trigger's events by a parameter with exactly this label.
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		required: true,
		options: EVENTS.map(({ value, label, description }) => ({
			name: labelOf(label),
			value,
			description,
		})),
		default: ['orderSynced', 'orderCancelled', 'addressChanged', 'afterSaleChanged', 'unknown'],
		description: 'Which pushes start the workflow. The others are acknowledged and dropped.',
	},
	{
		displayName: labelOf({ en: 'Verification', zh: '验签' }),
		name: 'verification',
		type: 'options',
		options: VERIFICATIONS,
		default: 'signature',
		description: 'How to make sure that a push comes from Yuanshu',
	},
	{
		displayName: sentenceOf({
			en: `Without verification everyone who learns the URL can place orders as Yuanshu. Use it for tests only, or limit the senders with ${ALLOWED_IPS.en}.`,
			zh: `不验签时，任何知道 URL 的人都能冒充元数下单。仅用于测试，或用“${ALLOWED_IPS.zh}”限制发送方。`,
		}),
		name: 'unverifiedNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { verification: ['none'] } },
	},
	optionsProperty(yuanshuOptions),
];
