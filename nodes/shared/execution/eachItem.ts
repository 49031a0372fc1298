import type { IExecuteFunctions } from 'n8n-workflow';
import { pick, range } from 'lodash';
import type { CallContext } from '../catalogue/callContext';
import type { Operation, Result } from '../catalogue/operation';
import { collectWanted, type Wanted } from '../input/collectCall';
import { switchValue } from '../input/switchValue';
import { ITEMS } from '../messages/callMessages';
import { continuesAfter, outputItem, stoppingError } from './outputItems';
import { runTasks, type Task } from './runTasks';

type Calls = CallContext<IExecuteFunctions>;

/** Does what one input item asks for. */
export type ItemWork = (calls: Calls, wanted: Wanted, itemIndex: number) => Promise<Result[]>;

function wantedOf({ context }: Calls, operation: Operation, itemIndex: number): Wanted {
	const wanted = collectWanted({ context, operation, itemIndex });
	return { ...wanted, call: { ...wanted.call, place: String(itemIndex) } };
}

/** Reads and checks an item before the first call. @returns what gives the result of that */
function checkedItem(calls: Calls, operation: Operation, itemIndex: number): () => Promise<Wanted> {
	try {
		const wanted = wantedOf(calls, operation, itemIndex);
		calls.vendor.buildRequest(wanted.call, calls.credentials);
		return async () => wanted;
	} catch (error) {
		if (!continuesAfter(calls.context, error)) {
			throw stoppingError(calls.context, error, [itemIndex]);
		}
		return async () => await Promise.reject(error);
	}
}

const SIMPLIFY = { en: 'Simplify', zh: '' };

function taskOf(
	calls: Calls,
	{ simplified }: Operation,
	itemIndex: number,
	read: () => Promise<Wanted>,
	work: ItemWork,
): Task {
	const { context } = calls;
	// One object for all results: a list has many.
	const pairedItem = { item: itemIndex };
	return {
		sources: [itemIndex],
		async run() {
			const results = await work(calls, await read(), itemIndex);
			const isSimplified =
				simplified !== undefined &&
				switchValue(
					SIMPLIFY,
					'simplify',
					context.getNodeParameter('simplify', itemIndex, true),
					true,
				);
			return results.map(({ json, binary }) =>
				outputItem({
					json: isSimplified ? pick(json, Object.keys(simplified)) : json,
					...(binary && { binary }),
					pairedItem,
				}),
			);
		},
	};
}

/**
 * Handles each input item on its own. Where the operation changes something, all items are read and
 * checked before the first call.
 *
 * @param concurrency how many at once
 * @returns the results in input order, each paired with its item
 */
export async function eachItem(
	calls: Calls,
	operation: Operation,
	concurrency: number,
	work: ItemWork,
) {
	const { context } = calls;
	const isRead = operation.effect === 'read';
	const readers = range(context.getInputData().length).map((itemIndex) =>
		isRead
			? async () => wantedOf(calls, operation, itemIndex)
			: checkedItem(calls, operation, itemIndex),
	);
	const tasks = readers.map((read, itemIndex) => taskOf(calls, operation, itemIndex, read, work));
	return await runTasks(context, tasks, concurrency, isRead ? undefined : ITEMS);
}
