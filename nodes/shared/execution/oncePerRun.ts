import type { IDataObject } from 'n8n-workflow';
import { range } from 'lodash';
import type { Run } from '../catalogue/operation';
import { collectWanted } from '../input/collectCall';
import { sentenceOf, type Words } from '../messages/words';
import { createRun } from './createRun';
import { makeCall } from './makeCall';
import type { OperationExecutor } from './operationExecutor';
import { outputItem, pairedWith } from './outputItems';
import { runTasks } from './runTasks';

/** What comes of the one call. */
export interface Once {
	json: IDataObject;
	/** What the user must do now; shown beside the output. */
	hint?: Words;
}

/**
 * One call for all input items, with the parameters of the first; its result is paired with all of them.
 *
 * @param afterwards makes the output of the whole reply, in which secrets are as they came
 */
export function oncePerRun(afterwards: (reply: IDataObject, run: Run) => Once): OperationExecutor {
	return {
		async run(calls, operation) {
			const { context } = calls;
			const sources = range(context.getInputData().length);
			const work = async () => {
				const wanted = collectWanted({ context, operation, itemIndex: 0 });
				const call = { ...wanted.call, place: 'once', repliesWithSecrets: true as const };
				const reply = await makeCall(calls, call);
				const { json, hint } = afterwards(reply, createRun(calls, { ...wanted, call }));
				if (hint) {
					const message = sentenceOf(hint);
					context.addExecutionHints({ message, type: 'warning', location: 'outputPane' });
				}
				return [outputItem({ json, pairedItem: pairedWith(sources) })];
			};
			return await runTasks(context, [{ sources, run: work }], 1);
		},
	};
}
