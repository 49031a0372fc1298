import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootN8n } from '../n8n/boot.mts';
import { N8nClient } from '../n8n/client.mts';
import { demoOwner } from '../n8n/demo.mts';
import { freePort } from '../n8n/preflight.mts';

/** How long the first installation of n8n may take. */
export const BOOT_TIMEOUT_MS = 30 * 60 * 1000;

/** A real n8n of one suite, with nothing in it but this package. */
export interface RealN8n {
	client: N8nClient;
	logFile: string;
	close(): Promise<void>;
}

/** Starts an n8n in a folder of its own, which is removed with it. */
export async function startRealN8n(): Promise<RealN8n> {
	const userFolder = mkdtempSync(join(tmpdir(), 'n8n-nodes-cn-erp-e2e-'));
	const instance = await bootN8n(userFolder, await freePort());
	const close = async () => {
		await instance.stop();
		rmSync(userFolder, { recursive: true, force: true });
	};
	try {
		const client = await N8nClient.open(instance.baseUrl, demoOwner(userFolder));
		return { client, logFile: instance.logFile, close };
	} catch (error) {
		await close();
		throw error;
	}
}
