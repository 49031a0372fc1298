import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A split-off package with this project's node_modules, so that nothing is installed. */
export interface Workspace {
	folder: string;
	/** Where a tarball may go. */
	parent: string;
	name: string;
	remove(): void;
}

/** Runs the tool as `npm run split` does. */
export function runSplit(...args: string[]): string {
	return execFileSync(process.execPath, ['--import', 'tsx', 'tools/split/cli.mts', ...args], {
		encoding: 'utf8',
		stdio: 'pipe',
	});
}

/**
 * Splits a vendor off into a folder of the system's temporary one.
 *
 * @param args more arguments of the tool
 */
export function splitInto(vendor: string, ...args: string[]): Workspace {
	const parent = mkdtempSync(join(tmpdir(), 'n8n-nodes-cn-erp-split-'));
	const folder = join(parent, 'package');
	const remove = () => rmSync(parent, { recursive: true, force: true });
	try {
		runSplit(vendor, '--out', folder, ...args);
		symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
		const { name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
			name: string;
		};
		return { folder, parent, name, remove };
	} catch (error) {
		remove();
		throw error;
	}
}
