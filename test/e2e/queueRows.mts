import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'flatted';
import type { Databases } from './databases.mts';
import { marksIn } from './queueSender.mts';

const POLL_MS = 500;
const SUCCESS_TIMEOUT_MS = 60_000;

/** An execution as it is stored in PostgreSQL. */
export interface Row {
	id: string;
	status: string;
	mode: string;
	retryOf: string | null;
	retrySuccessId: string | null;
	/** The execution's data, n8n's own text. */
	data: string;
}

/** Reads the executions of a workflow, oldest first, past n8n. */
export async function rowsOf(databases: Databases, workflowId: string): Promise<Row[]> {
	const lines = await databases.query(
		`select json_build_object('id', e.id::text, 'status', e.status, 'mode', e.mode,
			'retryOf', e."retryOf", 'retrySuccessId', e."retrySuccessId", 'data', d.data)
		from execution_entity e join execution_data d on d."executionId" = e.id
		where e."workflowId" = '${workflowId}' order by e.id`,
	);
	return lines.map((line) => JSON.parse(line) as Row);
}

/** The event an execution was started with; undefined where its payload is gone. */
export function eventOf({ data }: Row, series: string): string | undefined {
	return marksIn(data, series)[0];
}

/** What an execution failed with; undefined where it did not. */
export function errorMessageOf({ data }: Row): string | undefined {
	const { resultData } = parse(data) as { resultData?: { error?: { message?: string } } };
	return resultData?.error?.message;
}

/** An execution in a line: what it is, and why. */
export function summaryOf(row: Row): string {
	return [row.id, row.mode, row.status, errorMessageOf(row) ?? ''].join(' ').trim();
}

/**
 * Waits until every execution of a workflow has succeeded.
 *
 * @throws Error after a minute, with the status and the error of each that has not
 */
export async function untilAllSucceed(databases: Databases, workflowId: string): Promise<void> {
	const deadline = performance.now() + SUCCESS_TIMEOUT_MS;
	for (;;) {
		const rows = await rowsOf(databases, workflowId);
		const others = rows.filter(({ status }) => status !== 'success');
		if (others.length === 0) return;
		if (performance.now() > deadline) {
			const list = others.map(summaryOf).join('\n');
			throw new Error(`${others.length} of ${rows.length} executions have not succeeded:\n${list}`);
		}
		await sleep(POLL_MS);
	}
}
