import type { IExecuteFunctions } from 'n8n-workflow';
import type { RequestOptions } from '../catalogue/callContext';
import type { Operation } from '../catalogue/operation';
import { DEFAULT_REQUEST_OPTIONS, READ_CONCURRENCY } from '../catalogue/requestDefaults';
import {
	CONCURRENCY,
	MAX_PER_SECOND,
	MAX_RETRIES,
	REPLY_LIMIT,
	TIMEOUT,
} from '../catalogue/requestOptionWords';
import type { Words } from '../messages/words';
import { numberOption } from '../input/numberAtLeast';

/** The longest time that a timer can measure; a longer one would end at once. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/**
 * Reads the Options collection; it is the same for all items of an execution. One left empty is not
 * set.
 *
 * @throws Problem naming the option that is not a fitting number
 */
export function readRequestOptions(
	context: IExecuteFunctions,
	effect: Operation['effect'],
): RequestOptions {
	const given = context.getNodeParameter('options', 0, {}) as Partial<RequestOptions>;
	const option = (least: number, label: Words, name: keyof RequestOptions, preset: number) =>
		numberOption(least, label, given, name, preset);
	const concurrency = effect === 'read' ? READ_CONCURRENCY : 1;
	const { maxRequestsPerSecond, maxRetries, replyLimitMegabytes, timeout } =
		DEFAULT_REQUEST_OPTIONS;
	return {
		concurrency: Math.floor(option(1, CONCURRENCY, 'concurrency', concurrency)),
		maxRequestsPerSecond: option(0.1, MAX_PER_SECOND, 'maxRequestsPerSecond', maxRequestsPerSecond),
		maxRetries: option(0, MAX_RETRIES, 'maxRetries', maxRetries),
		replyLimitMegabytes: option(1, REPLY_LIMIT, 'replyLimitMegabytes', replyLimitMegabytes),
		timeout: Math.min(option(1, TIMEOUT, 'timeout', timeout), LONGEST_TIMEOUT_MS),
	};
}
