import {
	copyFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	renameSync,
	rmSync,
} from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { runCommand } from './command.mts';
import { exclusively } from './lock.mts';
import { cacheFolder, n8nVersion, pinnedFolder, runtimeFolder, type PinnedN8n } from './paths.mts';
import { checkCompiler, checkDisk, checkPlatform, hasGlibc } from './preflight.mts';
import { step } from './progress.mts';

/** An installed n8n and the Node.js it runs on. */
export interface Runtime {
	/** Path of the `node` binary. */
	node: string;
	/** Path of n8n's start script. */
	n8n: string;
	/** Environment with that Node.js first in PATH. */
	env: NodeJS.ProcessEnv;
}

function nodeFolder(folder: string): string {
	return join(folder, 'node/node_modules', `node-linux-${process.arch}`);
}

function runtimeIn(folder: string): Runtime {
	const node = nodeFolder(folder);
	return {
		node: join(node, 'bin/node'),
		n8n: join(folder, 'n8n/node_modules/n8n/bin/n8n'),
		env: { ...process.env, PATH: `${join(node, 'bin')}${delimiter}${process.env.PATH ?? ''}` },
	};
}

function copyPinned(name: PinnedN8n | 'node', target: string): string {
	mkdirSync(target, { recursive: true });
	for (const file of ['package.json', 'package-lock.json']) {
		copyFileSync(join(pinnedFolder(name), file), join(target, file));
	}
	return target;
}

/** npm's install scripts fetch prebuilt binaries from elsewhere; only SQLite's module is needed. */
const INSTALL = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
const REBUILD = ['rebuild', '--ignore-scripts=false', '--foreground-scripts', 'sqlite3'];

async function installInto(folder: string, pinned: PinnedN8n, logFile: string): Promise<void> {
	const node = copyPinned('node', join(folder, 'node'));
	await step('Installing Node.js 24', async () => {
		await runCommand('npm', INSTALL, { cwd: node, logFile });
	});
	const { env } = runtimeIn(folder);
	const n8n = copyPinned(pinned, join(folder, 'n8n'));
	await step(`Installing n8n ${n8nVersion(pinned)} (some 2,300 packages, 3 GB; once)`, async () => {
		await runCommand('npm', INSTALL, { cwd: n8n, env, logFile });
	});
	await step('Compiling SQLite for it', async () => {
		await runCommand('npm', REBUILD, {
			cwd: n8n,
			env: { ...env, npm_config_nodedir: nodeFolder(folder) },
			logFile,
		});
		// npm may have been told to skip scripts and still report success.
		await runCommand('node', ['-e', "require('sqlite3')"], { cwd: n8n, env, logFile });
	});
}

/**
 * Makes sure that a pinned n8n is installed in the user's cache, and says where. Takes minutes the
 * first time and nothing later; an installation that was interrupted counts as none.
 *
 * @throws Problem when this machine lacks something, or npm fails
 */
export async function ensureRuntime(pinned: PinnedN8n = 'n8n'): Promise<Runtime> {
	checkPlatform(process.platform, process.arch, hasGlibc());
	const cache = cacheFolder();
	const folder = runtimeFolder(cache, process.arch, pinned);
	if (existsSync(folder)) return runtimeIn(folder);
	checkCompiler();
	checkDisk(cache);
	await exclusively(`${folder}.lock`, async () => {
		if (existsSync(folder)) return;
		for (const name of readdirSync(cache)) {
			if (name.startsWith(`${basename(folder)}.partial`)) {
				rmSync(join(cache, name), { recursive: true, force: true, maxRetries: 3 });
			}
		}
		// A name of its own: an orphan of an interrupted installation may still write to an old one.
		const partial = mkdtempSync(`${folder}.partial-`);
		await installInto(partial, pinned, join(cache, 'install.log'));
		renameSync(partial, folder);
	});
	return runtimeIn(folder);
}
