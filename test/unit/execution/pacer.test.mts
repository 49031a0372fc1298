import type { Failure } from '../../../nodes/shared/catalogue/vendor.ts';
import { Pacer } from '../../../nodes/shared/execution/pacer.ts';

const refusal = (retryAfterMs?: number): Failure => ({
	kind: 'throttled',
	message: { code: 'slow', en: 'Slow down.', zh: '' },
	reached: true,
	...(retryAfterMs !== undefined && { retryAfterMs }),
});

/** A vendor that serves `perSecond` calls in any sliding second and refuses the rest. */
class SlidingWindow {
	served: number[] = [];
	refused = 0;

	constructor(private readonly perSecond: number) {}

	serves(): boolean {
		const now = Date.now();
		this.served = this.served.filter((at) => at > now - 60_000);
		const inWindow = this.served.filter((at) => at > now - 1000).length;
		if (inWindow >= this.perSecond) {
			this.refused++;
			return false;
		}
		this.served.push(now);
		return true;
	}
}

const sleep = async (ms: number) => await new Promise((resolve) => setTimeout(resolve, ms));

/** Makes `count` calls, ten at a time, each repeated until it is served. */
async function run(pacer: Pacer, vendor: SlidingWindow, count: number, retryAfterMs?: number) {
	let left = count;
	let latency = 3;
	const worker = async () => {
		while (left-- > 0) {
			for (;;) {
				const startedAt = await pacer.turn();
				latency = (latency * 7) % 11; // 1 … 10 ms, always the same order
				await sleep(latency);
				const ok = vendor.serves();
				await sleep(2);
				if (ok) {
					pacer.served(startedAt);
					break;
				}
				pacer.refused(startedAt, refusal(retryAfterMs));
			}
		}
	};
	await Promise.all(Array.from({ length: 10 }, worker));
}

describe('Pacer', () => {
	beforeEach(() => jest.useFakeTimers({ now: 1_700_000_000_000 }));
	afterEach(() => jest.useRealTimers());

	async function finish<T>(work: Promise<T>): Promise<T> {
		let done = false;
		const settled = work.finally(() => (done = true));
		while (!done) await jest.advanceTimersByTimeAsync(20);
		return await settled;
	}

	it('does not slow down a vendor that refuses nothing', async () => {
		const pacer = new Pacer(Infinity, undefined);
		const starts = await finish(
			Promise.all(Array.from({ length: 50 }, async () => await pacer.turn())),
		);
		expect(new Set(starts).size).toBe(1);
	});

	it('keeps the user’s own limit', async () => {
		const pacer = new Pacer(10, undefined);
		const starts = await finish(
			Promise.all(Array.from({ length: 11 }, async () => await pacer.turn())),
		);
		expect(starts[10]! - starts[0]!).toBeGreaterThanOrEqual(1000);
		expect(starts[10]! - starts[0]!).toBeLessThan(1200);
	});

	it.each([
		['with Retry-After', 1000],
		['without Retry-After', undefined],
	])('finds a limit of 15 per second, %s', async (_name, retryAfterMs) => {
		const vendor = new SlidingWindow(15);
		const from = Date.now();
		await finish(run(new Pacer(Infinity, undefined), vendor, 300, retryAfterMs));
		const afterFirstSecond = vendor.served.filter((at) => at > from + 1000);
		const seconds = (Date.now() - from - 1000) / 1000;
		expect(vendor.served).toHaveLength(300);
		expect(afterFirstSecond.length / seconds).toBeGreaterThan(0.85 * 15);
	});

	it('waits as long as the vendor says', async () => {
		const pacer = new Pacer(Infinity, undefined);
		pacer.refused(await pacer.turn(), refusal(5000));
		const from = Date.now();
		expect((await finish(pacer.turn())) - from).toBeGreaterThanOrEqual(5000);
	});

	it('stops waiting when the execution is stopped', async () => {
		const stop = new AbortController();
		const pacer = new Pacer(Infinity, stop.signal);
		pacer.refused(await pacer.turn(), refusal(60_000));
		const waiting = expect(pacer.turn()).rejects.toThrow('The execution was stopped');
		stop.abort();
		await finish(waiting);
	});
});
