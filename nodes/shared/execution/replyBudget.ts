import type { CallContext } from '../catalogue/callContext';
import { BYTES_PER_MEGABYTE } from '../json/megabyte';

/** How many replies of the largest length a list may have, all its pages together. */
const REPLIES_PER_LIST = 4;

/** The same calls, of which all replies together are bounded; for the pages of one list. */
export function withReplyBudget<Context>(calls: CallContext<Context>): CallContext<Context> {
	const megabytes = calls.options.replyLimitMegabytes * REPLIES_PER_LIST;
	return { ...calls, replyBudget: { megabytes, bytesLeft: megabytes * BYTES_PER_MEGABYTE } };
}
