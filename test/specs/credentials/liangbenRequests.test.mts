import axios from 'axios';
import fc from 'fast-check';
import type { IHttpRequestOptions } from 'n8n-workflow';
import { LiangbenApi } from '../../../credentials/LiangbenApi.credentials.ts';
import { startLiangbenSandbox, type LiangbenSandbox } from '../../sandbox/liangben/server.mts';
import { sections } from '../../sandbox/liangben/signature.mts';

let sandbox: LiangbenSandbox;
beforeAll(async () => {
	sandbox = await startLiangbenSandbox();
});
afterAll(async () => await sandbox.close());
beforeEach(() => sandbox.reset());

type Request = IHttpRequestOptions & { uri?: string; form?: unknown };

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const PATH = '/api/liangben/v1/order/cancel';

/** The shapes in which our node, and the HTTP Request node, hand requests to a credential. */
const SHAPES: Record<string, (values: Record<string, string>) => Partial<Request>> = {
	'GET, qs': (qs) => ({ method: 'GET', baseURL: sandbox.url, url: PATH, qs }),
	'GET, query in the url': (values) => ({
		method: 'GET',
		url: `${sandbox.url}${PATH}?${String(new URLSearchParams(values))}`,
	}),
	'GET, uri': (qs) => ({ method: 'GET', uri: `${sandbox.url}${PATH}`, qs }),
	'POST, object': (body) => ({
		method: 'POST',
		baseURL: sandbox.url,
		url: PATH,
		headers: FORM,
		body,
	}),
	'POST, text': (values) => ({
		method: 'POST',
		url: `${sandbox.url}${PATH}`,
		headers: FORM,
		body: String(new URLSearchParams(values)),
	}),
	'POST, URLSearchParams': (values) => ({
		method: 'POST',
		url: `${sandbox.url}${PATH}`,
		body: new URLSearchParams(values),
	}),
	'POST, uri and form': (form) => ({ method: 'POST', uri: `${sandbox.url}${PATH}`, form }),
	'POST, form and qs': (form) => ({
		method: 'POST',
		uri: `${sandbox.url}${PATH}`,
		form,
		qs: { 'q u&e': "查 询=~*()!'" },
	}),
	'POST, nothing': () => ({ method: 'POST', url: `${sandbox.url}${PATH}` }),
};

async function authenticate(request: Request, more: object, times: number): Promise<Request> {
	const credentials = { ...sandbox.credentials, authentication: 'secret', ...more };
	const { authenticate: sign } = new LiangbenApi();
	if (typeof sign !== 'function') throw new Error('authenticate is not a function');
	let signed = request;
	for (let time = 0; time < times; time++) {
		signed = (await sign(credentials, signed)) as Request;
	}
	return signed;
}

/** Sends it as n8n's helpers would: the address and the body as they stand. */
async function send({ method, uri, url, headers, body }: Request) {
	await axios.request({
		method: method ?? 'GET',
		url: uri ?? url,
		headers: headers as Record<string, string>,
		data: body,
		transformRequest: (data: unknown) => data,
		validateStatus: () => true,
	});
	const seen = sandbox.requests.at(-1);
	if (!seen) throw new Error('Nothing arrived');
	return seen;
}

const text = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 12 }),
	fc.constantFrom('', ' ', "~*()!'", '你好', 'a+b=c&d', '[{"sku_id":"1"}]', '%41', '😀'),
);
const NAMES = ['order_sn', 'a b', '名', 'A', 'a', 'x[0]'];
const values = fc.dictionary(fc.constantFrom(...NAMES), text);

describe.each(Object.keys(SHAPES))('a request in the shape "%s"', (shape) => {
	it('is signed so that the gateway verifies it, once and twice, with and without token', async () => {
		await fc.assert(
			fc.asyncProperty(
				values,
				fc.constantFrom(1, 2),
				fc.boolean(),
				async (given, times, withToken) => {
					const request = SHAPES[shape]?.(given) as Request;
					const more = {
						authentication: 'signature',
						...(withToken && { accessToken: ' tok123 ' }),
					};
					const seen = await send(await authenticate(request, more, times));
					expect(seen.signatureValid).toBe(true);
					expect(seen.headers.authorization).toBe(withToken ? 'Bearer tok123' : undefined);
					expect(seen.parameters.client_secret).toBeUndefined();
					const { query, form } = sections(seen);
					const all = [...query, ...form].map(([name]) => name);
					for (const name of ['client_id', 'sign', 'sign_time', 'sign_method']) {
						expect(all.filter((found) => found === name)).toHaveLength(1);
					}
					if (shape !== 'POST, nothing') expect(seen.parameters).toMatchObject(given);
				},
			),
			{ numRuns: 60 },
		);
	});

	it('carries the secret in the form where there is one, else in the query', async () => {
		const request = SHAPES[shape]?.({ order_sn: 'SO 1' }) as Request;
		const seen = await send(await authenticate(request, {}, 2));
		const { query, form } = sections(seen);
		const place = seen.httpMethod === 'GET' ? query : form;
		const other = seen.httpMethod === 'GET' ? form : query;
		expect(place).toEqual(
			expect.arrayContaining([
				['client_id', 'demokey'],
				['client_secret', 's3cret'],
			]),
		);
		expect(JSON.stringify(other)).not.toContain('s3cret');
		expect(seen.parameters.sign).toBeUndefined();
	});
});

describe('the secret', () => {
	const to = async (baseURL: string) =>
		await authenticate({ method: 'GET', baseURL, url: PATH }, {}, 1);

	it.each(['http://openapi.example', 'http://10.0.0.1', 'http://127.0.0.1.example'])(
		'does not travel to %s',
		async (baseUrl) => {
			await expect(to(baseUrl)).rejects.toThrow('not sent over plain http');
		},
	);

	it.each([
		'https://openapi.example',
		'http://localhost:1',
		'http://127.0.0.1:1',
		'http://[::1]:1',
	])('may travel to %s', async (baseUrl) => {
		expect((await to(baseUrl)).url).toContain('client_secret=s3cret');
	});
});

it('may sign the path without /api', async () => {
	const other = await startLiangbenSandbox({ signedPath: 'withoutApi' });
	const request: Request = { method: 'GET', url: `${other.url}${PATH}` };
	const more = { authentication: 'signature', signedPath: 'withoutApi' };
	await axios.get(String((await authenticate(request, more, 1)).url), {
		validateStatus: () => true,
	});
	expect(other.requests[0]?.signatureValid).toBe(true);
	await other.close();
});

it('refuses a multipart form, which it cannot sign', async () => {
	const request: Request = {
		method: 'POST',
		url: `${sandbox.url}${PATH}`,
		headers: { 'content-type': 'multipart/form-data' },
		body: { a: '1' },
	};
	await expect(authenticate(request, {}, 1)).rejects.toThrow('multipart form cannot be signed');
});
