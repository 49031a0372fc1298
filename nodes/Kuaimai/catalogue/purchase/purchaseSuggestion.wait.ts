import { UserError, type IDataObject } from 'n8n-workflow';
import type { Operation, Result, Run } from '../../../shared/catalogue/operation';
import { numberAtLeast } from '../../../shared/execution/requestOptions';
import type { Parameters } from '../../../shared/json/wire';

/** As often as Kuaimai recommends to ask (kuaimai.md section 7). */
const POLL_EVERY_MS = 1000;
const DEFAULT_WAIT_SECONDS = 300;
const RUNNING = 1;
const DONE = 2;

/** What is called while waiting. */
export interface Calls {
	getProgress: Operation;
	progressParameters: Parameters;
	getMany: Operation;
}

function maxWaitSeconds({ settings }: Run): number {
	return numberAtLeast(1, 'Max Wait Seconds', settings.maxWaitSeconds ?? DEFAULT_WAIT_SECONDS);
}

const stepOf = ({ progress }: IDataObject) => Number(progress);
const keyOf = ({ executResult }: IDataObject) => String(executResult ?? '');

/**
 * What Kuaimai says of its calculations before a new one is started: its answer holds a step and the
 * query key of a result, and names no calculation (kuaimai.md section 11, `purchase.progress.query`).
 *
 * @throws UserError for a time to wait that is none, and while another calculation runs, whose result
 * would look like the new one's
 */
export async function stateBefore(
	run: Run,
	{ getProgress, progressParameters }: Calls,
): Promise<IDataObject> {
	maxWaitSeconds(run);
	const before = await run.call(getProgress, progressParameters);
	if (stepOf(before) !== RUNNING) return before;
	throw new UserError('Kuaimai is still at work on another calculation', {
		description:
			'Nothing was started: which of the two a result belongs to could not be told. Try again when Get Progress says 2, or switch off Wait for Result.',
	});
}

async function newKey(
	run: Run,
	{ getProgress, progressParameters }: Calls,
	before: IDataObject,
): Promise<string> {
	const seconds = maxWaitSeconds(run);
	const deadline = Date.now() + seconds * 1000;
	let wasSeenAtWork = stepOf(before) !== DONE;
	let isDone = false;
	while (Date.now() < deadline) {
		await run.wait(POLL_EVERY_MS);
		const now = await run.call(getProgress, progressParameters);
		isDone = stepOf(now) === DONE;
		wasSeenAtWork ||= !isDone;
		if (!isDone || (!wasSeenAtWork && keyOf(now) === keyOf(before))) continue;
		if (keyOf(now)) return keyOf(now);
		throw new UserError('Kuaimai has done the calculation, but sent no query key', {
			description: 'Calculate again.',
		});
	}
	if (isDone) {
		throw new UserError(
			`Kuaimai still gave the result of before the calculation after ${seconds} seconds`,
			{
				description:
					'It is not returned: nothing in Kuaimai’s answer tells a new result under the same query key from it. The calculation may go on: ask Get Progress later.',
			},
		);
	}
	throw new UserError(`The purchase suggestions were not ready after ${seconds} seconds`, {
		description:
			'The calculation goes on at Kuaimai: ask Get Progress later, or raise Max Wait Seconds.',
	});
}

/**
 * Waits for the calculation that has just been started (kuaimai.md section 11,
 * `sale.purchase.strategy.calculate`) and reads its suggestions. A result that was there before is
 * not taken for it: the key must have changed, or Kuaimai must have been seen not done since.
 *
 * @param before Kuaimai's progress before the start
 * @throws UserError when it takes longer than the user wants to wait, or no new result can be told
 */
export async function suggestionsWhenReady(
	run: Run,
	calls: Calls,
	before: IDataObject,
): Promise<Result[]> {
	const key = await newKey(run, calls, before);
	const suggestions = await run.list(calls.getMany, { queryKey: key });
	return suggestions.map((json) => ({ json }));
}
