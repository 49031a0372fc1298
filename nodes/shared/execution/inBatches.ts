import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { chunk, groupBy, omit, pick, uniq } from 'lodash';
import type { CallContext } from '../catalogue/callContext';
import type { Operation } from '../catalogue/operation';
import type { Call } from '../catalogue/vendor';
import { collectWanted } from '../input/collectCall';
import { jsonText, type Parameters, type WireValue } from '../json/wire';
import { failedPart, tooManyForOneCall } from '../messages/callMessages';
import { Problem } from '../messages/message';
import type { Words } from '../messages/words';
import { inOrder } from './inOrder';
import { makeCall } from './makeCall';
import type { OperationExecutor } from './operationExecutor';
import { failedItem, outputItem, pairedWith } from './outputItems';
import { resultOf } from './replyResult';

/** How rows are combined into calls. */
export interface Batches {
	/** Name of the `rows` field. */
	rows: string;
	/** How many rows one call may carry. */
	limit(parameters: Parameters): number;
	/** Why these parameters must go in one call, or undefined when they may be split. */
	inseparable(parameters: Parameters): Words | undefined;
	/** The parameter by which the vendor recognises a repeated write, so that it may be repeated. */
	idempotencyKey?: string;
}

type Calls = CallContext<IExecuteFunctions>;

/** One row to send and the input item it comes from. */
interface Row {
	value: WireValue;
	source: number;
}

/** The rows of all items that differ in nothing else. */
interface Group {
	call: Call;
	/** The name the rows are sent by. */
	rowsName: string;
	rows: Row[];
}

/** The rows of one call. */
interface Batch extends Group {
	/** Counted from 1, over the whole execution. */
	number: number;
	/** Which row of the execution is its first, counted from 1. */
	firstRow: number;
}

/** The name the rows are sent by: the user may have chosen another spelling than the catalogue's. */
function sentName({ spellings }: Operation, { parameters }: Call, rowsName: string): string {
	const others = (spellings?.choices ?? []).map(({ renames }) => renames[rowsName] ?? rowsName);
	return [rowsName, ...others].find((name) => name in parameters) ?? rowsName;
}

function collectGroups(
	{ context }: Calls,
	operation: Operation,
	{ rows: catalogueName, idempotencyKey }: Batches,
): { groups: Group[]; failed: INodeExecutionData[] } {
	const failed: INodeExecutionData[] = [];
	const items: Array<Group & { key: string }> = [];
	for (let itemIndex = 0; itemIndex < context.getInputData().length; itemIndex++) {
		try {
			const { call } = collectWanted({ context, operation, itemIndex });
			const rowsName = sentName(operation, call, catalogueName);
			const values = call.parameters[rowsName] as WireValue[];
			const key = jsonText([call.endpoint, rowsName, omit(call.parameters, rowsName)]);
			const rows = values.map((value) => ({ value, source: itemIndex }));
			const isRepeatable = idempotencyKey !== undefined && idempotencyKey in call.parameters;
			items.push({ key, call: { ...call, isRepeatable }, rowsName, rows });
		} catch (error) {
			failed.push(failedItem(context, error, [itemIndex]));
		}
	}
	const groups = Object.values(groupBy(items, ({ key }) => key)).map((same) => ({
		...pick(same[0] as Group, ['call', 'rowsName']),
		rows: same.flatMap(({ rows }) => rows),
	}));
	return { groups, failed };
}

const sourcesOf = ({ rows }: Group) => uniq(rows.map(({ source }) => source));

/** @throws Problem when the rows are too many for one call and must go in one */
function refuseInseparable({ call, rows, rowsName }: Group, batches: Batches): void {
	const limit = batches.limit(call.parameters);
	const reason = batches.inseparable(call.parameters);
	if (reason === undefined || rows.length <= limit) return;
	throw new Problem(tooManyForOneCall(reason, rows.length, limit), { path: rowsName });
}

function batchesOf(pieces: readonly Group[]): Batch[] {
	let firstRow = 1;
	return pieces.map((piece, at) => {
		const batch = { ...piece, number: at + 1, firstRow };
		firstRow += piece.rows.length;
		return batch;
	});
}

async function sendBatch(
	calls: Calls,
	all: readonly Batch[],
	batch: Batch,
): Promise<INodeExecutionData> {
	const { call, rowsName, rows, number, firstRow } = batch;
	const sources = sourcesOf(batch);
	try {
		const parameters = { ...call.parameters, [rowsName]: rows.map(({ value }) => value) };
		const reply = resultOf(await makeCall(calls, { ...call, parameters }), call.operation);
		return outputItem({
			json: { ...reply, chunk: number, chunks: all.length, rows: rows.length },
			pairedItem: pairedWith(sources),
		});
	} catch (error) {
		const last = firstRow + rows.length - 1;
		const note = all.length === 1 ? undefined : failedPart(number, all.length, firstRow, last);
		return failedItem(calls.context, error, sources, note);
	}
}

/**
 * Sends the rows of all input items in as few calls as the vendor allows: items that differ in their
 * rows only go together. Everything is checked before anything is sent. The output is first the items
 * that were refused, then one item per call with the vendor's reply, its number and its count of rows.
 */
export function inBatches(batches: Batches): OperationExecutor {
	return {
		limit: batches.limit,
		async run(calls, operation) {
			const { groups, failed } = collectGroups(calls, operation, batches);
			const pieces: Group[] = [];
			for (const group of groups) {
				try {
					refuseInseparable(group, batches);
					const limit = batches.limit(group.call.parameters);
					for (const rows of chunk(group.rows, limit)) pieces.push({ ...group, rows });
				} catch (error) {
					failed.push(failedItem(calls.context, error, sourcesOf(group)));
				}
			}
			const all = batchesOf(pieces);
			const sent = await inOrder(
				all.length,
				calls.options.concurrency,
				async (at) => await sendBatch(calls, all, all[at] as Batch),
			);
			return [...failed, ...sent];
		},
	};
}
