import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { exclusively } from '../../../../tools/n8n/lock.mts';

let folder: string;
let lock: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'cn-erp-lock-'));
	lock = join(folder, 'n8n.lock');
	jest.spyOn(console, 'log').mockImplementation();
});

afterEach(() => {
	jest.restoreAllMocks();
	rmSync(folder, { recursive: true, force: true });
});

describe('the lock of an installation', () => {
	it('lets one in at a time and leaves nothing behind', async () => {
		let inside = 0;
		const work = async () => {
			inside += 1;
			expect(inside).toBe(1);
			await sleep(20);
			inside -= 1;
		};
		await Promise.all([exclusively(lock, work), exclusively(lock, work)]);
		expect(readdirSync(folder)).toEqual([]);
	});

	it('says whom it waits for', async () => {
		const first = exclusively(lock, async () => await sleep(100));
		await exclusively(lock, async () => undefined);
		await first;
		expect(console.log).toHaveBeenCalledWith(
			expect.stringContaining(`Waiting for another start (process ${process.pid}`),
		);
	});

	it('is free again after a failure', async () => {
		await expect(exclusively(lock, () => Promise.reject(new Error('x')))).rejects.toThrow('x');
		expect(existsSync(lock)).toBe(false);
	});

	it('is free again after its holder was killed', async () => {
		const { pid } = spawnSync('true');
		mkdirSync(lock);
		writeFileSync(join(lock, 'pid'), String(pid));
		await expect(exclusively(lock, () => Promise.resolve('in'))).resolves.toBe('in');
	});
});
