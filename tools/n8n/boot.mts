import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startInstance, type Instance } from './instance.mts';
import { installPackage, packProject } from './package.mts';
import type { PinnedN8n } from './paths.mts';
import { step } from './progress.mts';
import { ensureRuntime } from './runtime.mts';

/** Which n8n is brought up, and how. */
export interface Boot {
	/** The newest by default. */
	pinned?: PinnedN8n;
	/** `false` leaves it without this project's package. */
	hasPackage?: boolean;
	/** A packed package that is installed instead of this project's. */
	tarball?: string;
}

/**
 * Brings a real n8n up with this project installed in it, installing first what is missing.
 *
 * @param userFolder where n8n keeps its data; logs are put there too
 * @param env variables of n8n on top of the quiet, local ones
 * @throws Problem when something is missing or fails
 */
export async function bootN8n(
	userFolder: string,
	port: number,
	env: NodeJS.ProcessEnv = {},
	{ pinned = 'n8n', hasPackage = true, tarball: other }: Boot = {},
): Promise<Instance> {
	const runtime = await ensureRuntime(pinned);
	mkdirSync(userFolder, { recursive: true, mode: 0o700 });
	const buildLog = join(userFolder, 'build.log');
	if (other !== undefined) await installPackage(other, userFolder, buildLog);
	else if (hasPackage) {
		await step('Building and installing the package', async () => {
			const tarball = await packProject(buildLog);
			await installPackage(tarball, userFolder, buildLog);
			rmSync(dirname(tarball), { recursive: true });
		});
	}
	return await step('Starting n8n', async () => {
		const logFile = join(userFolder, 'n8n.log');
		return await startInstance({ runtime, userFolder, port, logFile, env });
	});
}
