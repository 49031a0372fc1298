import type { INodeProperties } from 'n8n-workflow';

const NO_NAME = 'Leave it empty if the vendor wants none: then it is not sent.';

function text(displayName: string, name: string, description: string, placeholder = '') {
	return {
		displayName,
		name,
		type: 'string',
		default: '',
		description,
		...(placeholder && { placeholder }),
	} satisfies INodeProperties;
}

function choice(
	displayName: string,
	name: string,
	description: string,
	options: ReadonlyArray<readonly [value: string, name: string]>,
) {
	return {
		displayName,
		name,
		type: 'options',
		options: options.map(([value, label]) => ({ name: label, value })),
		default: options[0]?.[0] ?? '',
		description,
	} satisfies INodeProperties;
}

const PROFILE: INodeProperties[] = [
	text('App Key (应用标识)', 'appKey', 'What the vendor calls app key, app ID or the like'),
	{
		...text(
			'App Secret (应用密钥)',
			'appSecret',
			'The secret that belongs to the app key. It signs the requests and is never sent.',
		),
		typeOptions: { password: true },
	},
	text('App Key Name (应用标识参数名)', 'keyName', `Name under which the app key goes. ${NO_NAME}`),
	text(
		'Timestamp Name (时间戳参数名)',
		'timestampName',
		`Name under which the time of the call goes. ${NO_NAME}`,
	),
	text(
		'Nonce Name (随机串参数名)',
		'nonceName',
		`Name under which a random text of 32 hex digits goes, another one each time. ${NO_NAME}`,
	),
	text('Signature Name (签名参数名)', 'signName', 'Name under which the signature goes'),
	choice(
		'Placement (参数位置)',
		'placement',
		'Where these parameters go. Form means the body, of a JSON body its top level; of a GET, which has no body, the query.',
		[
			['form', 'Form (表单)'],
			['query', 'Query (查询串)'],
			['header', 'Header (请求头)'],
		],
	),
	choice(
		'Pair Format (拼接格式)',
		'pairFormat',
		'How the parameters, sorted by name in ASCII order, are written for signing. All of query and body are signed, save files and the signature itself; of a JSON body the members of the top level, nested ones as JSON text. Take the vendor’s own: the last two do not say where one value ends and the next begins, so they protect a push less.',
		[
			['k=v&', 'Pairs Joined by & (k=v&k=v)'],
			['kv', 'Names and Values Run Together (kvkv)'],
			['values', 'Values Only (vv)'],
		],
	),
	choice(
		'Secret Placement (密钥位置)',
		'secretPlacement',
		'Where the secret stands in the text that is signed. HMAC Key goes with the HMAC digests and only with them.',
		[
			['append', 'At the End'],
			['prepend', 'At the Beginning'],
			['bothEnds', 'At Both Ends'],
			['&key=', 'At the End After &key='],
			['hmacKey', 'HMAC Key'],
		],
	),
	choice('Digest (摘要算法)', 'digest', 'What makes the signature of the text', [
		['md5', 'MD5'],
		['sha1', 'SHA-1'],
		['sha256', 'SHA-256'],
		['hmac-md5', 'HMAC-MD5'],
		['hmac-sha1', 'HMAC-SHA1'],
		['hmac-sha256', 'HMAC-SHA256'],
	]),
	choice('Output (签名编码)', 'output', 'How the signature is written', [
		['upperHex', 'Hex, Upper Case (十六进制大写)'],
		['lowerHex', 'Hex, Lower Case (十六进制小写)'],
		['base64', 'Base64'],
	]),
	choice(
		'Timestamp Form (时间戳格式)',
		'timestampForm',
		'How the time of the call is written. In a JSON body it is a text either way.',
		[
			['s', 'Seconds (秒)'],
			['ms', 'Milliseconds (毫秒)'],
			['text', 'Beijing Time, yyyy-MM-dd HH:mm:ss (北京时间)'],
		],
	),
	choice(
		'Empty Values (空值)',
		'emptyValues',
		'Whether parameters without a value are part of what is signed. The operations of the node send none.',
		[
			['out', 'Left Out (不参与签名)'],
			['in', 'Signed (参与签名)'],
		],
	),
];

/** The fields in which a credential takes a signing profile; nothing of it is preset. */
export const signingProfileProperties: INodeProperties[] = [
	{
		displayName: 'Signing (签名方式)',
		name: 'signing',
		type: 'options',
		options: [
			{ name: 'None (不签名)', value: 'none' },
			{ name: 'Sorted Parameters (参数排序签名)', value: 'sortedParameters' },
		],
		default: 'none',
		description:
			'How calls are signed. The vendor’s rule stands on its page 开放接口公共参数验证规范, which was not obtainable when this was made: set the fields below as the page says.',
	},
	...PROFILE.map((property) => ({
		...property,
		displayOptions: { show: { signing: ['sortedParameters'] } },
	})),
];
