import { setTimeout as sleep } from 'node:timers/promises';
import countBy from 'lodash/countBy';
import range from 'lodash/range';
import type { N8nClient } from '../../tools/n8n/client.mts';
import { step } from '../../tools/n8n/progress.mts';
import type { Databases } from './databases.mts';
import type { Downstream } from './downstream.mts';
import { errorMessageOf, eventOf, rowsOf, summaryOf, type Row } from './queueRows.mts';
import { markOf, marksIn, Sender, type Receiver } from './queueSender.mts';

const POLL_MS = 1000;
const STABLE_POLLS = 4;
const RECOVERY_TIMEOUT_MS = 300_000;
const RETRIES_AT_ONCE = 5;
const RETRY_ROUNDS = 2;

/** A failure, and how it is brought about. */
export interface Failure {
	/** Begins the marks of the pushes that it is to hit. */
	series: string;
	name: string;
	inject(): Promise<void>;
}

/** The result of the pushes during which a failure happened. */
export interface Outcome {
	failure: string;
	/** Different events. */
	pushed: number;
	/** Requests, repeats until the acknowledgement included. */
	sent: number;
	acknowledged: number;
	/** The longest time in which nothing was acknowledged. */
	pauseMs: number;
	/** Acknowledged events of which an execution holds the payload, before anything is retried. */
	stored: number;
	/** Executions that n8n calls crashed; they were retried, at most twice. */
	crashed: number;
	/** Executions that failed in a node; they were retried, too. */
	failed: number;
	/** What the failed ones failed with, and how many. */
	errors: Record<string, number>;
	/** Events that arrived downstream. */
	processed: number;
	/** Events that arrived downstream more than once. */
	doubled: number;
	/** Doubled events that were neither retried nor sent again: there is no excuse for them. */
	unexplained: number;
	/** Acknowledged events that did not arrive downstream. */
	lost: number;
}

/** What a storm needs. */
export interface Storm {
	client: N8nClient;
	databases: Databases;
	downstream: Downstream;
	workflowId: string;
	receiver: Receiver;
}

const isOpen = ({ status }: Row) => status === 'new' || status === 'running';

/** Waits until executions no longer come to an end; those that a failure has cut off do not. */
async function untilCalm({ databases, workflowId }: Storm): Promise<void> {
	let last = '';
	for (let same = 0; same < STABLE_POLLS; ) {
		const statuses = countBy(await rowsOf(databases, workflowId), 'status');
		const now = JSON.stringify(statuses);
		same = now === last ? same + 1 : 0;
		if (!statuses.new && !statuses.running) return;
		last = now;
		await sleep(POLL_MS);
	}
}

/** Pushes one series, the failure falling in its midst. */
async function pushThrough(storm: Storm, { series, name, inject }: Failure, pushes: number) {
	const sender = new Sender(storm.receiver);
	await step(`${pushes} pushes; failure: ${name}`, async () => {
		const pushing = sender.pushAll(range(pushes).map((number) => markOf(series, number)));
		// A push that fails meanwhile is reported below.
		pushing.catch(() => undefined);
		while (sender.acknowledged.size < pushes / 3 && sender.refused < pushes) await sleep(20);
		await inject();
		await pushing;
		await untilCalm(storm);
	});
	return sender;
}

/** Waits until n8n has marked every execution that was cut off. */
async function untilRecovered({ databases, workflowId }: Storm): Promise<void> {
	const deadline = performance.now() + RECOVERY_TIMEOUT_MS;
	while (performance.now() < deadline) {
		if (!(await rowsOf(databases, workflowId)).some(isOpen)) return;
		await sleep(POLL_MS);
	}
}

/** Retries each execution once through n8n's API, as a person or the example workflow would. */
async function retryEach(client: N8nClient, rows: readonly Row[]): Promise<void> {
	const waiting = [...rows];
	const lane = async () => {
		for (let row = waiting.shift(); row; row = waiting.shift()) {
			// The result shows in the rows and downstream.
			await client.retry(row.id).catch((error: Error) => console.log(error.message));
		}
	};
	await Promise.all(Array.from({ length: RETRIES_AT_ONCE }, lane));
}

/** Retries what has not succeeded, and once more where a retry did not succeed, either. */
async function retryAll(storm: Storm, unfinished: readonly Row[]): Promise<void> {
	let left = unfinished;
	for (let round = 0; round < RETRY_ROUNDS && left.length > 0; round++) {
		await retryEach(storm.client, left);
		await untilCalm(storm);
		const rows = await rowsOf(storm.databases, storm.workflowId);
		const ids = new Set(left.map(({ id }) => id));
		left = rows.filter((row) => ids.has(row.id) && row.retrySuccessId === null);
		const again = rows.filter(({ retryOf }) => left.some(({ id }) => id === retryOf));
		if (left.length > 0) console.log('Retried in vain:', left.map(summaryOf), again.map(summaryOf));
	}
}

function outcomeOf(
	{ series, name }: Failure,
	{ acknowledged, sent, longestPauseMs }: Sender,
	rows: readonly Row[],
	unfinished: readonly Row[],
	received: readonly string[],
	pushed: number,
): Outcome {
	const arrivals = countBy(received.flatMap((body) => marksIn(body, series)));
	const events = (some: readonly Row[]) => some.flatMap((row) => eventOf(row, series) ?? []);
	const rowsPerEvent = countBy(events(rows));
	const retried = events(unfinished);
	const failed = unfinished.filter(
		(row) => row.status === 'error' && eventOf(row, series) !== undefined,
	);
	const doubled = Object.keys(arrivals).filter((mark) => (arrivals[mark] ?? 0) > 1);
	return {
		failure: name,
		pushed,
		sent,
		acknowledged: acknowledged.size,
		pauseMs: Math.round(longestPauseMs),
		stored: [...acknowledged].filter((mark) => mark in rowsPerEvent).length,
		crashed: events(unfinished.filter(({ status }) => status === 'crashed')).length,
		failed: events(failed).length,
		errors: countBy(failed.map((row) => errorMessageOf(row))),
		processed: Object.keys(arrivals).length,
		doubled: doubled.length,
		unexplained: doubled.filter((mark) => !retried.includes(mark) && (rowsPerEvent[mark] ?? 0) < 2)
			.length,
		lost: [...acknowledged].filter((mark) => !(mark in arrivals)).length,
	};
}

/**
 * Pushes a series per failure, lets n8n recover, and retries what had not succeeded.
 *
 * @param pushes how many events per failure
 */
export async function runStorm(
	storm: Storm,
	failures: readonly Failure[],
	pushes: number,
): Promise<Outcome[]> {
	const senders: Sender[] = [];
	for (const failure of failures) senders.push(await pushThrough(storm, failure, pushes));
	await step('Waiting for n8n to tell what was cut off', async () => await untilRecovered(storm));
	const rows = await rowsOf(storm.databases, storm.workflowId);
	const unfinished = rows.filter(({ status }) => status !== 'success');
	await step(`Retrying ${unfinished.length} executions`, async () => {
		await retryAll(storm, unfinished);
	});
	return failures.map((failure, index) =>
		outcomeOf(
			failure,
			senders[index] as Sender,
			rows,
			unfinished,
			storm.downstream.received,
			pushes,
		),
	);
}
