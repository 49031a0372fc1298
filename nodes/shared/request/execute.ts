import {
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';
import mapKeys from 'lodash/mapKeys';
import pick from 'lodash/pick';
import type { Operation } from '../operation';
import type { Vendor } from '../vendor';
import { call, type Session } from './call';
import { Cancelled } from './cancellation';
import { inOrder } from './concurrency';
import { FailedCall, toNodeError } from './errors';
import { numberAtLeast, readRequestOptions } from './options';
import { Pacer } from './pacer';
import { fetchPages, rowsOf } from './paging';
import { collectParameters } from './parameters';

function findOperation(context: IExecuteFunctions, vendor: Vendor): Operation {
	const resourceName = context.getNodeParameter('resource', 0);
	const operationName = context.getNodeParameter('operation', 0);
	const operation = vendor.resources
		.find(({ name }) => name === resourceName)
		?.operations.find(({ name }) => name === operationName);
	if (operation) return operation;
	throw new NodeOperationError(
		context.getNode(),
		`${vendor.label} has no operation "${String(operationName)}" of resource "${String(resourceName)}"`,
		{ description: 'Choose resource and operation again.' },
	);
}

async function readRecords(session: Session, itemIndex: number): Promise<IDataObject[]> {
	const { context, operation } = session;
	const parameters = collectParameters(context, operation, itemIndex);
	if (operation.rows === undefined) return [await call(session, parameters)];
	if (!operation.paging) return rowsOf(await call(session, parameters), operation.rows);
	const limit = context.getNodeParameter('returnAll', itemIndex, false)
		? Infinity
		: Math.floor(numberAtLeast(1, 'Limit', context.getNodeParameter('limit', itemIndex, 50)));
	return await fetchPages(
		async (page) => await call(session, { ...parameters, ...page }),
		operation.paging,
		operation.rows,
		limit,
	);
}

/** n8n takes an item with a field `error` for a failed one, so the vendor's is renamed. */
function withoutErrorKey(record: IDataObject): IDataObject {
	return 'error' in record ? mapKeys(record, renameError) : record;
}

const renameError = (_value: unknown, key: string) => (key === 'error' ? 'vendorError' : key);

function cancelledError(context: IExecuteFunctions, error: Cancelled): NodeOperationError {
	return new NodeOperationError(context.getNode(), error);
}

async function runItem(session: Session, itemIndex: number): Promise<INodeExecutionData[]> {
	const { context, operation } = session;
	const pairedItem = { item: itemIndex };
	try {
		const records = await readRecords(session, itemIndex);
		const simplify =
			operation.simplified !== undefined &&
			context.getNodeParameter('simplify', itemIndex, true) === true;
		return records.map((record) => ({
			json: withoutErrorKey(simplify ? pick(record, operation.simplified ?? []) : record),
			pairedItem,
		}));
	} catch (error) {
		if (error instanceof Cancelled) throw cancelledError(context, error);
		const nodeError = toNodeError(context.getNode(), error, operation, itemIndex);
		if (!context.continueOnFail()) throw nodeError;
		const { code, traceId } = error instanceof FailedCall ? error.failure : {};
		return [
			{
				json: {
					error: nodeError.message,
					...(code !== undefined && { code }),
					...(traceId !== undefined && { traceId }),
				},
				error: nodeError,
				pairedItem,
			},
		];
	}
}

/**
 * Runs the chosen operation for every input item; a vendor node's whole `execute()`.
 *
 * @returns the results in input order, each paired with its item
 * @throws NodeApiError or NodeOperationError of the first failing item, unless the node continues
 * on fail
 */
export async function executeOperation(
	context: IExecuteFunctions,
	vendor: Vendor,
): Promise<INodeExecutionData[][]> {
	const operation = findOperation(context, vendor);
	const options = readRequestOptions(context, operation.access);
	const credentials = await context.getCredentials(vendor.credentialType);
	const signal = context.getExecutionCancelSignal();
	const pacer = new Pacer(options.maxRequestsPerSecond, signal);
	const session: Session = { context, vendor, operation, credentials, options, pacer, signal };
	const results = await inOrder(
		context.getInputData().length,
		options.concurrency,
		async (itemIndex) => await runItem(session, itemIndex),
	);
	return [results.flat()];
}
