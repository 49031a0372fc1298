import axios from 'axios';
import { startLiangbenSandbox, type LiangbenSandbox } from '../../sandbox/liangben/server.mts';
import vectors from '../../support/fixtures/signing-vectors.json';

const ROOT = '/api/liangben/v1/';
const KEYS = { client_id: 'demokey', client_secret: 's3cret' };
type Fields = Record<string, string>;

/** The moment of the vectors. */
const VECTOR_TIME = 1_700_000_000;

let sandbox: LiangbenSandbox;
let sandboxThen: LiangbenSandbox;
let seconds = VECTOR_TIME;
beforeAll(async () => {
	sandbox = await startLiangbenSandbox();
	sandboxThen = await startLiangbenSandbox({ now: () => seconds * 1000 });
});
afterAll(async () => {
	await sandbox.close();
	await sandboxThen.close();
});
beforeEach(() => {
	seconds = VECTOR_TIME;
});

async function post(path: string, fields: Fields, query: Fields = {}) {
	const { status, data } = await axios.post<{ message?: string }>(
		`${sandbox.url}${ROOT}${path}?${String(new URLSearchParams(query))}`,
		new URLSearchParams({ ...KEYS, ...fields }),
		{ validateStatus: () => true },
	);
	return { outcome: sandbox.requests.at(-1)?.outcome, status, ...data };
}

describe('the tables', () => {
	it('take the documented fields, none of which is marked as required', async () => {
		expect(await post('order/cancel', { order_sn: '1' })).toMatchObject({ outcome: 'served' });
		expect(await post('order/cancel', {})).toMatchObject({ outcome: 'served' });
	});

	it.each<[string, Fields, string]>([
		['order/cancel', { order: '1' }, 'order is not documented'],
		['order/cancel', { constructor: '1' }, 'constructor is not documented'],
		['order/cancel', { order_sn: '' }, 'order_sn is illegal: '],
		['order/get_order_list', { end_time: '2026-03-01 00:00:00' }, 'end_time is not documented'],
		['order/get_order_list', { order_status: '2' }, 'order_status is illegal: 2'],
		['order/get_order_list', { start_time: '2026-03-01' }, 'start_time is illegal: 2026-03-01'],
		['order/get_order_list', { use_has_next: '1' }, 'use_has_next is illegal: 1'],
		['order/get_order_list', { more_order_sn: 'a，b' }, 'more_order_sn is illegal: a，b'],
		['product/get_product_list', { page: '1.5' }, 'page is illegal: 1.5'],
		['order/create', { product_info: '{' }, 'product_info is illegal: {'],
		['product/addCart', { add_info: '[]' }, 'add_info is empty'],
		[
			'product/addCart',
			{ add_info: '[{"sku_id":"1","buy_num":1}]' },
			'add_info[0].buy_num is no JSON string',
		],
		['product/addCart', { add_info: '[{"sku_id":"1"}]' }, 'add_info[0].buy_num is missing'],
	])('%s refuses %j', async (path, fields, problem) => {
		const { outcome, message } = await post(path, fields);
		expect(outcome).toBe('refused');
		expect(message).toContain(problem);
	});

	it('refuse a field in the query of a POST', async () => {
		expect(await post('order/cancel', {}, { order_sn: '1' })).toMatchObject({
			outcome: 'refused',
			message: 'order_sn stands in the wrong place',
		});
	});

	it('refuse JSON', async () => {
		await axios.post(
			`${sandbox.url}${ROOT}order/cancel?${String(new URLSearchParams(KEYS))}`,
			{ order_sn: '1' },
			{ validateStatus: () => true },
		);
		expect(sandbox.requests.at(-1)?.outcome).toBe('refused');
	});

	it('know no other path and no other method', async () => {
		expect(await post('order/other', {})).toMatchObject({ status: 404, outcome: '0040400' });
		expect(await post('constructor', {})).toMatchObject({ status: 404, outcome: '0040400' });
		expect(await post('product/get_cart_list', {})).toMatchObject({ outcome: '0040401' });
	});
});

/** Sends the request of a vector, with what is changed in its query. */
async function outcomeOf(at: number, changed: Fields = {}): Promise<string | undefined> {
	const vector = vectors.liangben[at];
	if (!vector) throw new Error(`There is no vector ${at}`);
	const { method, path, headers, query, form, sign } = vector;
	const sent = new URLSearchParams({ ...(query as Fields), sign, ...changed });
	await axios.request({
		method,
		url: `${sandboxThen.url}${path}?${String(sent)}`,
		headers: { ...headers },
		...(method === 'POST' && { data: new URLSearchParams(form as Fields) }),
		validateStatus: () => true,
	});
	return sandboxThen.requests.at(-1)?.outcome;
}

describe('the keys', () => {
	it.each<[Fields, string]>([
		[{ client_id: 'x' }, '0040302'],
		[{ client_secret: 'x' }, '0040304'],
	])('%j are refused with %s', async (fields, code) => {
		expect(await post('order/cancel', fields)).toMatchObject({ outcome: code });
	});

	it.each([0, 1, 2])('signed as vector %i are taken', async (at) => {
		expect(await outcomeOf(at)).toBe('served');
	});

	it('signed with a header are taken, here with a field that is not documented', async () => {
		expect(await outcomeOf(3)).toBe('refused');
		expect(sandboxThen.requests.at(-1)?.signatureValid).toBe(true);
	});

	it.each<[string, Fields, string]>([
		['another signature', { sign: '0'.repeat(32) }, '0040301'],
		['a signature in lower case', { sign: 'ae80faC7DC2A07C5BF5D3D1B211320BA' }, '0040301'],
		['another time than was signed', { sign_time: '1700000001' }, '0040301'],
		['a field that was not signed', { apiver: '1' }, '0040301'],
		['an app that is not known', { client_id: 'x' }, '0040302'],
		[
			'a time that is none, well signed',
			{ sign_time: 'soon', sign: '653716D275C8A6A97704CB147326405F' },
			'0040307',
		],
	])('with %s are refused', async (_name, changed, code) => {
		expect(await outcomeOf(0, changed)).toBe(code);
	});

	it('are refused when they were signed more than 25 hours ago', async () => {
		seconds = VECTOR_TIME + 90_000;
		expect(await outcomeOf(0)).toBe('served');
		seconds += 1;
		expect(await outcomeOf(0)).toBe('0040308');
	});
});
