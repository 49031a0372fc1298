/**
 * Runs `task` for 0 … count-1, at most `concurrency` at once, started in order.
 *
 * @returns the results in order
 * @throws what the first failing task threw; no further task is started then, and those under way
 * are waited for
 */
export async function inOrder<T>(
	count: number,
	concurrency: number,
	task: (index: number) => Promise<T>,
): Promise<T[]> {
	const results = new Array<T>(count);
	let next = 0;
	let failed = false;
	async function work(): Promise<void> {
		while (next < count && !failed) {
			const index = next++;
			let done = false;
			try {
				results[index] = await task(index);
				done = true;
			} finally {
				failed ||= !done;
			}
		}
	}
	const workers = Array.from({ length: Math.min(concurrency, count) }, work);
	const outcomes = await Promise.allSettled(workers);
	for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
	return results;
}
