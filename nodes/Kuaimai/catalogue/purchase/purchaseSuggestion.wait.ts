import type { IDataObject } from 'n8n-workflow';
import type { NumberField } from '../../../shared/catalogue/field';
import type { Operation, Result, Run } from '../../../shared/catalogue/operation';
import { numberAtLeast } from '../../../shared/input/numberAtLeast';
import type { Parameters } from '../../../shared/json/wire';
import { Problem } from '../../../shared/messages/message';
import {
	CALCULATE_AGAIN,
	calculationNotReady,
	calculationWithoutKey,
	OLD_RESULT_KEPT_BACK,
	onlyOldResult,
	otherCalculationRuns,
	WAIT_FOR_OTHER_CALCULATION,
	WAIT_LONGER,
} from '../../messages';

/** The interval that Kuaimai recommends (docs/facts/kuaimai.md, Rate Limits). */
const POLL_EVERY_MS = 1000;
const DEFAULT_WAIT_SECONDS = 300;
const RUNNING = 1;
const DONE = 2;

/** How long the user wants to wait. */
export const MAX_SECONDS: NumberField = {
	name: 'maxWaitSeconds',
	label: { en: 'Max Seconds', zh: '等待秒数' },
	type: 'integer',
	local: true,
	default: String(DEFAULT_WAIT_SECONDS),
	description: `How long to wait for the result; ${DEFAULT_WAIT_SECONDS} without this field`,
};

/** The calls made while waiting. */
export interface Calls {
	getProgress: Operation;
	progressParameters: Parameters;
	getMany: Operation;
}

function maxSeconds({ settings }: Run): number {
	const { label, name } = MAX_SECONDS;
	return numberAtLeast(1, label, name, settings[name] ?? DEFAULT_WAIT_SECONDS);
}

const stepOf = ({ progress }: IDataObject) => Number(progress);
const keyOf = ({ executResult }: IDataObject) => String(executResult ?? '');

/**
 * Kuaimai's progress before a new calculation is started. It has a step and the query key of a
 * result, but names no calculation.
 *
 * @throws Problem for a time to wait that is not at least a second, and while another calculation
 * runs, whose result could not be told from the new one
 */
export async function stateBefore(
	run: Run,
	{ getProgress, progressParameters }: Calls,
): Promise<IDataObject> {
	maxSeconds(run);
	const before = await run.call(getProgress, progressParameters);
	if (stepOf(before) !== RUNNING) return before;
	throw new Problem(otherCalculationRuns, { advice: WAIT_FOR_OTHER_CALCULATION });
}

async function newKey(
	run: Run,
	{ getProgress, progressParameters }: Calls,
	before: IDataObject,
): Promise<string> {
	const seconds = maxSeconds(run);
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
		throw new Problem(calculationWithoutKey, { advice: CALCULATE_AGAIN });
	}
	throw isDone
		? new Problem(onlyOldResult(seconds), { advice: OLD_RESULT_KEPT_BACK })
		: new Problem(calculationNotReady(seconds), { advice: WAIT_LONGER });
}

/**
 * Waits for the calculation that was just started and reads its suggestions. A result from before
 * the start does not count: the key must have changed, or Kuaimai must have reported a calculation
 * as unfinished since then.
 *
 * @param before Kuaimai's progress before the start
 * @throws Problem when it takes longer than the user wants to wait, or when no result is certainly
 * new
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
