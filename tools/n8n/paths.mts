import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The repository; npm runs scripts there. */
export const PROJECT = process.cwd();

const PINNED = join(PROJECT, 'tools/n8n/pinned');

/** Where everything lives that is too large for the repository; `CN_ERP_CACHE` moves it. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
	const base = env.CN_ERP_CACHE || env.XDG_CACHE_HOME || join(homedir(), '.cache');
	return join(base, 'n8n-nodes-cn-erp');
}

/** A pinned n8n: `n8n` is the newest that can be installed, `n8n-oldest` the oldest supported. */
export type PinnedN8n = 'n8n' | 'n8n-oldest';

/** A folder of the pinned packages: its manifest and its lock file. */
export function pinnedFolder(name: PinnedN8n | 'node'): string {
	return join(PINNED, name);
}

/** The version that is pinned. */
export function n8nVersion(pinned: PinnedN8n = 'n8n'): string {
	const manifest = JSON.parse(readFileSync(join(pinnedFolder(pinned), 'package.json'), 'utf8')) as {
		dependencies: { n8n: string };
	};
	return manifest.dependencies.n8n;
}

/** Folder of the installed runtime: another lock file is another folder. */
export function runtimeFolder(
	cache: string,
	arch: string = process.arch,
	pinned: PinnedN8n = 'n8n',
): string {
	const hash = createHash('sha256');
	for (const name of ['node', pinned] as const) {
		hash.update(readFileSync(join(pinnedFolder(name), 'package-lock.json')));
	}
	return join(cache, `n8n-${n8nVersion(pinned)}-${arch}-${hash.digest('hex').slice(0, 8)}`);
}
