import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';
import type { INode } from 'n8n-workflow';
import { saveYuanshuCredential } from '../e2e/yuanshuTrigger.mts';
import { untilLive } from '../../tools/n8n/pushDemo.mts';
import { startRealN8n } from '../e2e/realN8n.mts';
import type { N8nClient } from '../../tools/n8n/client.mts';
import { chain, node } from '../../tools/n8n/workflows.mts';
import { TEST_KEYS } from '../../tools/push/yuanshuKeys.mts';
import { pushBody } from '../../tools/push/yuanshuPushes.mts';
import { signedHeaders } from '../../tools/push/yuanshuSender.mts';
import { effort } from './effort.mts';
import { median, type BenchRow } from './measure.mts';

const PAIRS = effort(5, 1);
const PUSHES = effort(300, 30);
const CONNECTIONS = 10;

interface Contestant {
	workflowId: string;
	url: string;
}

interface Speed {
	/** Executions finished per second, the backlog at the end included. */
	finished: number;
	/** Answers per second. */
	acknowledged: number;
}

async function activate(client: N8nClient, trigger: INode, path: string): Promise<Contestant> {
	const workflow = await client.saveWorkflow(
		chain(`bench ${trigger.name}`, [trigger, node('Nothing', 'noOp')]),
	);
	await client.activate(workflow);
	const url = `${client.baseUrl}/webhook/${path}`;
	await untilLive(url);
	return { workflowId: workflow.id, url };
}

async function finishedOf(client: N8nClient, workflowId: string): Promise<number> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId, status: ['success'] }));
	return (await client.get<{ count: number }>(`/executions?limit=1&filter=${filter}`)).count;
}

let number = 0;

/** Sends distinct pushes, each signed beforehand, over ten connections. */
async function measure(client: N8nClient, { workflowId, url }: Contestant): Promise<Speed> {
	const { pathname } = new URL(url);
	const pushes = Array.from({ length: PUSHES }, () => {
		const body = pushBody('order', ++number);
		return { body, headers: signedHeaders({ url: pathname, body }, TEST_KEYS.privateKey) };
	});
	const before = await finishedOf(client, workflowId);
	const http = axios.create({
		httpAgent: new Agent({ keepAlive: true, maxSockets: CONNECTIONS }),
		proxy: false,
		transformRequest: (data: unknown) => data,
	});
	const from = performance.now();
	let next = 0;
	const sender = async () => {
		while (next < pushes.length) {
			const { body, headers } = pushes[next++] as (typeof pushes)[number];
			await http.post(url, body, { headers });
		}
	};
	await Promise.all(Array.from({ length: CONNECTIONS }, sender));
	const acknowledged = performance.now() - from;
	while ((await finishedOf(client, workflowId)) < before + PUSHES) await sleep(50);
	const finished = performance.now() - from;
	return { finished: (PUSHES * 1000) / finished, acknowledged: (PUSHES * 1000) / acknowledged };
}

async function compare(name: string, env: NodeJS.ProcessEnv, goal?: number): Promise<BenchRow> {
	const n8n = await startRealN8n(env);
	try {
		const { client } = n8n;
		const webhookId = randomUUID();
		const ours = await activate(
			client,
			node(
				'Yuanshu Trigger',
				'n8n-nodes-cn-erp.yuanshuTrigger',
				{},
				{
					typeVersion: 2,
					webhookId,
					credentials: await saveYuanshuCredential(client),
				},
			),
			`${webhookId}/push`,
		);
		const path = randomUUID();
		const builtIn = await activate(
			client,
			node(
				'Webhook',
				'webhook',
				{ httpMethod: 'POST', path, responseMode: 'onReceived' },
				{
					typeVersion: 2,
					webhookId: path,
				},
			),
			path,
		);
		await measure(client, builtIn);
		await measure(client, ours);
		const pairs: Array<{ theirs: Speed; ours: Speed }> = [];
		for (let pair = 0; pair < PAIRS; pair++) {
			pairs.push({ theirs: await measure(client, builtIn), ours: await measure(client, ours) });
		}
		const middle = (pick: (pair: { theirs: Speed; ours: Speed }) => number) =>
			median(pairs.map(pick)).toFixed(1);
		console.log(
			`${name}: finished/s ours ${middle((pair) => pair.ours.finished)}, Webhook ${middle((pair) => pair.theirs.finished)}`,
			`| acknowledged/s ours ${middle((pair) => pair.ours.acknowledged)}, Webhook ${middle((pair) => pair.theirs.acknowledged)}`,
		);
		const ratio = median(pairs.map((pair) => pair.ours.finished / pair.theirs.finished));
		return {
			name,
			value: ratio,
			...(goal !== undefined && { goal }),
			unit: 'executions per second ratio',
			higherIsBetter: true,
		};
	} finally {
		await n8n.close();
	}
}

/**
 * The trigger, with verification and deduplication, against n8n's own Webhook node; and both at n8n's
 * defaults, where n8n makes an isolate for each request to a community trigger.
 */
export async function benchTrigger(): Promise<BenchRow[]> {
	return [
		await compare('trigger-vs-webhook', { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' }, 0.8),
		await compare('trigger-vs-webhook-default', {}),
	];
}
