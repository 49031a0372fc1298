const TTY_INTERVAL_MS = 1000;
const LOG_INTERVAL_MS = 10_000;

const elapsed = (from: number) => {
	const seconds = Math.round((performance.now() - from) / 1000);
	return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};

/**
 * Runs a long step and shows that it is going on: one line in a terminal, one now and then in a
 * log.
 */
export async function step<T>(label: string, work: () => Promise<T>): Promise<T> {
	const from = performance.now();
	const isTerminal = process.stdout.isTTY === true;
	const show = (state: string, end: string) =>
		process.stdout.write(`${isTerminal ? '\r\u001b[K' : ''}${label} … ${state}${end}`);
	show('', isTerminal ? '' : '\n');
	const timer = setInterval(
		() => show(elapsed(from), isTerminal ? '' : '\n'),
		isTerminal ? TTY_INTERVAL_MS : LOG_INTERVAL_MS,
	);
	try {
		const result = await work();
		show(`done in ${elapsed(from)}`, '\n');
		return result;
	} catch (error) {
		show(`failed after ${elapsed(from)}`, '\n');
		throw error;
	} finally {
		clearInterval(timer);
	}
}
