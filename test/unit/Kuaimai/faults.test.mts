import type { INodeParameters } from 'n8n-workflow';
import { KuaimaiApi } from '../../../credentials/KuaimaiApi.credentials.ts';
import { Kuaimai } from '../../../nodes/Kuaimai/Kuaimai.node.ts';
import type { Fault } from '../../sandbox/shared/faults.mts';
import { EXAMPLE_ORDER_ID } from '../../sandbox/kuaimai/data.mts';
import { startKuaimaiSandbox, type KuaimaiSandbox } from '../../sandbox/kuaimai/server.mts';
import { executeNode, type NodeRun } from '../../support/executeNode.mts';
import { useNoBackoff } from '../../support/noBackoff.mts';

let sandbox: KuaimaiSandbox;
beforeAll(async () => {
	sandbox = await startKuaimaiSandbox();
});
afterAll(async () => await sandbox.close());
beforeEach(() => sandbox.reset());
useNoBackoff();

const OPTIONS = { maxRetries: 2, timeout: 250 };
const OPERATIONS = {
	read: { operation: 'get', id: EXAMPLE_ORDER_ID },
	write: { operation: 'updateStatus', ids: EXAMPLE_ORDER_ID, status: 'VERIFY' },
};
type Access = keyof typeof OPERATIONS;

const run = (access: Access, more: Partial<NodeRun> = {}, options: INodeParameters = OPTIONS) =>
	executeNode({
		nodeType: new Kuaimai(),
		credentialType: new KuaimaiApi(),
		credentials: { baseUrl: sandbox.url, signMethod: 'hmac', ...sandbox.credentials },
		parameters: { resource: 'purchaseOrder', ...OPERATIONS[access], options },
		...more,
	});

const UNCLEAR =
	'The change may have been made. Check in the vendor’s system before you run this again.';

/**
 * A fault, the code of what the user is told, how many requests a read makes against it, and
 * whether a write that met it may have been done.
 */
interface Row {
	fault: Fault;
	code: string;
	reads: number;
	isUnclear: boolean;
}

const refuse = (code: string, parameter?: string): Fault => ({
	kind: 'refuse',
	code,
	...(parameter && { parameter }),
});

const ROWS: Record<string, Row> = {
	'HTTP 401': {
		fault: { kind: 'status', status: 401 },
		code: 'refusedByStatus',
		reads: 1,
		isUnclear: false,
	},
	'HTTP 307': {
		fault: { kind: 'redirect' },
		code: 'redirected',
		reads: 1,
		isUnclear: false,
	},
	'HTTP 404': {
		fault: { kind: 'status', status: 404 },
		code: 'refusedByStatus',
		reads: 1,
		isUnclear: false,
	},
	'HTTP 500': {
		fault: { kind: 'status', status: 500 },
		code: 'serverFailed',
		reads: 3,
		isUnclear: true,
	},
	'a web page': {
		fault: { kind: 'html' },
		code: 'notAJsonObject',
		reads: 3,
		isUnclear: true,
	},
	'a truncated reply': {
		fault: { kind: 'truncated' },
		code: 'notAJsonObject',
		reads: 3,
		isUnclear: true,
	},
	'no answer': {
		fault: { kind: 'hang' },
		code: 'timedOut',
		reads: 3,
		isUnclear: true,
	},
	'a late answer': {
		fault: { kind: 'latency', ms: 600 },
		code: 'timedOut',
		reads: 3,
		isUnclear: true,
	},
	'a broken connection': {
		fault: { kind: 'reset' },
		code: 'connectionBroke',
		reads: 3,
		isUnclear: true,
	},
	'a reply without verdict': {
		fault: { kind: 'noVerdict' },
		code: 'kuaimaiWithoutVerdict',
		reads: 3,
		isUnclear: true,
	},
	'a refused signature': {
		fault: refuse('25'),
		code: 'kuaimaiWrongAppSecret',
		reads: 1,
		isUnclear: false,
	},
	'an expired session': {
		fault: refuse('invalid_session'),
		code: 'kuaimaiSessionExpired',
		reads: 1,
		isUnclear: false,
	},
	'a clock that is off': {
		fault: refuse('40'),
		code: 'kuaimaiWrongClock',
		reads: 1,
		isUnclear: false,
	},
	'a timestamp refused as 23': {
		fault: refuse('23', 'timestamp'),
		code: 'kuaimaiWrongClock',
		reads: 1,
		isUnclear: false,
	},
};

describe.each(Object.entries(ROWS))('%s', (_name, { fault, code, reads, isUnclear }) => {
	describe.each<Access>(['read', 'write'])('%s', (access) => {
		const mayBeDone = access === 'write' && isUnclear;
		const told = (
			mayBeDone ? expect.stringContaining(UNCLEAR) : expect.not.stringContaining(UNCLEAR)
		) as string;
		const requests = access === 'read' ? reads : 1;

		it('fails with the right code after the right number of requests', async () => {
			sandbox.misbehave(fault);
			await expect(run(access)).rejects.toMatchObject({
				message: told,
				context: { itemIndex: 0, code },
			});
			expect(sandbox.requests).toHaveLength(requests);
		});

		it('continues on fail, the item carrying the error', async () => {
			sandbox.misbehave(fault);
			const [item, ...others] = await run(access, { continueOnFail: true });
			expect(others).toEqual([]);
			expect(item).toMatchObject({
				json: { error: told, details: { code } },
				pairedItem: { item: 0 },
			});
			expect(sandbox.requests).toHaveLength(requests);
		});
	});

	it('passes: a read succeeds where it may be repeated, a write is never repeated', async () => {
		sandbox.misbehave({ ...fault, times: 1 });
		const [read] = await run('read', { continueOnFail: true });
		expect(read?.json).toMatchObject(reads === 1 ? { details: { code } } : { total: 1 });

		sandbox.reset();
		sandbox.misbehave({ ...fault, times: 1 });
		const [write] = await run('write', { continueOnFail: true });
		expect(write?.json).toMatchObject({ details: { code } });
		expect(String(write?.json.error).includes(UNCLEAR)).toBe(isUnclear);
		expect(sandbox.requests).toHaveLength(1);
	});
});

const THROTTLES: Array<[string, Fault]> = [
	['HTTP 429', { kind: 'status', status: 429, times: 2 }],
	[
		'HTTP 429 with Retry-After',
		{ kind: 'status', status: 429, headers: { 'Retry-After': '1' }, times: 2 },
	],
	[
		'HTTP 503 with Retry-After',
		{ kind: 'status', status: 503, headers: { 'Retry-After': '1' }, times: 1 },
	],
	['code 1', { ...refuse('1'), times: 2 }],
];

describe.each(THROTTLES)('%s', (_name, fault) => {
	it('is waited for, and is no retry', async () => {
		sandbox.misbehave(fault);
		const [item] = await run('read', {}, { maxRetries: 0 });
		expect(item?.json.total).toBe(1);
		expect(sandbox.requests).toHaveLength((fault.times ?? 0) + 1);
	});

	it('makes a write repeat itself only where it was not processed for sure', async () => {
		sandbox.misbehave(fault);
		if (fault.kind === 'status' && fault.status === 429) {
			expect(await run('write')).toHaveLength(1);
			expect(sandbox.requests).toHaveLength((fault.times ?? 0) + 1);
		} else {
			await expect(run('write')).rejects.toThrow(UNCLEAR);
			expect(sandbox.requests).toHaveLength(1);
		}
	});
});

it('tells an AI agent in the message itself what to do, for a model is shown nothing else', async () => {
	sandbox.misbehave(refuse('25'));
	await expect(run('read')).rejects.toMatchObject({
		message: expect.not.stringContaining('Copy the app secret again') as string,
	});
	await expect(run('read', { isTool: true })).rejects.toMatchObject({
		message: expect.stringContaining('Copy the app secret again') as string,
	});
});

it('waits as long as Retry-After says', async () => {
	sandbox.misbehave({ kind: 'status', status: 429, headers: { 'Retry-After': '1' }, times: 1 });
	await run('read');
	const [first, second] = sandbox.requests;
	expect((second?.receivedAt ?? 0) - (first?.receivedAt ?? 0)).toBeGreaterThanOrEqual(990);
});

it('gives up at once where the vendor asks for more than the budget', async () => {
	sandbox.misbehave({ kind: 'status', status: 429, headers: { 'Retry-After': '3600' } });
	await expect(run('read')).rejects.toThrow('is receiving too many requests');
	expect(sandbox.requests).toHaveLength(1);
});

it('repeats a write that cannot have reached the vendor', async () => {
	const credentials = { signMethod: 'hmac', ...sandbox.credentials, baseUrl: 'http://127.0.0.1:9' };
	const failing = run('write', { credentials });
	await expect(failing).rejects.toThrow('could not be reached');
	await expect(failing).rejects.not.toThrow(UNCLEAR);
});

it('signs every attempt afresh', async () => {
	sandbox.misbehave({ kind: 'status', status: 500, times: 2 });
	let now = Date.now();
	const clock = jest.spyOn(Date, 'now').mockImplementation(() => (now += 1000));
	await run('read');
	clock.mockRestore();
	const timestamps = sandbox.requests.map(({ parameters }) => parameters.timestamp);
	expect(new Set(timestamps).size).toBe(3);
	expect(new Set(sandbox.requests.map(({ parameters }) => parameters.sign)).size).toBe(3);
});

it('is bounded against a list that never ends', async () => {
	sandbox.misbehave({ kind: 'endlessPaging' });
	const items = await run('read', {
		parameters: { resource: 'purchaseOrder', operation: 'getAll', limit: 500, simplify: true },
	});
	expect(items).toHaveLength(500);
	expect(sandbox.requests).toHaveLength(3);
});

it('stops within a second when the execution is stopped, and sends nothing more', async () => {
	const stop = new AbortController();
	sandbox.misbehave({ kind: 'hang' });
	const running = run(
		'read',
		{
			abortSignal: stop.signal,
			continueOnFail: true,
			input: Array.from({ length: 30 }, () => ({})),
		},
		{ timeout: 60_000 },
	);
	const outcome = expect(running).rejects.toThrow('The execution was stopped.');
	while (sandbox.requests.length < 10) await new Promise((resolve) => setTimeout(resolve, 10));
	const from = performance.now();
	stop.abort();
	await outcome;
	expect(performance.now() - from).toBeLessThan(1000);
	expect(sandbox.requests).toHaveLength(10);
});
