import type { ICredentialDataDecryptedObject, ICredentialTestFunctions } from 'n8n-workflow';
import { YunjigongApi } from '../../../credentials/YunjigongApi.credentials.ts';
import { Yunjigong } from '../../../nodes/Yunjigong/Yunjigong.node.ts';
import { startYunjigongSandbox, type YunjigongSandbox } from '../../sandbox/yunjigong/server.mts';
import { createContext } from '../../support/executeNode.mts';
import { PROFILE } from './run.mts';

const PATH = '/only-the-user-knows';

let sandbox: YunjigongSandbox;
beforeAll(async () => {
	sandbox = await startYunjigongSandbox({
		profile: PROFILE,
		unpublished: {
			[PATH]: { methods: ['GET', 'POST'], parameters: ['a', 'o'], required: ['a'], data: {} },
		},
	});
});
afterAll(async () => await sandbox.close());
beforeEach(() => sandbox.reset());

async function test(changed: ICredentialDataDecryptedObject = {}) {
	const { helpers } = createContext({
		nodeType: new Yunjigong(),
		credentialType: new YunjigongApi(),
		credentials: {},
		parameters: {},
	}).context;
	const { yunjigongApiTest } = new Yunjigong().methods.credentialTest;
	return await yunjigongApiTest.call({ helpers } as unknown as ICredentialTestFunctions, {
		id: '1',
		name: 'test',
		type: 'yunjigongApi',
		data: {
			...sandbox.credentials,
			testPath: PATH,
			testMethod: 'POST',
			testContentType: 'multipart/form-data',
			testBody: '{"a":"备注 &=","o":{"n":1.50}}',
			...changed,
		},
	});
}

const error = (message: RegExp) => ({
	status: 'Error',
	message: expect.stringMatching(message) as string,
});

describe('the credential test', () => {
	it.each<[string, ICredentialDataDecryptedObject]>([
		['multipart/form-data', {}],
		['url-encoded', { testContentType: 'application/x-www-form-urlencoded' }],
		['JSON', { testContentType: 'application/json' }],
		['GET', { testMethod: 'GET' }],
		['an object', { testBody: { a: '备注 &=', o: { n: '1.50' } } as never }],
	])('makes the call the user names, signed, by %s', async (_name, changed) => {
		expect(await test(changed)).toEqual({
			status: 'OK',
			message: expect.stringContaining(`replied to ${PATH} with success`) as string,
		});
		expect(sandbox.requests.map(({ outcome }) => outcome)).toEqual(['served']);
	});

	it('sends every digit of the body', async () => {
		await test({ testContentType: 'application/json' });
		expect(sandbox.requests[0]?.rawBody).toBe('{"a":"备注 &=","o":{"n":1.50}}');
	});

	it('calls nothing where no path is named, and says so', async () => {
		expect(await test({ testPath: ' ' })).toEqual({
			status: 'OK',
			message: expect.stringMatching(/^The fields fit together\. Nothing was called/) as string,
		});
		expect(sandbox.requests).toHaveLength(0);
	});

	it('does not judge where it cannot', async () => {
		expect(await test({ successField: '', successValue: '' })).toEqual({
			status: 'OK',
			message: expect.stringMatching(/Whether that means success is not known/) as string,
		});
	});

	it.each<[string, ICredentialDataDecryptedObject, RegExp]>([
		['no base URL', { baseUrl: '' }, /no Base URL/],
		['no base URL, without a call', { baseUrl: '', testPath: '' }, /no Base URL/],
		[
			'an impossible profile',
			{ digest: 'hmac-md5', testPath: '' },
			/^Signing profile: .* 签名规则：/,
		],
		['half a success test', { successValue: '' }, /both Success Field and Success Value/],
		['a path without slash', { testPath: 'x' }, /"x" must start with one slash/],
		['a body that is not JSON', { testBody: '{' }, /^Test Body: this is not valid JSON/],
		['a body that is not an object', { testBody: '[]' }, /^Test Body: a JSON object/],
	])('explains %s and calls nothing', async (_name, changed, message) => {
		expect(await test(changed)).toEqual(error(message));
		expect(sandbox.requests).toHaveLength(0);
	});

	it.each<[string, ICredentialDataDecryptedObject, RegExp]>([
		[
			'a wrong secret',
			{ appSecret: 'wrong' },
			/^Yunjigong refused the call: "验签失败"\..*"code" is 401\. If that means success, add "401" to Success Value/,
		],
		[
			'a body without what is needed',
			{ testBody: '' },
			/^Yunjigong refused the call: "缺少参数 a"\. /,
		],
		['an unknown path', { testPath: '/x' }, /HTTP 404.*\/x$/],
		['a field the reply lacks', { successField: 'no' }, /has nothing in "no"/],
	])('explains %s', async (_name, changed, message) => {
		expect(await test(changed)).toEqual(error(message));
		expect(sandbox.requests).toHaveLength(1);
	});

	it('explains a reply that is not JSON, a redirect and a host that is not there', async () => {
		sandbox.misbehave({ kind: 'html' });
		expect(await test()).toEqual(error(/is not a JSON object/));
		sandbox.misbehave({ kind: 'redirect' });
		for (const testMethod of ['POST', 'GET']) {
			expect(await test({ testMethod })).toEqual(error(/redirected the call/));
		}
		expect(sandbox.requests).toHaveLength(3);
		expect(await test({ baseUrl: 'http://127.0.0.1:9' })).toEqual(
			error(/^No reply from http:\/\/127\.0\.0\.1:9/),
		);
	});
});
