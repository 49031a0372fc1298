import type { IDataObject } from 'n8n-workflow';
import { liangbenApiTest } from '../../../nodes/Liangben/credentialTest.ts';
import { judgeLiangben } from '../../../nodes/Liangben/verdict.ts';
import { startLiangbenSandbox, type LiangbenSandbox } from '../../sandbox/liangben/server.mts';
import { credentialsFor, runLiangben } from './liangbenNode.mts';

let sandbox: LiangbenSandbox;
beforeAll(async () => {
	sandbox = await startLiangbenSandbox();
});
afterAll(async () => await sandbox.close());
beforeEach(() => sandbox.reset());

const get = async (credentials: IDataObject = {}, continueOnFail = false) =>
	await runLiangben(sandbox, 'order.get', { order_sn: 'SO1' }, { credentials, continueOnFail });

describe('the keys', () => {
	it.each<[IDataObject, string]>([
		[{ clientId: 'x' }, 'The gateway does not know the client ID.'],
		[{ clientSecret: 'x' }, 'The client secret is wrong.'],
		[{ clientSecret: 'x', authentication: 'signature' }, 'The gateway rejects the signature.'],
	])('%j: %s', async (credentials, message) => {
		await expect(get(credentials)).rejects.toThrow(message);
	});

	it('may sign instead of travelling', async () => {
		expect(await get({ authentication: 'signature' })).toHaveLength(1);
		expect(sandbox.requests[0]?.signatureValid).toBe(true);
	});

	it('are not sent over plain http', async () => {
		await expect(get({ baseUrl: 'http://openapi.example' })).rejects.toThrow(
			'The call was not sent: The client secret is not sent over plain http',
		);
	});

	it('fail when the clock is off', async () => {
		const late = await startLiangbenSandbox({ now: () => Date.now() + 26 * 3_600_000 });
		const call = runLiangben(
			late,
			'order.get',
			{ order_sn: 'S' },
			{ credentials: { authentication: 'signature' } },
		);
		await expect(call).rejects.toThrow('the clock of this server is off');
		await late.close();
	});
});

describe('the gateway’s errors', () => {
	it.each([
		['0040303', 'The key has expired.'],
		['0040306', 'The app is disabled.'],
		['0040310', 'The gateway demands an OAuth access token.'],
		['0040400', 'The gateway does not know this API.'],
		['0050400', 'Liangben behind the gateway does not answer.'],
		['0040000', 'The gateway refused the call: gateway error'],
		['0049999', 'The gateway refused the call: gateway error'],
	])('%s: %s', async (code, message) => {
		sandbox.misbehave({ kind: 'refuse', code });
		await expect(get()).rejects.toThrow(message);
	});

	it('are known by their number, with and without zeros before it', () => {
		const judged = (code: unknown) =>
			judgeLiangben({ result: 'error', error: { code: code as string, message: '' } }, {});
		expect(judged(40304)?.message).toBe('The client secret is wrong.');
		expect(judged('0040304')?.message).toBe('The client secret is wrong.');
	});

	it('for too many calls are waited for as long as the gateway says', async () => {
		sandbox.misbehave({ kind: 'refuse', code: '0040311', times: 1 });
		const from = performance.now();
		expect(await get()).toHaveLength(1);
		expect(sandbox.requests).toHaveLength(2);
		expect(performance.now() - from).toBeGreaterThan(900);
	});
});

describe('Liangben’s own reply', () => {
	const reply = (body: Record<string, unknown>) => sandbox.misbehave({ kind: 'envelope', body });

	it('is a failure when the success field holds something else', async () => {
		reply({ status: 'error', why: { text: '没有库存' } });
		await expect(get({ messageField: 'why.text' })).rejects.toThrow(
			'Liangben refused the call: 没有库存',
		);
		await expect(get()).rejects.toThrow('Liangben refused the call: status is error');
	});

	it('without the success field is a failure that says what to do', async () => {
		reply({ code: 0, result: {} });
		await expect(get()).rejects.toMatchObject({
			message: 'Liangben’s reply has no field "status", by which success is told.',
			description: expect.stringContaining('The reply has: code, result') as string,
		});
	});

	it('is judged by the field and the values the user sets', async () => {
		reply({ head: { code: 0 }, id: 1 });
		const test = { successField: 'head.code', successValue: '200, 0' };
		expect((await get(test))[0]?.json).toEqual({ head: { code: 0 }, id: 1 });
		await expect(get({ ...test, successValue: '1' })).rejects.toThrow('head.code is 0');
	});

	it('is not judged when the user sets no field', async () => {
		reply({ anything: true });
		expect(await get({ successField: '' })).toHaveLength(1);
	});

	it('of a failed item says why, item by item', async () => {
		reply({ status: 'error' });
		const [item] = await get({}, true);
		expect(item?.json).toEqual({
			error: 'Liangben refused the call: status is error',
			code: 'error',
		});
		expect(item?.pairedItem).toEqual({ item: 0 });
	});
});

describe('the credential test', () => {
	const test = async (more: IDataObject = {}) =>
		await liangbenApiTest.call(
			{
				helpers: {
					request: async ({ uri, headers }: { uri: string; headers: Record<string, string> }) => {
						const response = await fetch(uri, { headers });
						return { statusCode: response.status, body: await response.text() };
					},
				},
			} as unknown as ThisParameterType<typeof liangbenApiTest>,
			{
				id: '1',
				name: 'test',
				type: 'liangbenApi',
				data: { ...credentialsFor(sandbox), ...more } as never,
			},
		);

	it('lists the cart', async () => {
		expect(await test()).toEqual({
			status: 'OK',
			message: 'The gateway accepted the key, and Liangben listed the cart.',
		});
		expect(sandbox.requests[0]?.endpoint).toBe('product/get_cart_list');
	});

	it.each<[IDataObject, string]>([
		[{ clientId: 'x' }, 'The gateway does not know the client ID.'],
		[{ clientSecret: 'x' }, 'The client secret is wrong.'],
		[{ authentication: 'signature', clientSecret: 'x' }, 'The gateway rejects the signature.'],
		[{ baseUrl: 'http://openapi.example' }, 'The client secret is not sent over plain http'],
		[{ baseUrl: 'http://127.0.0.1:9' }, 'No answer from http://127.0.0.1:9.'],
		[{ baseUrl: '' }, 'The request has no complete address'],
		[{ successField: 'code' }, 'Liangben’s reply has no field "code"'],
	])('says what is wrong: %j', async (more, message) => {
		const result = await test(more);
		expect(result.status).toBe('Error');
		expect(result.message).toContain(message);
		expect(result.message).not.toContain('s3cret');
	});

	it('tells a page from the API', async () => {
		sandbox.misbehave({ kind: 'html' });
		expect((await test()).message).toContain('not with JSON');
	});
});
