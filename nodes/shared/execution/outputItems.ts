import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { mapKeys } from 'lodash';
import { stopped } from '../messages/callMessages';
import { sentenceOf, type Words } from '../messages/words';
import { Cancelled } from './cancellation';
import { headline, nodeErrorOf, troubleOf } from '../errors/nodeError';

const renameError = (_value: unknown, key: string) => (key === 'error' ? 'vendorError' : key);

/** n8n treats an item with a field `error` as failed, so the vendor's field is renamed. */
function withoutErrorKey(record: IDataObject): IDataObject {
	return 'error' in record ? mapKeys(record, renameError) : record;
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
	notes: ReadonlyArray<Words | undefined> = [],
): INodeExecutionData {
	const node = context.getNode();
	if (error instanceof Cancelled) {
		const lines = notes.filter((note) => note !== undefined).map(sentenceOf);
		throw nodeErrorOf(node, { message: stopped, lines }, undefined);
	}
	const trouble = troubleOf(error, notes);
	if (!context.continueOnFail()) throw nodeErrorOf(node, trouble, sources[0] ?? 0);
	const { message, path, lines, failure } = trouble;
	const description = lines.join('\n');
	return {
		json: {
			error: headline(node, trouble),
			details: {
				code: message.code,
				...(path !== undefined && { path }),
				...(failure?.code !== undefined && { vendorCode: failure.code }),
				...(failure?.traceId !== undefined && { traceId: failure.traceId }),
				...(description && { description }),
			},
		},
		pairedItem: pairedWith(sources),
	};
}
