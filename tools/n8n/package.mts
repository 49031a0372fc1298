import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './command.mts';
import { exclusively } from './lock.mts';
import { cacheFolder, PROJECT } from './paths.mts';

/**
 * Builds and packs this project as it would be published; one start at a time, since they share
 * `dist`.
 *
 * @returns path of the tarball, alone in a folder that the caller removes
 */
export async function packProject(logFile: string): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-cn-erp-'));
	const checkout = createHash('sha256').update(PROJECT).digest('hex').slice(0, 8);
	try {
		await exclusively(join(cacheFolder(), `build-${checkout}.lock`), async () => {
			await runCommand('npm', ['run', 'build'], { cwd: PROJECT, logFile });
			await runCommand('npm', ['pack', '--pack-destination', folder], { cwd: PROJECT, logFile });
		});
	} catch (error) {
		rmSync(folder, { recursive: true, force: true });
		throw error;
	}
	const [tarball] = readdirSync(folder);
	return join(folder, tarball ?? '');
}

/**
 * Installs a packed community package the way n8n's own installer leaves it: unpacked below
 * `.n8n/nodes/node_modules`, peer and development dependencies not installed.
 */
export async function installPackage(
	tarball: string,
	userFolder: string,
	logFile: string,
): Promise<void> {
	const nodes = join(userFolder, '.n8n/nodes');
	const unpacked = mkdtempSync(join(tmpdir(), 'n8n-nodes-cn-erp-'));
	await runCommand('tar', ['-xzf', tarball, '-C', unpacked], { cwd: unpacked, logFile });
	const { name, version } = JSON.parse(
		readFileSync(join(unpacked, 'package/package.json'), 'utf8'),
	) as { name: string; version: string };
	const target = join(nodes, 'node_modules', name);
	rmSync(target, { recursive: true, force: true });
	mkdirSync(target, { recursive: true });
	await runCommand('cp', ['-R', 'package/.', target], { cwd: unpacked, logFile });
	rmSync(unpacked, { recursive: true, force: true });
	writeFileSync(
		join(nodes, 'package.json'),
		JSON.stringify({ name: 'installed-nodes', private: true, dependencies: { [name]: version } }),
	);
}
