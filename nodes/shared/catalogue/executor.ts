import type { INodeExecutionData } from 'n8n-workflow';
import type { Parameters } from '../json/wire';

/**
 * How an operation handles the input items, where that is not one call for each. `Calls` and
 * `Operation` are type parameters, because operations refer to their executors.
 */
export interface Executor<Calls, Operation> {
	/**
	 * @returns the output items, each paired with the input items it comes from
	 * @throws NodeApiError or NodeOperationError of the first failure, unless the node continues on fail
	 */
	run(calls: Calls, operation: Operation): Promise<INodeExecutionData[]>;
	/** How many rows one call may carry, where an executor combines rows. */
	limit?(parameters: Parameters): number;
}
