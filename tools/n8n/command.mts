import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { Problem } from './problem.mts';

const children = new Set<ChildProcess>();
process.on('exit', () => {
	for (const child of children) child.kill('SIGKILL');
});

/** Signals a child that leads a process group (`detached`), and all the processes it started. */
export function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
	if (child.pid === undefined) return;
	try {
		process.kill(-child.pid, signal);
	} catch {
		// It has ended already.
	}
}

/** The last lines of a log file. */
export function tail(file: string, lines = 15): string {
	return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
}

/**
 * Runs a command to its end, its output going to a log file.
 *
 * @throws Problem with the end of the log when it fails
 */
export async function runCommand(
	command: string,
	args: string[],
	options: { cwd: string; env?: NodeJS.ProcessEnv; logFile: string },
): Promise<void> {
	const log = openSync(options.logFile, 'a');
	const child = spawn(command, args, {
		cwd: options.cwd,
		env: options.env ?? process.env,
		stdio: ['ignore', log, log],
	});
	children.add(child);
	const code = await new Promise<number | string>((resolve) => {
		child.once('error', (error) => resolve(error.message));
		child.once('exit', (status, signal) => resolve(status ?? signal ?? 'unknown'));
	});
	children.delete(child);
	closeSync(log);
	if (code !== 0) {
		throw new Problem(
			`"${command} ${args.join(' ')}" failed (${code}). The end of ${options.logFile}:\n${tail(options.logFile)}`,
		);
	}
}
