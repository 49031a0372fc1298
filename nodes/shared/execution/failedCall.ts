import type { Call, Failure } from '../catalogue/vendor';

/** A call that failed; carries what happened up to the place that knows node and item. */
export class FailedCall extends Error {
	constructor(
		readonly failure: Failure,
		readonly call: Call,
	) {
		super(failure.message.en);
		this.name = 'FailedCall';
	}
}
