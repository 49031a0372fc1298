import { UserError, type IExecuteFunctions, type INodeProperties } from 'n8n-workflow';
import type { Operation } from '../catalogue/operation';

/** How the calls of one execution are made; the Options collection of every node. */
export interface RequestOptions {
	/** Calls under way at once. */
	concurrency: number;
	/** Calls per second at most; Infinity for no limit of the user's. */
	maxRequestsPerSecond: number;
	/** How often a call that is safe to repeat is repeated. */
	maxRetries: number;
	/** Milliseconds before a call without an answer is given up. */
	timeout: number;
}

const READ_CONCURRENCY = 10;
const DEFAULT_TIMEOUT_MS = 60_000;
const DEFAULT_RETRIES = 3;

/** How calls are made where the user has no say, such as in a search of the editor. */
export const DEFAULT_REQUEST_OPTIONS: RequestOptions = {
	concurrency: 1,
	maxRequestsPerSecond: Infinity,
	maxRetries: DEFAULT_RETRIES,
	timeout: DEFAULT_TIMEOUT_MS,
};

/** The Options collection as the editor shows it. */
export const requestOptionsProperty: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Concurrency',
			name: 'concurrency',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 100 },
			default: READ_CONCURRENCY,
			description:
				'How many input items are worked on at once. Without this option reads run 10 at a time, and writes one after the other in input order. The output is in input order either way.',
		},
		{
			displayName: 'Max Requests per Second',
			name: 'maxRequestsPerSecond',
			type: 'number',
			typeOptions: { minValue: 0.1, numberPrecision: 1 },
			default: 10,
			description:
				'How many calls this node may start per second. Without this option the node finds the vendor’s limit by itself and keeps to it.',
		},
		{
			displayName: 'Max Retries',
			name: 'maxRetries',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 10 },
			default: DEFAULT_RETRIES,
			description:
				'How often a read is repeated after a network error or a passing trouble of the vendor. A write is repeated only when it cannot have reached the vendor. Waiting for a vendor that asks to slow down does not count.',
		},
		{
			displayName: 'Timeout',
			name: 'timeout',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: DEFAULT_TIMEOUT_MS,
			description: 'How many milliseconds to wait for an answer of the vendor',
		},
	],
};

/**
 * Checks a number that an expression may have made of anything.
 *
 * @throws UserError naming the parameter
 */
export function numberAtLeast(least: number, label: string, value: unknown): number {
	const number = Number(value);
	if (value !== '' && number >= least) return number;
	throw new UserError(`${label}: expects a number of at least ${least}, got "${String(value)}"`);
}

/**
 * Reads the Options collection; it is the same for all items of an execution.
 *
 * @throws UserError naming the option that is not a fitting number
 */
export function readRequestOptions(
	context: IExecuteFunctions,
	access: Operation['access'],
): RequestOptions {
	const given = context.getNodeParameter('options', 0, {}) as Partial<RequestOptions>;
	const concurrency = given.concurrency ?? (access === 'read' ? READ_CONCURRENCY : 1);
	return {
		concurrency: Math.floor(numberAtLeast(1, 'Concurrency', concurrency)),
		maxRequestsPerSecond: numberAtLeast(
			0.1,
			'Max Requests per Second',
			given.maxRequestsPerSecond ?? Infinity,
		),
		maxRetries: numberAtLeast(0, 'Max Retries', given.maxRetries ?? DEFAULT_RETRIES),
		timeout: numberAtLeast(1, 'Timeout', given.timeout ?? DEFAULT_TIMEOUT_MS),
	};
}
