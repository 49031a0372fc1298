import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Parameters } from '../json/wire';
import type { CallContext } from './callContext';
import type { Operation } from './operation';

/** How an operation works off the input items, where that is not one call for each. */
export interface Executor {
	/**
	 * @returns the output items, each paired with the input items it comes from
	 * @throws NodeApiError or NodeOperationError of the first failure, unless the node continues on fail
	 */
	run(context: CallContext<IExecuteFunctions>, operation: Operation): Promise<INodeExecutionData[]>;
	/** How many rows one call may carry, where an executor puts rows together. */
	limit?(parameters: Parameters): number;
}
