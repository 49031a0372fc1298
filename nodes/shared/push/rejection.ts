/** A push that is not taken: it starts nothing, and the sender is told why. */
export class Rejection extends Error {
	constructor(
		/** HTTP status of the answer. */
		readonly status: 400 | 401 | 403 | 413 | 500,
		/** Told to the sender: no secret, no path, nothing of the program. */
		readonly reason: string,
	) {
		super(reason);
		this.name = 'Rejection';
	}
}
