import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { toNodeError } from '../errors/nodeError';
import { findNew, type Arrival, type DuplicateRules } from './duplicates';
import { lastContentsOf, type LastContents } from './lastContents';
import { duplicateRulesOf, pushSettingsOf, type PushSettings } from './pushSettings';
import { isOwn, receiptOf, withoutReceipt } from './receipt';

function arrivalOf({ json }: INodeExecutionData): Arrival {
	return { eventId: String(json.eventId), receivedAt: Date.parse(String(json.receivedAt)) };
}

/** @throws NodeOperationError naming the option that does not fit */
function settingsOf(context: IExecuteFunctions): PushSettings {
	const options = context.getNodeParameter('options', 0, {}) as IDataObject;
	try {
		return pushSettingsOf(options);
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}

/**
 * Which messages have not come before. Content alone is no message where its document is known: the
 * document can be changed to it again.
 */
async function findNewMessages(
	context: IExecuteFunctions,
	items: readonly INodeExecutionData[],
	rules: DuplicateRules,
): Promise<Set<INodeExecutionData>> {
	const isMessage = (item: INodeExecutionData) => receiptOf(item)?.isContentOnly !== true;
	const messages = items.filter(isMessage);
	const isNew = await findNew(context, messages.map(arrivalOf), rules);
	const repeated = new Set(messages.filter((_item, at) => !isNew[at]));
	return new Set(items.filter((item) => !repeated.has(item)));
}

/**
 * Whether an event's content has not been passed on as the last of its document. Only the process
 * that received the push can know: between two of them anything may have come.
 */
function isNewContent(
	contents: LastContents,
	item: INodeExecutionData,
	rules: DuplicateRules,
): boolean {
	const receipt = receiptOf(item);
	if (!receipt) return true;
	if (isOwn(receipt)) return contents.passOn(receipt.version, rules);
	contents.forget(receipt.document);
	return true;
}

/**
 * Passes on the events of a push that have not been passed on before; a trigger node's whole
 * `execute()`. A test in the editor and the retry of a crashed execution pass everything on. The
 * events of a retry are remembered, so that a repeat which comes later is known; what came for their
 * documents meanwhile is forgotten, because the retry may have overtaken it.
 *
 * @throws NodeOperationError when a setting is not a fitting number
 */
export async function deliverPush(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	const settings = settingsOf(context);
	const mode = context.getMode();
	if (settings.duplicateWindowMinutes === 0 || mode === 'manual') {
		return [items.map(withoutReceipt)];
	}
	const isVerified = items.some(({ json }) => json.verified === true);
	const rules = duplicateRulesOf(settings, isVerified);
	const newMessages = await findNewMessages(context, items, rules);
	const contents = lastContentsOf(context);
	if (mode === 'retry') {
		for (const item of items) {
			const receipt = receiptOf(item);
			if (receipt) contents.forget(receipt.document);
		}
		return [items.map(withoutReceipt)];
	}
	const isNew = (item: INodeExecutionData) =>
		newMessages.has(item) && isNewContent(contents, item, rules);
	return [items.filter(isNew).map(withoutReceipt)];
}
