import type { Logger } from 'n8n-workflow';
import { everythingIn } from './everything.mts';

const LEVELS = ['error', 'warn', 'info', 'debug'] as const;

/** What was logged and printed since the last reset. */
export interface LogCapture {
	text(): string;
	reset(): void;
	stop(): void;
}

/**
 * Keeps all that goes to n8n's logger, in every level, and to the console.
 *
 * @param logger n8n's own, as a context has it
 */
export function captureLogs(logger: Logger): LogCapture {
	let texts: string[] = [];
	const keep = (...logged: unknown[]): void => {
		texts.push(everythingIn(logged));
	};
	const spies = [
		...LEVELS.map((level) => jest.spyOn(logger, level).mockImplementation(keep)),
		...([...LEVELS, 'log', 'trace'] as const).map((level) =>
			jest.spyOn(console, level).mockImplementation(keep),
		),
	];
	return {
		text: () => texts.join('\n'),
		reset() {
			texts = [];
		},
		stop: () => spies.forEach((spy) => spy.mockRestore()),
	};
}
