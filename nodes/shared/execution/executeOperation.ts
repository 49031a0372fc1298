import {
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';
import pick from 'lodash/pick';
import type { Operation, Result } from '../catalogue/operation';
import type { Vendor } from '../catalogue/vendor';
import { runBatches } from './inBatches';
import { makeCall } from './makeCall';
import { collectWanted, type Wanted } from '../input/collectCall';
import { inOrder } from './inOrder';
import { assertFound } from './assertFound';
import { failedItem, outputItem } from './outputItems';
import { numberAtLeast, readRequestOptions } from './requestOptions';
import { Pacer } from './pacer';
import { fetchPages, rowsOf } from './fetchPages';
import { assertHasList, hasList, resultOf } from './replyResult';
import { createRun } from './createRun';
import type { Session } from './callContext';

type ExecutionSession = Session<IExecuteFunctions>;

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

function limitOf(context: IExecuteFunctions, itemIndex: number): number {
	if (context.getNodeParameter('returnAll', itemIndex, false)) return Infinity;
	return Math.floor(numberAtLeast(1, 'Limit', context.getNodeParameter('limit', itemIndex, 50)));
}

const asResults = (records: IDataObject[]): Result[] => records.map((json) => ({ json }));

async function readList(
	session: ExecutionSession,
	{ call, rows = '' }: Wanted,
	itemIndex: number,
): Promise<Result[]> {
	const { operation } = call;
	const fetch = async (parameters = call.parameters) => {
		const result = resultOf(await makeCall(session, { ...call, parameters }), operation);
		if (operation.asksForRows && call.access === 'read') assertHasList(result, rows);
		return result;
	};
	if (!operation.paging && call.access === 'write') {
		const result = await fetch();
		// What was changed must not look like a failure because the reply has no such list.
		return hasList(result, rows) ? asResults(rowsOf(result, rows)) : [{ json: result }];
	}
	const records = operation.paging
		? await fetchPages(
				fetch,
				operation.paging,
				rows,
				limitOf(session.context, itemIndex),
				call.parameters,
			)
		: rowsOf(await fetch(), rows);
	return asResults(records);
}

async function perform(session: ExecutionSession, wanted: Wanted, itemIndex: number) {
	const { call, rows } = wanted;
	const { operation } = call;
	if (rows !== undefined) return await readList(session, wanted, itemIndex);
	const run = createRun(session, wanted);
	const found = (await operation.beforehand?.(run)) ?? {};
	const result = resultOf(await makeCall(session, call), operation);
	assertFound(result, call);
	return operation.afterwards ? await operation.afterwards(result, run, found) : [{ json: result }];
}

async function runItem(
	session: ExecutionSession,
	operation: Operation,
	itemIndex: number,
): Promise<INodeExecutionData[]> {
	const { context } = session;
	const { simplified } = operation;
	const pairedItem = { item: itemIndex };
	try {
		const wanted = collectWanted({ context, operation, itemIndex });
		const results = await perform(session, wanted, itemIndex);
		const isSimplified =
			simplified !== undefined && context.getNodeParameter('simplify', itemIndex, true) === true;
		return results.map(({ json, binary }) =>
			outputItem({
				json: isSimplified ? pick(json, simplified) : json,
				...(binary && { binary }),
				pairedItem,
			}),
		);
	} catch (error) {
		return [failedItem(context, error, [itemIndex])];
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
	const session: ExecutionSession = { context, vendor, credentials, options, pacer, signal };
	if (operation.batching) return [await runBatches(session, operation, operation.batching)];
	const results = await inOrder(
		context.getInputData().length,
		operation.oneAtATime ? 1 : options.concurrency,
		async (itemIndex) => await runItem(session, operation, itemIndex),
	);
	return [results.flat()];
}
