import { sleep, type IExecuteFunctions } from 'n8n-workflow';
import { keyBy } from 'lodash';
import { errorText } from '../messages/errorText';
import { keepNewest, nodeMemory } from './nodeMemory';

/** The parts of an event that matter for finding repeats. */
export interface Arrival {
	eventId: string;
	/** Epoch milliseconds. */
	receivedAt: number;
}

/** What counts as a repeat. */
export interface DuplicateRules {
	/** Milliseconds; a later repeat counts as new. */
	windowMs: number;
	/** How many events are remembered. */
	historySize: number;
}

interface Waiting {
	context: IExecuteFunctions;
	arrivals: readonly Arrival[];
	rules: DuplicateRules;
	resolve(verdicts: boolean[]): void;
	reject(error: unknown): void;
}

/** What one trigger node remembers in this process. */
interface Lane {
	waiting: Waiting[];
	isWorking: boolean;
	/** When each event was last passed on, oldest first. */
	passedAt: Map<string, number>;
}

const laneOf = nodeMemory<Lane>(() => ({ waiting: [], isWorking: false, passedAt: new Map() }));

const CONFIRMATIONS = 6;
const SHORTEST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 50;

/**
 * The names under which n8n's history keeps an event. It has no times, so time is cut into cells as
 * long as the window, twice, the second row shifted by half: two arrivals that share a cell lie
 * within the window, and any two within half of it share one.
 */
function historyNames({ eventId, receivedAt }: Arrival, windowMs: number): string[] {
	return [0, windowMs / 2].map(
		(shift, row) => `${eventId} ${row} ${Math.floor((receivedAt + shift) / windowMs)}`,
	);
}

/**
 * Records names in the node's history and returns those that were there before. Without a lock in n8n
 * another worker may overwrite the record, so it is asked again until it holds.
 */
async function record(
	context: IExecuteFunctions,
	names: string[],
	maxEntries: number,
): Promise<Set<string>> {
	const options = { mode: 'entries' as const, maxEntries };
	const check = async () => await context.helpers.checkProcessedAndRecord(names, 'node', options);
	const { processed } = await check();
	for (let left = CONFIRMATIONS; left > 0 && (await check()).new.length > 0; left--) {
		await sleep(SHORTEST_PAUSE_MS + Math.random() * (LONGEST_PAUSE_MS - SHORTEST_PAUSE_MS));
	}
	return new Set(processed.map(String));
}

/**
 * Which of the arrivals are in the history that outlives this process.
 *
 * @throws whatever n8n's database throws
 */
async function inHistory(
	context: IExecuteFunctions,
	arrivals: readonly Arrival[],
	{ windowMs, historySize }: DuplicateRules,
): Promise<Set<string>> {
	if (arrivals.length === 0) return new Set();
	const names = arrivals.map((arrival) => historyNames(arrival, windowMs));
	const known = await record(context, names.flat(), Math.max(historySize, arrivals.length) * 2);
	const repeated = arrivals.filter((_arrival, at) => names[at]?.some((name) => known.has(name)));
	const added = repeated
		.flatMap((arrival) => historyNames(arrival, windowMs))
		.filter((name) => !known.has(name));
	// A repeat must not prolong the window of the first arrival.
	if (added.length > 0) {
		await context.helpers.removeProcessed(added, 'node', { mode: 'entries' });
	}
	return new Set(repeated.map(({ eventId }) => eventId));
}

/**
 * The same, but a history that cannot be used knows nothing: the sender has been told that the push
 * arrived, so it is passed on in doubt.
 */
async function inUsableHistory(
	context: IExecuteFunctions,
	arrivals: readonly Arrival[],
	rules: DuplicateRules,
): Promise<Set<string>> {
	try {
		return await inHistory(context, arrivals, rules);
	} catch (error) {
		context.logger.warn(
			`${context.getNode().name}: n8n’s history of processed items could not be used, so a duplicate may pass: ${errorText(error)}`,
		);
		return new Set();
	}
}

function remember(lane: Lane, { eventId, receivedAt }: Arrival, historySize: number): void {
	lane.passedAt.delete(eventId);
	lane.passedAt.set(eventId, receivedAt);
	keepNewest(lane.passedAt, historySize);
}

/**
 * Checks all waiting arrivals at once, because the history is read and written as a whole each
 * time.
 */
async function judge(lane: Lane, batch: readonly Waiting[]): Promise<boolean[][]> {
	const [first] = batch;
	if (!first) return [];
	const { rules } = first;
	const isRecent = (arrival: Arrival, passedAt = lane.passedAt.get(arrival.eventId)) =>
		passedAt !== undefined && Math.abs(arrival.receivedAt - passedAt) <= rules.windowMs;
	const all = batch.flatMap(({ arrivals }) => arrivals);
	const unknown = Object.values(
		keyBy(
			[...all].reverse().filter((arrival) => !isRecent(arrival)),
			'eventId',
		),
	);
	const repeated = await inUsableHistory(first.context, unknown, rules);
	return batch.map(({ arrivals }) =>
		arrivals.map((arrival) => {
			if (repeated.has(arrival.eventId) || isRecent(arrival)) return false;
			remember(lane, arrival, rules.historySize);
			return true;
		}),
	);
}

async function work(lane: Lane): Promise<void> {
	lane.isWorking = true;
	while (lane.waiting.length > 0) {
		const batch = lane.waiting.splice(0);
		try {
			const verdicts = await judge(lane, batch);
			batch.forEach(({ resolve }, at) => resolve(verdicts[at] ?? []));
		} catch (error) {
			for (const { reject } of batch) reject(error);
		}
	}
	lane.isWorking = false;
}

/**
 * Finds the events that are new. Within one process the answer is exact; after a restart, and
 * between the workers of queue mode, a repeat within half the window is recognised, a later one may
 * pass, and one later than the window always does. Calls of one node wait for each other and are
 * checked together. Where n8n's history fails, only what this process remembers is a repeat.
 *
 * @returns for each arrival whether it is new
 */
export async function findNew(
	context: IExecuteFunctions,
	arrivals: readonly Arrival[],
	rules: DuplicateRules,
): Promise<boolean[]> {
	const lane = laneOf(context);
	return await new Promise<boolean[]>((resolve, reject) => {
		lane.waiting.push({ context, arrivals, rules, resolve, reject });
		if (!lane.isWorking) void work(lane);
	});
}
