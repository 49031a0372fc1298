import { randomUUID } from 'node:crypto';
import { omit } from 'lodash';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

/** What `webhook()` tells `execute()` about an event; no node after the trigger sees it. */
export interface Receipt {
	/** The process that received the push. */
	process: string;
	/** The number of the document that the event is about. */
	document: string;
	/** Which content of the document it is, in that process. */
	version: number;
	/** Whether the push has nothing of its own, such as a nonce: only its content can be compared. */
	isContentOnly: boolean;
}

const PROCESS = randomUUID();
const NAME = '_receipt';

/** What the item of an event shall carry for `execute()`. */
export function receiptJson(receipt: Omit<Receipt, 'process'>): IDataObject {
	return { [NAME]: { process: PROCESS, ...receipt } };
}

/** The receipt of an item, where it has one. */
export function receiptOf({ json }: INodeExecutionData): Receipt | undefined {
	return json[NAME] as unknown as Receipt | undefined;
}

/** Whether this process received the push. */
export function isOwn({ process }: Receipt): boolean {
	return process === PROCESS;
}

/** The item as the next node gets it. */
export function withoutReceipt(item: INodeExecutionData): INodeExecutionData {
	return { ...item, json: omit(item.json, NAME) };
}
