import { pause, throwIfCancelled } from './cancellation';
import { FailedCall } from '../errors/failedCall';

import type { Pace } from '../catalogue/callContext';
import type { Call, Failure } from '../catalogue/vendor';
import { AskedToWait, THROTTLE_BUDGET_MS } from './pacer';

const FIRST_BACKOFF_MS = 200;
const LONGEST_BACKOFF_MS = 10_000;

/** What decides whether a failed call is made again. */
export interface RetryPolicy {
	call: Call;
	maxRetries: number;
	pacer: Pace;
	signal: AbortSignal | undefined;
}

/** Full jitter over an exponential backoff, so that parallel calls do not come back together. */
function backoff(retry: number): number {
	return Math.random() * Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** retry);
}

function mayRepeat(failure: Failure, { isRepeatable }: Call): boolean {
	const { kind, reached, notProcessed, isFinal = false } = failure;
	const isPassing = !isFinal && (kind === 'unavailable' || kind === 'throttled');
	return isPassing && (isRepeatable || !reached || notProcessed === true);
}

/** Waits for the pacer; a call that would have to wait too long fails as the one that was refused. */
async function myTurn({ pacer, call }: RetryPolicy): Promise<number> {
	return await pacer
		.turn()
		.catch(
			async (error: unknown) =>
				await Promise.reject(
					error instanceof AskedToWait
						? new FailedCall({ ...error.failure, reached: false }, call)
						: error,
				),
		);
}

/**
 * Makes a call, and repeats it where that is safe. A repeatable call is made again after
 * network trouble and transient vendor errors (counted by `maxRetries`) and after a refusal for too
 * many calls (bounded by its own budget of 120 s); any other only when it never left this machine or the
 * vendor says that it did not process it.
 *
 * @param attempt makes the call once, signed afresh
 * @throws FailedCall of the last attempt
 * @throws Cancelled when the execution is stopped
 */
export async function withRetries<T>(attempt: () => Promise<T>, policy: RetryPolicy): Promise<T> {
	const { pacer, signal, maxRetries, call } = policy;
	let retries = 0;
	let throttledSince: number | undefined;
	for (;;) {
		const startedAt = await myTurn(policy);
		throwIfCancelled(signal);
		const outcome = await attempt().then(
			(value) => ({ value }),
			(error: unknown) => ({ error }),
		);
		if ('value' in outcome) {
			pacer.served(startedAt);
			return outcome.value;
		}
		const { error } = outcome;
		throwIfCancelled(signal);
		const failure = error instanceof FailedCall ? error.failure : undefined;
		if (failure?.kind === 'throttled') pacer.refused(startedAt, failure);
		else if (failure?.reached) pacer.served(startedAt);
		if (!failure || !mayRepeat(failure, call)) return await Promise.reject(error);
		if (failure.kind === 'throttled') {
			throttledSince ??= Date.now();
			const waited = Date.now() - throttledSince;
			if (waited + (failure.retryAfterMs ?? 0) > THROTTLE_BUDGET_MS) {
				return await Promise.reject(error);
			}
		} else {
			if (retries >= maxRetries) return await Promise.reject(error);
			await pause(backoff(retries++), signal);
		}
	}
}
