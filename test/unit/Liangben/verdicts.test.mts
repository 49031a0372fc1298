import type { IDataObject } from 'n8n-workflow';
import { classifyReply } from '../../../nodes/Liangben/classifyReply.ts';
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
		[{ clientId: 'x' }, 'gatewayUnknownKey'],
		[{ clientSecret: 'x' }, 'gatewayWrongSecret'],
		[{ clientSecret: 'x', authentication: 'signature' }, 'gatewayRefusesSignature'],
	])('%j: %s', async (credentials, code) => {
		await expect(get(credentials)).rejects.toMatchObject({ context: { code } });
	});

	it('may sign instead of travelling', async () => {
		expect(await get({ authentication: 'signature' })).toHaveLength(1);
		expect(sandbox.requests[0]?.signatureValid).toBe(true);
	});

	it('are not sent over plain http', async () => {
		await expect(get({ baseUrl: 'http://openapi.example' })).rejects.toMatchObject({
			context: { code: 'secretOverHttp', path: 'baseUrl' },
		});
	});

	it('fail when the clock is off', async () => {
		const late = await startLiangbenSandbox({ now: () => Date.now() + 26 * 3_600_000 });
		const call = runLiangben(
			late,
			'order.get',
			{ order_sn: 'S' },
			{ credentials: { authentication: 'signature' } },
		);
		await expect(call).rejects.toMatchObject({ context: { code: 'gatewayClockOff' } });
		await late.close();
	});
});

describe('the gateway’s errors', () => {
	const classified = (error: IDataObject) =>
		classifyReply({ result: 'error', error }, { effect: 'read' }, {});

	it.each([
		['0040005', 'gatewayMissesParameter'],
		['0040301', 'gatewayRefusesSignature'],
		['0040302', 'gatewayUnknownKey'],
		['0040303', 'gatewayKeyExpired'],
		['0040304', 'gatewayWrongSecret'],
		['0040305', 'gatewayRefusesApp'],
		['0040306', 'gatewayAppDisabled'],
		['0040307', 'gatewayUnreadableTime'],
		['0040308', 'gatewayClockOff'],
		['0040309', 'gatewayNotPermitted'],
		['0040312', 'gatewayWrongPassword'],
		['0040401', 'gatewayUnknownMethod'],
		['0040310', 'gatewayWantsToken'],
		['0040400', 'gatewayUnknownApi'],
		['0050400', 'gatewayBackendSilent'],
		['0040000', 'gatewayRefused'],
		['0049999', 'gatewayRefused'],
	])('%s: %s', async (vendorCode, code) => {
		sandbox.misbehave({ kind: 'refuse', code: vendorCode });
		await expect(get()).rejects.toMatchObject({ context: { code } });
	});

	it('are known by their number, with and without zeros before it', () => {
		for (const code of [40304, '40304', '0040304']) {
			const failure = classified({ code, message: '' });
			expect(failure?.message.code).toBe('gatewayWrongSecret');
		}
	});

	it('for too many calls name the time to wait', () => {
		const message = 'out of limit, waiting for 37 seconds';
		expect(classified({ code: '0040311', message })).toEqual({
			kind: 'throttled',
			notProcessed: true,
			message: expect.objectContaining({ code: 'gatewayThrottled' }) as object,
			advice: expect.objectContaining({
				en: expect.stringContaining('Concurrency') as string,
			}) as object,
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
		await expect(get({ messageField: 'why.text' })).rejects.toMatchObject({
			message: expect.stringContaining('没有库存') as string,
			context: { code: 'failedSuccessTest' },
		});
		await expect(get()).rejects.toThrow('status error');
	});

	const own = { successField: 'status', successValue: 'success' };

	it('without the success field is a failure that says what to do, at once', async () => {
		reply({ code: 0, result: {} });
		await expect(get(own)).rejects.toMatchObject({
			description: expect.stringMatching(
				/^The reply has the fields code, result\. .*set Success Field/,
			) as string,
			context: { code: 'successFieldMissing' },
		});
		expect(sandbox.requests).toHaveLength(1);
		reply({});
		await expect(get(own)).rejects.toMatchObject({
			description: expect.stringContaining('The reply has the fields (none).') as string,
		});
	});

	it('without the success field leaves open whether a write was done', async () => {
		reply({ code: 0 });
		const cancel = runLiangben(sandbox, 'order.cancel', { order_sn: 'SO1' }, { credentials: own });
		await expect(cancel).rejects.toMatchObject({
			message: expect.stringContaining('The change may have been made') as string,
			context: { code: 'successFieldMissing' },
		});
		expect(sandbox.requests).toHaveLength(1);
	});

	it('counts for less than an HTTP error where it has no success field', async () => {
		sandbox.misbehave({ kind: 'envelope', status: 502, body: { message: 'bad gateway' } });
		const running = runLiangben(sandbox, 'order.get', {
			order_sn: 'SO1',
			options: { maxRetries: 0 },
		});
		await expect(running).rejects.toMatchObject({ context: { code: 'serverFailed' } });
	});

	it('counts for less than an HTTP error of the server, whose page has such a field by chance', async () => {
		const body = { status: 500, error: 'Internal Server Error' };
		sandbox.misbehave({ kind: 'envelope', status: 500, body, times: 1 });
		expect(await get()).toHaveLength(1);
		expect(sandbox.requests).toHaveLength(2);
		sandbox.misbehave({ kind: 'envelope', status: 500, body });
		await expect(get({ messageField: 'error' })).rejects.toMatchObject({
			context: { code: 'serverFailed' },
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
		await expect(
			get({ successField: 'error', successValue: 'success', messageField: 'why' }),
		).rejects.toThrow('{"a":1}');
	});

	it('is classified by the field and the values the user sets', async () => {
		reply({ head: { code: 0 }, id: 1 });
		const test = { successField: 'head.code', successValue: '200, 0' };
		expect((await get(test))[0]?.json).toEqual({ head: { code: 0 }, id: 1 });
		await expect(get({ ...test, successValue: '1' })).rejects.toThrow('head.code 0');
	});

	it('is not classified when the user sets no field', async () => {
		reply({ anything: true });
		expect(await get({ successField: '' })).toHaveLength(1);
	});

	it('of a failed item says why, item by item', async () => {
		reply({ status: 'error' });
		const [item] = await get({}, true);
		expect(item?.json).toEqual({
			error: expect.stringContaining('status error') as string,
			details: {
				code: 'failedSuccessTest',
				vendorCode: 'error',
				description: expect.stringContaining('Success Value') as string,
			},
		});
		expect(item?.pairedItem).toEqual({ item: 0 });
	});
});
