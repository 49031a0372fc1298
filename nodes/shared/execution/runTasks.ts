import { compact } from 'lodash';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { doneBefore } from '../messages/callMessages';
import type { Words } from '../messages/words';
import { documentId } from './documentId';
import { inOrder } from './inOrder';
import { continuesAfter, failedItem, stoppingError } from './outputItems';

/** A part of a run: what is done for one input item, or one call for several. */
export interface Task {
	/** The input items it is about. */
	sources: readonly number[];
	/** What the user must know if it fails. */
	note?: Words;
	/** Does it. @returns its output items */
	run(): Promise<INodeExecutionData[]>;
}

/** A task's failure that stops the run. */
class Stopping extends Error {
	constructor(
		readonly reason: unknown,
		readonly task: Task,
	) {
		super('The run stops.');
	}
}

/** Says what was done and the documents' numbers, where anything was done. */
function doneSoFar(
	what: Words,
	done: readonly INodeExecutionData[][],
	total: number,
): Words | undefined {
	if (done.length === 0) return undefined;
	const ids = compact(done.flat().map(({ json }) => documentId(json)));
	return doneBefore(what, done.length, total, ids);
}

/**
 * Runs the tasks of a run, at most `concurrency` at once. Where the node continues on fail, a failed one
 * becomes an error item; otherwise the run stops.
 *
 * @param what the tasks are, where they change something: the error of a run that stops tells how many
 * were done, and their documents
 * @returns the output items in the order of the tasks
 * @throws NodeApiError or NodeOperationError of the first failure, unless the node continues on fail
 */
export async function runTasks(
	context: IExecuteFunctions,
	tasks: readonly Task[],
	concurrency: number,
	what?: Words,
): Promise<INodeExecutionData[]> {
	const done: INodeExecutionData[][] = [];
	async function runOne(task: Task): Promise<INodeExecutionData[]> {
		try {
			const items = await task.run();
			if (what) done.push(items);
			return items;
		} catch (error) {
			if (!continuesAfter(context, error)) {
				return await Promise.reject(new Stopping(error, task));
			}
			return [failedItem(context, error, task.sources, [task.note])];
		}
	}
	try {
		const outputs = await inOrder(
			tasks.length,
			concurrency,
			async (at) => await runOne(tasks[at] as Task),
		);
		return outputs.flat();
	} catch (error) {
		if (!(error instanceof Stopping)) return await Promise.reject(error);
		const { reason, task } = error;
		const notes = [task.note, what && doneSoFar(what, done, tasks.length)];
		throw stoppingError(context, reason, task.sources, notes);
	}
}
