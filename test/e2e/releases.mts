import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommand } from '../../tools/n8n/command.mts';
import { packProject } from '../../tools/n8n/package.mts';

/** Two releases of this project's package, packed. */
export interface Releases {
	previous: { version: string; tarball: string };
	current: { version: string; tarball: string };
	remove(): void;
}

/** Packs the package of another tarball under another version. */
async function repack(tarball: string, version: string, logFile: string): Promise<string> {
	const folder = dirname(tarball);
	const unpacked = mkdtempSync(join(tmpdir(), 'n8n-nodes-cn-erp-'));
	const options = { cwd: unpacked, logFile };
	await runCommand('tar', ['-xzf', tarball, '-C', unpacked, '--strip-components=1'], options);
	const file = join(unpacked, 'package.json');
	const manifest = JSON.parse(readFileSync(file, 'utf8')) as { name: string };
	writeFileSync(file, JSON.stringify({ ...manifest, version }));
	await runCommand('npm', ['pack', '--pack-destination', folder], options);
	rmSync(unpacked, { recursive: true, force: true });
	return join(folder, `${manifest.name}-${version}.tgz`);
}

/** Packs this project as it is, and the same under a lower version as the release before it. */
export async function packReleases(logFile: string): Promise<Releases> {
	const tarball = await packProject(logFile);
	const version = /-(\d[^/]*)\.tgz$/.exec(tarball)?.[1] ?? '';
	const lower = '0.0.1';
	return {
		previous: { version: lower, tarball: await repack(tarball, lower, logFile) },
		current: { version, tarball },
		remove: () => rmSync(dirname(tarball), { recursive: true, force: true }),
	};
}
