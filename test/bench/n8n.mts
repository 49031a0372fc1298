import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axios from 'axios';
import type { INode } from 'n8n-workflow';
import { bootN8n } from '../../tools/n8n/boot.mts';
import { N8nClient, type WorkflowInput } from '../../tools/n8n/client.mts';
import { demoOwner } from '../../tools/n8n/demo.mts';
import { PROJECT } from '../../tools/n8n/paths.mts';
import { freePort } from '../../tools/n8n/preflight.mts';
import { errorOf, node, outputOf } from '../../tools/n8n/workflows.mts';
import type { Fault } from '../sandbox/shared/faults.mts';
import type { SeenRequest } from '../sandbox/shared/server.mts';

/**
 * The nodes that are compared; each reads the same one expression per item. The last two are the
 * two halves of the floor, to show where the time goes.
 */
export type Contestant = 'Kuaimai' | 'HTTP Request' | 'Floor' | 'Floor: expression' | 'Floor: call';

/** A run of one contestant. */
export interface Timing {
	seconds: number;
	items: number;
	failed: number;
}

/** A real n8n and a sandbox in a process of its own, ready to be measured. */
export interface Bench {
	sandboxUrl: string;
	misbehave(fault: Fault | undefined): Promise<void>;
	requests(): Promise<SeenRequest[]>;
	/** Runs a contestant over so many items; the time is that of the node alone. */
	run(contestant: Contestant, count: number): Promise<Timing>;
	close(): Promise<void>;
}

const SANDBOX = { appKey: '123456', appSecret: 'helloworld', accessToken: 'test' };

async function startSandboxProcess(): Promise<{ url: string; process: ChildProcess }> {
	const port = await freePort();
	const child = spawn('npx', ['tsx', 'test/sandbox/kuaimai/cli.mts', '--port', String(port)], {
		cwd: PROJECT,
		stdio: ['ignore', 'pipe', 'inherit'],
		detached: true,
	});
	await new Promise((resolve) => child.stdout?.once('data', resolve));
	return { url: `http://127.0.0.1:${port}`, process: child };
}

function benchWorkflow(
	sandboxUrl: string,
	count: number,
	credential: INode['credentials'] & object,
) {
	const id = '={{ $json.id }}';
	const contestants: INode[] = [
		node(
			'Kuaimai',
			'n8n-nodes-cn-erp.kuaimai',
			{ resource: 'purchaseOrder', operation: 'get', id },
			{ credentials: credential, onError: 'continueRegularOutput' },
		),
		node(
			'HTTP Request',
			'httpRequest',
			{
				method: 'POST',
				url: `${sandboxUrl}/router`,
				authentication: 'predefinedCredentialType',
				nodeCredentialType: 'kuaimaiApi',
				sendBody: true,
				contentType: 'form-urlencoded',
				bodyParameters: {
					parameters: [
						{ name: 'method', value: 'purchase.order.get' },
						{ name: 'id', value: id },
					],
				},
				options: {},
			},
			{ typeVersion: 4.2, credentials: credential, onError: 'continueRegularOutput' },
		),
		...['both', 'expression', 'call'].map((part) =>
			node(part === 'both' ? 'Floor' : `Floor: ${part}`, 'n8n-nodes-cn-erp-bench.floor', {
				url: `${sandboxUrl}/router`,
				id,
				part,
			}),
		),
	];
	const to = (name: string) => ({ node: name, type: 'main' as const, index: 0 });
	const workflow: WorkflowInput = {
		name: `bench ${count}`,
		nodes: [
			node('Start', 'manualTrigger'),
			node('Items', 'n8n-nodes-cn-erp-bench.benchItems', { count }),
			...contestants,
		],
		connections: {
			Start: { main: [[to('Items')]] },
			Items: { main: [contestants.map(({ name }) => to(name))] },
		},
	};
	return workflow;
}

/** Starts everything the outbound rows need. */
export async function startBench(): Promise<Bench> {
	const userFolder = mkdtempSync(join(tmpdir(), 'n8n-nodes-cn-erp-bench-'));
	const floor = join(userFolder, '.n8n/nodes/node_modules/n8n-nodes-cn-erp-bench');
	mkdirSync(floor, { recursive: true });
	cpSync(join(PROJECT, 'test/bench/floor'), floor, { recursive: true });
	const instance = await bootN8n(userFolder, await freePort());
	const sandbox = await startSandboxProcess();
	const client = await N8nClient.open(instance.baseUrl, demoOwner(userFolder));
	const { id, name } = await client.saveCredential({
		name: 'Kuaimai sandbox',
		type: 'kuaimaiApi',
		data: { baseUrl: sandbox.url, signMethod: 'hmac', refreshToken: '', ...SANDBOX },
	});
	const admin = axios.create({ baseURL: `${sandbox.url}/__sandbox` });
	return {
		sandboxUrl: sandbox.url,
		misbehave: async (fault) => {
			await admin.post('/reset');
			if (fault) await admin.post('/misbehave', fault);
		},
		requests: async () => (await admin.get<SeenRequest[]>('/requests')).data,
		run: async (contestant, count) => {
			const workflow = await client.saveWorkflow(
				benchWorkflow(sandbox.url, count, { kuaimaiApi: { id, name } }),
			);
			const run = await client.execute(workflow.id, 'Start', contestant);
			const error = errorOf(run);
			if (error) throw new Error(`${contestant}: ${error.message}`);
			const items = outputOf(run, contestant);
			const [task] = run.data.resultData.runData[contestant] ?? [];
			return {
				seconds: (task?.executionTime ?? 0) / 1000,
				items: items.length,
				failed: items.filter(({ json }) => 'error' in json).length,
			};
		},
		close: async () => {
			await instance.stop();
			process.kill(-(sandbox.process.pid as number), 'SIGTERM');
			rmSync(userFolder, { recursive: true, force: true });
		},
	};
}
