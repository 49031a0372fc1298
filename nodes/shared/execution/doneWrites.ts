import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { DoneWrites } from '../catalogue/callContext';
import type { Call } from '../catalogue/vendor';
import { FailedCall } from '../errors/failedCall';
import { isUnclearWrite } from '../errors/unclearWrite';

/** By the first input item: n8n hands the same object to every try, and lets it go afterwards. */
const runs = new WeakMap<INodeExecutionData, Map<string, DoneWrites>>();

/**
 * The writes that earlier tries of the same run have made: n8n's Retry On Fail calls `execute()` again
 * for all items. Other runs that get the same items have their own.
 */
export function doneWritesOf(context: IExecuteFunctions): DoneWrites {
	const [firstItem] = context.getInputData();
	if (!firstItem) return new Map();
	const { $runIndex } = context.getWorkflowDataProxy(0);
	const run = [context.getExecutionId(), context.getNode().id, String($runIndex)].join(' ');
	const ofItem = runs.get(firstItem) ?? new Map<string, DoneWrites>();
	runs.set(firstItem, ofItem);
	const writes: DoneWrites = ofItem.get(run) ?? new Map();
	ofItem.set(run, writes);
	return writes;
}

/**
 * Makes a write that no try of the run has made yet; of one that was made its reply is returned, and
 * of one that may have been made its failure is thrown again. A refused one is made again.
 *
 * @param make makes the call
 */
export async function madeOnce(
	done: DoneWrites | undefined,
	{ effect, place }: Call,
	make: () => Promise<IDataObject>,
): Promise<IDataObject> {
	if (!done || effect === 'read' || place === undefined) return await make();
	const before = done.get(place);
	if (before && 'reply' in before) return before.reply;
	if (before) return await Promise.reject(before.failure);
	try {
		const reply = await make();
		done.set(place, { reply });
		return reply;
	} catch (failure) {
		if (failure instanceof FailedCall && isUnclearWrite(failure)) done.set(place, { failure });
		return await Promise.reject(failure);
	}
}
