import { sortBy } from 'lodash';
import type { INodeProperties } from 'n8n-workflow';
import type { Field } from '../catalogue/field';
import type { Resource } from '../catalogue/operation';
import { DEFAULT_REQUEST_OPTIONS, READ_CONCURRENCY } from '../catalogue/requestDefaults';
import {
	CONCURRENCY,
	MAX_PER_SECOND,
	MAX_RETRIES,
	REPLY_LIMIT,
	TIMEOUT,
} from '../catalogue/requestOptionWords';
import { ALLOW_FEN_FRACTIONS } from '../messages/inputMessages';
import { labelOf } from '../messages/words';

const { maxRetries, replyLimitMegabytes, timeout } = DEFAULT_REQUEST_OPTIONS;

const fenFractions: INodeProperties = {
	displayName: labelOf(ALLOW_FEN_FRACTIONS),
	name: 'allowFenFractions',
	type: 'boolean',
	default: false,
	description:
		'Whether amounts in fen may have fractions. Without this option they are refused, because most are amounts in yuan in the wrong field.',
};

/** Whether any field, or any column of one, is an amount in fen. */
function hasFen(fields: readonly Field[]): boolean {
	return fields.some((field) =>
		'columns' in field ? hasFen(field.columns) : 'unit' in field && field.unit === 'fen',
	);
}

/** The Options collection as the editor shows it. */
export const requestOptionsProperty = (resources: readonly Resource[]): INodeProperties => ({
	displayName: labelOf({ en: 'Options', zh: '选项' }),
	name: 'options',
	type: 'collection',
	placeholder: labelOf({ en: 'Add Option', zh: '添加选项' }),
	default: {},
	options: sortBy(
		[
			...(resources.some(({ operations }) => operations.some(({ fields }) => hasFen(fields)))
				? [fenFractions]
				: []),
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
				displayName: labelOf(REPLY_LIMIT),
				name: 'replyLimitMegabytes',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: replyLimitMegabytes,
				description: 'How many MB a reply may have; all pages of a list four times that',
			},
			{
				displayName: labelOf(TIMEOUT),
				name: 'timeout',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: timeout,
				description: 'Milliseconds a call may take, to its last byte',
			},
		],
		({ displayName }) => displayName.toLowerCase(),
	),
});
