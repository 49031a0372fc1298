import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';
import countBy from 'lodash/countBy';
import { startInstance, type Instance } from '../n8n/instance.mts';
import { freePort } from '../n8n/preflight.mts';
import { ensureRuntime } from '../n8n/runtime.mts';
import { TEST_KEYS } from '../push/yuanshuKeys.mts';
import { pushBody } from '../push/yuanshuPushes.mts';
import { signedHeaders } from '../push/yuanshuSender.mts';
import { startDatabases, type Databases } from './databases.mts';
import { startDownstream, type Downstream } from './downstream.mts';
import { BOOT_TIMEOUT_MS, startRealN8n, type RealN8n } from './realN8n.mts';
import { activateYuanshuTrigger } from './yuanshuTrigger.mts';

const WORKERS = 2;
const EVENTS = 100;

let databases: Databases;
let main: RealN8n;
let downstream: Downstream;
const workers: Array<{ instance: Instance; folder: string }> = [];

async function startWorker(): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-cn-erp-worker-'));
	mkdirSync(join(folder, '.n8n'));
	cpSync(join(main.userFolder, '.n8n/nodes'), join(folder, '.n8n/nodes'), { recursive: true });
	const instance = await startInstance({
		runtime: await ensureRuntime(),
		userFolder: folder,
		port: await freePort(),
		logFile: join(folder, 'worker.log'),
		command: 'worker',
		env: databases.env,
	});
	workers.push({ instance, folder });
}

beforeAll(async () => {
	databases = await startDatabases();
	downstream = await startDownstream();
	main = await startRealN8n(databases.env);
	for (let worker = 0; worker < WORKERS; worker++) await startWorker();
}, BOOT_TIMEOUT_MS);
afterAll(async () => {
	for (const { instance, folder } of workers) {
		await instance.stop();
		rmSync(folder, { recursive: true, force: true });
	}
	await main?.close();
	await downstream?.close();
	await databases?.close();
}, 120_000);

it(`loses none of ${EVENTS} pushes that come three times each at once to ${WORKERS} workers`, async () => {
	const trigger = await activateYuanshuTrigger(main.client, downstream.url);
	const pushes = Array.from({ length: EVENTS }, (_, number) => pushBody('cancel', number));
	let refusals = 0;
	/** As a vendor would: again until it is acknowledged. */
	const push = async (body: string) => {
		for (let tries = 0; tries < 20; tries++) {
			const headers = signedHeaders({ url: trigger.path, body }, TEST_KEYS.privateKey);
			const options = { headers, proxy: false as const, validateStatus: () => true };
			const { status } = await axios.post(trigger.url, body, options);
			if (status === 200) return;
			refusals++;
			await sleep(500);
		}
		throw new Error('A push was never acknowledged');
	};
	await Promise.all([...pushes, ...pushes, ...pushes].map(push));
	let byStatus: Record<string, number> = {};
	for (let tries = 0; tries < 600; tries++) {
		byStatus = countBy(await main.client.executions(trigger.workflowId), 'status');
		if ((byStatus.success ?? 0) >= EVENTS * 3) break;
		await sleep(500);
	}
	const distinct = new Set(
		downstream.received.map((body) => /"orderNo": ?"(\d+)"/.exec(body)?.[1]),
	);
	console.log(
		`Queue mode, ${WORKERS} workers: ${EVENTS * 3} pushes of ${EVENTS} events, ${downstream.received.length} items downstream, ${refusals} answers that were not 200.`,
		byStatus,
	);
	expect(byStatus.success).toBeGreaterThanOrEqual(EVENTS * 3);
	expect(distinct.size).toBe(EVENTS);
	// Without deduplication there would be three of each; between workers it is best effort.
	expect(downstream.received.length).toBeLessThan(EVENTS * 2);
}, 600_000);
