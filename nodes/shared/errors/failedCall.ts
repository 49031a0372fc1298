import type { Call, Failure } from '../catalogue/vendor';

/** A failed call, thrown up to the code that knows the node and the item. */
export class FailedCall extends Error {
	constructor(
		readonly failure: Failure,
		readonly call: Call,
	) {
		super(failure.message.en);
		this.name = 'FailedCall';
	}
}
