import type { Message } from '../messages/message';
import { sentenceOf } from '../messages/words';

/** A push that is refused: it starts no execution, and the sender gets the reason. */
export class Rejection extends Error {
	/** What the sender is told. */
	readonly reason: string;

	constructor(
		/** HTTP status of the answer. */
		readonly status: 400 | 401 | 403 | 413 | 500,
		/** Told to the sender: no secret, no path, nothing of the program. */
		readonly problem: Message,
	) {
		super(problem.en);
		this.name = 'Rejection';
		this.reason = sentenceOf(problem);
	}
}
