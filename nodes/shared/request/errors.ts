import { NodeApiError, NodeOperationError, type INode, type JsonObject } from 'n8n-workflow';
import type { Operation } from '../operation';
import type { Failure } from '../vendor';

/** A call that failed; carries what happened up to the place that knows node and item. */
export class FailedCall extends Error {
	constructor(readonly failure: Failure) {
		super(failure.message);
		this.name = 'FailedCall';
	}
}

const CHINESE_MOBILE_NUMBER = /(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)/g;

function withoutPhoneNumbers(text: string): string {
	return text.replace(CHINESE_MOBILE_NUMBER, '$1****$2');
}

function describe(failure: Failure, operation: Operation): string {
	const said =
		failure.code !== undefined || failure.text !== undefined
			? `The vendor said: ${[failure.code, failure.text].filter(Boolean).join(' ')}`
			: undefined;
	return [
		failure.advice,
		said,
		failure.traceId && `Trace id: ${failure.traceId}`,
		`Called: ${operation.endpoint}`,
	]
		.filter(Boolean)
		.join('\n');
}

const CAUSES = {
	throttled: { cause: 'rate-limited' },
	unavailable: { cause: 'temporarily-unavailable' },
	credential: { cause: 'credential-invalid' },
	rejected: undefined,
} as const;

/** What a stored error keeps of the call: the vendor's words, nothing of the request. */
function vendorWords({ code, text, traceId }: Failure): JsonObject {
	return {
		...(code !== undefined && { vendorCode: code }),
		...(text !== undefined && { vendorMessage: withoutPhoneNumbers(text) }),
		...(traceId !== undefined && { traceId }),
	};
}

/** A write that went out and got no clear answer may have been done. */
function isUnclearWrite(failure: Failure, operation: Operation): boolean {
	const isUnclear = failure.kind === 'unavailable' || failure.kind === 'throttled';
	return operation.access === 'write' && failure.reached && isUnclear;
}

function callError(
	node: INode,
	failure: Failure,
	operation: Operation,
	itemIndex: number,
): NodeApiError {
	const unclear = isUnclearWrite(failure, operation)
		? ' The change may have been made: look at the vendor before you run this again.'
		: '';
	return new NodeApiError(node, vendorWords(failure), {
		message: withoutPhoneNumbers(failure.message + unclear),
		description: withoutPhoneNumbers(describe(failure, operation)),
		...(failure.statusCode !== undefined && { httpCode: String(failure.statusCode) }),
		itemIndex,
		...(CAUSES[failure.kind] && { failure: CAUSES[failure.kind] }),
	});
}

/**
 * Turns whatever went wrong with an item into the error n8n shows: a failed call into a
 * NodeApiError with the vendor's words, everything else (bad input) into a NodeOperationError.
 */
export function toNodeError(
	node: INode,
	error: unknown,
	operation: Operation,
	itemIndex: number,
): NodeApiError | NodeOperationError {
	if (error instanceof FailedCall) return callError(node, error.failure, operation, itemIndex);
	return new NodeOperationError(node, error instanceof Error ? error : String(error), {
		itemIndex,
	});
}
