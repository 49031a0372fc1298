import type { FailedCall } from './failedCall';

/** Whether it is a write that went out and got no clear answer: it may have been done. */
export function isUnclearWrite({ failure, call }: FailedCall): boolean {
	const isUnclear = failure.kind === 'unavailable' || failure.kind === 'throttled';
	return call.effect !== 'read' && failure.reached && isUnclear && !failure.notProcessed;
}
