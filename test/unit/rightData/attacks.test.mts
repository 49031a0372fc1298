import type { IDataObject, INodeType } from 'n8n-workflow';
import type { Field } from '../../../nodes/shared/catalogue/field.ts';
import { withoutSecrets } from '../../../nodes/shared/credential/mask.ts';
import { outputItem } from '../../../nodes/shared/execution/outputItems.ts';
import { numberOption } from '../../../nodes/shared/input/numberAtLeast.ts';
import { readMoment } from '../../../nodes/shared/input/readMoment.ts';
import { topPlace, toWireValue } from '../../../nodes/shared/input/toWireValue.ts';
import { replyText } from '../../../nodes/shared/json/replyText.ts';
import { formText, jsonText } from '../../../nodes/shared/json/wire.ts';
import { Duration, Interval, DateTime } from 'luxon';
import { TEST_KEYS } from '../../../tools/push/yuanshuKeys.mts';
import { signedHeaders } from '../../../tools/push/yuanshuSender.mts';
import { executeNode } from '../../support/executeNode.mts';
import { History } from '../../support/history.mts';
import { kind } from '../../support/kind.mts';
import { newProcess } from '../../support/newProcess.mts';
import { pushTo, WEBHOOK_ID, type PushRequest } from '../../support/pushNode.mts';
import { PROFILE, signedPush } from '../Yunjigong/triggerPushes.mts';

const history = new History();
beforeAll(async () => await history.install());
beforeEach(() => history.clear());

const LABEL = { en: 'Field', zh: '字段' };
const column: Field = { name: 'num', label: LABEL, type: 'number' };
const rows: Field = { name: 'items', label: LABEL, type: 'rows', columns: [column] };
const json: Field = { name: 'data', label: LABEL, type: 'json' };
const text: Field = { name: 'code', label: LABEL, type: 'string' };
const number: Field = { name: 'num', label: LABEL, type: 'number' };

const refuses = (field: Field, value: unknown, code: string) => () => {
	let thrown: unknown;
	try {
		toWireValue(topPlace(field), value);
	} catch (error) {
		thrown = error;
	}
	expect(thrown).toMatchObject({ problem: { code } });
};
const sends = (field: Field, value: unknown, expected: string) => () => {
	const wire = toWireValue(topPlace(field), value);
	expect(field.type === 'json' ? jsonText(wire as never) : formText(wire as never)).toBe(expected);
};

const FORBIDDEN = 'forbiddenName';
kind('A row with a name that JavaScript takes for something else is refused', {
	'a number in it': refuses(rows, '[{"num":1,"__proto__":1}]', FORBIDDEN),
	'an object in it': refuses(rows, '[{"num":1,"__proto__":{"a":1}}]', FORBIDDEN),
	alone: refuses(rows, '[{"__proto__":{"num":1}}]', FORBIDDEN),
	'in the second row': refuses(rows, '[{"num":1},{"num":2,"__proto__":[]}]', FORBIDDEN),
	'deeper in it': refuses(rows, '[{"num":1,"x":{"__proto__":1}}]', FORBIDDEN),
	'of an expression': refuses(rows, JSON.parse('[{"num":1,"__proto__":1}]'), FORBIDDEN),
});

kind('Rows that are none are refused', {
	'a number': refuses(rows, 5, 'notRows'),
	yes: refuses(rows, true, 'notRows'),
	'a Map': refuses(rows, new Map(), 'notRows'),
	'a number in text': refuses(rows, '5', 'notRows'),
	'a list within an object': refuses(rows, { rows: [] }, 'notRows'),
});

const noDate = (given: string) => () => {
	expect(readMoment(given)).toBeUndefined();
};
const isMoment = (given: string, expected: string) => () => {
	expect(readMoment(given)?.moment.toFormat('yyyy-MM-dd HH:mm:ss')).toBe(expected);
};
kind('A span of hours is no moment', {
	'of the morning': noDate('2026-09-21 08:00-12:00'),
	'of the afternoon': noDate('2026-09-21 16:58-18:00'),
	'after a slash': noDate('2026/9/21 08:00-09:30'),
	'with a zone that does not exist': noDate('2026-09-21T16:58+99:00'),
	'with a zone behind the last': noDate('2026-09-21T16:58:00+14:30'),
	'with a zone before the first': noDate('2026-09-21T16:58:00-13:00'),
	'with a zone of minutes alone': noDate('2026-09-21T16:58:00+00:99'),
});
kind('A moment with a zone is one', {
	'of New York': isMoment('2026-09-21T08:00-05:00', '2026-09-21 21:00:00'),
	'of New York with seconds': isMoment('2026-09-21 08:00:00-05:00', '2026-09-21 21:00:00'),
	'of the first zone': isMoment('2026-09-21T00:00:00-12:00', '2026-09-21 20:00:00'),
	'of the last zone': isMoment('2026-09-21T00:00:00+14:00', '2026-09-20 18:00:00'),
	'of Greenwich': isMoment('2026-09-21 00:00Z', '2026-09-21 08:00:00'),
});

const noTime = Number('x');
kind('A number that is none is no text', {
	'in a text': refuses(text, noTime, 'notFinite'),
	'without end': refuses(text, Infinity, 'notFinite'),
	'below everything': refuses(text, -Infinity, 'notFinite'),
	'in a number': refuses(number, noTime, 'notFinite'),
	'in a row': refuses(rows, [{ num: noTime }], 'notFinite'),
	'in pairs': refuses(
		{ name: 'p', label: LABEL, type: 'pairs' },
		{ pair: [{ name: 'a', value: noTime }] },
		'notFinite',
	),
});

const start = DateTime.fromISO('2026-09-21T00:00:00Z', { zone: 'utc' });
kind('What an expression computes goes out as JSON has it', {
	'a span of time': sends(json, { d: Duration.fromMillis(60_000) }, '{"d":"PT60S"}'),
	'an interval': sends(
		json,
		{ d: Interval.after(start, { hours: 1 }) },
		'{"d":"2026-09-21T00:00:00.000Z/2026-09-21T01:00:00.000Z"}',
	),
	'a function is left out': sends(json, { a: 1, f: () => 1 }, '{"a":1}'),
	'a function in a list is null': sends(json, [() => 1, 2], '[null,2]'),
	'a symbol is left out': sends(json, { a: 1, s: Symbol('s') }, '{"a":1}'),
	'a number as an object': sends(json, { a: Object(5) as unknown }, '{"a":5}'),
	'a Map is refused': refuses(json, { m: new Map([[1, 2]]) }, 'notOneValue'),
	'a Set is refused': refuses(json, { m: new Set([1]) }, 'notOneValue'),
	'bytes are refused': refuses(json, { b: Buffer.from('a') }, 'notOneValue'),
});

kind('A number of many digits keeps them, and noise goes', {
	'16 digits with a point': sends(number, 123456789012345.6, '123456789012345.6'),
	'16 digits with three behind it': sends(number, 1234567890123.456, '1234567890123.456'),
	'14 digits': sends(number, 12345678.901234, '12345678.901234'),
	'the noise of 0.1 + 0.2': sends(number, 0.1 + 0.2, '0.3'),
	'the noise of 4.35 * 100': sends(number, 4.35 * 100, '435'),
	'the noise of 1.1 * 1.1': sends(number, 1.1 * 1.1, '1.21'),
});

const reads = (charset: string) => () => {
	expect(replyText(Buffer.from('云南白药'), `application/json; ${charset}`)).toBe('云南白药');
};
kind('UTF-8 under a western charset is UTF-8', {
	'ISO8859-1': reads('charset=ISO8859-1'),
	'ISO_8859-1': reads('charset=ISO_8859-1'),
	l1: reads('charset=l1'),
	cp1252: reads('charset=cp1252'),
	'windows-1252': reads('charset=windows-1252'),
	'ISO-8859-15': reads('charset=ISO-8859-15'),
	'windows-1251': reads('charset=windows-1251'),
	'ANSI_X3.4-1968': reads('charset=ANSI_X3.4-1968'),
	'another parameter that ends like it': reads('xcharset=gbk'),
});

const masks = (secret: string, plain: string) => () => {
	expect(withoutSecrets(`a ${plain} b`, [secret])).toBe('a *** b');
};
kind('A secret with something invisible around it is masked without it', {
	'a blank without width': masks('\u200btoken-of-the-session\u200b', 'token-of-the-session'),
	'a byte order mark': masks('\ufefftoken-of-the-session', 'token-of-the-session'),
	'a wide blank': masks('　token-of-the-session　', 'token-of-the-session'),
	'a line end': masks('token-of-the-session\r\n', 'token-of-the-session'),
	blanks: masks('  token-of-the-session ', 'token-of-the-session'),
});

const renamed = (record: IDataObject, expected: IDataObject) => () => {
	expect(outputItem({ json: record }).json).toEqual(expected);
};
kind('A field called error gets another name, and none is lost', {
	alone: renamed({ error: 1 }, { vendorError: 1 }),
	'beside that name': renamed({ error: 1, vendorError: 2 }, { vendorError_: 1, vendorError: 2 }),
	'beside two': renamed(
		{ vendorError: 1, vendorError_: 2, error: 3 },
		{ vendorError: 1, vendorError_: 2, vendorError__: 3 },
	),
	'of nothing': renamed({ error: null }, { vendorError: null }),
	none: renamed({ a: 1 }, { a: 1 }),
});

const option = (value: unknown) => numberOption(0, LABEL, { n: value }, 'n', 300);
kind('An option without a number is not 0', {
	'of blanks is not set': () => expect(option('  ')).toBe(300),
	'empty is not set': () => expect(option('')).toBe(300),
	'of nothing is not set': () => expect(option(null)).toBe(300),
	'a list is refused': () => expect(() => option([])).toThrow('Field'),
	'no is refused': () => expect(() => option(false)).toThrow('Field'),
	'an object is refused': () => expect(() => option({})).toThrow('Field'),
	'0 is 0': () => expect(option('0')).toBe(0),
});

/** Pushes one after the other to one trigger, and what its workflow gets of each. */
async function passedOn(
	nodeType: INodeType,
	setting: { parameters: IDataObject; credentials?: IDataObject },
	pushes: readonly PushRequest[],
): Promise<IDataObject[]> {
	const passed: IDataObject[] = [];
	const setup = { nodeType, credentials: {}, ...setting } as never;
	for (const push of pushes) {
		const { status, items } = await pushTo(setup, push);
		expect(status).toBe(200);
		const delivered = await executeNode({
			nodeType,
			credentialType: { name: 'none', displayName: '', properties: [] },
			credentials: {},
			parameters: setting.parameters as never,
			mode: 'webhook',
			nodeId: 'trigger-1',
			input: items.map(({ json: item }) => item),
		});
		passed.push(...delivered.map(({ json: item }) => item));
	}
	return passed;
}

const PATH = `/webhook/${WEBHOOK_ID}/push`;
const signed = (body: string, tenant: string): PushRequest => ({
	body,
	headers: {
		...signedHeaders({ url: PATH, body }, TEST_KEYS.privateKey),
		cookie: `_platform_num=${tenant}`,
	},
});
const yuanshu = async (verification: string, pushes: readonly PushRequest[]) =>
	await passedOn(
		newProcess('YuanshuTrigger'),
		{
			parameters: { verification, options: {} },
			credentials: { platformPublicKey: TEST_KEYS.publicKey },
		},
		pushes,
	);
const count = (expected: number, work: () => Promise<unknown[]>) => async () => {
	expect(await work()).toHaveLength(expected);
};
const CANCEL = '{"orderNo":"D1","cancelType":"1"}';
const ADDRESS = '{"orderNo":"D1","recvAddress":"x"}';
const unsigned = (body: string, headers: Record<string, string> = {}): PushRequest => ({
	body,
	headers,
});

kind('The same content of two senders is two events', {
	'of two tenants, signed': count(2, () =>
		yuanshu('signature', [signed(CANCEL, '1'), signed(CANCEL, '2')]),
	),
	'of an address of two tenants': count(2, () =>
		yuanshu('signature', [signed(ADDRESS, '1'), signed(ADDRESS, '2')]),
	),
	'of two tenants, unsigned': count(2, () =>
		yuanshu('none', [
			unsigned(CANCEL, { cookie: '_platform_num=1' }),
			unsigned(CANCEL, { cookie: '_platform_num=2' }),
		]),
	),
	'of one tenant is one': count(1, () =>
		yuanshu('signature', [signed(CANCEL, '1'), signed(CANCEL, '1')]),
	),
	'of a tenant and of none': count(2, () =>
		yuanshu('none', [unsigned(CANCEL, { cookie: '_platform_num=1' }), unsigned(CANCEL)]),
	),
});

const HEADER = signedHeaders({ url: PATH, body: CANCEL }, TEST_KEYS.privateKey);
const NUMBERS = ['1', '2', '3', '4', '5'];
kind('A header that is not verified makes no message', {
	'of two orders': count(2, () =>
		yuanshu('none', [unsigned(CANCEL, HEADER), unsigned(CANCEL.replace('D1', 'D2'), HEADER)]),
	),
	'of five orders': count(5, () =>
		yuanshu(
			'none',
			NUMBERS.map((no) => unsigned(`{"orderNo":"${no}","cancelType":"1"}`, HEADER)),
		),
	),
	'of two contents of an order': count(2, () =>
		yuanshu('none', [unsigned(CANCEL, HEADER), unsigned(ADDRESS, HEADER)]),
	),
	'of two unknown bodies': count(2, () =>
		yuanshu('none', [unsigned('{"a":1}', HEADER), unsigned('{"a":2}', HEADER)]),
	),
	'of the same body once more': count(1, () =>
		yuanshu('none', [unsigned(CANCEL, HEADER), unsigned(CANCEL, HEADER)]),
	),
});

const plain = async (
	pushes: readonly PushRequest[],
	options: IDataObject = {},
	more: IDataObject = {},
) =>
	await passedOn(
		newProcess('YunjigongTrigger'),
		{ parameters: { verification: 'none', successMarker: 'ok', options, ...more } },
		pushes,
	);
const query = (text_: string, body = '{}'): PushRequest => ({ url: `${PATH}?${text_}`, body });
const withFile = (name: string, size: number): PushRequest => ({
	headers: { 'content-type': 'multipart/form-data; boundary=x' },
	multipart: {
		data: { a: '1' },
		files: { proof: { originalFilename: name, size, mimetype: 'image/png' } },
	},
});

kind('What a push without verification has beside its body is seen', {
	'two queries': count(2, () => plain([query('order=9'), query('order=8')])),
	'the same query once more': count(1, () => plain([query('order=9'), query('order=9')])),
	'the values of the query': async () => {
		const [item] = await plain([query('order=9&a=1&a=2')]);
		expect(item).toMatchObject({ query: { order: '9', a: ['1', '2'] }, data: {} });
	},
	'two files': count(2, () => plain([withFile('a.png', 1), withFile('b.png', 1)])),
	'what file there was': async () => {
		const [item] = await plain([withFile('a.png', 7)]);
		const file = { field: 'proof', fileName: 'a.png', size: 7, type: 'image/png' };
		expect(item).toMatchObject({ files: [file], data: { a: '1' } });
	},
	'nothing where there is nothing': async () => {
		const [item] = await plain([{ body: '{"a":1}' }]);
		expect(item).not.toHaveProperty('query');
		expect(item).not.toHaveProperty('files');
	},
});

const status = (value: number, no: unknown = 'S1'): PushRequest => ({
	body: JSON.stringify({ data: { no, status: value } }),
});
const aba = (documentField: string, no?: unknown) =>
	count(3, () => plain([status(1, no), status(2, no), status(1, no)], { documentField }));
kind('A document is known by any writing of its field', {
	'with dots': aba('data.no'),
	'as JSONPath': aba('$.data.no'),
	'as JSONPath without a dot': aba('$data.no'),
	'with blanks': aba(' data.no '),
	'with brackets': aba("data['no']"),
	'in a list of one': aba('data.no', ['S1']),
	'as a number': aba('data.no', 7),
});

/** Two messages that say something else, but whose signed texts are the same. */
const twins = (profile: object, first: IDataObject, second: IDataObject, options: IDataObject) =>
	count(2, async () => {
		const now = Date.now();
		return await passedOn(
			newProcess('YunjigongTrigger'),
			{
				parameters: { verification: 'profile', successMarker: 'ok', options },
				credentials: { signing: 'sortedParameters', ...PROFILE, ...profile },
			},
			[first, second].map((form, at) =>
				signedPush({ form: form as never }, profile, now - at * 1000),
			),
		);
	});
const A = { qty: '1', status: '23', zno: 'S2' };
const B = { qty: '12', status: '3', zno: 'S2' };
const DOCUMENT = { documentField: 'zno' };
kind('Contents are told apart by names and values, not by the text that is signed', {
	'of values alone': twins({ pairFormat: 'values' }, A, B, DOCUMENT),
	'of names and values run together': twins(
		{ pairFormat: 'kv' },
		{ a: '1b2', zno: 'S2' },
		{ a: '1', b: '2', zno: 'S2' },
		DOCUMENT,
	),
	'of pairs, one within a value': twins(
		{},
		{ remark: 'x&status=1', zno: 'S2' },
		{ remark: 'x', status: '1', zno: 'S2' },
		DOCUMENT,
	),
	'of pairs, an ignored name within a value': twins(
		{},
		{ remark: 'x&time=1', zno: 'S2' },
		{ remark: 'x&time=2', zno: 'S2' },
		{ ...DOCUMENT, ignoredFields: 'time' },
	),
	'of values alone without a document': twins({ pairFormat: 'values' }, A, B, {}),
});
