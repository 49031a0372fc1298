import { pause, throwIfCancelled } from './cancellation';
import { FailedCall } from '../errors/failedCall';

import type { Pace } from '../catalogue/callContext';
import type { Failure } from '../catalogue/vendor';

const FIRST_BACKOFF_MS = 200;
const LONGEST_BACKOFF_MS = 10_000;
/** How long one call may wait for a vendor that asks to slow down, all its waits together. */
const THROTTLE_BUDGET_MS = 120_000;

/** What decides whether a failed call is made again. */
export interface RetryPolicy {
	/** Repeating the call changes nothing at the vendor: a read, or a write with an idempotency key. */
	isRepeatable: boolean;
	maxRetries: number;
	pacer: Pace;
	signal: AbortSignal | undefined;
}

/** Full jitter over an exponential backoff, so that parallel calls do not come back together. */
function backoff(retry: number): number {
	return Math.random() * Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** retry);
}

function mayRepeat({ kind, reached }: Failure, { isRepeatable }: RetryPolicy): boolean {
	const isPassing = kind === 'unavailable' || kind === 'throttled';
	return isPassing && (isRepeatable || !reached);
}

/**
 * Makes a call, and repeats it where that is safe. A repeatable call is made again after
 * network trouble and transient vendor errors (counted by `maxRetries`) and after a refusal for too
 * many calls (bounded by its own budget of 120 s); any other only when it never left this machine.
 *
 * @param attempt makes the call once, signed afresh
 * @throws FailedCall of the last attempt
 * @throws Cancelled when the execution is stopped
 */
export async function withRetries<T>(attempt: () => Promise<T>, policy: RetryPolicy): Promise<T> {
	const { pacer, signal, maxRetries } = policy;
	let retries = 0;
	let throttledSince: number | undefined;
	for (;;) {
		const startedAt = await pacer.turn();
		throwIfCancelled(signal);
		const outcome = await attempt().catch((error: unknown) => error);
		if (!(outcome instanceof Error)) {
			pacer.served(startedAt);
			return outcome as T;
		}
		throwIfCancelled(signal);
		const failure = outcome instanceof FailedCall ? outcome.failure : undefined;
		if (failure?.kind === 'throttled') pacer.refused(startedAt, failure.retryAfterMs);
		else if (failure?.reached) pacer.served(startedAt);
		if (!failure || !mayRepeat(failure, policy)) return await Promise.reject(outcome);
		if (failure.kind === 'throttled') {
			throttledSince ??= Date.now();
			const waited = Date.now() - throttledSince;
			if (waited + (failure.retryAfterMs ?? 0) > THROTTLE_BUDGET_MS) {
				return await Promise.reject(outcome);
			}
		} else {
			if (retries >= maxRetries) return await Promise.reject(outcome);
			await pause(backoff(retries++), signal);
		}
	}
}
