import { debounce } from 'lodash';
import { OperationalError } from 'n8n-workflow';
import { stopped } from '../messages/callMessages';
import { sentenceOf } from '../messages/words';

/** Thrown when the execution was stopped: nothing more is sent, and it becomes no error item. */
export class Cancelled extends OperationalError {
	constructor() {
		super(sentenceOf(stopped));
	}
}

/** @throws Cancelled when the execution has been stopped */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
	if (signal?.aborted) throw new Cancelled();
}

/**
 * Waits, but not longer than the execution lives.
 *
 * @param ms milliseconds
 * @throws Cancelled as soon as the execution is stopped
 */
export async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
	throwIfCancelled(signal);
	await new Promise<void>((resolve) => {
		// Its timer can be cleared, that of n8n's sleep cannot.
		const timer = debounce(end, ms);
		function end(): void {
			timer.cancel();
			signal?.removeEventListener('abort', end);
			resolve();
		}
		signal?.addEventListener('abort', end, { once: true });
		timer();
	});
	throwIfCancelled(signal);
}
