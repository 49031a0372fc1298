import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';
import type { INode, IRun } from 'n8n-workflow';
import { sandboxCredential } from '../../../tools/n8n/demo.mts';
import { untilLive } from '../../../tools/n8n/pushDemo.mts';
import { TEST_KEYS } from '../../../tools/push/yuanshuKeys.mts';
import { signedHeaders } from '../../../tools/push/yuanshuSender.mts';
import { startKuaimaiSandbox, type KuaimaiSandbox } from '../../sandbox/kuaimai/server.mts';
import { startLiangbenSandbox, type LiangbenSandbox } from '../../sandbox/liangben/server.mts';
import type { SeenRequest } from '../../sandbox/shared/server.mts';
import { startYuanshuSandbox, type YuanshuSandbox } from '../../sandbox/yuanshu/server.mts';
import { startYunjigongSandbox, type YunjigongSandbox } from '../../sandbox/yunjigong/server.mts';
import { startDownstream, type Downstream } from '../downstream.mts';
import { startRealN8n, type RealN8n } from '../realN8n.mts';
import { startFileServer, type FileServer } from './fileServer.mts';
import { prepare, type Imported, type Preparation } from './importExample.mts';

/** The one n8n that all examples run in, and the vendors they talk to. */
interface World {
	n8n: RealN8n;
	kuaimai: KuaimaiSandbox;
	/** Its lists are empty. */
	liangben: LiangbenSandbox;
	yuanshu: YuanshuSandbox;
	yunjigong: YunjigongSandbox;
	/** Yunjigong's files, but for the supplier's qualification. */
	files: FileServer;
	/** Answers after a second. */
	downstream: Downstream;
	/** One of each type, for the servers above. */
	credentials: Preparation['credentials'];
	/** The examples by the names of their files. */
	imported: Map<string, Imported>;
}

export const world = { imported: new Map() } as unknown as World;

export async function startWorld(): Promise<void> {
	world.kuaimai = await startKuaimaiSandbox();
	world.liangben = await startLiangbenSandbox({ records: 0 });
	world.yuanshu = await startYuanshuSandbox();
	world.files = await startFileServer('/certificate.pdf', '/goods.png');
	world.yunjigong = await startYunjigongSandbox({
		files: {
			certificate: `${world.files.url}/certificate.pdf`,
			image: `${world.files.url}/goods.png`,
			qualification: `${world.files.url}/missing.pdf`,
		},
	});
	world.downstream = await startDownstream(1000);
	world.n8n = await startRealN8n({ N8N_RESTRICT_FILE_ACCESS_TO: '/tmp' });
	const { client } = world.n8n;
	world.credentials = {
		kuaimaiApi: await save('kuaimaiApi', 'sandbox', sandboxCredential(world.kuaimai).data),
		liangbenApi: await save('liangbenApi', 'sandbox', {
			baseUrl: world.liangben.url,
			...world.liangben.credentials,
		}),
		yuanshuApi: await save('yuanshuApi', 'sandbox', world.yuanshu.credentials),
		yunjigongApi: await save('yunjigongApi', 'sandbox', world.yunjigong.credentials),
		n8nApi: await save('n8nApi', 'sandbox', {
			apiKey: await client.createApiKey('recovery'),
			baseUrl: `${client.baseUrl}/api/v1`,
		}),
	};
}

/** Ends what was started, also where not all of it was. */
export async function closeWorld(): Promise<void> {
	await world.n8n?.close();
	const { kuaimai, liangben, yuanshu, yunjigong, files, downstream } = world;
	for (const server of [kuaimai, liangben, yuanshu, yunjigong, files, downstream]) {
		await server?.close();
	}
}

/** Makes the sandboxes forget what was. */
export function resetWorld(): void {
	const { kuaimai, liangben, yuanshu, yunjigong } = world;
	for (const sandbox of [kuaimai, liangben, yuanshu, yunjigong]) sandbox.reset();
}

/** Saves a credential, named for its type and this label. */
export async function save(type: string, label: string, data: object) {
	const name = `${type} ${label}`;
	const { id } = await world.n8n.client.saveCredential({ name, type, data: { ...data } });
	return { id, name };
}

/** Does with an imported example what its note asks for before the first run. */
export const prepared = async (file: string, preparation: Partial<Preparation> = {}) =>
	await prepare(world.n8n.client, world.imported.get(file) as Imported, {
		credentials: world.credentials,
		...preparation,
	});

/** Runs all of a workflow as the editor's button does. */
export async function run(id: string, trigger: string): Promise<IRun> {
	const { client } = world.n8n;
	const workflowData = await client.get<object>(`/workflows/${id}`);
	const { executionId } = await client.post<{ executionId: string }>(`/workflows/${id}/run`, {
		workflowData,
		triggerToStartFrom: { name: trigger },
	});
	return await client.finished(executionId);
}

/** Waits until a workflow has one more finished execution than before, and reads it. */
async function nextExecution(id: string, before: number): Promise<IRun> {
	for (let tries = 0; tries < 300; tries++) {
		const executions = await world.n8n.client.executions(id);
		const latest = Math.max(...executions.map((one) => Number(one.id)));
		if (executions.length > before) return await world.n8n.client.finished(String(latest));
		await sleep(100);
	}
	throw new Error('No execution was started');
}

/** Activates a workflow and gives what sends a push to it and waits for what comes of it. */
export async function pushesTo(workflow: { id: string; name: string; nodes: INode[] }) {
	await world.n8n.client.activate(workflow);
	const webhookId = workflow.nodes.find(({ type }) => type.endsWith('yuanshuTrigger'))?.webhookId;
	const path = `/webhook/${webhookId}/push`;
	const url = world.n8n.client.baseUrl + path;
	await untilLive(url);
	return async (content: object): Promise<IRun> => {
		const before = (await world.n8n.client.executions(workflow.id)).length;
		const body = JSON.stringify(content);
		const headers = signedHeaders({ url: path, body }, TEST_KEYS.privateKey);
		const { status } = await axios.post(url, body, { headers, proxy: false });
		expect(status).toBe(200);
		return await nextExecution(workflow.id, before);
	};
}

/** The requests to an endpoint that a sandbox found good. */
export const served = (sandbox: { requests: SeenRequest[] }, endpoint: string) =>
	sandbox.requests.filter((one) => one.endpoint === endpoint && one.outcome === 'served');
