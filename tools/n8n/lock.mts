import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 500;

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** The lock appears together with its pid: a folder can only be renamed to a name that is free. */
function acquire(lock: string): boolean {
	const own = mkdtempSync(`${lock}-`);
	writeFileSync(join(own, 'pid'), String(process.pid));
	try {
		renameSync(own, lock);
		return true;
	} catch {
		rmSync(own, { recursive: true, force: true });
		return false;
	}
}

function holderOf(lock: string): number | undefined {
	try {
		return Number(readFileSync(join(lock, 'pid'), 'utf8')) || undefined;
	} catch {
		return undefined;
	}
}

/**
 * Runs `work` while no other process does under the same lock. A lock whose holder has ended counts
 * for nothing.
 *
 * @param lock path of the lock, a folder that exists while it is held
 */
export async function exclusively<T>(lock: string, work: () => Promise<T>): Promise<T> {
	mkdirSync(dirname(lock), { recursive: true });
	let isTold = false;
	while (!acquire(lock)) {
		const holder = holderOf(lock);
		if (holder !== undefined && !isRunning(holder)) {
			rmSync(lock, { recursive: true, force: true });
			continue;
		}
		if (!isTold && holder !== undefined) {
			console.log(`Waiting for another start (process ${holder}; its lock is ${lock})`);
			isTold = true;
		}
		await sleep(POLL_MS);
	}
	try {
		return await work();
	} finally {
		rmSync(lock, { recursive: true, force: true });
	}
}
