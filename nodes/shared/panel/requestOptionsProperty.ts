import type { INodeProperties } from 'n8n-workflow';
import { DEFAULT_REQUEST_OPTIONS, READ_CONCURRENCY } from '../catalogue/requestDefaults';
import { CONCURRENCY, MAX_PER_SECOND, MAX_RETRIES, TIMEOUT } from '../catalogue/requestOptionWords';
import { labelOf } from '../messages/words';

const { maxRetries, timeout } = DEFAULT_REQUEST_OPTIONS;

/** The Options collection as the editor shows it. */
export const requestOptionsProperty: INodeProperties = {
	displayName: labelOf({ en: 'Options', zh: '选项' }),
	name: 'options',
	type: 'collection',
	placeholder: labelOf({ en: 'Add Option', zh: '添加选项' }),
	default: {},
	options: [
		{
			displayName: labelOf(CONCURRENCY),
			name: 'concurrency',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 100 },
			default: READ_CONCURRENCY,
			description:
				'How many input items are worked on at once. Without this option reads run 10 at a time, and writes one after the other in input order. The output is in input order either way.',
		},
		{
			displayName: labelOf(MAX_PER_SECOND),
			name: 'maxRequestsPerSecond',
			type: 'number',
			typeOptions: { minValue: 0.1, numberPrecision: 1 },
			default: 10,
			description:
				'How many calls this node may start per second. Without this option the node finds the vendor’s limit by itself and keeps to it.',
		},
		{
			displayName: labelOf(MAX_RETRIES),
			name: 'maxRetries',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 10 },
			default: maxRetries,
			description:
				'How many times a read is retried after a transient error. A write is retried only if it cannot have reached the vendor. Waits because the vendor asks to slow down do not count.',
		},
		{
			displayName: labelOf(TIMEOUT),
			name: 'timeout',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: timeout,
			description: 'How many milliseconds to wait for the vendor’s reply',
		},
	],
};
