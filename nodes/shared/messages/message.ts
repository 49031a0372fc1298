import { UserError, type IDataObject } from 'n8n-workflow';
import { sentenceOf, type Words } from './words';

/** A sentence that a user can read, by a code that tests and the troubleshooting page know it by. */
export interface Message extends Words {
	readonly code: string;
}

/** The details of a problem. */
export interface ProblemDetails {
	/** Where it is, as the vendor's names: `items[1].price`. */
	path?: string;
	/** What to do about it. */
	advice?: Words;
	/** The beginning of the reply that it is about. */
	came?: string;
	/** What was read before it; part of the failed item. */
	rows?: IDataObject[];
}

/** Something that the user can fix, found before or instead of a call. */
export class Problem extends UserError {
	constructor(
		readonly problem: Message,
		readonly details: ProblemDetails = {},
	) {
		super(sentenceOf(problem), {
			...(details.advice && { description: sentenceOf(details.advice) }),
		});
	}
}
