import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootN8n, type Boot } from '../../tools/n8n/boot.mts';
import { N8nClient } from '../../tools/n8n/client.mts';
import { demoOwner } from '../../tools/n8n/demo.mts';
import { startInstance, type Instance } from '../../tools/n8n/instance.mts';
import { freePort } from '../../tools/n8n/preflight.mts';
import { ensureRuntime } from '../../tools/n8n/runtime.mts';

/** How long the first installation of n8n may take. */
export const BOOT_TIMEOUT_MS = 30 * 60 * 1000;

/** A real n8n of one suite, with nothing in it but this package. */
export interface RealN8n {
	client: N8nClient;
	logFile: string;
	/** Where it keeps its data. */
	userFolder: string;
	/** kill -9 of n8n and its task runner; settles when they are gone. */
	kill(): Promise<void>;
	/** Starts it again with the data it had, and logs in again. */
	restart(): Promise<void>;
	close(): Promise<void>;
}

/** Starts an n8n in a folder of its own, which is removed with it. */
export async function startRealN8n(env: NodeJS.ProcessEnv = {}, boot: Boot = {}): Promise<RealN8n> {
	const userFolder = mkdtempSync(join(tmpdir(), 'n8n-nodes-cn-erp-e2e-'));
	const port = await freePort();
	let instance: Instance;
	try {
		instance = await bootN8n(userFolder, port, env, boot);
	} catch (error) {
		rmSync(userFolder, { recursive: true, force: true });
		throw error;
	}
	const logFile = instance.logFile;
	const close = async () => {
		await instance.stop();
		rmSync(userFolder, { recursive: true, force: true });
	};
	const open = async () => await N8nClient.open(instance.baseUrl, demoOwner(userFolder));
	try {
		const n8n: RealN8n = {
			client: await open(),
			logFile,
			userFolder,
			kill: async () => await instance.kill(),
			async restart() {
				const runtime = await ensureRuntime(boot.pinned);
				instance = await startInstance({ runtime, userFolder, port, logFile, env });
				n8n.client = await open();
			},
			close,
		};
		return n8n;
	} catch (error) {
		await close();
		throw error;
	}
}
