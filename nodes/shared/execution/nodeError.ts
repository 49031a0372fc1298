import { NodeApiError, NodeOperationError, type INode, type JsonObject } from 'n8n-workflow';
import type { Call, Failure } from '../catalogue/vendor';

/** A call that failed; carries what happened up to the place that knows node and item. */
export class FailedCall extends Error {
	constructor(
		readonly failure: Failure,
		readonly call: Call,
	) {
		super(failure.message);
		this.name = 'FailedCall';
	}
}

const CHINESE_MOBILE_NUMBER = /(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)/g;

function withoutPhoneNumbers(text: string): string {
	return text.replace(CHINESE_MOBILE_NUMBER, '$1****$2');
}

function describe({ failure, call }: FailedCall, note: string | undefined): string {
	const said =
		failure.code !== undefined || failure.text !== undefined
			? `The vendor said: ${[failure.code, failure.text].filter(Boolean).join(' ')}`
			: undefined;
	return [
		note,
		failure.advice,
		said,
		failure.traceId && `Trace id: ${failure.traceId}`,
		`Called: ${call.endpoint}`,
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
function isUnclearWrite({ failure, call }: FailedCall): boolean {
	const isUnclear = failure.kind === 'unavailable' || failure.kind === 'throttled';
	return call.access === 'write' && failure.reached && isUnclear;
}

/** The name n8n gives to the variant of a node that an AI agent calls. */
function isTool({ type }: INode): boolean {
	return type.endsWith('Tool');
}

function callError(
	node: INode,
	error: FailedCall,
	itemIndex: number,
	note: string | undefined,
): NodeApiError {
	const { failure } = error;
	const unclear = isUnclearWrite(error)
		? ' The change may have been made: look at the vendor before you run this again.'
		: '';
	// Of an error n8n tells a model the message only.
	const advice = isTool(node) && failure.advice ? ` ${failure.advice}` : '';
	return new NodeApiError(node, vendorWords(failure), {
		message: withoutPhoneNumbers(failure.message + unclear + advice),
		description: withoutPhoneNumbers(describe(error, note)),
		...(failure.statusCode !== undefined && { httpCode: String(failure.statusCode) }),
		itemIndex,
		...(CAUSES[failure.kind] && { failure: CAUSES[failure.kind] }),
	});
}

/**
 * Turns whatever went wrong with an item into the error n8n shows: a failed call into a
 * NodeApiError with the vendor's words, everything else (bad input) into a NodeOperationError.
 *
 * @param note what else the user must know, such as which part of the input it was about
 */
export function toNodeError(
	node: INode,
	error: unknown,
	itemIndex: number,
	note?: string,
): NodeApiError | NodeOperationError {
	if (error instanceof FailedCall) return callError(node, error, itemIndex, note);
	return new NodeOperationError(node, error instanceof Error ? error : String(error), {
		itemIndex,
		...(note !== undefined && { description: note }),
	});
}
