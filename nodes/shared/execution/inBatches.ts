import type { IExecuteFunctions } from 'n8n-workflow';
import { chunk, groupBy, omit, pick, uniq } from 'lodash';
import type { CallContext } from '../catalogue/callContext';
import type { Operation } from '../catalogue/operation';
import type { Call } from '../catalogue/vendor';
import { collectWanted } from '../input/collectCall';
import { formText, jsonText, type Parameters, type WireObject, type WireValue } from '../json/wire';
import {
	CALLS,
	differingItems,
	failedPart,
	incompleteCall,
	tooManyForOneCall,
} from '../messages/callMessages';
import { rowTwice } from '../messages/inputMessages';
import { Problem } from '../messages/message';
import type { Words } from '../messages/words';
import { makeCall } from './makeCall';
import type { OperationExecutor } from './operationExecutor';
import { failedItem, outputItem, pairedWith } from './outputItems';
import { handedOut, resultOf } from './replyResult';
import { runTasks, type Task } from './runTasks';

/** How rows are combined into calls. */
export interface Batches {
	/** Name of the `rows` field. */
	rows: string;
	/** How many rows one call may carry. */
	limit(parameters: Parameters): number;
	/** Why these parameters must go in one call, or undefined when they may be split. */
	inseparable(parameters: Parameters): Words | undefined;
	/** What a row sets, such as its codes, where a second row about it would undo the first. */
	subjectOf?(row: WireObject, parameters: Parameters): string | undefined;
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

/** An input item that was refused. */
interface Refused {
	itemIndex: number;
	error: unknown;
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
): { groups: Group[]; refused: Refused[] } {
	const refused: Refused[] = [];
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
			refused.push({ itemIndex, error });
		}
	}
	const groups = Object.values(groupBy(items, ({ key }) => key)).map((same) => ({
		...pick(same[0] as Group, ['call', 'rowsName']),
		rows: same.flatMap(({ rows }) => rows),
	}));
	return { groups, refused };
}

const sourcesOf = ({ rows }: Group) => uniq(rows.map(({ source }) => source));

/**
 * Whether a refused item may belong to the same call, as far as its parameters can be read: rows that
 * must go in one call are sent all or none.
 */
function mayBelong(
	{ context }: Calls,
	{ call: { parameters } }: Group,
	{ itemIndex }: Refused,
	{ idempotencyKey }: Batches,
): boolean {
	if (idempotencyKey === undefined || !(idempotencyKey in parameters)) return true;
	try {
		const given = context.getNodeParameter(idempotencyKey, itemIndex, '');
		return String(given).trim() === formText(parameters[idempotencyKey] as WireValue);
	} catch {
		return true;
	}
}

/** Whether the vendor would take the two for one call, and its repeat. */
function isSameCall(one: Group, other: Group, key: string | undefined): boolean {
	const valueOf = ({ call: { parameters } }: Group) =>
		key !== undefined && key in parameters ? formText(parameters[key] as WireValue) : undefined;
	return one !== other && valueOf(one) !== undefined && valueOf(one) === valueOf(other);
}

/** @throws Problem naming two rows that set the same thing; rows are counted from 1 over all items */
function checkSubjects({ call, rows, rowsName }: Group, { subjectOf, rows: name }: Batches): void {
	const seen = new Map<string, number>();
	rows.forEach(({ value }, at) => {
		const subject = subjectOf?.(value as WireObject, call.parameters);
		if (subject === undefined) return;
		const first = seen.get(subject);
		if (first !== undefined) {
			const field = call.operation.fields.find((candidate) => candidate.name === name);
			const label = field?.label ?? { en: rowsName, zh: '' };
			throw new Problem(rowTwice(label, subject, first + 1, at + 1), { path: `${name}[${at}]` });
		}
		seen.set(subject, at);
	});
}

/**
 * @throws Problem when rows that must go in one call are too many, are in items that differ otherwise,
 * or lack those of a refused item
 */
function checkInseparable(
	calls: Calls,
	group: Group,
	groups: readonly Group[],
	refused: readonly Refused[],
	batches: Batches,
): void {
	const { call, rows, rowsName } = group;
	const reason = batches.inseparable(call.parameters);
	if (reason === undefined) return;
	const limit = batches.limit(call.parameters);
	if (rows.length > limit) {
		throw new Problem(tooManyForOneCall(reason, rows.length, limit), { path: rowsName });
	}
	if (groups.some((other) => isSameCall(group, other, batches.idempotencyKey))) {
		throw new Problem(differingItems(reason), { path: batches.idempotencyKey ?? rowsName });
	}
	if (refused.some((one) => mayBelong(calls, group, one, batches))) {
		throw new Problem(incompleteCall(reason), { path: rowsName });
	}
}

function batchesOf(pieces: readonly Group[]): Batch[] {
	let firstRow = 1;
	return pieces.map((piece, at) => {
		const batch = { ...piece, number: at + 1, firstRow };
		firstRow += piece.rows.length;
		return batch;
	});
}

function taskOf(calls: Calls, all: readonly Batch[], batch: Batch): Task {
	const { call, rowsName, rows, number, firstRow } = batch;
	const sources = sourcesOf(batch);
	const parameters = { ...call.parameters, [rowsName]: rows.map(({ value }) => value) };
	const last = firstRow + rows.length - 1;
	return {
		sources,
		...(all.length > 1 && { note: failedPart(number, all.length, firstRow, last) }),
		async run() {
			const sent = { ...call, parameters, place: `rows ${firstRow} to ${last}` };
			const reply = resultOf(await makeCall(calls, sent), call.operation);
			return [
				outputItem({
					json: { ...handedOut(reply), chunk: number, chunks: all.length, rows: rows.length },
					pairedItem: pairedWith(sources),
				}),
			];
		},
	};
}

/**
 * Sends the rows of all input items in as few calls as the vendor allows: items that differ in their
 * rows only go together. Everything is checked before anything is sent, and rows that must go in one
 * call are sent all or none. The output is first the items that were refused, then one item per call
 * with the vendor's reply, its number and its count of rows.
 */
export function inBatches(batches: Batches): OperationExecutor {
	return {
		limit: batches.limit,
		async run(calls, operation) {
			const { context, options } = calls;
			const { groups, refused } = collectGroups(calls, operation, batches);
			const failed = refused.map(({ itemIndex, error }) => failedItem(context, error, [itemIndex]));
			const pieces: Group[] = [];
			for (const group of groups) {
				try {
					checkSubjects(group, batches);
					checkInseparable(calls, group, groups, refused, batches);
					const limit = batches.limit(group.call.parameters);
					for (const rows of chunk(group.rows, limit)) pieces.push({ ...group, rows });
				} catch (error) {
					failed.push(failedItem(context, error, sourcesOf(group)));
				}
			}
			const all = batchesOf(pieces);
			const tasks = all.map((batch) => taskOf(calls, all, batch));
			return [...failed, ...(await runTasks(context, tasks, options.concurrency, CALLS))];
		},
	};
}
