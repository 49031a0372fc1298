import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';
import { mapKeys } from 'lodash';
import { stopped } from '../messages/callMessages';
import { Cancelled } from './cancellation';
import { headline, nodeErrorOf, troubleOf, type Notes } from '../errors/nodeError';

/** n8n treats an item with a field `error` as failed, so the vendor's field gets another name. */
function withoutErrorKey(record: IDataObject): IDataObject {
	if (!('error' in record)) return record;
	let name = 'vendorError';
	while (name in record) name += '_';
	return mapKeys(record, (_value, key) => (key === 'error' ? name : key));
}

/** An output item that n8n does not treat as failed. */
export function outputItem(item: INodeExecutionData): INodeExecutionData {
	return { ...item, json: withoutErrorKey(item.json) };
}

/** Which input items an output item comes from, in n8n's form. */
export function pairedWith(sources: readonly number[]): INodeExecutionData['pairedItem'] {
	const [first, ...others] = sources.map((item) => ({ item }));
	return others.length === 0 && first ? first : sources.map((item) => ({ item }));
}

/** Whether the node goes on after this failure; never after the execution was stopped. */
export function continuesAfter(context: IExecuteFunctions, error: unknown): boolean {
	return context.continueOnFail() && !(error instanceof Cancelled);
}

/**
 * The error of a failure that stops the run; that of a stopped execution is of no item.
 *
 * @param sources the input items it was about
 * @param notes what else the user must know
 */
export function stoppingError(
	context: IExecuteFunctions,
	error: unknown,
	sources: readonly number[],
	notes: Notes = [],
): NodeApiError | NodeOperationError {
	const trouble = troubleOf(error, notes);
	return error instanceof Cancelled
		? nodeErrorOf(context.getNode(), { ...trouble, message: stopped }, undefined)
		: nodeErrorOf(context.getNode(), trouble, sources[0] ?? 0);
}

/**
 * The item of a failure, where the node continues on fail. Its members are those by
 * which n8n knows a failed item; with a member `error` beside `json`, n8n would throw away all but
 * the message, the input's fields on an error output included.
 *
 * @param sources the input items it was about
 * @param notes what else the user must know
 * @throws NodeApiError or NodeOperationError where it does not, or the execution was stopped
 */
export function failedItem(
	context: IExecuteFunctions,
	error: unknown,
	sources: readonly number[],
	notes: Notes = [],
): INodeExecutionData {
	if (!continuesAfter(context, error)) throw stoppingError(context, error, sources, notes);
	const trouble = troubleOf(error, notes);
	const { message, path, lines, failure, rows } = trouble;
	const description = lines.join('\n');
	return {
		json: {
			error: headline(context.getNode(), trouble),
			details: {
				code: message.code,
				...(path !== undefined && { path }),
				...(failure?.code !== undefined && { vendorCode: failure.code }),
				...(failure?.traceId !== undefined && { traceId: failure.traceId }),
				...(description && { description }),
				...(rows && { rows }),
			},
		},
		pairedItem: pairedWith(sources),
	};
}
