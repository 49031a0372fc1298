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

const SILENT = 'Yuanshu answered without saying whether the call succeeded.';
const UNCLEAR = ' The change may have been made: look at the vendor before you run this again.';

describe('the exchange', () => {
	it.each<[string, Fault, string]>([
		['its own words', refusal('9999', '订单不存在'), 'Yuanshu refused the call: 订单不存在'],
		['a code only', envelope({ success: false, code: 7 }), 'Yuanshu refused the call: code 7'],
		['nothing but no', envelope({ success: false }), 'Yuanshu refused the call: code missing'],
		['401 in the body', refusal('401', '非法访问,无权限!'), 'Yuanshu refuses the signature.'],
		[
			'401 as status, too',
			envelope({ code: '401', success: false }, 401),
			'Yuanshu refuses the signature.',
		],
		['1002', refusal('1002', 'sign'), 'Yuanshu refuses the signature.'],
		['1102', refusal('1102', 'tenant'), 'Yuanshu does not accept the tenant number.'],
		[
			'code 1, which means success elsewhere only',
			envelope({ code: '1', msg: '成功' }),
			SILENT + UNCLEAR,
		],
		['success that is text', envelope({ success: 'true' }), SILENT + UNCLEAR],
		['an empty object', envelope({}), SILENT + UNCLEAR],
		['busy', refusal('1003', 'busy'), `Yuanshu is busy.${UNCLEAR}`],
	])('that says %s is an error, and a write is made once', async (_name, fault, message) => {
		sandbox.misbehave(fault);
		expect((await failureOf(run(SHIP))).message).toBe(message);
		expect(sandbox.requests).toHaveLength(1);
	});

	it('that says success under a strange code has succeeded', async () => {
		sandbox.misbehave(envelope({ success: true, code: '1001', msg: 'ok' }));
		expect((await run(SHIP))[0]?.json).toEqual({ code: '1001', msg: 'ok' });
	});

	it('is quoted with code, text and trace id', async () => {
		sandbox.misbehave(refusal('9999', '订单不存在'));
		const error = await failureOf(run(SHIP));
		expect(error.description).toBe(
			'The vendor said: 9999 订单不存在\nTrace id: T1\nCalled: /retail-data-exchange/notify/order/delivery/multi',
		);
	});
});

describe('document tracking', () => {
	it.each<[string, Fault, string, number]>([
		[
			'code 0',
			envelope({ msg: '失败(可能使用了之前的物流单号)', code: '0' }),
			'Yuanshu refused the call: 失败(可能使用了之前的物流单号)',
			1,
		],
		['another code', envelope({ msg: 'x', code: '2' }), 'Yuanshu refused the call: x', 1],
		[
			'success false beside code 1',
			envelope({ msg: 'x', code: '1', success: false }),
			'Yuanshu refused the call: x',
			1,
		],
		['no code', envelope({ msg: 'x', data: {} }), SILENT, 3],
		[
			'a web page',
			{ kind: 'html' },
			'Yuanshu (元数) answered with something that is not a JSON object.',
			3,
		],
		[
			'HTTP 500',
			{ kind: 'status', status: 500 },
			'Yuanshu (元数) failed to process the call (HTTP 500).',
			3,
		],
	])('that answers a query with %s has failed', async (_name, fault, message, requests) => {
		sandbox.misbehave(fault);
		expect((await failureOf(run(QUERY))).message).toBe(message);
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

	it('is asked again for a query after passing trouble, but a change by GET is never repeated', async () => {
		sandbox.misbehave({ kind: 'status', status: 500, times: 1 });
		expect(await run(QUERY)).toHaveLength(1);
		expect(sandbox.requests).toHaveLength(2);
		for (const name of [
			CHANGE,
			'tracking.changeWaybill',
			'tracking.upload',
			'tracking.addParcel',
		]) {
			sandbox.reset();
			sandbox.misbehave({ kind: 'hang', times: 1 });
			expect((await failureOf(run(name))).message).toBe(
				`Yuanshu (元数) did not answer in time.${UNCLEAR}`,
			);
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
				expect(error.message).toBe('Yuanshu refuses the signature.');
				expect(error.description).toMatch(/try another Signed URL/);
				expect(error.description).toMatch(/The vendor said: 401 非法访问,无权限!/);
				expect(strict.requests).toHaveLength(1);
			} finally {
				await strict.close();
			}
		},
	);

	it('is told for a bare HTTP 401, too', async () => {
		sandbox.misbehave({ kind: 'status', status: 401 });
		expect((await failureOf(run(SHIP))).message).toBe(
			'Yuanshu (元数) refused the call (HTTP 401).',
		);
	});

	it.each<[string, Record<string, string>, string]>([
		[
			'a tenant that is no number',
			{ tenantId: 'abc' },
			'Tenant ID (租户号): the tenant number is expected, digits only',
		],
		['no key', { privateKey: '' }, 'Private Key (私钥): it is empty'],
		[
			'half a key',
			{ privateKey: 'MIIE' },
			'Private Key (私钥): the text holds no private key in PKCS#8 form',
		],
	])('or cannot be made with %s: nothing is sent', async (_name, changed, message) => {
		const error = await failureOf(
			run(SHIP, { credentials: { ...sandbox.credentials, ...changed } }),
		);
		expect(error.message).toBe(`The call was not sent: ${message}`);
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
					error: 'Yuanshu refused the call: 订单不存在',
					details: {
						code: '9999',
						traceId: 'T1',
						description: expect.stringContaining('Trace id: T1') as string,
					},
				},
				pairedItem: { item: 0 },
			},
			{ json: expect.objectContaining({ code: '0' }) as unknown, pairedItem: { item: 1 } },
		]);
	});
});
