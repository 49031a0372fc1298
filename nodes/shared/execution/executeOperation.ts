import { range } from 'lodash';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { CallContext } from '../catalogue/callContext';
import type { Operation } from '../catalogue/operation';
import type { Vendor } from '../catalogue/vendor';
import { CHOOSE_AGAIN, noSuchOperation } from '../messages/callMessages';
import { replyDecidesNothing } from '../messages/credentialMessages';
import { Problem } from '../messages/message';
import { sentenceOf } from '../messages/words';
import { doneWritesOf } from './doneWrites';
import { onePerItem } from './onePerItem';
import type { OperationExecutor } from './operationExecutor';
import { failedItem } from './outputItems';
import { Pacer } from './pacer';
import { readRequestOptions } from './readRequestOptions';

/** @throws Problem for names that the catalogue does not have */
function findOperation(context: IExecuteFunctions, vendor: Vendor): Operation {
	const resourceName = context.getNodeParameter('resource', 0);
	const operationName = context.getNodeParameter('operation', 0);
	const operation = vendor.resources
		.find(({ name }) => name === resourceName)
		?.operations.find(({ name }) => name === operationName);
	if (operation) return operation;
	throw new Problem(noSuchOperation(vendor.label, String(operationName), String(resourceName)), {
		path: 'operation',
		advice: CHOOSE_AGAIN,
	});
}

/** What all items have in common. */
interface Prepared {
	operation: Operation;
	calls: CallContext<IExecuteFunctions>;
}

async function prepare(context: IExecuteFunctions, vendor: Vendor): Promise<Prepared> {
	const operation = findOperation(context, vendor);
	const options = readRequestOptions(context, operation.effect);
	const credentials = await context.getCredentials(vendor.credentialType);
	const signal = context.getExecutionCancelSignal();
	const pacer = new Pacer(options.maxRequestsPerSecond, signal);
	const doneWrites = operation.effect === 'read' ? undefined : doneWritesOf(context);
	return {
		operation,
		calls: {
			context,
			vendor,
			credentials,
			options,
			pacer,
			signal,
			...(doneWrites && { doneWrites }),
		},
	};
}

const DEFAULT_EXECUTOR = onePerItem();

/**
 * Runs the chosen operation for the input items; the `execute()` of every vendor node.
 *
 * @returns the results, each paired with the items it comes from
 * @throws NodeApiError or NodeOperationError of the first failing item, unless the node continues
 * on fail
 */
export async function executeOperation(
	context: IExecuteFunctions,
	vendor: Vendor,
): Promise<INodeExecutionData[][]> {
	let prepared: Prepared;
	try {
		prepared = await prepare(context, vendor);
	} catch (error) {
		if (!(error instanceof Problem)) return await Promise.reject(error);
		return [range(context.getInputData().length).map((at) => failedItem(context, error, [at]))];
	}
	const { operation, calls } = prepared;
	const executor = (operation.execute ?? DEFAULT_EXECUTOR) as OperationExecutor;
	const items = await executor.run(calls, operation);
	if (items.some(({ json }) => json.undecided === true)) {
		const message = sentenceOf(replyDecidesNothing(vendor.label));
		context.addExecutionHints({ message, type: 'warning', location: 'outputPane' });
	}
	return [items];
}
