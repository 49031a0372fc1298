import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type INode,
	type JsonObject,
} from 'n8n-workflow';
import { escape } from 'lodash';
import { isTool } from '../catalogue/isTool';
import type { Failure } from '../catalogue/vendor';
import { errorText } from '../messages/errorText';
import {
	calledWas,
	cameWas,
	MAY_BE_DONE,
	traceIdIs,
	unexpected,
	vendorSaid,
} from '../messages/callMessages';
import { Problem, type Message } from '../messages/message';
import { sentenceOf, type Words } from '../messages/words';
import { FailedCall } from './failedCall';
import { withoutPhoneNumbers, type Sent } from './phoneNumbers';
import { isUnclearWrite } from './unclearWrite';

/** What went wrong with an item, before it becomes n8n's error. */
export interface Trouble {
	message: Message;
	/** Follows the message: what the user must know in any case. */
	warning?: Words;
	/** Where it is, as the vendor's names. */
	path?: string;
	/** Explanations, a line each, plain text. */
	lines: string[];
	failure?: Failure;
	/** What the call sent. */
	parameters?: Sent;
	/** What was read before it. */
	rows?: IDataObject[];
}

const CAUSES = {
	throttled: { cause: 'rate-limited' },
	unavailable: { cause: 'temporarily-unavailable' },
	credential: { cause: 'credential-invalid' },
	rejected: undefined,
} as const;

/** What else the user must know, each where there is anything to say. */
export type Notes = ReadonlyArray<Words | undefined>;

function troubleOfCall(error: FailedCall, notes: Notes): Trouble {
	const { failure, call } = error;
	const words = [failure.code, failure.text].filter(Boolean).join(' ');
	return {
		message: failure.message,
		...(isUnclearWrite(error) && { warning: MAY_BE_DONE }),
		lines: [
			...notes.map((note) => note && sentenceOf(note)),
			failure.advice && sentenceOf(failure.advice),
			words && vendorSaid(words),
			failure.came && cameWas(failure.came),
			failure.traceId && traceIdIs(failure.traceId),
			calledWas(call.endpoint),
		]
			.filter((line): line is string => line !== undefined && line !== '')
			.map((line) => withoutPhoneNumbers(line, call.parameters)),
		failure,
		parameters: call.parameters,
	};
}

/**
 * Reads whatever went wrong with an item.
 *
 * @param notes what else the user must know, such as which part of the input it was about
 */
export function troubleOf(error: unknown, notes: Notes = []): Trouble {
	if (error instanceof FailedCall) return troubleOfCall(error, notes);
	const isProblem = error instanceof Problem;
	const { path, advice, rows, came } = isProblem ? error.details : {};
	return {
		message: isProblem ? error.problem : unexpected(errorText(error)),
		...(path !== undefined && { path }),
		...(rows && { rows }),
		lines: [
			...[...notes, advice].filter((one) => one !== undefined).map(sentenceOf),
			...(came === undefined ? [] : [withoutPhoneNumbers(cameWas(came))]),
		],
	};
}

/** The error's message. An AI agent gets only the message, so the advice is part of it there. */
export function headline(node: INode, { message, warning, failure, parameters }: Trouble): string {
	const advice = isTool(node) ? failure?.advice : undefined;
	const sentences = [message, warning, advice].filter((one) => one !== undefined).map(sentenceOf);
	return withoutPhoneNumbers(sentences.join(' '), parameters);
}

/** The part of a call that a stored error keeps: the vendor's words, nothing of the request. */
function vendorWords({ code, text, traceId }: Failure, parameters?: Sent): JsonObject {
	return {
		...(code !== undefined && { vendorCode: code }),
		...(text !== undefined && { vendorMessage: withoutPhoneNumbers(text, parameters) }),
		...(traceId !== undefined && { traceId }),
	};
}

/**
 * Turns trouble into the error n8n shows: a failed call into a NodeApiError with the vendor's words,
 * everything else (bad input) into a NodeOperationError. `context.code` and `context.path` say which
 * sentence it is and where; n8n draws the description as HTML.
 */
export function nodeErrorOf(
	node: INode,
	trouble: Trouble,
	itemIndex: number | undefined,
): NodeApiError | NodeOperationError {
	const { message, path, lines, failure } = trouble;
	const description = lines.map((line) => escape(line)).join('<br>');
	const common = {
		...(itemIndex !== undefined && { itemIndex }),
		...(description && { description }),
	};
	const text = headline(node, trouble);
	const error = failure
		? new NodeApiError(node, vendorWords(failure, trouble.parameters), {
				...common,
				message: text,
				...(failure.statusCode !== undefined && { httpCode: String(failure.statusCode) }),
				...(CAUSES[failure.kind] && { failure: CAUSES[failure.kind] }),
			})
		: new NodeOperationError(node, text, common);
	error.context.code = message.code;
	if (path !== undefined) error.context.path = path;
	return error;
}

/**
 * Turns whatever went wrong into the error n8n shows.
 *
 * @param itemIndex of the item it was about; without it no item is named, as when a trigger is
 * activated
 * @param note what else the user must know
 */
export function toNodeError(
	node: INode,
	error: unknown,
	itemIndex?: number,
	note?: Words,
): NodeApiError | NodeOperationError {
	return nodeErrorOf(node, troubleOf(error, [note]), itemIndex);
}
