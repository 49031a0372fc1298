import fc from 'fast-check';
import type { IHttpRequestOptions } from 'n8n-workflow';
import { YunjigongApi } from '../../../credentials/YunjigongApi.credentials.ts';
import { addedSignature } from '../../../credentials/requestShape/addedSignature.ts';
import { Yunjigong } from '../../../nodes/Yunjigong/Yunjigong.node.ts';
import {
	startYunjigongSandbox,
	type YunjigongSandbox,
	type YunjigongSandboxOptions,
} from '../../sandbox/yunjigong/server.mts';
import { carried, type SandboxProfile } from '../../sandbox/yunjigong/signature.mts';
import { createContext } from '../../support/executeNode.mts';
import {
	fields,
	FORM,
	formData,
	JSON_TYPE,
	MULTIPART,
	post,
	sendBy,
	texts,
	type Fields,
} from './requests.mts';
import {
	at,
	legacyShapes,
	PATH,
	type Shape,
	shapeNames,
	shapes,
	twice,
} from './yunjigongShapes.mts';
import { RANDOM } from '../../support/rounds.mts';
import { hostOf } from '../../support/hostOf.mts';

const BASE: SandboxProfile = {
	appKey: 'sandbox-key',
	appSecret: 'sandbox secret 密钥&=',
	keyName: 'app_key',
	timestampName: 'ts_x',
	nonceName: 'nonce_x',
	signName: 'sign_x',
	placement: 'form',
	pairFormat: 'k=v&',
	secretPlacement: 'append',
	digest: 'md5',
	output: 'upperHex',
	timestampForm: 's',
	emptyValues: 'out',
};

const options: YunjigongSandboxOptions = { profile: BASE };
let sandbox: YunjigongSandbox;
beforeAll(async () => {
	sandbox = await startYunjigongSandbox(options);
});
afterAll(async () => await sandbox.close());
beforeEach(() => {
	sandbox.reset();
	options.profile = BASE;
});

const helpers = () =>
	createContext({
		nodeType: new Yunjigong(),
		credentialType: new YunjigongApi(),
		credentials: {},
		parameters: {},
	}).context.helpers;

async function authenticate(
	request: object,
	profile: Partial<SandboxProfile> & { signing?: string } = BASE,
): Promise<IHttpRequestOptions> {
	const { authenticate: sign } = new YunjigongApi();
	if (typeof sign !== 'function') throw new Error('authenticate is not a function');
	const credentials = {
		signing: 'sortedParameters',
		...BASE,
		...profile,
		otherHosts: hostOf(request),
	};
	return await sign(credentials, request as IHttpRequestOptions);
}

const send = async (shape: string, request: object) =>
	await sendBy(helpers(), shape in legacyShapes, request);

const [MD5, HMAC] = [
	['md5', 'sha1', 'sha256'],
	['hmac-md5', 'hmac-sha1', 'hmac-sha256'],
] as const;
const secretUse = fc.oneof(
	{
		weight: 3,
		arbitrary: fc.record({
			digest: fc.constantFrom(...MD5),
			secretPlacement: fc.constantFrom('append', 'prepend', 'bothEnds', '&key='),
		}),
	},
	fc.record({ digest: fc.constantFrom(...HMAC), secretPlacement: fc.constant('hmacKey') }),
);
const profiles = fc
	.tuple(
		secretUse,
		fc.record({
			keyName: fc.constantFrom('app_key', 'App-Id', ''),
			timestampName: fc.constantFrom('ts_x', 'X-Time', ''),
			nonceName: fc.constantFrom('nonce_x', 'X-Nonce', ''),
			signName: fc.constantFrom('sign_x', 'X-Sign'),
			placement: fc.constantFrom('form', 'query', 'header'),
			pairFormat: fc.constantFrom('k=v&', 'kv', 'values'),
			output: fc.constantFrom('upperHex', 'lowerHex', 'base64'),
			timestampForm: fc.constantFrom('s', 'ms', 'text'),
			emptyValues: fc.constantFrom('in', 'out'),
		}),
	)
	.map(([use, rest]): SandboxProfile => ({ ...BASE, ...use, ...rest }));

describe('requests signed by the credential', () => {
	it('2,000 random ones verify, in every shape, by every profile, also signed twice', async () => {
		const seen = new Set<string>();
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...shapeNames),
				profiles,
				fields,
				fc.boolean(),
				async (shape, profile, random, isSignedTwice) => {
					seen.add(shape).add(`${profile.digest} ${profile.secretPlacement}`);
					seen.add(`${profile.placement} ${profile.pairFormat} ${profile.output}`);
					sandbox.reset();
					options.profile = profile;
					const sent: Fields = { first: '1', ...random };
					const [kind, make] = shapes[shape] as Shape;
					let request = await authenticate(make(sandbox.url, sent), profile);
					if (isSignedTwice) request = await authenticate(request, profile);
					await send(shape, request);

					const [received] = sandbox.requests;
					expect(sandbox.requests).toHaveLength(1);
					expect(received?.signatureValid).toBe(true);
					const { query, form } = carried(received as NonNullable<typeof received>);
					const header = received?.headers[profile.signName.toLowerCase()];
					const inBody = [...query, ...form].find(([name]) => name === profile.signName)?.[1];
					expect(addedSignature(request)).toBe(inBody ?? header);
					const names = [profile.keyName, profile.timestampName, profile.nonceName];
					const added = [...names, profile.signName];
					const own = (kind === 'query' ? query : form).filter(([name]) => !added.includes(name));
					if (kind === 'json') {
						const body = JSON.parse(received?.rawBody ?? '') as Fields;
						for (const name of added) delete body[name];
						expect(body).toEqual(sent);
						expect(received?.contentType).toBe('application/json');
					} else {
						expect(own).toEqual(texts(sent));
						if (kind === 'multipart')
							expect(received?.contentType).toMatch(/^multipart\/form-data; b/);
						else if (kind === 'form') expect(received?.contentType).toContain(FORM['content-type']);
					}
				},
			),
			RANDOM,
		);
		expect(seen.size).toBe(shapeNames.length + 3 * 4 + 3 + 3 * 3 * 3);
	}, 240_000);

	it('do not verify by another profile', async () => {
		const others: Array<Partial<SandboxProfile>> = [
			{ appSecret: 'other' },
			{ appKey: 'other' },
			{ pairFormat: 'kv' },
			{ pairFormat: 'values' },
			{ secretPlacement: 'prepend' },
			{ secretPlacement: 'bothEnds' },
			{ secretPlacement: '&key=' },
			{ secretPlacement: 'hmacKey', digest: 'hmac-md5' },
			{ digest: 'sha1' },
			{ output: 'lowerHex' },
			{ output: 'base64' },
			{ timestampForm: 'ms' },
			{ timestampForm: 'text' },
			{ emptyValues: 'in' },
			{ placement: 'query' },
			{ placement: 'header' },
			{ signName: 'sign' },
			{ keyName: 'key' },
			{ timestampName: 'time' },
			{ nonceName: 'nonce' },
		];
		for (const other of [{}, ...others]) {
			sandbox.reset();
			options.profile = { ...BASE, ...other };
			const request = post({ url: sandbox.url + PATH, body: { a: '1', b: '' }, headers: FORM });
			await send('form of fields', await authenticate(request));
			expect([other, sandbox.requests[0]?.signatureValid]).toEqual([
				other,
				Object.keys(other).length === 0,
			]);
		}
	});

	it('sign query and body together, and replace only where they add', async () => {
		const request = await authenticate(
			post({
				url: `${sandbox.url}${PATH}?sign_x=own&q=1`,
				qs: { r: '~*' },
				body: { a: '1', sign_x: 'old' },
				headers: { ...FORM },
			}),
		);
		await send('form of fields', request);
		const [received] = sandbox.requests;
		expect(received?.signatureValid).toBe(true);
		expect(received?.url).toBe(`${PATH}?sign_x=own&q=1&r=~%2A`);
		expect(new URLSearchParams(received?.rawBody).getAll('sign_x')).toHaveLength(1);
	});

	it('replace a header whatever its case, and keep the others', async () => {
		const profile = { ...BASE, placement: 'header' };
		const request = await authenticate(
			post({ url: sandbox.url + PATH, headers: { SIGN_X: 'old', 'X-Trace': 'abc' } }),
			profile,
		);
		expect(Object.keys(request.headers ?? {})).toEqual([
			'X-Trace',
			'app_key',
			'ts_x',
			'nonce_x',
			'sign_x',
		]);
		options.profile = profile;
		await send('form of fields', request);
		expect(sandbox.requests[0]).toMatchObject({ signatureValid: true, rawBody: '' });
	});

	it('leave files in a multipart form and out of the signature', async () => {
		for (const placement of ['form', 'query', 'header']) {
			sandbox.reset();
			options.profile = { ...BASE, placement };
			const form = formData({ a: '1' });
			form.append('file', Buffer.from([1, 2, 3]), { filename: '图 1.png' });
			const request = post({ uri: sandbox.url + PATH, formData: form });
			const once = await authenticate(request, options.profile);
			await helpers()
				.request(await authenticate(once, options.profile))
				.catch(() => undefined);
			expect(sandbox.requests[0]).toMatchObject({ signatureValid: true });
			expect(once).toHaveProperty('formData');
		}
	});

	it('keep a file among multipart fields, and take no boundary of an old form', async () => {
		const file = { value: Buffer.from([1, 2, 3]), options: { filename: '图 1.png' } };
		const fieldsAndFile = post({ uri: sandbox.url + PATH, formData: { a: '1', file } });
		const signed = await authenticate(await authenticate(fieldsAndFile));
		expect(signed).toMatchObject({ formData: { a: '1', file } });
		await send('formData', signed);

		const form = formData({ a: '1' });
		const once = await authenticate(
			post({ ...at(sandbox.url), body: form, headers: form.getHeaders() }),
		);
		expect(once.headers).toEqual({});
		await send('multipart form', once);
		expect(sandbox.requests.map(({ signatureValid }) => signatureValid)).toEqual([true, true]);
	});

	it.each([
		['no body', {}, 'application/x-www-form-urlencoded'],
		['an empty multipart form', { body: {}, headers: MULTIPART }, 'multipart/form-data'],
		['an empty JSON object', { body: {}, headers: JSON_TYPE }, 'application/json'],
	])('fill %s', async (_name, request, type) => {
		await send('form of fields', await authenticate(post({ ...at(sandbox.url), ...request })));
		expect(sandbox.requests[0]).toMatchObject({
			signatureValid: true,
			contentType: expect.stringContaining(type) as string,
		});
	});

	it('send no multipart header without a form', async () => {
		const request = post({ ...at(sandbox.url), body: {}, headers: { ...MULTIPART } });
		options.profile = { ...BASE, placement: 'query' };
		await send('form of fields', await authenticate(request, options.profile));
		expect(sandbox.requests[0]).toMatchObject({ signatureValid: true, contentType: '' });
	});

	it('keep every digit of a JSON body', async () => {
		const body = '{"id":9007199254740993,"price":1.50}';
		await send(
			'JSON text',
			await authenticate(post({ ...at(sandbox.url), body, headers: { ...JSON_TYPE } })),
		);
		expect(sandbox.requests[0]?.signatureValid).toBe(true);
		expect(sandbox.requests[0]?.rawBody).toMatch(
			/^\{"id":9007199254740993,"price":1\.50,"app_key":"sandbox-key",/,
		);
	});

	it('stay as they are where nothing is to be signed', async () => {
		const request = () => post({ ...at('http://x'), body: { a: 1, b: '' }, qs: { c: null } });
		expect(await authenticate(request(), { signing: 'none' })).toEqual(request());
	});

	const NO_FORM = 'bodyNotFormOrJson';
	it.each<[string, object, Fields, string]>([
		['a list', { body: [1, 2] }, {}, NO_FORM],
		['JSON that is no object', { body: '[1]', headers: JSON_TYPE }, {}, NO_FORM],
		['another type', { body: '<a/>', headers: { 'content-type': 'text/xml' } }, {}, NO_FORM],
		['a stream', { body: { pipe: () => undefined } }, {}, NO_FORM],
		['a name twice in the address', { url: 'http://x?a[]=1&a[]=2' }, {}, 'parameterTwice'],
		['a name twice in a form', { body: 'b=1&a=1&b=2', headers: FORM }, {}, 'parameterTwice'],
		['a name twice in a text form', { form: 'b=1&b=1' }, {}, 'parameterTwice'],
		[
			'a name twice in a JSON object',
			{ body: '{"b":1,"a":1,"b":2}', headers: JSON_TYPE },
			{},
			'parameterTwice',
		],
		[
			'a name both in the query and in the body',
			{ url: 'http://x?a=1', body: 'a=2', headers: FORM },
			{},
			'parameterTwice',
		],
		['a name twice in a multipart form', { body: twice() }, {}, 'parameterTwice'],
		['a name twice in formData', { formData: twice() }, {}, 'parameterTwice'],
		['an unknown way of signing', {}, { signing: 'Sorted' }, 'notAnOption'],
		['an impossible profile', {}, { digest: 'hmac-md5' }, 'profileHmacWithoutKey'],
	])('refuse %s', async (_name, request, profile, code) => {
		await expect(
			authenticate(post({ url: 'http://x', ...request }), profile),
		).rejects.toMatchObject({ problem: { code } });
	});
});
