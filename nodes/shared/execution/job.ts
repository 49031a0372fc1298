import type { IDataObject } from 'n8n-workflow';
import type { Result, Run } from '../catalogue/operation';
import { createRun } from './createRun';
import { eachItem, type ItemWork } from './eachItem';
import { makeCall } from './makeCall';
import type { OperationExecutor } from './operationExecutor';
import { resultOf } from './replyResult';

/** A job that the vendor runs after its reply. */
export interface Job {
	/** Reads the vendor's state before the start, for `afterwards`. */
	beforehand(run: Run): Promise<IDataObject>;
	/** Makes the output once it is started, e.g. waits for the result. */
	afterwards(reply: IDataObject, run: Run, before: IDataObject): Promise<Result[]>;
}

/**
 * Starts a job for each input item. The vendor has one job of this kind at a time, so the items follow
 * each other, whatever Concurrency says.
 */
export function job({ beforehand, afterwards }: Job): OperationExecutor {
	const work: ItemWork = async (calls, wanted) => {
		const run = createRun(calls, wanted);
		const before = await beforehand(run);
		const reply = resultOf(await makeCall(calls, wanted.call), wanted.call.operation);
		return await afterwards(reply, run, before);
	};
	return { run: async (calls, operation) => await eachItem(calls, operation, 1, work) };
}
