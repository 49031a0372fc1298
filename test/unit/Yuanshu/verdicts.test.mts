import { startYuanshuSandbox, type YuanshuSandbox } from '../../sandbox/yuanshu/server.mts';
import type { Fault } from '../../sandbox/shared/faults.mts';
import type { NodeRun } from '../../support/executeNode.mts';
import { failureOf } from '../../support/failureOf.mts';
import { cases } from './cases.mts';
import { runYuanshu } from './run.mts';

let sandbox: YuanshuSandbox;
beforeAll(async () => {
	sandbox = await startYuanshuSandbox();
});
afterAll(async () => await sandbox.close());
beforeEach(() => sandbox.reset());

const OPTIONS = { maxRetries: 2, timeout: 500 };
const run = async (name: string, more: Partial<NodeRun> = {}) =>
	await runYuanshu(
		sandbox,
		{
			...cases[name]?.parameters,
			options: OPTIONS,
		},
		more,
	);

const SHIP = 'shipment.shipMulti';
const QUERY = 'tracking.getLogistics';
const CHANGE = 'tracking.changeOnlyWaybill';

const envelope = (body: Record<string, unknown>, status = 200): Fault => ({
	kind: 'envelope',
	body,
	status,
});
const refusal = (code: string, msg: string) =>
	envelope({ traceId: 'T1', code, msg, success: false, data: {} });

const MAY_BE_DONE = 'The change may have been made';

describe('the exchange', () => {
	it.each<[string, Fault, string]>([
		['its own words', refusal('9999', '订单不存在'), 'yuanshuRefused'],
		['a code only', envelope({ success: false, code: 7 }), 'yuanshuRefused'],
		['nothing but no', envelope({ success: false }), 'yuanshuRefused'],
		['401 in the body', refusal('401', '非法访问,无权限!'), 'yuanshuSignatureRefused'],
		[
			'401 as status, too',
			envelope({ code: '401', success: false }, 401),
			'yuanshuSignatureRefused',
		],
		['1002', refusal('1002', 'sign'), 'yuanshuSignatureRefused'],
		['1102', refusal('1102', 'tenant'), 'yuanshuTenantRefused'],
	])('that says %s is an error, and a write is made once', async (_name, fault, code) => {
		sandbox.misbehave(fault);
		const error = await failureOf(run(SHIP));
		expect(error.context.code).toBe(code);
		expect(error.message).not.toContain(MAY_BE_DONE);
		expect(sandbox.requests).toHaveLength(1);
	});

	it.each<[string, Fault, string]>([
		[
			'code 1, which means success elsewhere only',
			envelope({ code: '1', msg: '成功' }),
			'yuanshuSilent',
		],
		['success that is a number', envelope({ success: 1 }), 'yuanshuSilent'],
		['an empty object', envelope({}), 'yuanshuSilent'],
		['busy', refusal('1003', 'busy'), 'yuanshuBusy'],
	])('that says %s leaves a write open, and it is made once', async (_name, fault, code) => {
		sandbox.misbehave(fault);
		const error = await failureOf(run(SHIP));
		expect(error.context.code).toBe(code);
		expect(error.message).toContain(MAY_BE_DONE);
		expect(sandbox.requests).toHaveLength(1);
	});

	it.each<[Fault, string]>([
		[
			refusal('9999', '订单不存在。'),
			'Yuanshu refused the call: 订单不存在. 元数拒绝了调用：订单不存在。',
		],
		[
			envelope({ success: false, code: 7 }),
			'Yuanshu refused the call with code 7. 元数拒绝了调用，返回码 7。',
		],
		[
			envelope({ success: false }),
			'Yuanshu refused the call and gave no reason. 元数拒绝了调用，未说明原因。',
		],
	])('is told by what it says: %j', async (fault, message) => {
		sandbox.misbehave(fault);
		expect((await failureOf(run(SHIP))).message).toBe(message);
	});

	it('that says success under a strange code has succeeded', async () => {
		sandbox.misbehave(envelope({ success: true, code: '1001', msg: 'ok' }));
		expect((await run(SHIP))[0]?.json).toEqual({ code: '1001', msg: 'ok' });
	});

	it('is quoted with code, text and trace id', async () => {
		sandbox.misbehave(refusal('9999', '订单不存在'));
		const error = await failureOf(run(SHIP));
		expect(error.description?.split('<br>')).toEqual([
			expect.stringMatching(/^The vendor said: .*9999 订单不存在$/),
			expect.stringMatching(/^Trace ID: .*T1$/),
			expect.stringMatching(/^Called: .*\/retail-data-exchange\/notify\/order\/delivery\/multi$/),
		]);
	});
});

describe('document tracking', () => {
	it.each<[string, Fault, string, number]>([
		['code 0', envelope({ msg: '失败(可能使用了之前的物流单号)', code: '0' }), 'yuanshuRefused', 1],
		['another code', envelope({ msg: 'x', code: '2' }), 'yuanshuRefused', 1],
		[
			'success false next to code 1',
			envelope({ msg: 'x', code: '1', success: false }),
			'yuanshuRefused',
			1,
		],
		['no code', envelope({ msg: 'x', data: {} }), 'yuanshuSilent', 3],
		['a web page', { kind: 'html' }, 'notAJsonObject', 3],
		['HTTP 500', { kind: 'status', status: 500 }, 'serverFailed', 3],
	])('that answers a query with %s has failed', async (_name, fault, code, requests) => {
		sandbox.misbehave(fault);
		expect((await failureOf(run(QUERY))).context.code).toBe(code);
		expect(sandbox.requests).toHaveLength(requests);
	});

	it('says success as a number, too', async () => {
		sandbox.misbehave(envelope({ msg: '成功', code: 1, data: { expressFlow: [] } }));
		expect((await run(QUERY))[0]?.json).toEqual({ expressFlow: [] });
	});

	it('that has no data gives what it says', async () => {
		sandbox.misbehave(envelope({ msg: '成功', code: '1', data: null }));
		expect((await run(QUERY))[0]?.json).toEqual({ msg: '成功', code: '1', data: null });
	});

	it('is asked again for a query after a transient error, but a change by GET is never repeated', async () => {
		sandbox.misbehave({ kind: 'status', status: 500, times: 1 });
		expect(await run(QUERY)).toHaveLength(1);
		expect(sandbox.requests).toHaveLength(2);
		for (const name of [
			CHANGE,
			'tracking.changeWaybill',
			'tracking.reportStep',
			'tracking.addParcel',
		]) {
			sandbox.reset();
			sandbox.misbehave({ kind: 'hang', times: 1 });
			const error = await failureOf(run(name));
			expect(error.context.code).toBe('timedOut');
			expect(error.message).toContain(MAY_BE_DONE);
			expect(sandbox.requests).toHaveLength(1);
		}
	});
});

describe('a signature that is refused', () => {
	it.each(['status', 'code'] as const)(
		'by %s is told as such, with what to do',
		async (refusesBy) => {
			const strict = await startYuanshuSandbox({ refusesBy, signedUrl: 'url' });
			try {
				const error = await failureOf(
					runYuanshu(strict, cases[SHIP]?.parameters ?? {}, {
						credentials: { ...strict.credentials, signedUrl: 'path' },
					}),
				);
				expect(error.context.code).toBe('yuanshuSignatureRefused');
				expect(error.description).toMatch(/try another Signed URL/);
				expect(error.description).toMatch(/The vendor said: .*401 非法访问,无权限!/);
				expect(strict.requests).toHaveLength(1);
			} finally {
				await strict.close();
			}
		},
	);

	it('is told for a bare HTTP 401, too', async () => {
		sandbox.misbehave({ kind: 'status', status: 401 });
		expect((await failureOf(run(SHIP))).context.code).toBe('refusedByStatus');
	});

	it.each([
		['a tenant that is no number', { tenantId: 'abc' }, 'yuanshuTenant', 'tenantId'],
		['no key', { privateKey: '' }, 'keyEmpty', 'privateKey'],
		['half a key', { privateKey: 'MIIE' }, 'keyInOtherForm', 'privateKey'],
	])('or cannot be made with %s: nothing is sent', async (_name, changed, code, path) => {
		const error = await failureOf(
			run(SHIP, { credentials: { ...sandbox.credentials, ...changed } }),
		);
		expect(error.context).toMatchObject({ code, path });
		expect(sandbox.requests).toHaveLength(0);
	});

	it('never tells the key', async () => {
		const { privateKey } = sandbox.credentials;
		sandbox.misbehave({ kind: 'status', status: 500 });
		const error = await failureOf(run(SHIP));
		const told = JSON.stringify({ ...error, message: error.message, stack: error.stack });
		expect(told).not.toContain(privateKey.slice(40, 80));
		expect(told).not.toContain('META-SHA256');
	});
});

describe('continue on fail', () => {
	it('gives an item for each failure, with code and trace id, and goes on', async () => {
		sandbox.misbehave({ ...refusal('9999', '订单不存在'), times: 1 });
		const items = await run(SHIP, { input: [{}, {}], continueOnFail: true });
		expect(items.map(({ json, pairedItem }) => ({ json, pairedItem }))).toEqual([
			{
				json: {
					error: expect.stringContaining('订单不存在') as string,
					details: {
						code: 'yuanshuRefused',
						vendorCode: '9999',
						traceId: 'T1',
						description: expect.stringContaining('Trace ID:') as string,
					},
				},
				pairedItem: { item: 0 },
			},
			{ json: expect.objectContaining({ code: '0' }) as unknown, pairedItem: { item: 1 } },
		]);
	});
});
