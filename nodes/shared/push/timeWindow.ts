import { timestampOff } from '../messages/pushMessages';
import { Rejection } from './rejection';

/**
 * Refuses a push whose signature is too old or from the future.
 *
 * @param moment when it was signed, by the sender; epoch milliseconds
 * @param receivedAt when it came; epoch milliseconds
 * @param toleranceSeconds how much they may differ; 0 for any
 * @throws Rejection
 */
export function checkTimeWindow(
	moment: number,
	receivedAt: number,
	toleranceSeconds: number,
): void {
	if (toleranceSeconds === 0 || Math.abs(receivedAt - moment) <= toleranceSeconds * 1000) return;
	throw new Rejection(401, timestampOff(toleranceSeconds));
}
