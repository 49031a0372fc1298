import type { RequestOptions } from './callContext';

/** How many input items are read for at once where the user does not say. */
export const READ_CONCURRENCY = 10;

/** The options of calls that the user does not configure, such as the editor's look-ups. */
export const DEFAULT_REQUEST_OPTIONS: RequestOptions = {
	concurrency: 1,
	maxRequestsPerSecond: Infinity,
	maxRetries: 3,
	timeout: 60_000,
	replyLimitMegabytes: 64,
};
