import fc from 'fast-check';
import FormData from 'form-data';
import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { KuaimaiApi } from '../../../credentials/KuaimaiApi.credentials.ts';
import { KUAIMAI_FIELDS } from '../../../credentials/authentication/kuaimaiFields.ts';
import { addedSignature } from '../../../credentials/requestShape/addedSignature.ts';
import { Kuaimai } from '../../../nodes/Kuaimai/Kuaimai.node.ts';
import { missing } from '../../../nodes/shared/messages/inputMessages.ts';
import { startKuaimaiSandbox, type KuaimaiSandbox } from '../../sandbox/kuaimai/server.mts';
import { expectedSignature } from '../../sandbox/kuaimai/signature.mts';
import { createContext } from '../../support/executeNode.mts';
import { RANDOM } from '../../support/rounds.mts';
import { hostOf } from '../../support/hostOf.mts';

type Fields = Record<string, string | number | boolean | object | null>;

let sandbox: KuaimaiSandbox;
beforeAll(async () => {
	sandbox = await startKuaimaiSandbox();
});
afterAll(async () => await sandbox.close());
beforeEach(() => sandbox.reset());

const credentials = (signMethod = 'hmac') => ({
	baseUrl: sandbox.url,
	signMethod,
	...sandbox.credentials,
});

const helpers = () =>
	createContext({
		nodeType: new Kuaimai(),
		credentialType: new KuaimaiApi(),
		credentials: credentials(),
		parameters: {},
	}).context.helpers;

async function authenticate(
	request: object,
	signMethod: string,
	changed: IDataObject = {},
): Promise<object> {
	const { authenticate: sign } = new KuaimaiApi();
	if (typeof sign !== 'function') throw new Error('authenticate is not a function');
	const data = { ...credentials(signMethod), otherHosts: hostOf(request), ...changed } as never;
	return await sign(data, request as IHttpRequestOptions);
}

function formData(fields: Fields): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) {
		if (value !== null)
			form.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
	}
	return form;
}

/** Fields as text, as in an address. */
function query(fields: Fields): string {
	const text = new URLSearchParams();
	for (const [name, value] of Object.entries(fields)) {
		if (value !== null)
			text.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
	}
	return text.toString();
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const post = (more: object) => ({ method: 'POST', ...more });

/** Every shape of a request the credential can meet, by the helper that sends it. */
const httpRequestShapes = {
	'body of fields': (url: string, f: Fields) =>
		post({ baseURL: url, url: '/router', body: f, headers: FORM }),
	'body of fields, no header': (url: string, f: Fields) =>
		post({ url: `${url}/router`, body: f, json: true }),
	'body of text': (url: string, f: Fields) =>
		post({ url: `${url}/router`, body: query(f), headers: FORM }),
	'body of bytes': (url: string, f: Fields) =>
		post({ url: `${url}/router`, body: Buffer.from(query(f)), headers: FORM }),
	URLSearchParams: (url: string, f: Fields) =>
		post({ url: `${url}/router`, body: new URLSearchParams(query(f)) }),
	'multipart form': (url: string, f: Fields) => post({ url: `${url}/router`, body: formData(f) }),
	'multipart fields': (url: string, f: Fields) =>
		post({ url: `${url}/router`, body: f, headers: { 'Content-Type': 'multipart/form-data' } }),
	'POST with everything in the address': (url: string, f: Fields) =>
		post({ url: `${url}/router?${query(f)}` }),
	'POST with everything in qs': (url: string, f: Fields) => post({ url: `${url}/router`, qs: f }),
	'GET with qs': (url: string, f: Fields) => ({
		method: 'GET',
		baseURL: url,
		url: '/router',
		qs: f,
	}),
	'GET with the address': (url: string, f: Fields) => ({ url: `${url}/router?${query(f)}` }),
};
const legacyShapes = {
	form: (uri: string, f: Fields) => post({ uri: `${uri}/router`, form: f, json: true }),
	'form with header': (uri: string, f: Fields) =>
		post({ uri: `${uri}/router`, form: f, headers: FORM }),
	'formData of fields': (uri: string, f: Fields) =>
		post({ uri: `${uri}/router`, formData: JSON.parse(JSON.stringify(f)) as object, json: true }),
	formData: (uri: string, f: Fields) =>
		post({ uri: `${uri}/router`, formData: formData(f), json: true }),
	'formData with header': (uri: string, f: Fields) =>
		post({
			uri: `${uri}/router`,
			formData: formData(f),
			headers: { 'content-type': 'multipart/form-data' },
		}),
	'JSON body': (uri: string, f: Fields) => post({ uri: `${uri}/router`, body: f, json: true }),
	'GET with qs (legacy)': (uri: string, f: Fields) => ({
		method: 'GET',
		uri: `${uri}/router`,
		qs: f,
		json: true,
	}),
};
const shapes = { ...httpRequestShapes, ...legacyShapes };
type Shape = keyof typeof shapes;
const shapeNames = Object.keys(shapes) as Shape[];

async function send(shape: Shape, request: object): Promise<void> {
	if (shape in legacyShapes) await helpers().request(request);
	else await helpers().httpRequest(request as IHttpRequestOptions);
}

const value = fc.oneof(
	fc
		.string({ unit: 'grapheme', minLength: 0, maxLength: 20 })
		.filter((text) => !/[\r\n\0]/.test(text)),
	fc.constantFrom('', '备注信息 你好', 'a b+c%20&d=e', "~*()!'", '"', '😀'),
	fc.integer(),
	fc.boolean(),
	fc.constant(null),
	fc.array(fc.record({ outerId: fc.string({ maxLength: 5 }), quantity: fc.nat() }), {
		maxLength: 3,
	}),
);
const fields = fc.dictionary(
	fc
		.string({
			unit: fc.constantFrom('a', 'T', 's', 'Z', '_', '1', 'code'),
			minLength: 1,
			maxLength: 8,
		})
		.filter((name) => !/^\d/.test(name)),
	value,
	{ maxKeys: 6 },
);

/** The business parameters as the vendor should see them. */
function asText(business: Fields): Record<string, string> {
	const text: Record<string, string> = {};
	for (const [name, item] of Object.entries(business)) {
		if (item === null || item === '') continue;
		text[name] = typeof item === 'object' ? JSON.stringify(item) : String(item);
	}
	return text;
}

const PUBLIC = ['appKey', 'format', 'session', 'sign', 'sign_method', 'timestamp', 'version'];

describe('requests signed by the credential', () => {
	it.each(shapeNames)('%s: one call', async (shape) => {
		const business = { method: 'supplier.list.query', pageNo: '1', pageSize: '1' };
		await send(shape, await authenticate(shapes[shape](sandbox.url, business), 'hmac'));
		expect(sandbox.requests.map(({ outcome }) => outcome)).toEqual(['served']);
	});

	it('1,000 random requests arrive as signed, in every shape, also signed twice', async () => {
		const seenShapes = new Set<string>();
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...shapeNames),
				fc.constantFrom('hmac', 'md5', 'hmac-sha256'),
				fields,
				fc.boolean(),
				async (shape, signMethod, random, isSignedTwice) => {
					seenShapes.add(shape);
					sandbox.reset();
					const business: Fields = { ...random, method: 'purchase.order.get' };
					let request = await authenticate(shapes[shape](sandbox.url, business), signMethod);
					if (isSignedTwice) request = await authenticate(request, signMethod);
					await send(shape, request);

					const [seen] = sandbox.requests;
					const { parameters = {} } = seen ?? {};
					expect(parameters.sign).toBe(expectedSignature(parameters, 'helloworld'));
					expect(addedSignature(request)).toBe(parameters.sign);
					expect(parameters).toEqual({
						...asText(business),
						...Object.fromEntries(PUBLIC.map((name) => [name, expect.any(String) as string])),
						sign_method: signMethod,
					});
					expect(Object.values(parameters)).not.toContain('');
					expect(['served', '50']).toContain(seen?.outcome);
				},
			),
			RANDOM,
		);
		expect(seenShapes.size).toBe(shapeNames.length);
	}, 120_000);

	it('leaves files in a multipart form and out of the signature', async () => {
		const form = formData({ method: 'supplier.list.query' });
		form.append('file', Buffer.from([1, 2, 3]), { filename: '图 1.png', contentType: 'image/png' });
		const request = await authenticate(
			post({ uri: `${sandbox.url}/router`, formData: form }),
			'md5',
		);
		const again = await authenticate(request, 'md5');
		await helpers().request(again);
		const { parameters = {}, outcome } = sandbox.requests[0] ?? {};
		expect(outcome).toBe('served');
		expect(Object.keys(parameters)).not.toContain('file');
	});

	it('refuses a body that is not a form', async () => {
		await expect(
			authenticate(post({ url: `${sandbox.url}/router`, body: [1, 2] }), 'hmac'),
		).rejects.toMatchObject({ problem: { code: 'bodyNotFormOrJson' } });
	});

	it.each<[string, IDataObject]>(
		(['appKey', 'appSecret'] as const).flatMap((name) =>
			[undefined, null, ' '].map((value): [string, IDataObject] => [name, { [name]: value }]),
		),
	)('is not signed without %s: %j', async (path, changed) => {
		const request = shapes['body of fields'](sandbox.url, { method: 'supplier.list.query' });
		const untouched = structuredClone(request);
		const { en, zh } = missing(KUAIMAI_FIELDS[path as keyof typeof KUAIMAI_FIELDS]);
		await expect(authenticate(request, 'hmac', changed)).rejects.toMatchObject({
			problem: { code: 'missing', en, zh },
			details: { path },
		});
		expect(request).toEqual(untouched);
	});

	it('takes the keys without the spaces around them, a number as text, and hmac by default', async () => {
		const changed = { appKey: 123456, appSecret: ' helloworld\n', accessToken: ' test ' };
		const request = shapes['body of fields'](sandbox.url, { method: 'supplier.list.query' });
		await send('body of fields', await authenticate(request, '', changed));
		expect(sandbox.requests).toMatchObject([
			{
				outcome: 'served',
				parameters: { appKey: '123456', session: 'test', sign_method: 'hmac' },
			},
		]);
	});

	it('sends no session where there is none', async () => {
		const request = shapes['GET with qs'](sandbox.url, { method: 'supplier.list.query' });
		const { qs } = (await authenticate(request, 'md5', { accessToken: undefined })) as IDataObject;
		expect(Object.keys(qs as object)).not.toContain('session');
	});

	it('refuses a sign method that Kuaimai does not know', async () => {
		await expect(authenticate(post({ url: 'https://x' }), 'sha1')).rejects.toMatchObject({
			problem: { code: 'notAnOption' },
			details: { path: 'signMethod' },
		});
	});
});
