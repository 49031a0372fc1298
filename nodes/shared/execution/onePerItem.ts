import type { IDataObject } from 'n8n-workflow';
import type { Result, Run } from '../catalogue/operation';
import { assertFound } from './assertFound';
import { createRun } from './createRun';
import { eachItem, type ItemWork } from './eachItem';
import { makeCall } from './makeCall';
import type { OperationExecutor } from './operationExecutor';
import { readList } from './readList';
import { handedOut, resultOf } from './replyResult';

/** What differs between the operations. */
export interface OnePerItem {
	/** Makes the output of the reply; without it the reply is the output. */
	afterwards?(reply: IDataObject, run: Run): Promise<Result[]>;
}

/** The default: one call for each input item, several items at once as the user's options say. */
export function onePerItem({ afterwards }: OnePerItem = {}): OperationExecutor {
	const work: ItemWork = async (calls, wanted, itemIndex) => {
		const { call, rows } = wanted;
		if (rows !== undefined) return await readList(calls, wanted, itemIndex);
		const reply = await makeCall(calls, call);
		const result = resultOf(reply, call.operation);
		assertFound(result, call);
		return afterwards
			? await afterwards(result, createRun(calls, wanted))
			: [{ json: handedOut(result) }];
	};
	return {
		run: async (calls, operation) =>
			await eachItem(calls, operation, calls.options.concurrency, work),
	};
}
