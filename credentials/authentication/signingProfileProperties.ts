import type { INodeProperties } from 'n8n-workflow';
import { labelOf, type Words } from '../../nodes/shared/messages/words';
import { HMAC_KEY, PROFILE_FIELDS } from './signingProfileFields';

type ProfileField = keyof typeof PROFILE_FIELDS;

const NO_NAME = 'If empty, it is not sent.';

function text(name: ProfileField, description: string) {
	return {
		displayName: labelOf(PROFILE_FIELDS[name]),
		name,
		type: 'string',
		default: '',
		description,
	} satisfies INodeProperties;
}

function choice(
	name: ProfileField,
	description: string,
	options: ReadonlyArray<readonly [value: string, label: Words]>,
) {
	const initial = options[0]?.[0] ?? '';
	return {
		displayName: labelOf(PROFILE_FIELDS[name]),
		name,
		type: 'options',
		options: options.map(([value, words]) => ({ name: labelOf(words), value })),
		default: initial,
		description,
	} satisfies INodeProperties;
}

const PROFILE: INodeProperties[] = [
	text('appKey', 'What the vendor calls app key, app ID or the like'),
	{
		...text(
			'appSecret',
			'The secret that belongs to the app key; it signs the requests and is never sent',
		),
		typeOptions: { password: true },
	},
	text('keyName', `Name of the parameter that holds the app key. ${NO_NAME}`),
	text('timestampName', `Name of the parameter that holds the time of the call. ${NO_NAME}`),
	text(
		'nonceName',
		`Name of the parameter that holds a random text of 32 hex digits, different in each call. ${NO_NAME}`,
	),
	text('signName', 'Name of the parameter that holds the signature'),
	choice(
		'placement',
		'Where these parameters are sent. Form means the body (in a JSON body, its top level). A GET has no body, so Form then means the query.',
		[
			['form', { en: 'Form', zh: '表单' }],
			['query', { en: 'Query', zh: '查询串' }],
			['header', { en: 'Header', zh: '请求头' }],
		],
	),
	choice(
		'pairFormat',
		'How the parameters are joined into the text that is signed. They are sorted by name in ASCII order. The whole query and body are signed, except files and the signature itself. In a JSON body the fields of the top level are signed; lists and objects in them are signed as JSON text. Choose what the vendor uses. Run Together and Values Only protect a push less, because they do not show where one value ends and the next starts.',
		[
			['k=v&', { en: 'Joined by & (k=v&k=v)', zh: '' }],
			['kv', { en: 'Run Together (kvkv)', zh: '' }],
			['values', { en: 'Values Only (vv)', zh: '' }],
		],
	),
	choice(
		'secretPlacement',
		`Where the secret is in the text that is signed. Use ${HMAC_KEY.en} with the HMAC digests, and only with them.`,
		[
			['append', { en: 'At the End', zh: '末尾' }],
			['prepend', { en: 'At the Start', zh: '开头' }],
			['bothEnds', { en: 'At Both Ends', zh: '首尾' }],
			['&key=', { en: 'At the End After &key=', zh: '末尾加 &key=' }],
			['hmacKey', HMAC_KEY],
		],
	),
	choice('digest', 'The method that makes the signature from the text', [
		['md5', { en: 'MD5', zh: '' }],
		['sha1', { en: 'SHA-1', zh: '' }],
		['sha256', { en: 'SHA-256', zh: '' }],
		['hmac-md5', { en: 'HMAC-MD5', zh: '' }],
		['hmac-sha1', { en: 'HMAC-SHA1', zh: '' }],
		['hmac-sha256', { en: 'HMAC-SHA256', zh: '' }],
	]),
	choice('output', 'How the signature is written', [
		['upperHex', { en: 'Hex, Upper Case', zh: '十六进制大写' }],
		['lowerHex', { en: 'Hex, Lower Case', zh: '十六进制小写' }],
		['base64', { en: 'Base64', zh: '' }],
	]),
	choice(
		'timestampForm',
		'How the time of the call is written. Text is yyyy-MM-dd HH:mm:ss in Beijing time. In a JSON body the time is always sent as text.',
		[
			['s', { en: 'Seconds', zh: '秒' }],
			['ms', { en: 'Milliseconds', zh: '毫秒' }],
			['text', { en: 'Text, Beijing Time', zh: '北京时间' }],
		],
	),
	choice(
		'emptyValues',
		'Whether parameters without a value are signed. The node’s own operations never send one.',
		[
			['out', { en: 'Left Out', zh: '不参与签名' }],
			['in', { en: 'Signed', zh: '参与签名' }],
		],
	),
];

/**
 * The credential's fields for a signing profile. None has a preset value, because no rule is
 * published.
 */
export const signingProfileProperties: INodeProperties[] = [
	choice(
		'signing',
		`How calls are signed. The vendor’s rule is on its page ${labelOf({ en: 'Rules for Public Parameters', zh: '开放接口公共参数验证规范' })}, which is not public: set the fields below as that page says.`,
		[
			['none', { en: 'None', zh: '不签名' }],
			['sortedParameters', { en: 'Sorted Parameters', zh: '参数排序签名' }],
		],
	),
	...PROFILE.map((property) => ({
		...property,
		displayOptions: { show: { signing: ['sortedParameters'] } },
	})),
];
