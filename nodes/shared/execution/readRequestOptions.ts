import type { IExecuteFunctions } from 'n8n-workflow';
import type { RequestOptions } from '../catalogue/callContext';
import type { Operation } from '../catalogue/operation';
import { DEFAULT_REQUEST_OPTIONS, READ_CONCURRENCY } from '../catalogue/requestDefaults';
import { numberAtLeast } from '../input/numberAtLeast';

/**
 * Reads the Options collection; it is the same for all items of an execution.
 *
 * @throws Problem naming the option that is not a fitting number
 */
export function readRequestOptions(
	context: IExecuteFunctions,
	effect: Operation['effect'],
): RequestOptions {
	const given = context.getNodeParameter('options', 0, {}) as Partial<RequestOptions>;
	const concurrency = given.concurrency ?? (effect === 'read' ? READ_CONCURRENCY : 1);
	const option = (
		least: number,
		en: string,
		zh: string,
		name: keyof RequestOptions,
		preset: number,
	) => numberAtLeast(least, { en, zh }, `options.${name}`, given[name] ?? preset);
	const { maxRequestsPerSecond, maxRetries, timeout } = DEFAULT_REQUEST_OPTIONS;
	return {
		concurrency: Math.floor(option(1, 'Concurrency', '并发数', 'concurrency', concurrency)),
		maxRequestsPerSecond: option(
			0.1,
			'Max per Second',
			'限速',
			'maxRequestsPerSecond',
			maxRequestsPerSecond,
		),
		maxRetries: option(0, 'Max Retries', '重试次数', 'maxRetries', maxRetries),
		timeout: option(1, 'Timeout, ms', '超时, 毫秒', 'timeout', timeout),
	};
}
