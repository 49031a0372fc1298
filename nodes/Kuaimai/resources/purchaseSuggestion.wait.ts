import { UserError } from 'n8n-workflow';
import type { Operation, Result, Run } from '../../shared/operation';
import { numberAtLeast } from '../../shared/request/options';
import type { Parameters } from '../../shared/wire';

/** As often as Kuaimai recommends to ask (kuaimai.md section 7). */
const POLL_EVERY_MS = 1000;
const DEFAULT_WAIT_SECONDS = 300;
const DONE = 2;

/** What is called while waiting. */
interface Calls {
	getProgress: Operation;
	progressParameters: Parameters;
	getMany: Operation;
}

async function queryKey(run: Run, { getProgress, progressParameters }: Calls): Promise<string> {
	const seconds = numberAtLeast(
		1,
		'Max Wait Seconds',
		run.settings.maxWaitSeconds ?? DEFAULT_WAIT_SECONDS,
	);
	const deadline = Date.now() + seconds * 1000;
	while (Date.now() < deadline) {
		await run.wait(POLL_EVERY_MS);
		const { progress, executResult } = await run.call(getProgress, progressParameters);
		if (Number(progress) !== DONE) continue;
		if (executResult) return String(executResult);
		throw new UserError('Kuaimai has done the calculation, but sent no query key', {
			description: 'Calculate again.',
		});
	}
	throw new UserError(`The purchase suggestions were not ready after ${seconds} seconds`, {
		description:
			'The calculation goes on at Kuaimai: ask Get Progress later, or raise Max Wait Seconds.',
	});
}

/**
 * Waits for the calculation that has just been started (kuaimai.md section 11,
 * `sale.purchase.strategy.calculate`) and reads its suggestions.
 *
 * @throws UserError when it takes longer than the user wants to wait
 */
export async function suggestionsWhenReady(run: Run, calls: Calls): Promise<Result[]> {
	const key = await queryKey(run, calls);
	const suggestions = await run.list(calls.getMany, { queryKey: key });
	return suggestions.map((json) => ({ json }));
}
