import type { IDataObject } from 'n8n-workflow';
import { judgeLiangben } from '../../../nodes/Liangben/classifyReply.ts';
import { startLiangbenSandbox, type LiangbenSandbox } from '../../sandbox/liangben/server.mts';
import { runLiangben } from './liangbenNode.mts';

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
		['0040005', 'The gateway misses a parameter.'],
		['0040301', 'The gateway rejects the signature.'],
		['0040302', 'The gateway does not know the client ID.'],
		['0040303', 'The key has expired.'],
		['0040304', 'The client secret is wrong.'],
		['0040305', 'The gateway rejects the app.'],
		['0040306', 'The app is disabled.'],
		['0040307', 'The gateway cannot read the time of the signature.'],
		['0040308', 'The time of the signature is out of date: the clock of this server is off.'],
		['0040309', 'The app may not call this endpoint.'],
		['0040312', 'The gateway says that user name and password do not match.'],
		['0040401', 'The gateway does not know this method.'],
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

	it('for too many calls name the time to wait', () => {
		const message = 'out of limit, waiting for 37 seconds';
		expect(judgeLiangben({ result: 'error', error: { code: '0040311', message } }, {})).toEqual({
			kind: 'throttled',
			message: 'The gateway is receiving too many requests with this Key.',
			advice: expect.stringContaining('Concurrency') as string,
			code: '0040311',
			text: message,
			retryAfterMs: 37_000,
		});
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

	it('without the success field is a failure that says what to do, at once', async () => {
		reply({ code: 0, result: {} });
		await expect(get()).rejects.toMatchObject({
			message: 'Liangben’s reply has nothing in "status", by which success is told',
			description: expect.stringMatching(
				/^The reply has the fields code, result\. .*set Success Field/,
			) as string,
		});
		expect(sandbox.requests).toHaveLength(1);
		reply({});
		await expect(get()).rejects.toMatchObject({
			description: expect.stringContaining('The reply has the fields (none).') as string,
		});
	});

	it('without the success field leaves open whether a write was done', async () => {
		reply({ code: 0 });
		await expect(runLiangben(sandbox, 'order.cancel', { order_sn: 'SO1' })).rejects.toThrow(
			/by which success is told\. The change may have been made: look at Liangben/,
		);
		expect(sandbox.requests).toHaveLength(1);
	});

	it('counts for less than an HTTP error where it has no success field', async () => {
		sandbox.misbehave({ kind: 'envelope', status: 502, body: { message: 'bad gateway' } });
		const running = runLiangben(sandbox, 'order.get', {
			order_sn: 'SO1',
			options: { maxRetries: 0 },
		});
		await expect(running).rejects.toThrow('HTTP 502');
	});

	it('counts for less than an HTTP error of the server, whose page has such a field by chance', async () => {
		const body = { status: 500, error: 'Internal Server Error' };
		sandbox.misbehave({ kind: 'envelope', status: 500, body, times: 1 });
		expect(await get()).toHaveLength(1);
		expect(sandbox.requests).toHaveLength(2);
		sandbox.misbehave({ kind: 'envelope', status: 500, body });
		await expect(get({ messageField: 'error' })).rejects.toMatchObject({
			message: expect.stringContaining('failed to process the call (HTTP 500)') as string,
			description: expect.stringContaining('Internal Server Error') as string,
		});
	});

	it('may say success and its message in anything JSON has', async () => {
		reply({ error: null, ok: true, n: 0, empty: '', why: { a: 1 } });
		for (const [successField, successValue] of [
			['error', 'null'],
			['ok', 'true'],
			['n', '200，0'],
		]) {
			expect(await get({ successField, successValue })).toHaveLength(1);
		}
		await expect(get({ successField: 'error', messageField: 'why' })).rejects.toThrow(
			'Liangben refused the call: {"a":1}',
		);
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
			details: {
				code: 'error',
				description: expect.stringContaining('Success Value') as string,
			},
		});
		expect(item?.pairedItem).toEqual({ item: 0 });
	});
});
