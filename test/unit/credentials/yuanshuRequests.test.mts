import fc from 'fast-check';
import FormData from 'form-data';
import type { IHttpRequestOptions } from 'n8n-workflow';
import { YuanshuApi } from '../../../credentials/YuanshuApi.credentials.ts';
import { Problem } from '../../../nodes/shared/messages/message.ts';
import { addedSignature } from '../../../credentials/requestShape/addedSignature.ts';
import { Yuanshu } from '../../../nodes/Yuanshu/Yuanshu.node.ts';
import { startYuanshuSandbox, type YuanshuSandbox } from '../../sandbox/yuanshu/server.mts';
import { cookieValues, type SignedUrl } from '../../sandbox/yuanshu/signature.mts';
import { createContext } from '../../support/executeNode.mts';
import { encoded, fields, FORM, JSON_TYPE, post, sendBy, text, type Fields } from './requests.mts';
import { RANDOM } from '../../support/rounds.mts';
import { hostOf } from '../../support/hostOf.mts';

const SIGNED_URLS: SignedUrl[] = ['path', 'pathAndQuery', 'url'];
const PATH = '/retail-data-exchange/any';

const sandboxes: Partial<Record<SignedUrl, YuanshuSandbox>> = {};
const sandbox = (signedUrl: SignedUrl = 'path') => sandboxes[signedUrl] as YuanshuSandbox;
beforeAll(async () => {
	for (const signedUrl of SIGNED_URLS) {
		sandboxes[signedUrl] = await startYuanshuSandbox({ signedUrl, unpublishedPath: PATH });
	}
});
afterAll(async () => {
	for (const signedUrl of SIGNED_URLS) await sandbox(signedUrl).close();
});
beforeEach(() => sandbox().reset());

const helpers = () =>
	createContext({
		nodeType: new Yuanshu(),
		credentialType: new YuanshuApi(),
		credentials: {},
		parameters: {},
	}).context.helpers;

async function authenticate(
	request: object,
	changed: Fields = {},
	signedUrl: SignedUrl = 'path',
): Promise<IHttpRequestOptions> {
	const { authenticate: sign } = new YuanshuApi();
	if (typeof sign !== 'function') throw new Error('authenticate is not a function');
	const credentials = {
		...sandbox(signedUrl).credentials,
		otherHosts: hostOf(request),
		...changed,
	} as never;
	return await sign(credentials, request as IHttpRequestOptions);
}

/** Fields as text, with only what an address cannot do without being encoded. */
const sparing = (fields: Fields) =>
	Object.entries(fields)
		.filter(([, value]) => value !== null)
		.map(([name, value]) => `${name}=${text(value).replace(/[%&#+\s]/g, encodeURIComponent)}`)
		.join('&');

const at = (url: string) => ({ baseURL: url, url: PATH });

/** How a request arrives: in the query, in a form, or as JSON. */
type Kind = 'query' | 'form' | 'json';
type Shape = [kind: Kind, make: (url: string, fields: Fields) => object];

/** Every shape of a request the credential can meet from `httpRequest`. */
const httpRequestShapes: Record<string, Shape> = {
	'JSON object': ['json', (url, body) => post({ ...at(url), body, headers: JSON_TYPE })],
	'JSON object, no header': ['json', (url, body) => post({ url: url + PATH, body, json: true })],
	'JSON text': [
		'json',
		(url, f) => post({ ...at(url), body: JSON.stringify(f), headers: JSON_TYPE }),
	],
	'JSON text, no header': ['json', (url, f) => post({ ...at(url), body: JSON.stringify(f) })],
	'JSON text with white space around it': [
		'json',
		(url, f) =>
			post({ ...at(url), body: `\n ${JSON.stringify(f, null, 2)} \n`, headers: JSON_TYPE }),
	],
	'JSON bytes': [
		'json',
		(url, f) => post({ ...at(url), body: Buffer.from(JSON.stringify(f)), headers: JSON_TYPE }),
	],
	'JSON with a query': [
		'json',
		(url, body) => post({ ...at(url), body, qs: { _platform_num: '153658', q: "~*()!' 备注" } }),
	],
	'form of fields': ['form', (url, body) => post({ ...at(url), body, headers: FORM })],
	'form of text': ['form', (url, f) => post({ ...at(url), body: encoded(f), headers: FORM })],
	'form of bytes': [
		'form',
		(url, f) => post({ ...at(url), body: Buffer.from(encoded(f)), headers: FORM }),
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
	URLSearchParams: [
		'form',
		(url, f) => post({ url: url + PATH, body: new URLSearchParams(encoded(f)) }),
	],
	'POST with everything in qs': ['query', (url, qs) => post({ ...at(url), qs })],
	'GET with qs': ['query', (url, qs) => ({ method: 'GET', ...at(url), qs })],
	'GET with the address': ['query', (url, f) => ({ url: `${url}${PATH}?${encoded(f)}#end` })],
	'GET with an address hardly encoded': [
		'query',
		(url, f) => ({ url: `${url}${PATH}?${sparing(f)}` }),
	],
	'GET with address and qs': [
		'query',
		(url, { first, ...qs }) => ({ ...at(url), url: `${PATH}?${encoded({ first })}`, qs }),
	],
	'GET with an empty body, which is dropped': [
		'query',
		(url, qs) => ({ ...at(url), qs, body: {} }),
	],
};

/** Those from the HTTP Request node. */
const legacyShapes: Record<string, Shape> = {
	'JSON body': ['json', (url, body) => post({ uri: url + PATH, body, json: true })],
	'JSON body with header': [
		'json',
		(url, body) =>
			post({ uri: url + PATH, body, json: true, headers: { 'content-type': 'application/json' } }),
	],
	'raw JSON': [
		'json',
		(url, f) =>
			post({ uri: url + PATH, body: ` ${JSON.stringify(f)} `, json: false, headers: JSON_TYPE }),
	],
	'binary JSON': [
		'json',
		(url, f) => post({ uri: url + PATH, body: Buffer.from(JSON.stringify(f)), headers: JSON_TYPE }),
	],
	form: ['form', (url, form) => post({ uri: url + PATH, form, json: true })],
	'form with header': [
		'form',
		(url, form) => post({ uri: url + PATH, form, headers: { ...FORM } }),
	],
	'form and body': [
		'form',
		(url, { first, ...form }) =>
			post({ uri: url + PATH, body: { first }, form, headers: { ...FORM } }),
	],
	'body with a form header': [
		'form',
		(url, body) => post({ uri: url + PATH, body, headers: { ...FORM } }),
	],
	'GET, legacy': ['query', (url, qs) => ({ method: 'GET', uri: url + PATH, qs, json: true })],
	'GET with an empty body': [
		'query',
		(url, qs) => ({ method: 'GET', uri: url + PATH, qs, body: {}, useQuerystring: true }),
	],
};
const shapes = { ...httpRequestShapes, ...legacyShapes };
const shapeNames = Object.keys(shapes);

const send = async (shape: string, request: object) =>
	await sendBy(helpers(), shape in legacyShapes, request);

/** What of the fields should have arrived. */
const asText = (sent: Fields) => Object.fromEntries(new URLSearchParams(encoded(sent)));

describe('requests signed by the credential', () => {
	it('1,500 random ones arrive as signed, in every shape and reading, also signed twice', async () => {
		const seenShapes = new Set<string>();
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...shapeNames),
				fc.constantFrom(...SIGNED_URLS),
				fields,
				fc.boolean(),
				async (shape, signedUrl, random, isSignedTwice) => {
					seenShapes.add(shape);
					const { requests, url, reset } = sandbox(signedUrl);
					reset();
					const sent: Fields = { first: '1', ...random };
					const [kind, make] = shapes[shape] as Shape;
					let request = await authenticate(make(url, sent), {}, signedUrl);
					if (isSignedTwice) request = await authenticate(request, {}, signedUrl);
					await send(shape, request);

					const [seen] = requests;
					expect(requests).toHaveLength(1);
					expect(seen?.signatureValid).toBe(true);
					const [, sign] = String(seen?.headers.authorization).split('signature=');
					expect(sign).toBe(`"${addedSignature(request)}"`);
					expect(seen && cookieValues(seen, '_platform_num')).toEqual(['153658']);
					if (kind === 'json') {
						expect(JSON.parse(seen?.rawBody ?? '')).toEqual(sent);
						expect(seen?.contentType).toBe('application/json');
						expect(seen?.outcome).toBe(seen?.url === PATH ? 'served' : '1004');
					} else {
						expect(seen?.parameters).toEqual(asText(sent));
						expect(seen?.url === PATH).toBe(kind === 'form');
					}
				},
			),
			RANDOM,
		);
		expect(seenShapes.size).toBe(shapeNames.length);
	}, 240_000);

	it.each(SIGNED_URLS.flatMap((a) => SIGNED_URLS.map((b): [SignedUrl, SignedUrl] => [a, b])))(
		'signed as %s do not verify where %s is taken, unless it is the same',
		async (signed, taken) => {
			const { requests, url, reset } = sandbox(taken);
			reset();
			const request = { url: `${url}${PATH}?a=1` };
			await send('GET', await authenticate(request, { signedUrl: signed }));
			expect(requests[0]?.signatureValid).toBe(signed === taken);
		},
	);

	it('keep other cookies and headers, and replace an old tenant and signature', async () => {
		const headers = {
			cookie: 'theme=dark; _platform_num=1; x_platform_num=2',
			authorization: 'Basic dTpw',
			'X-Trace': 'abc',
		};
		const request = post({ url: sandbox().url + PATH, body: { a: 1 }, headers });
		const signed = await authenticate(await authenticate(request));
		expect(signed.headers).toEqual({
			'X-Trace': 'abc',
			'Content-Type': 'application/json',
			Cookie: 'theme=dark; x_platform_num=2; _platform_num=153658',
			Authorization: expect.stringMatching(
				/^META-SHA256-RSA2048 nonce_str="[0-9a-f]{32}",/,
			) as string,
		});
		await send('POST', signed);
		expect(sandbox().requests[0]?.outcome).toBe('served');
	});

	it('have a nonce of their own each', async () => {
		const request = { url: sandbox().url + PATH };
		const headers = [await authenticate({ ...request }), await authenticate({ ...request })].map(
			({ headers: given }) => given?.Authorization,
		);
		expect(new Set(headers).size).toBe(2);
	});

	it('send a POST without a body without one', async () => {
		for (const body of [undefined, null, '']) {
			sandbox().reset();
			await send('POST', await authenticate(post({ ...at(sandbox().url), body })));
			expect(sandbox().requests[0]).toMatchObject({ rawBody: '', signatureValid: true });
		}
	});

	it.each<[string, object, Fields, code: string, path: string | undefined]>([
		[
			'a multipart form',
			post({ url: 'http://x', body: new FormData() }),
			{},
			'multipartUnsignable',
			undefined,
		],
		[
			'multipart fields',
			post({ uri: 'http://x', formData: { a: '1' } }),
			{},
			'multipartUnsignable',
			undefined,
		],
		[
			'a body that shall become multipart',
			post({ url: 'http://x', body: { a: 1 }, headers: { 'content-type': 'multipart/form-data' } }),
			{},
			'multipartUnsignable',
			undefined,
		],
		[
			'a stream',
			post({ url: 'http://x', body: { pipe: () => undefined } }),
			{},
			'streamUnsignable',
			undefined,
		],
		[
			'a list as a form',
			post({ url: 'http://x', body: [1], headers: FORM }),
			{},
			'listIsNoForm',
			undefined,
		],
		['an address without host', { url: '/path' }, {}, 'addressIncomplete', undefined],
		['an address with a user', { url: 'http://u:p@x/' }, {}, 'addressWithUser', undefined],
		[
			'a tenant that is no number',
			{ url: 'http://x' },
			{ tenantId: '1; a=b' },
			'yuanshuTenant',
			'tenantId',
		],
		['no tenant', { url: 'http://x' }, { tenantId: '' }, 'yuanshuTenant', 'tenantId'],
		['no key', { url: 'http://x' }, { privateKey: '' }, 'keyEmpty', 'privateKey'],
	])('refuse %s', async (_name, request, changed, code, path) => {
		const error = await authenticate(request, changed).catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(Problem);
		const { problem, details } = error as Problem;
		expect([problem.code, details.path]).toEqual([code, path]);
	});
});
