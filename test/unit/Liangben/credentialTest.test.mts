import type { ICredentialTestFunctions, IDataObject } from 'n8n-workflow';
import { LIANGBEN_FIELDS } from '../../../credentials/authentication/liangbenFields.ts';
import { LiangbenApi } from '../../../credentials/LiangbenApi.credentials.ts';
import { Liangben } from '../../../nodes/Liangben/Liangben.node.ts';
import { missing } from '../../../nodes/shared/messages/inputMessages.ts';
import { sentenceOf } from '../../../nodes/shared/messages/words.ts';
import { startLiangbenSandbox, type LiangbenSandbox } from '../../sandbox/liangben/server.mts';
import { createContext } from '../../support/executeNode.mts';
import { credentialsFor } from './liangbenNode.mts';

let sandbox: LiangbenSandbox;
beforeAll(async () => {
	sandbox = await startLiangbenSandbox();
});
afterAll(async () => await sandbox.close());
beforeEach(() => sandbox.reset());

async function test(changed: IDataObject = {}) {
	const { helpers } = createContext({
		nodeType: new Liangben(),
		credentialType: new LiangbenApi(),
		credentials: {},
		parameters: {},
	}).context;
	const { liangbenApiTest } = new Liangben().methods.credentialTest;
	return await liangbenApiTest.call({ helpers } as unknown as ICredentialTestFunctions, {
		id: '1',
		name: 'test',
		type: 'liangbenApi',
		data: { ...credentialsFor(sandbox), ...changed } as never,
	});
}

it.each([{}, { authentication: 'signature' }, { accessToken: 'tok123' }])(
	'lists the cart with %j',
	async (changed) => {
		expect(await test(changed)).toEqual({
			status: 'OK',
			message: expect.stringContaining('and Liangben listed the cart.') as string,
		});
		expect(sandbox.requests).toMatchObject([
			{ httpMethod: 'GET', endpoint: 'product/get_cart_list', outcome: 'served' },
		]);
	},
);

it('does not claim a success that nothing tells', async () => {
	sandbox.misbehave({ kind: 'envelope', body: { cart: [] } });
	expect(await test({ successField: ' ', successValue: '' })).toEqual({
		status: 'OK',
		message: expect.stringContaining(
			'It is not known whether Liangben listed the cart: its reply has neither status nor code',
		) as string,
	});
});

it.each<[IDataObject, string]>([
	[{ clientId: 'x' }, 'The gateway does not know the Key.'],
	[{ clientSecret: 'x' }, 'The Secret is wrong.'],
	[{ authentication: 'signature', clientSecret: 'x' }, 'The gateway refuses the signature.'],
	[{ baseUrl: 'http://openapi.example' }, 'Client Secret (Secret) is not sent over plain http'],
	[{ baseUrl: 'http://127.0.0.1:9' }, 'No reply from http://127.0.0.1:9.'],
	[{ baseUrl: '' }, 'The credential has no Base URL:'],
	[{ baseUrl: 'openapi.example' }, 'must be an address that starts with http or https'],
	[{ successField: 'code', successValue: '0' }, 'The reply of Liangben has nothing in "code"'],
	[{ successField: 'status' }, 'both Success Field and Success Value'],
	[{ successField: ' ', successValue: 'x' }, 'both Success Field and Success Value'],
	[{ successField: 'status', successValue: 'ok' }, 'Liangben refused the call: "status success".'],
])('says what is wrong: %j', async (changed, message) => {
	const result = await test(changed);
	expect(result.status).toBe('Error');
	expect(result.message).toContain(message);
	expect(result.message).not.toContain('s3cret');
});

it.each(['0040303', '0040306', '0040308', '0040309', '0040310', '0040311', '0050400'])(
	'tells the gateway’s %s with what the gateway said',
	async (code) => {
		sandbox.misbehave({ kind: 'refuse', code });
		const { status, message } = await test();
		expect(status).toBe('Error');
		expect(message).toContain(`：${code} `);
	},
);

it('tells a page from the API', async () => {
	sandbox.misbehave({ kind: 'html' });
	expect((await test()).message).toContain('is not a JSON object');
});

it('tells an HTTP error from a reply of Liangben’s own', async () => {
	sandbox.misbehave({ kind: 'envelope', status: 502, body: { message: 'bad gateway' } });
	expect((await test()).message).toContain('HTTP 502');
});

it('calls nothing where a key is missing', async () => {
	expect(await test({ clientId: ' ' })).toEqual({
		status: 'Error',
		message: sentenceOf(missing(LIANGBEN_FIELDS.clientId)),
	});
	expect(sandbox.requests).toHaveLength(0);
});

it('does not carry the secret on to where it is redirected', async () => {
	sandbox.misbehave({ kind: 'redirect', times: 1 });
	expect((await test()).message).toContain('redirected the call');
	expect(sandbox.requests).toHaveLength(1);
});
