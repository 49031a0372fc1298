import type { IDataObject } from 'n8n-workflow';
import { FORM, PROFILE, SECRET, send, signedPush } from './triggerPushes.mts';
import type { PushRequest } from '../../support/pushNode.mts';

const FIELDS = { type: '7', id: '1', items: '[{"n": 1}]' };
const JSON_FIELDS = '{"type":7,"id":9007199254740993123,"empty":null,"items":[{"n": 1}]}';
const inQuery = { placement: 'query' };
const inHeaders = { placement: 'header' };

const bodyText = ({ body }: PushRequest) => String(body);
const withQuery = (push: PushRequest, query: string): PushRequest => ({
	...push,
	url: `${push.url}${push.url?.includes('?') ? '&' : '?'}${query}`,
});
const changed = (push: PushRequest, from: string | RegExp, to: string): PushRequest => {
	const body = bodyText(push).replace(from, to);
	expect(body).not.toBe(bodyText(push));
	return { ...push, body };
};
const message = ({ body }: { body: unknown }) => (body as { message: string }).message;

async function expectRefused(push: PushRequest, profile: object, status: number, reason: string) {
	const outcome = await send(push, profile);
	expect(outcome).toMatchObject({ status, items: [], answeredAtOnce: true });
	expect(message(outcome)).toContain(reason);
	expect(JSON.stringify(outcome.body)).not.toContain(SECRET);
}

/** Sees that a variant of a push says the same, under the same name, as the push itself. */
async function expectSame(push: PushRequest, variant: PushRequest, profile: object = {}) {
	const [told] = (await send(push, profile)).items;
	const [again] = (await send(variant, profile)).items;
	expect(told?.json.verified).toBe(true);
	expect(again?.json).toEqual({ ...told?.json, receivedAt: again?.json.receivedAt });
}

describe('a signed push, sent again with something that is not signed', () => {
	it.each([{}, inQuery, inHeaders])('is the same with another query: %j', async (profile) => {
		const push = signedPush({ form: FIELDS }, profile);
		await expectSame(push, withQuery(push, 'refund=1&type2=pay&refund=2'), profile);
		await expectSame(push, { ...push, headers: { ...push.headers, 'x-refund': '1' } }, profile);
	});

	it.each([
		['in a form', signedPush({ form: FIELDS }), /^/, 'refund=&'],
		['in JSON', signedPush({ json: JSON_FIELDS }), '{', '{"refund":"",'],
		['null in JSON', signedPush({ json: JSON_FIELDS }), '{', '{"refund":null,'],
		['no more', signedPush({ json: JSON_FIELDS }), '"empty":null,', ''],
	])('is the same with an empty value %s', async (_name, push, from, to) => {
		await expectSame(push, changed(push, from, to));
	});

	it.each([{}, { pairFormat: 'kv' }, { pairFormat: 'values' }])(
		'is the same in other JSON and as a form: %j',
		async (profile) => {
			const push = signedPush({ json: JSON_FIELDS }, profile);
			await expectSame(push, changed(push, '"type":7', ' "type" : "\\u0037" '), profile);
			await expectSame(push, changed(push, '[{"n": 1}]', '"[{\\"n\\": 1}]"'), profile);
			const members = JSON.parse(
				bodyText(push)
					.replace('9007199254740993123', '"$&"')
					.replace('[{"n": 1}]', '"[{\\"n\\": 1}]"'),
			) as Record<string, string | null>;
			const pairs = Object.entries(members).map(([name, value]) => [name, value ?? '']);
			const form = { body: String(new URLSearchParams(pairs)), headers: { 'content-type': FORM } };
			await expectSame(push, form, profile);
		},
	);

	it.each([
		['id', 'items'],
		['nonce', 'p'],
	])('is the same event where %s swallows %s, which follows it', async (name, next) => {
		const push = signedPush({ form: { ...FIELDS, p: '2' } });
		const fields = new URLSearchParams(bodyText(push));
		fields.set(name, `${fields.get(name)}&${next}=${fields.get(next)}`);
		fields.delete(next);
		const variant = await send({ ...push, body: String(fields) });
		expect(variant.items).toHaveLength(1);
		expect(variant.items[0]?.json.eventId).toBe((await send(push)).items[0]?.json.eventId);
	});

	it('has the same content with another time, nonce and signature', async () => {
		const version = async (fields: Record<string, string>, now: number, profile = {}) => {
			const push = signedPush({ form: { ...fields, doc: 'D' } }, profile, now);
			const [item] = (await send(push, profile, { options: { documentField: 'doc' } })).items;
			return (item?.json._receipt as IDataObject).version;
		};
		for (const profile of [
			{},
			inQuery,
			inHeaders,
			{ pairFormat: 'kv' },
			{ pairFormat: 'values' },
		]) {
			const now = Date.now();
			const first = await version(FIELDS, now, profile);
			expect(first).toBeGreaterThan(0);
			expect(await version(FIELDS, now - 60_000, profile)).toBe(first);
			expect(await version({ ...FIELDS, id: '2' }, now, profile)).not.toBe(first);
		}
	});
});

describe('a signed push is refused', () => {
	const TWICE = 'is both in the query and in the body';
	it.each<[string, object, (push: PushRequest) => PushRequest, number, string]>([
		['with a field of the body in the query, too', {}, (p) => withQuery(p, 'id=1'), 400, TWICE],
		['with its signature in the query, too', {}, (p) => withQuery(p, 'sign=1'), 400, TWICE],
		[
			'with a parameter of the query in the body, too',
			inQuery,
			(push) => ({ ...push, body: `${bodyText(push)}&nonce=1` }),
			400,
			'"nonce" is both',
		],
		[
			'with a parameter of the headers in the body, too',
			inHeaders,
			(push) => ({ ...push, body: `${bodyText(push)}&Nonce=1` }),
			400,
			'"Nonce" belongs in the header',
		],
		[
			'with its body in the query',
			{},
			(push) => ({ ...withQuery(push, bodyText(push)), body: '' }),
			401,
			'The signature is missing',
		],
		[
			'with its body beside its signature in the query',
			inQuery,
			(push) => ({ ...withQuery(push, bodyText(push)), body: '' }),
			401,
			'does not fit',
		],
		[
			'with a parameter of the query twice',
			inQuery,
			(push) => withQuery(push, 'nonce=2'),
			400,
			'"nonce" is there more than once',
		],
		[
			'with a form field twice',
			{},
			(push) => ({ ...push, body: `id=0&${bodyText(push)}` }),
			400,
			'"id" is there more than once',
		],
		[
			'with a field __proto__',
			{},
			(push) => ({ ...push, body: `__proto__=&${bodyText(push)}` }),
			400,
			'__proto__',
		],
		['with a field changed', {}, (push) => changed(push, 'id=1', 'id=2'), 401, 'does not fit'],
		[
			'as text',
			{},
			(push) => ({ ...push, headers: { 'content-type': 'text/plain' } }),
			400,
			'neither',
		],
	])('%s', async (_name, profile, forge, status, reason) => {
		const push = signedPush({ form: FIELDS }, profile);
		expect((await send(push, profile)).items).toHaveLength(1);
		await expectRefused(forge(push), profile, status, reason);
	});

	it.each<[string, object, string | RegExp, string, number, string]>([
		['with a key twice', {}, '{', '{"type":1,', 400, '"type" is there more than once'],
		['with a key twice by escape', {}, '{', '{"t\\u0079pe":1,', 400, '"type" is there more than'],
		['with other space in a nested value', {}, '"n": 1', '"n":1', 401, 'does not fit'],
		['with a nested number rewritten', {}, '"n": 1', '"n": 1.0', 401, 'does not fit'],
		['with a number rewritten', {}, '"type":7', '"type":7.0', 401, 'does not fit'],
		['without a value', {}, '"type":7,', '', 401, 'does not fit'],
		['with null for a value', {}, '"type":7', '"type":null', 401, 'does not fit'],
		['with the last digit changed', {}, '9007199254740993123', '9007199254740993124', 401, 'fit'],
		['with half a character', {}, '{', '{"x":"\\ud800",', 400, 'is not valid Unicode'],
		['with a null that is signed left out', { emptyValues: 'in' }, '"empty":null,', '', 401, 'fit'],
		['with a null added where it is signed', { emptyValues: 'in' }, '{', '{"x":null,', 401, 'fit'],
		['with a key __proto__ inside', {}, '{"n"', '{"__proto__":1,"n"', 400, 'a key __proto__'],
		['nested too deep', {}, '[{"n": 1}]', '['.repeat(101) + ']'.repeat(101), 400, 'nested deeper'],
		['cut short', {}, /.$/, '', 400, 'is not valid JSON'],
		['in a list', inQuery, /^.*$/, '[$&]', 400, 'is not a JSON object of parameters'],
		['as a scalar', inQuery, /^.*$/, '1', 400, 'is not a JSON object of parameters'],
		['as null', inHeaders, /^.*$/, 'null', 400, 'is not a JSON object of parameters'],
		['as JSON text', inHeaders, /^.*$/, '"a"', 400, 'is not a JSON object of parameters'],
	])('%s', async (_name, profile, from, to, status, reason) => {
		const push = signedPush({ json: JSON_FIELDS }, profile);
		expect((await send(push, profile)).items).toHaveLength(1);
		await expectRefused(changed(push, from, to), profile, status, reason);
	});

	it('with a field of a multipart form twice, or a file for a field', async () => {
		const push = signedPush({ multipart: FIELDS });
		expect((await send(push)).items).toHaveLength(1);
		for (const id of [['1', '1'], ['1', '2'], { a: '1' }]) {
			const data = { ...push.multipart?.data, id };
			const forged = { ...push, multipart: { data, files: {} } };
			await expectRefused(forged, {}, 400, '"id" is there more than once');
		}
	});

	it.each([
		['app_key', 'The app key is not the one in the credential'],
		['timestamp', 'does not fit'],
		['nonce', 'The nonce is missing'],
		['sign', 'The signature is missing'],
	])('without %s', async (name, reason) => {
		const push = signedPush({ form: FIELDS });
		const fields = new URLSearchParams(bodyText(push));
		fields.delete(name);
		await expectRefused({ ...push, body: String(fields) }, {}, 401, reason);
	});

	it('when its signature is elsewhere than the profile says', async () => {
		const places = ['form', 'query', 'header'];
		for (const sent of places) {
			for (const placement of places.filter((place) => place !== sent)) {
				const push = signedPush({ form: FIELDS }, { placement: sent });
				const { items, status } = await send(push, { placement });
				expect([sent, placement, items, status < 500]).toEqual([sent, placement, [], true]);
			}
		}
	});

	it('without its time, which the profile has, even where any time will do', async () => {
		const anyTime = { options: { toleranceSeconds: 0 } };
		const old = signedPush({ form: FIELDS }, {}, Date.now() - 1e9);
		expect((await send(old)).items).toHaveLength(0);
		expect((await send(old, {}, anyTime)).items).toHaveLength(1);
		const push = signedPush({ form: FIELDS }, { timestampName: '' });
		const profile = { ...PROFILE, timestampName: 'timestamp' };
		const outcome = await send(push, profile, anyTime);
		expect(message(outcome)).toContain('The timestamp is missing');
	});
});

describe('what a verified push passes on', () => {
	it('is what was signed: texts, and the JSON in them', async () => {
		const [item] = (await send(signedPush({ json: JSON_FIELDS }))).items;
		const { app_key, timestamp, nonce, ...data } = item?.json.data as Record<string, unknown>;
		expect({ app_key, timestamp, nonce }).toEqual({
			app_key: 'k1',
			timestamp: expect.stringMatching(/^\d{10}$/) as string,
			nonce: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
		});
		expect(data).toEqual({ type: '7', id: '9007199254740993123', items: [{ n: 1 }] });
		expect(item?.json.event).toBe('supplyOrderStatus');
	});

	it('leaves text that only looks like JSON as it is', async () => {
		const texts = { remark: '[急] 加急', open: '{', evil: '{"__proto__":{"a":1}}' };
		const [item] = (await send(signedPush({ form: texts }, inQuery), inQuery)).items;
		expect(item?.json.data).toEqual(texts);
	});

	it('has its kind in a field of JSON text, too', async () => {
		const push = signedPush({ form: { head: '{"kind":7}' } });
		const { items } = await send(push, {}, { eventField: 'head.kind' });
		expect(items[0]?.json.event).toBe('supplyOrderStatus');
	});

	it('has an empty value where that is signed', async () => {
		const profile = { ...inQuery, emptyValues: 'in' };
		const push = signedPush({ json: '{"a":null,"b":"","c":"1"}' }, profile);
		expect((await send(push, profile)).items[0]?.json.data).toEqual({ a: '', b: '', c: '1' });
	});

	it('has no content of its own for a field that the user ignores', async () => {
		const version = async (at: string) => {
			const push = signedPush({ form: { ...FIELDS, at } });
			const options = { ignoredFields: 'other，at', documentField: 'id' };
			const [item] = (await send(push, {}, { options })).items;
			return (item?.json._receipt as IDataObject).version;
		};
		const first = await version('1');
		expect(first).toBeGreaterThan(0);
		expect(await version('2')).toBe(first);
	});
});
