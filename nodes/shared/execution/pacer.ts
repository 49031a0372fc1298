import type { Pace } from '../catalogue/callContext';
import { pause } from './cancellation';
import type { Failure } from '../catalogue/vendor';

const WINDOW_MS = 1000;
/** Where the rate starts after the first cut, as a share of what the vendor served. */
const MARGIN = 0.97;
/** Where the rate starts after a later cut, as a share of the rate that was refused. */
const CAUTION = 0.93;
/** How much the rate grows per second while nothing is refused … */
const GROWTH_PER_SECOND = 0.03;
/** … and how much near the rate that was refused last, where the limit probably is. */
const GROWTH_NEAR_LIMIT = 0.005;
const NEAR = 0.04;
/** The pause where the vendor does not say how long; doubled while nothing is served. */
const SHORT_PAUSE_MS = 125;
const LONGEST_PAUSE_MS = 30_000;
/** How long one call may wait for a vendor that asks to slow down, all its waits together. */
export const THROTTLE_BUDGET_MS = 120_000;
/** Calls per second. */
const SLOWEST_RATE = 1 / 60;

/** Thrown instead of a pause that is longer than a call may wait. */
export class AskedToWait extends Error {
	/** @param failure the refusal in which the vendor asked for the pause */
	constructor(readonly failure: Failure) {
		super(failure.message.en);
	}
}

/**
 * Spaces the calls of one execution so that the vendor keeps serving them. It starts without a
 * limit; at the first refusal it falls to the rate the vendor served in the last second, waits what
 * it was told, and creeps up again. All items of the execution share one pacer.
 */
export class Pacer implements Pace {
	/** Estimated calls per second that the vendor serves; Infinity until it refuses one. */
	private rate = Infinity;

	private lastStart = -Infinity;

	private pausedUntil = -Infinity;

	/** The refusal that asked for the pause. */
	private pausedBy: Failure | undefined;

	/** How often the rate was cut; when it was last cut and last grew. */
	private cuts = 0;

	private cutAt = -Infinity;

	private grownAt = -Infinity;

	/** How often all calls under way were refused since one was served, and when last. */
	private inARow = 0;

	private refusedAt = -Infinity;

	/** The rate at which the vendor last refused a call. */
	private refusedRate = Infinity;

	/** When the vendor answered the calls of the last window, oldest first. */
	private servedAt: number[] = [];

	private queue: Promise<unknown> = Promise.resolve();

	private waiting = 0;

	/**
	 * @param maxPerSecond the user's own limit in calls per second, Infinity for none
	 * @param signal of the execution; stops the waiting
	 * @param now a clock in milliseconds
	 */
	constructor(
		private readonly maxPerSecond: number,
		private readonly signal: AbortSignal | undefined,
		private readonly now: () => number = Date.now,
	) {}

	/**
	 * Waits, first come first served, until the next call may start.
	 *
	 * @returns when it starts; hand it to `refused`
	 * @throws AskedToWait when the vendor wants a longer pause than a call may wait
	 * @throws Cancelled when the execution is stopped
	 */
	async turn(): Promise<number> {
		if (this.waiting === 0 && this.delay() <= 0) return this.start();
		this.waiting++;
		const mine = this.queue.then(async () => {
			for (let delay = this.delay(); delay > 0; delay = this.delay()) {
				if (delay > THROTTLE_BUDGET_MS && this.pausedBy) {
					return await Promise.reject(new AskedToWait(this.pausedBy));
				}
				await pause(delay, this.signal);
			}
			return this.start();
		});
		const settled = () => {
			this.waiting--;
		};
		this.queue = mine.then(settled, settled);
		return await mine;
	}

	/**
	 * Tells that the vendor served a call.
	 *
	 * @param startedAt what `turn` returned for it
	 */
	served(startedAt: number): void {
		const now = this.now();
		this.inARow = 0;
		this.servedAt.push(now);
		this.forgetOld(now);
		if (this.cuts === 1 && startedAt < this.cutAt) this.setRate(this.refusedRate + 1, MARGIN);
	}

	/**
	 * Tells that the vendor refused a call for being one too many.
	 *
	 * @param startedAt what `turn` returned for it: the window in which the last cut was made is still
	 * full, so a refusal in it says nothing new about the rate
	 * @param failure its refusal, with the pause that the vendor asks for, if any
	 */
	refused(startedAt: number, failure: Failure): void {
		const now = this.now();
		if (startedAt > this.refusedAt) {
			this.inARow++;
			this.refusedAt = now;
		}
		const wait =
			failure.retryAfterMs ?? Math.min(LONGEST_PAUSE_MS, SHORT_PAUSE_MS * 2 ** this.inARow);
		if (now + wait > this.pausedUntil) {
			this.pausedUntil = now + wait;
			this.pausedBy = failure;
		}
		if (startedAt <= this.cutAt + WINDOW_MS) return;
		this.forgetOld(now);
		this.cuts++;
		if (this.cuts === 1) this.setRate(Math.max(1, this.servedAt.length), MARGIN);
		else this.setRate(this.rate, CAUTION);
		this.cutAt = now;
		this.grownAt = Math.max(this.pausedUntil, now + WINDOW_MS);
	}

	private setRate(refusedRate: number, share: number): void {
		this.refusedRate = refusedRate;
		this.rate = Math.max(SLOWEST_RATE, refusedRate * share);
	}

	private start(): number {
		this.lastStart = this.now();
		return this.lastStart;
	}

	private grow(now: number): void {
		const seconds = (now - this.grownAt) / 1000;
		if (this.rate === Infinity || seconds <= 0) return;
		const isNearLimit = Math.abs(this.rate / this.refusedRate - 1) < NEAR;
		this.rate *= 1 + (isNearLimit ? GROWTH_NEAR_LIMIT : GROWTH_PER_SECOND) * seconds;
		this.grownAt = now;
	}

	/** Milliseconds until the next call may start. */
	private delay(): number {
		const now = this.now();
		this.grow(now);
		const spacing = 1000 / Math.min(this.maxPerSecond, this.rate);
		return Math.max(this.pausedUntil, this.lastStart + spacing) - now;
	}

	private forgetOld(now: number): void {
		const first = this.servedAt.findIndex((at) => at > now - WINDOW_MS);
		this.servedAt.splice(0, first < 0 ? this.servedAt.length : first);
	}
}
