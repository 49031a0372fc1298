import type { IDataObject } from 'n8n-workflow';
import { retryAfter } from '../../../nodes/shared/errors/retryAfter.ts';
import { pause } from '../../../nodes/shared/execution/cancellation.ts';
import { executeNode } from '../../support/executeNode.mts';
import { exampleOperation, startExample, type Example } from '../../support/exampleVendor.mts';
import { kind } from '../../support/kind.mts';

let example: Example;
beforeAll(async () => {
	example = await startExample();
});
afterAll(async () => await example.close());
beforeEach(() => example.reset());

const fields = [
	{ name: 'sku', label: { en: 'SKU', zh: '' }, type: 'string', primary: true } as const,
];
const OPERATIONS = {
	read: exampleOperation({ fields, effect: 'read' }),
	write: exampleOperation({ fields }),
};

/** Runs items against a vendor that asks to wait, and returns the codes of the error items. */
async function runWith(header: string, effect: 'read' | 'write', count = 3, status = 429) {
	example.misbehave({ kind: 'status', status, headers: { 'Retry-After': header } });
	const items = await executeNode(
		example.run(
			OPERATIONS[effect],
			{ sku: '={{ $json.sku }}', options: { concurrency: 2, maxRetries: 0 } },
			{
				input: Array.from({ length: count }, (_, at) => ({ sku: `S${at}` })),
				continueOnFail: true,
			},
		),
	);
	return items.map(({ json }) => (json.details as IDataObject | undefined)?.code);
}

async function failsAtOnce(header: string, effect: 'read' | 'write' = 'read'): Promise<void> {
	const startedAt = performance.now();
	expect(await runWith(header, effect)).toEqual(['throttledFor', 'throttledFor', 'throttledFor']);
	expect(performance.now() - startedAt).toBeLessThan(10_000);
	expect(example.requests.length).toBeLessThanOrEqual(2);
}

kind('a vendor that asks for a longer pause than a call may wait', {
	'an hour, for reads': async () => await failsAtOnce('3600'),
	'an hour, for writes': async () => await failsAtOnce('3600', 'write'),
	'longer than a timer can be': async () => await failsAtOnce('2147484'),
	'a number of 400 digits': async () => await failsAtOnce('9'.repeat(400)),
	'a date of next year': async () =>
		await failsAtOnce(new Date(Date.now() + 365 * 86_400_000).toUTCString()),
	'two minutes and a second': async () => await failsAtOnce('121'),
});

const NOW = Date.UTC(2026, 0, 1);
const read = (value: unknown) => retryAfter({ 'retry-after': value }, NOW);

kind('the Retry-After header is read strictly', {
	'seconds, with blanks': () => expect(read(' 7 ')).toBe(7000),
	'an HTTP date': () => expect(read('Thu, 01 Jan 2026 00:00:09 GMT')).toBe(9000),
	'a date that has passed': () => expect(read('Wed, 31 Dec 2025 00:00:00 GMT')).toBe(0),
	'an obsolete date': () => expect(read('Thursday, 01-Jan-26 00:00:09 GMT')).toBe(9000),
	'a year': () => expect(read('2027 ')).toBe(2_027_000),
	'a date of another form': () => expect(read('2027-01-01')).toBeUndefined(),
	'a fraction': () => expect(read('1.5')).toBeUndefined(),
	'a negative number': () => expect(read('-1')).toBeUndefined(),
	'an exponent': () => expect(read('1e3')).toBeUndefined(),
	words: () => expect(read('January 2, 2027')).toBeUndefined(),
	several: () => expect(read(['1', '2'])).toBeUndefined(),
});

kind('a write that the vendor did not process', {
	'429 once': async () => {
		example.misbehave({ kind: 'status', status: 429, times: 1 });
		expect(await executeNode(example.run(OPERATIONS.write, { sku: 'A' }))).toHaveLength(1);
		expect(example.requests).toHaveLength(2);
	},
	'429 with a wait': async () => {
		example.misbehave({ kind: 'status', status: 429, headers: { 'Retry-After': '1' }, times: 1 });
		const startedAt = performance.now();
		await executeNode(example.run(OPERATIONS.write, { sku: 'A' }));
		expect(performance.now() - startedAt).toBeGreaterThan(950);
		expect(example.requests).toHaveLength(2);
	},
	'60 writes against 15 a second': async () => {
		example.misbehave({ kind: 'throttle', perSecond: 15 });
		const input = Array.from({ length: 60 }, (_, at) => ({ sku: `S${at}` }));
		const items = await executeNode(
			example.run(
				OPERATIONS.write,
				{ sku: '={{ $json.sku }}', options: { concurrency: 10 } },
				{ input },
			),
		);
		expect(items).toHaveLength(60);
		const served = example.requests.filter(({ outcome }) => outcome === 'served');
		expect(new Set(served.map(({ rawBody }) => rawBody)).size).toBe(60);
		expect(served).toHaveLength(60);
	},
	'503 with a wait may have been processed': async () => {
		expect(await runWith('1', 'write', 1, 503)).toEqual(['throttledFor']);
		expect(example.requests).toHaveLength(1);
	},
	'500 may have been processed': async () => {
		expect(await runWith('1', 'write', 1, 500)).toEqual(['serverFailed']);
		expect(example.requests).toHaveLength(1);
	},
});

describe('a pause', () => {
	it('clears its timer when the execution is stopped', async () => {
		jest.useFakeTimers();
		const stop = new AbortController();
		const waiting = pause(60_000, stop.signal);
		expect(jest.getTimerCount()).toBe(1);
		stop.abort();
		await expect(waiting).rejects.toThrow('stopped');
		expect(jest.getTimerCount()).toBe(0);
		jest.useRealTimers();
	});
});
