import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { pick } from 'lodash';
import type { CallContext } from '../catalogue/callContext';
import type { Operation, Result } from '../catalogue/operation';
import { collectWanted, type Wanted } from '../input/collectCall';
import { inOrder } from './inOrder';
import { failedItem, outputItem } from './outputItems';

type Calls = CallContext<IExecuteFunctions>;

/** Does what one input item asks for. */
export type ItemWork = (calls: Calls, wanted: Wanted, itemIndex: number) => Promise<Result[]>;

async function workOff(
	calls: Calls,
	operation: Operation,
	itemIndex: number,
	work: ItemWork,
): Promise<INodeExecutionData[]> {
	const { context } = calls;
	const { simplified } = operation;
	const pairedItem = { item: itemIndex };
	try {
		const results = await work(calls, collectWanted({ context, operation, itemIndex }), itemIndex);
		const isSimplified =
			simplified !== undefined && context.getNodeParameter('simplify', itemIndex, true) === true;
		return results.map(({ json, binary }) =>
			outputItem({
				json: isSimplified ? pick(json, Object.keys(simplified)) : json,
				...(binary && { binary }),
				pairedItem,
			}),
		);
	} catch (error) {
		return [failedItem(context, error, [itemIndex])];
	}
}

/**
 * Handles each input item on its own.
 *
 * @param concurrency how many at once
 * @returns the results in input order, each paired with its item
 */
export async function eachItem(
	calls: Calls,
	operation: Operation,
	concurrency: number,
	work: ItemWork,
): Promise<INodeExecutionData[]> {
	const results = await inOrder(
		calls.context.getInputData().length,
		concurrency,
		async (itemIndex) => await workOff(calls, operation, itemIndex, work),
	);
	return results.flat();
}
