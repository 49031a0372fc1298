/**
 * Runs `task` for 0 … count-1, at most `concurrency` at once, started in order.
 *
 * @returns the results in order
 * @throws what the first task in order that failed threw; after a failure no further task is
 * started, and those under way are waited for
 */
export async function inOrder<T>(
	count: number,
	concurrency: number,
	task: (index: number) => Promise<T>,
): Promise<T[]> {
	const outcomes = new Array<Promise<T>>(count);
	let next = 0;
	let failed = false;
	async function work(): Promise<void> {
		while (next < count && !failed) {
			const index = next++;
			const outcome = task(index);
			outcomes[index] = outcome;
			await outcome.catch(() => {
				failed = true;
			});
		}
	}
	await Promise.all(Array.from({ length: Math.min(concurrency, count) }, work));
	return await Promise.all(outcomes.slice(0, next));
}
