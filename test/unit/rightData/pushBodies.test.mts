import iconv from 'iconv-lite';
import type { IDataObject } from 'n8n-workflow';
import { YuanshuTrigger } from '../../../nodes/Yuanshu/YuanshuTrigger.node.ts';
import { YunjigongTrigger } from '../../../nodes/Yunjigong/YunjigongTrigger.node.ts';
import { TEST_KEYS } from '../../../tools/push/yuanshuKeys.mts';
import { signedHeaders } from '../../../tools/push/yuanshuSender.mts';
import { kind } from '../../support/kind.mts';
import { pushTo, WEBHOOK_ID, type PushRequest } from '../../support/pushNode.mts';
import { PROFILE, signedPush } from '../Yunjigong/triggerPushes.mts';

const FORM = 'application/x-www-form-urlencoded';
const PATH = `/webhook/${WEBHOOK_ID}/push`;

const yunjigong = async (
	push: PushRequest,
	parameters: IDataObject = {},
	profile: IDataObject = {},
) =>
	await pushTo(
		{
			nodeType: new YunjigongTrigger(),
			credentials: { signing: 'sortedParameters', ...PROFILE, ...profile } as never,
			parameters: {
				verification: 'none',
				successMarker: 'ok',
				options: {},
				...parameters,
			} as never,
		},
		push,
	);
const yuanshu = async (push: PushRequest, parameters: IDataObject = {}) =>
	await pushTo(
		{
			nodeType: new YuanshuTrigger(),
			credentials: { platformPublicKey: TEST_KEYS.publicKey },
			parameters: { verification: 'none', options: {}, ...parameters } as never,
		},
		push,
	);

type Send = (push: PushRequest) => ReturnType<typeof pushTo>;
const typed = (body: string | Buffer, contentType: string): PushRequest => ({
	body,
	headers: { 'content-type': contentType },
});
const gives =
	(push: PushRequest, data: unknown, send: Send = yunjigong) =>
	async () => {
		const { status, items } = await send(push);
		expect({ status, data: items.map(({ json }) => json.data) }).toEqual({
			status: 200,
			data: [data],
		});
	};
const isRefused =
	(push: PushRequest, send: Send = yunjigong) =>
	async () => {
		const { status, items } = await send(push);
		expect({ status, items }).toEqual({ status: 400, items: [] });
	};

kind('The bytes of a push', {
	'in GBK that is declared are read': gives(
		typed(iconv.encode('{"a":"中文"}', 'gbk'), 'text/plain; charset=gbk'),
		{ a: '中文' },
	),
	'in GB18030 that is declared are read': gives(
		typed(iconv.encode('a=中文', 'gb18030'), `${FORM};charset=GB18030`),
		{ a: '中文' },
	),
	'in UTF-16 that is declared are read': gives(
		typed(iconv.encode('{"a":"中文"}', 'utf-16le'), 'text/plain;charset=utf-16le'),
		{ a: '中文' },
	),
	'in GBK that is not declared are refused': isRefused(
		typed(iconv.encode('{"a":"中文"}', 'gbk'), 'text/plain'),
	),
	'in GBK that is not declared are refused by Yuanshu’s trigger': isRefused(
		typed(iconv.encode('{"orderNo":"中文"}', 'gbk'), 'application/json'),
		yuanshu,
	),
	'that are cut within a character are refused': isRefused(
		typed(Buffer.from('a=中').subarray(0, -1), FORM),
	),
	'percent-encoded in GBK are refused': isRefused(typed('a=%D6%D0', FORM)),
	'percent-encoded in GBK as a name are refused': isRefused(typed('%D6%D0=1', FORM)),
	'percent-encoded in UTF-8 are read': gives(typed('a=%E4%B8%AD+%2B', FORM), { a: '中 +' }),
	'with a lone percent sign are read': gives(typed('a=100%&b=1', FORM), { a: '100%', b: '1' }),
	'with U+FFFD are data': gives(typed('a=x\ufffd', FORM), { a: 'x\ufffd' }),
	'with U+FFFD percent-encoded are data': gives(typed('a=%EF%BF%BD', FORM), { a: '\ufffd' }),
	'with U+FFFD in JSON are data': gives(typed('{"a":"\ufffd"}', 'application/json'), {
		a: '\ufffd',
	}),
});

kind('JSON', {
	'under the type of a form is JSON': gives(typed('{"a":{"b":1}}', FORM), { a: { b: 1 } }),
	'under the type of a form, with blanks before it': gives(typed(' \n{"a":1}', FORM), { a: 1 }),
	'under no type is JSON': gives(typed('{"a":1}', ''), { a: 1 }),
	'under the type of text is JSON': gives(typed('[{"a":1}]', 'text/plain'), { a: 1 }),
	'under the type of XML is JSON': gives(typed('{"a":1}', 'text/xml'), { a: 1 }),
	'with = and & under the type of a form is JSON': gives(typed('{"a":"x=1&y=2"}', FORM), {
		a: 'x=1&y=2',
	}),
	'that breaks off under the type of a form is a form': gives(typed('{"a=1', FORM), { '{"a': '1' }),
	'signed, under the type of a form is verified': async () => {
		const push = signedPush({ json: '{"status":"7","no":"1"}' });
		const headers = { ...push.headers, 'content-type': FORM };
		const { status, items } = await yunjigong({ ...push, headers }, { verification: 'profile' });
		expect({ status, verified: items[0]?.json.verified }).toEqual({ status: 200, verified: true });
	},
	'signed, in GBK under the type of text is verified': async () => {
		const push = signedPush({ form: { name: '中文' } });
		const { status } = await yunjigong(push, { verification: 'profile' });
		expect(status).toBe(200);
	},
});

const DEEP = `${'['.repeat(101)}${']'.repeat(101)}`;
const parsed = (text: string, expected: object) => async () => {
	const body = JSON.stringify({ orderNo: '1', orderStatus: '10', saleAttr: text });
	const push = { body, headers: signedHeaders({ url: PATH, body }, TEST_KEYS.privateKey) };
	const { status, items } = await yuanshu(push, { options: { parseJsonStrings: true } });
	expect(status).toBe(200);
	expect(items[0]?.json.parsed).toEqual(expected);
	expect((items[0]?.json.data as IDataObject).saleAttr).toBe(text);
};

kind('JSON within a text of a push', {
	'is parsed': parsed('{"a":1}', { saleAttr: { a: 1 } }),
	'keeps every digit': parsed('[12345678901234567890]', { saleAttr: ['12345678901234567890'] }),
	'with __proto__ stays text': parsed('{"__proto__":{"a":1}}', {}),
	'with __proto__ escaped stays text': parsed('{"\\u005f_proto__":1}', {}),
	'deeper than 100 levels stays text': parsed(DEEP, {}),
	'that breaks off stays text': parsed('{"a":', {}),
	'of a signed form with __proto__ stays text': async () => {
		const text = '{"__proto__":{"a":1}}';
		const push = signedPush({ form: { no: '1', head: text } });
		const { items } = await yunjigong(push, { verification: 'profile' });
		expect((items[0]?.json.data as IDataObject).head).toBe(text);
	},
	'of a signed form that is too deep stays text': async () => {
		const push = signedPush({ form: { no: '1', head: DEEP } });
		const { items } = await yunjigong(push, { verification: 'profile' });
		expect((items[0]?.json.data as IDataObject).head).toBe(DEEP);
	},
});

const EVENTS = {
	eventField: 'head.kind',
	eventValues: { mapping: [{ event: 'supplyOrderStatus', value: '7' }] },
};
const isSupplyOrder =
	(push: PushRequest, parameters: IDataObject = {}) =>
	async () => {
		const { items } = await yunjigong(push, { ...EVENTS, ...parameters });
		expect(items.map(({ json }) => json.event)).toEqual(['supplyOrderStatus']);
	};
/** Two bodies that differ only in the ignored field are one content. */
const isIgnored =
	(body: (at: string) => PushRequest, ignoredFields: string, parameters: IDataObject = {}) =>
	async () => {
		const options = { ignoredFields, documentField: 'no' };
		const version = async (push: PushRequest) => {
			const [item] = (await yunjigong(push, { options, ...parameters })).items;
			return (item?.json._receipt as IDataObject).version;
		};
		const first = await version(body('1'));
		expect(first).toBeGreaterThan(0);
		expect(await version(body('2'))).toBe(first);
	};
const VERIFIED = { verification: 'profile' };

kind('The event field is a path', {
	'in JSON': isSupplyOrder(typed('{"head":{"kind":7}}', 'application/json')),
	'in a form whose field is JSON text': isSupplyOrder(
		typed(`head=${encodeURIComponent('{"kind":"7"}')}`, FORM),
	),
	'in a form whose field has this name': isSupplyOrder(typed('head.kind=7', FORM)),
	'in an element of an array': isSupplyOrder(typed('[{"head":{"kind":7}}]', 'text/plain')),
	'in a signed form': isSupplyOrder(signedPush({ form: { head: '{"kind":7}' } }), VERIFIED),
	'in signed JSON': isSupplyOrder(signedPush({ json: '{"head":{"kind":7}}' }), VERIFIED),
	'in JSON text within JSON': isSupplyOrder(
		typed(JSON.stringify({ head: '{"kind":7}' }), 'application/json'),
	),
});

const json = (value: object) => typed(JSON.stringify(value), 'application/json');

kind('Ignored fields are paths', {
	'in JSON': isIgnored((at) => json({ no: '1', head: { at } }), 'head.at'),
	'in an array of JSON': isIgnored((at) => json([{ no: '1', head: { at } }]), 'head.at'),
	'in a list': isIgnored((at) => json({ no: '1', rows: [{ at }] }), 'rows[0].at'),
	'in a form whose field is JSON text': isIgnored(
		(at) => typed(`no=1&head=${encodeURIComponent(JSON.stringify({ at }))}`, FORM),
		'head.at',
	),
	'in a form': isIgnored((at) => typed(`no=1&at=${at}`, FORM), 'x, at'),
	'in a signed form': isIgnored(
		(at) => signedPush({ form: { no: '1', head: JSON.stringify({ at }) } }),
		'head.at',
		VERIFIED,
	),
	'in a signed form, whatever its time and nonce': isIgnored(
		(at) => signedPush({ form: { no: '1', at } }, {}, Date.now() - Number(at) * 1000),
		'at',
		VERIFIED,
	),
});

const saysUnit = (send: () => ReturnType<typeof pushTo>, words: string) => async () => {
	const { status, body } = await send();
	expect(status).toBe(401);
	expect(JSON.stringify(body)).toContain(words);
};
const yunjigongAt = (sent: string, expected: string) => async () => {
	const push = signedPush({ form: { no: '1' } }, { timestampForm: sent as never });
	return await yunjigong(push, VERIFIED, { timestampForm: expected });
};
const yuanshuAt = (timestamp: string) => async () => {
	const body = '{"orderNo":"1"}';
	const headers = signedHeaders({ url: PATH, body, timestamp } as never, TEST_KEYS.privateKey);
	return await yuanshu({ body, headers }, { verification: 'signature' });
};

kind('A timestamp in another unit is told', {
	'milliseconds at Yuanshu': saysUnit(yuanshuAt(String(Date.now())), 'is in milliseconds'),
	'milliseconds of long ago at Yuanshu': saysUnit(yuanshuAt('1500000000000'), 'is in milliseconds'),
	'milliseconds at Yunjigong': saysUnit(yunjigongAt('ms', 's'), 'is in milliseconds'),
	'seconds at Yunjigong': saysUnit(yunjigongAt('s', 'ms'), 'is in seconds'),
	'words at Yuanshu': saysUnit(yuanshuAt('soon'), 'not a number of seconds'),
});
