import fc from 'fast-check';
import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { LiangbenApi } from '../../../credentials/LiangbenApi.credentials.ts';
import { LIANGBEN_FIELDS } from '../../../credentials/authentication/liangbenFields.ts';
import { addedSignature } from '../../../credentials/requestShape/addedSignature.ts';
import { Liangben } from '../../../nodes/Liangben/Liangben.node.ts';
import { missing } from '../../../nodes/shared/messages/inputMessages.ts';
import { startLiangbenSandbox, type LiangbenSandbox } from '../../sandbox/liangben/server.mts';
import { sections } from '../../sandbox/liangben/signature.mts';
import { createContext } from '../../support/executeNode.mts';
import {
	encoded,
	FORM,
	formData,
	MULTIPART,
	post,
	sendBy,
	texts,
	value,
	type Fields,
} from './requests.mts';
import { RANDOM } from '../../support/rounds.mts';
import { hostOf } from '../../support/hostOf.mts';

type SignedPath = 'full' | 'withoutApi';

const SIGNED_PATHS: SignedPath[] = ['full', 'withoutApi'];
const PATH = '/api/liangben/v1/order/cancel';

const sandboxes: Partial<Record<SignedPath, LiangbenSandbox>> = {};
const sandbox = (signedPath: SignedPath = 'full') => sandboxes[signedPath] as LiangbenSandbox;
beforeAll(async () => {
	for (const signedPath of SIGNED_PATHS) {
		sandboxes[signedPath] = await startLiangbenSandbox({ signedPath });
	}
});
afterAll(async () => {
	for (const signedPath of SIGNED_PATHS) await sandbox(signedPath).close();
});
beforeEach(() => sandbox().reset());

const helpers = () =>
	createContext({
		nodeType: new Liangben(),
		credentialType: new LiangbenApi(),
		credentials: {},
		parameters: {},
	}).context.helpers;

async function authenticate(
	request: object,
	changed: IDataObject = {},
): Promise<IHttpRequestOptions> {
	const { authenticate: sign } = new LiangbenApi();
	if (typeof sign !== 'function') throw new Error('authenticate is not a function');
	const credentials = {
		...sandbox().credentials,
		authentication: 'secret',
		otherHosts: hostOf(request),
		...changed,
	} as never;
	return await sign(credentials, request as IHttpRequestOptions);
}

const at = (url: string) => ({ baseURL: url, url: PATH });

/** Where a request's own parameters arrive, and where the keys do. */
type Kind = 'query' | 'form' | 'queryOfPost' | 'json';
type Shape = [kind: Kind, make: (url: string, fields: Fields) => object];

/** Every shape of a request the credential can meet from `httpRequest`. */
const httpRequestShapes: Record<string, Shape> = {
	'form of fields': ['form', (url, body) => post({ ...at(url), body, headers: { ...FORM } })],
	'form of text': [
		'form',
		(url, f) => post({ ...at(url), body: encoded(f), headers: { ...FORM } }),
	],
	'form of bytes': [
		'form',
		(url, f) => post({ ...at(url), body: Buffer.from(encoded(f)), headers: { ...FORM } }),
	],
	'form with a charset': [
		'form',
		(url, body) =>
			post({
				...at(url),
				body,
				headers: { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' },
			}),
	],
	'form by PUT': [
		'form',
		(url, body) => ({ method: 'PUT', ...at(url), body, headers: { ...FORM } }),
	],
	URLSearchParams: [
		'form',
		(url, f) => post({ url: url + PATH, body: new URLSearchParams(encoded(f)) }),
	],
	'multipart form': ['form', (url, f) => post({ url: url + PATH, body: formData(f) })],
	'multipart fields': [
		'form',
		(url, body) => post({ ...at(url), body, headers: { ...MULTIPART } }),
	],
	'POST with everything in qs': ['queryOfPost', (url, qs) => post({ ...at(url), qs })],
	'JSON object': ['json', (url, body) => post({ ...at(url), body, json: true })],
	'GET with qs': ['query', (url, qs) => ({ method: 'GET', ...at(url), qs })],
	'GET with the address': ['query', (url, f) => ({ url: `${url}${PATH}?${encoded(f)}#end` })],
	'GET with address and qs': [
		'query',
		(url, { first, ...qs }) => ({ ...at(url), url: `${PATH}?${encoded({ first })}`, qs }),
	],
	'DELETE with qs': ['query', (url, qs) => ({ method: 'DELETE', ...at(url), qs })],
};

/** Those from the HTTP Request node. */
const legacyShapes: Record<string, Shape> = {
	form: ['form', (uri, form) => post({ uri: uri + PATH, form, json: true })],
	'form with header': [
		'form',
		(uri, form) => post({ uri: uri + PATH, form, headers: { ...FORM } }),
	],
	'body with a form header': [
		'form',
		(uri, body) => post({ uri: uri + PATH, body, headers: { ...FORM } }),
	],
	'formData of fields': [
		'form',
		(uri, f) => post({ uri: uri + PATH, formData: Object.fromEntries(texts(f)) }),
	],
	formData: [
		'form',
		(uri, f) => post({ uri: uri + PATH, formData: formData(f), headers: { ...MULTIPART } }),
	],
	'JSON body': ['json', (uri, body) => post({ uri: uri + PATH, body, json: true })],
	'GET with qs (legacy)': [
		'query',
		(uri, qs) => ({ method: 'GET', uri: uri + PATH, qs, json: true }),
	],
};
const shapes = { ...httpRequestShapes, ...legacyShapes };
const shapeNames = Object.keys(shapes);

const send = async (shape: string, request: object) =>
	await sendBy(helpers(), shape in legacyShapes, request);

/** No space at its ends: the HTTP client of n8n cuts it off where it makes a multipart form. */
const name = fc
	.string({ unit: fc.constantFrom('a', 'T', '_', ' ', '名', '￥', '😀', '['), minLength: 1 })
	.filter((string) => string === string.trim());
const fields = fc.dictionary(name, value, { maxKeys: 6 });

const AUTH: Record<string, string[]> = {
	secret: ['client_id', 'client_secret'],
	signature: ['client_id', 'sign', 'sign_method', 'sign_time'],
};
const ALL_AUTH = Object.values(AUTH).flat();

const names = (pairs: Array<[string, string]>) =>
	pairs.map(([key]) => key).filter((key) => ALL_AUTH.includes(key));
const business = (pairs: Array<[string, string]>) =>
	Object.fromEntries(pairs.filter(([key]) => !ALL_AUTH.includes(key)));

describe('requests authenticated by the credential', () => {
	it('1,000 random ones arrive as they should, in every shape, also signed twice', async () => {
		const seenShapes = new Set<string>();
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...shapeNames),
				fc.constantFrom('signature', 'signature', 'secret'),
				fc.constantFrom(...SIGNED_PATHS),
				fc.constantFrom('', ' tok123 '),
				fields,
				fc.boolean(),
				async (shape, authentication, signedPath, accessToken, random, isSignedTwice) => {
					seenShapes.add(shape);
					const { requests, url, reset } = sandbox(signedPath);
					reset();
					const sent: Fields = { first: '1', ...random };
					const [kind, make] = shapes[shape] as Shape;
					const keys = { authentication, signedPath, accessToken };
					const made = make(url, sent) as { headers?: object };
					const own = { 'x-api-trace': 't 1', 'X-Api-None': undefined, 'X-Other': 'o' };
					made.headers = { ...made.headers, ...own };
					let request = await authenticate(made, keys);
					if (isSignedTwice) request = await authenticate(request, keys);
					await send(shape, request);

					expect(requests).toHaveLength(1);
					const [seen] = requests;
					if (!seen) return;
					const { query, form } = sections(seen);
					const isInForm = kind === 'form' || kind === 'queryOfPost';
					expect(names(isInForm ? form : query).sort()).toEqual(AUTH[authentication]);
					expect(names(isInForm ? query : form)).toEqual([]);
					expect(seen.signatureValid).toBe(authentication === 'signature');
					const sign = [...query, ...form].find(([key]) => key === 'sign')?.[1];
					expect(addedSignature(request)).toBe(sign);
					expect(seen.headers.authorization).toBe(accessToken ? 'Bearer tok123' : undefined);
					expect(seen.headers['x-api-trace']).toBe('t 1');
					if (kind === 'json') expect(JSON.parse(seen.rawBody)).toEqual(sent);
					else {
						const asText = Object.fromEntries(texts(sent));
						expect(business(kind === 'form' ? form : query)).toEqual(asText);
						expect(business(kind === 'form' ? query : form)).toEqual({});
					}
				},
			),
			RANDOM,
		);
		expect(seenShapes.size).toBe(shapeNames.length);
	}, 240_000);

	it.each(SIGNED_PATHS.flatMap((a) => SIGNED_PATHS.map((b): [SignedPath, SignedPath] => [a, b])))(
		'with the path signed %s do not verify where it is %s, unless it is the same',
		async (signedPath, taken) => {
			sandbox(taken).reset();
			const request = { url: `${sandbox(taken).url}${PATH}` };
			await send('GET', await authenticate(request, { authentication: 'signature', signedPath }));
			expect(sandbox(taken).requests[0]?.signatureValid).toBe(signedPath === taken);
		},
	);

	it('change from one way to the other without a trace of the first', async () => {
		const form = post({ ...at(sandbox().url), body: { order_sn: '1' }, headers: FORM });
		const signed = await authenticate(form, { authentication: 'signature' });
		const { body } = await authenticate(signed);
		expect(body).toBe('order_sn=1&client_id=demokey&client_secret=s3cret');
	});

	it('leave files in a multipart form and out of the signature', async () => {
		const form = formData({ order_sn: 'SO 1' });
		form.append('file', Buffer.from([1, 2, 3]), { filename: '图 1.png', contentType: 'image/png' });
		const request = post({ uri: sandbox().url + PATH, formData: form });
		const signature = { authentication: 'signature' };
		const signed = await authenticate(await authenticate(request, signature), signature);
		await send('formData', signed);
		const [seen] = sandbox().requests;
		expect(seen?.signatureValid).toBe(true);
		expect(Object.keys(seen?.parameters ?? {})).not.toContain('file');
		expect(Number(seen?.headers['content-length'])).toBeGreaterThan(500);
	});

	it.each(['HEAD', 'DELETE'])('by %s get no body', async (method) => {
		const request = { method, url: `https://openapi.example${PATH}` };
		expect(await authenticate(request)).toEqual({
			method,
			url: `https://openapi.example${PATH}?client_id=demokey&client_secret=s3cret`,
			headers: {},
		});
	});

	it('replace another Authorization by the token, and leave it where there is none', async () => {
		const headers = { authorization: 'Basic eDp5', 'X-None': undefined };
		const request = () => ({ url: 'https://openapi.example/api/x', headers: { ...headers } });
		expect((await authenticate(request(), { accessToken: 't' })).headers).toEqual({
			Authorization: 'Bearer t',
		});
		expect((await authenticate(request())).headers).toEqual({ authorization: 'Basic eDp5' });
	});

	it.each<[string, object, string]>([
		['a stream', post({ url: 'http://x', body: { pipe: () => undefined } }), 'streamUnsignable'],
		[
			'a multipart form of bytes',
			post({ url: 'http://x', body: Buffer.from('--x--'), headers: { ...MULTIPART } }),
			'multipartUnsignable',
		],
		['an address without host', { url: '/path' }, 'addressIncomplete'],
		['an address with a user', { url: 'http://u:p@x/' }, 'addressWithUser'],
	])('refuse %s', async (_name, request, code) => {
		await expect(authenticate(request)).rejects.toMatchObject({ problem: { code } });
	});
});

describe('the keys', () => {
	const to = async (changed: IDataObject) =>
		await authenticate({ method: 'GET', url: `https://openapi.example${PATH}` }, changed);

	it.each<[string, IDataObject]>(
		(['clientId', 'clientSecret'] as const).flatMap((name) =>
			['secret', 'signature'].flatMap((authentication) =>
				[undefined, null, ' '].map((value): [string, IDataObject] => [
					name,
					{ authentication, [name]: value },
				]),
			),
		),
	)('are refused without %s: %j', async (path, changed) => {
		const { en, zh } = missing(LIANGBEN_FIELDS[path as keyof typeof LIANGBEN_FIELDS]);
		await expect(to(changed)).rejects.toMatchObject({
			problem: { code: 'missing', en, zh },
			details: { path },
		});
	});

	it('are sent as text without the spaces around them', async () => {
		const { url } = await to({ clientId: 12, clientSecret: ' s3cret\n', accessToken: null });
		expect(url).toBe(`https://openapi.example${PATH}?client_id=12&client_secret=s3cret`);
	});
});

describe('the secret', () => {
	const to = async (baseURL: string, changed: IDataObject = {}) =>
		await authenticate({ method: 'GET', baseURL, url: PATH }, changed);

	it.each([
		'http://openapi.example',
		'http://10.0.0.1',
		'http://127.0.0.1.example',
		'http://localhost.example',
		'http://[::ffff:127.0.0.1]',
		'HTTP://OPENAPI.EXAMPLE',
	])('does not travel to %s', async (baseUrl) => {
		await expect(to(baseUrl)).rejects.toMatchObject({
			problem: { code: 'secretOverHttp' },
			details: { path: 'baseUrl' },
		});
	});

	it.each([
		'https://openapi.example',
		'http://localhost:1',
		'http://127.0.0.1:1',
		'http://[::1]:1',
	])('may travel to %s', async (baseUrl) => {
		expect((await to(baseUrl)).url).toContain('client_secret=s3cret');
	});

	it('does not travel when it signs, so that plain http is fine', async () => {
		const { url } = await to('http://openapi.example', { authentication: 'signature' });
		expect(url).toMatch(/\?client_id=demokey&sign_method=md5&sign_time=\d{10}&sign=[0-9A-F]{32}$/);
	});
});
