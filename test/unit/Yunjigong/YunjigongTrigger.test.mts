import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { YunjigongTrigger } from '../../../nodes/Yunjigong/YunjigongTrigger.node.ts';
import { pushTo, WEBHOOK_ID, type PushRequest } from '../../support/pushNode.mts';

const nodeType = new YunjigongTrigger();
const SECRET = 'test-secret';

/** A rule as a user might read it off the vendor's page; ours, for none is published. */
const PROFILE = {
	signing: 'sortedParameters',
	appKey: 'k1',
	appSecret: SECRET,
	keyName: 'app_key',
	timestampName: 'timestamp',
	nonceName: 'nonce',
	signName: 'sign',
	placement: 'form',
	pairFormat: 'k=v&',
	secretPlacement: '&key=',
	digest: 'md5',
	output: 'upperHex',
	timestampForm: 's',
	emptyValues: 'out',
};

/** The rule once more, written out for the tests. */
function signed(fields: Record<string, string>, timestamp = String(Math.floor(Date.now() / 1000))) {
	const all: Record<string, string> = { ...fields, app_key: 'k1', timestamp, nonce: 'n1' };
	const text = Object.keys(all)
		.filter((name) => all[name] !== '')
		.sort()
		.map((name) => `${name}=${String(all[name])}`)
		.join('&');
	const sign = createHash('md5').update(`${text}&key=${SECRET}`).digest('hex').toUpperCase();
	return { ...all, sign };
}

const PARAMETERS = {
	eventField: 'type',
	eventValues: {
		mapping: [
			{ event: 'supplyOrderStatus', value: '7' },
			{ event: 'paymentOrRefund', value: 'pay' },
		],
	},
	successMarker: '{"code":1}',
	options: {},
};

const send = async (push: PushRequest, parameters: IDataObject = {}, credentials = {}) =>
	await pushTo(
		{
			nodeType,
			credentials: { ...PROFILE, ...credentials },
			parameters: { ...PARAMETERS, ...parameters } as never,
		},
		push,
	);
const form = (fields: Record<string, string>): PushRequest => ({
	body: String(new URLSearchParams(fields)),
	headers: { 'content-type': 'application/x-www-form-urlencoded' },
});
const json = (body: unknown): PushRequest => ({ body: JSON.stringify(body) });
const unverified = { verification: 'none' };

describe('a push', () => {
	it.each([
		['7', 'supplyOrderStatus'],
		['pay', 'paymentOrRefund'],
		['9', 'unknown'],
	])('with %s in the event field is told as %s', async (type, event) => {
		const { items, body, status, answeredAtOnce } = await send(form(signed({ type, id: '1' })));
		expect({ body, status, answeredAtOnce }).toEqual({
			body: '{"code":1}',
			status: 200,
			answeredAtOnce: false,
		});
		expect(items[0]?.json).toMatchObject({ event, verified: true, data: { type, id: '1' } });
	});

	it('is unknown without an event field, and not passed on when it is not selected', async () => {
		const push = form(signed({ type: '7' }));
		expect((await send(push, { eventField: '' })).items[0]?.json.event).toBe('unknown');
		const deselected = await send(push, { events: ['unknown'] });
		expect(deselected).toMatchObject({ status: 200, body: '{"code":1}', items: [] });
	});

	it.each<[string, PushRequest, unknown]>([
		['JSON', json({ a: { b: 1 } }), { a: { b: 1 } }],
		['a JSON list', json([[1]]), [1]],
		['a form', form({ a: '1', b: '二' }), { a: '1', b: '二' }],
		['a form with a name twice', { ...form({}), body: 'a=1&a=2' }, { a: ['1', '2'] }],
		['text', { body: 'hello', headers: { 'content-type': 'text/plain' } }, { text: 'hello' }],
		[
			'JSON called text',
			{ body: '{"id":12345678901234567890}', headers: { 'content-type': 'text/plain' } },
			{ id: '12345678901234567890' },
		],
		['nothing', { body: '', headers: { 'content-type': 'text/plain' } }, { text: '' }],
	])('may be %s', async (_name, push, data) => {
		expect((await send(push, unverified)).items[0]?.json.data).toEqual(data);
	});

	it('has its kind in a nested field, too', async () => {
		const { items } = await send(json({ head: { kind: 7 } }), {
			...unverified,
			eventField: 'head.kind',
		});
		expect(items[0]?.json.event).toBe('supplyOrderStatus');
	});

	it('has the same content when only its signature or what the user ignores differs', async () => {
		const version = async (push: PushRequest, options = {}) => {
			const [item] = (await send(push, { options: { documentField: 'type', ...options } })).items;
			return (item?.json._receipt as IDataObject).version;
		};
		const first = await version(form(signed({ type: '7', at: '1' })));
		const again = String(Math.floor(Date.now() / 1000) - 5);
		expect(await version(form(signed({ type: '7', at: '1' }, again)))).toBe(first);
		expect(await version(form(signed({ type: '7', at: '2' })))).not.toBe(first);
		const options = { ignoredFields: 'at, other' };
		expect(await version(form(signed({ type: '7', at: '1' })), options)).toBe(
			await version(form(signed({ type: '7', at: '2' })), options),
		);
	});

	it('is the same message only with the same time, nonce and signature', async () => {
		const id = async (push: PushRequest) => (await send(push)).items[0]?.json.eventId;
		const push = form(signed({ type: '7' }));
		const again = String(Math.floor(Date.now() / 1000) - 5);
		expect(await id(push)).toMatch(/^[0-9a-f]{64}$/);
		expect(await id(push)).toBe(await id(push));
		expect(await id(form(signed({ type: '7' }, again)))).not.toBe(await id(push));
	});

	it.each([
		['success', 'text/plain'],
		['"success"', 'text/plain'],
		['1', 'text/plain'],
		['{not json', 'text/plain'],
		['{"ok": true}', 'application/json'],
		['{"code":12345678901234567890,"at":1e3}', 'application/json'],
		['{"code":0,"code":1}', 'application/json'],
		['[ "ok" ]', 'application/json'],
	])('is answered with the success marker %s letter for letter', async (successMarker, type) => {
		const { body, headers } = await send(form(signed({})), { successMarker });
		expect(body).toBe(successMarker);
		expect(headers).toEqual({ 'content-type': `${type}; charset=utf-8` });
	});

	it('with a field __proto__ is refused, also without verification', async () => {
		const body = '__proto__=a&__proto__=b&x=1';
		const push = { ...form({}), body };
		expect(await send(push, unverified)).toMatchObject({
			status: 400,
			body: { message: expect.stringContaining('__proto__') as string },
			items: [],
		});
	});
});

describe('a signature', () => {
	const now = Math.floor(Date.now() / 1000);
	it.each<[string, PushRequest, string]>([
		['that is missing', form({ type: '7' }), 'The signature is missing'],
		['over other fields', form({ ...signed({ a: '1' }), a: '2' }), 'does not fit'],
		['over fewer fields', form({ ...signed({ a: '1' }), b: '2' }), 'does not fit'],
		[
			'in other letters',
			form({ ...signed({}), sign: signed({}).sign.toLowerCase() }),
			'does not fit',
		],
		[
			'of another app',
			form({ ...signed({}), app_key: 'k2' }),
			'The app key is not the one in the credential',
		],
		['of an hour ago', form(signed({}, String(now - 3600))), 'The timestamp differs'],
		['of no time', form(signed({}, 'soon')), 'The timestamp is missing or not'],
	])('%s is refused', async (_name, push, reason) => {
		const outcome = await send(push);
		expect(outcome).toMatchObject({ status: 401, answeredAtOnce: true, items: [] });
		expect((outcome.body as { message: string }).message).toContain(reason);
	});

	it('may be in the headers or the query', async () => {
		const { app_key, timestamp, nonce, sign, ...fields } = signed({ type: '7' }) as Record<
			string,
			string
		>;
		const added = { app_key, timestamp, nonce, sign } as Record<string, string>;
		const body = form(fields);
		const inHeaders = { ...body, headers: { ...body.headers, ...added } };
		expect((await send(inHeaders, {}, { placement: 'header' })).items).toHaveLength(1);
		const url = `/webhook/${WEBHOOK_ID}/push?${String(new URLSearchParams(added))}`;
		expect((await send({ ...body, url }, {}, { placement: 'query' })).items).toHaveLength(1);
	});

	it('covers JSON by its top-level members', async () => {
		expect(
			(await send(json({ ...signed({ a: '1', b: '{"c":1}' }), b: { c: 1 } }))).items,
		).toHaveLength(1);
	});

	it('cannot be checked without a profile, so all are refused', async () => {
		const outcome = await send(form(signed({})), {}, { signing: 'none' });
		expect(outcome).toMatchObject({ status: 500, items: [], answeredAtOnce: true });
		expect(JSON.stringify(outcome.body)).not.toContain(SECRET);
	});

	it('is not asked for when the user wants none', async () => {
		expect((await send(form({ type: '7' }), unverified)).items[0]?.json.verified).toBe(false);
	});
});
