import type { RequestOptions } from './callContext';

/** How many input items are read for at once where the user does not say. */
export const READ_CONCURRENCY = 10;

/** How calls are made where the user has no say, such as in a look-up of the editor. */
export const DEFAULT_REQUEST_OPTIONS: RequestOptions = {
	concurrency: 1,
	maxRequestsPerSecond: Infinity,
	maxRetries: 3,
	timeout: 60_000,
};
