import { UserError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import chunk from 'lodash/chunk';
import groupBy from 'lodash/groupBy';
import omit from 'lodash/omit';
import pick from 'lodash/pick';
import uniq from 'lodash/uniq';
import type { Batching, Operation } from '../catalogue/operation';
import type { Call } from '../catalogue/vendor';
import { jsonText, type WireValue } from '../json/wire';
import { makeCall } from './makeCall';
import { collectWanted } from '../input/collectCall';
import { inOrder } from './inOrder';
import { failedItem, outputItem, pairedWith } from './outputItems';
import { resultOf } from './replyResult';
import type { Session } from './callContext';

type ExecutionSession = Session<IExecuteFunctions>;

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

/** What goes out in one call. */
interface Chunk extends Group {
	/** Counted from 1, over the whole execution. */
	number: number;
}

/** The name the rows are sent by: the user may have chosen another spelling than the catalogue's. */
function sentName({ spellings }: Operation, { parameters }: Call, rowsName: string): string {
	const others = (spellings?.choices ?? []).map(({ renames }) => renames[rowsName] ?? rowsName);
	return [rowsName, ...others].find((name) => name in parameters) ?? rowsName;
}

function collectItems(
	{ context }: ExecutionSession,
	operation: Operation,
	catalogueName: string,
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
			items.push({ key, call, rowsName, rows });
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

/** @throws UserError when the rows are too many for one call and must go in one */
function refuseInseparable({ call, rows }: Group, batching: Batching): void {
	const limit = batching.limit(call.parameters);
	const reason = batching.inseparable(call.parameters);
	if (reason === undefined || rows.length <= limit) return;
	throw new UserError(
		`${reason}, so it is never split: it has ${rows.length} rows, at most ${limit} are allowed`,
	);
}

async function sendChunk(
	session: ExecutionSession,
	chunks: readonly Chunk[],
	{ call, rowsName, rows, number }: Chunk,
): Promise<INodeExecutionData> {
	const sources = uniq(rows.map(({ source }) => source));
	try {
		const parameters = { ...call.parameters, [rowsName]: rows.map(({ value }) => value) };
		const reply = resultOf(await makeCall(session, { ...call, parameters }), call.operation);
		return outputItem({
			json: { ...reply, chunk: number, chunks: chunks.length, rows: rows.length },
			pairedItem: pairedWith(sources),
		});
	} catch (error) {
		const note =
			chunks.length === 1
				? undefined
				: `This was chunk ${number} of ${chunks.length}, ${rows.length} rows of input item ${sources[0]} and on.`;
		return failedItem(session.context, error, sources, note);
	}
}

/**
 * Sends the rows of all input items in as few calls as the vendor allows: items that differ in
 * their rows only go together. Everything is checked before anything is sent.
 *
 * @returns first the items that were refused, then one item per call with the vendor's reply, its
 * number and its count of rows, paired with all the input items it carried
 * @throws NodeApiError or NodeOperationError of the first failure, unless the node continues on fail
 */
export async function runBatches(
	session: ExecutionSession,
	operation: Operation,
	batching: Batching,
): Promise<INodeExecutionData[]> {
	const { groups, failed } = collectItems(session, operation, batching.rows);
	const pieces: Group[] = [];
	for (const group of groups) {
		try {
			refuseInseparable(group, batching);
			const limit = batching.limit(group.call.parameters);
			for (const rows of chunk(group.rows, limit)) pieces.push({ ...group, rows });
		} catch (error) {
			failed.push(failedItem(session.context, error, sourcesOf(group)));
		}
	}
	const chunks = pieces.map((piece, at) => ({ ...piece, number: at + 1 }));
	const sent = await inOrder(
		chunks.length,
		session.options.concurrency,
		async (at) => await sendChunk(session, chunks, chunks[at] as Chunk),
	);
	return [...failed, ...sent];
}
