import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import axios from 'axios';
import type { INodeParameters } from 'n8n-workflow';
import type { N8nClient } from '../n8n/client.mts';
import { chain, node } from '../n8n/workflows.mts';
import { TEST_KEYS } from '../push/yuanshuKeys.mts';

export const TRIGGER_NAME = 'Yuanshu Trigger';
const LIVE_TIMEOUT_MS = 30_000;

/** An active workflow that a trigger starts. */
export interface ActiveTrigger {
	workflowId: string;
	/** The production URL. */
	url: string;
	path: string;
}

/** The credential that trusts the fixtures' throw-away key. */
export async function saveYuanshuCredential(client: N8nClient) {
	const { id, name } = await client.saveCredential({
		name: 'Yuanshu test key',
		type: 'yuanshuApi',
		data: {
			baseUrl: 'http://127.0.0.1:9',
			tenantId: '153658',
			privateKey: TEST_KEYS.privateKey,
			platformPublicKey: TEST_KEYS.publicKey,
		},
	});
	return { yuanshuApi: { id, name } };
}

/** Waits until n8n answers for the address: it publishes in the background. */
export async function untilLive(url: string): Promise<void> {
	const deadline = performance.now() + LIVE_TIMEOUT_MS;
	while (performance.now() < deadline) {
		const { data } = await axios.get<string>(url, {
			validateStatus: () => true,
			responseType: 'text',
			proxy: false,
		});
		if (/did you mean|not registered for GET/i.test(data)) return;
		await sleep(100);
	}
	throw new Error(`${url} did not become live`);
}

/** Saves and activates: Yuanshu Trigger, then a call of the downstream with each item. */
export async function activateYuanshuTrigger(
	client: N8nClient,
	downstreamUrl: string,
	parameters: INodeParameters = {},
): Promise<ActiveTrigger> {
	const webhookId = randomUUID();
	const workflow = await client.saveWorkflow(
		chain(`e2e pushes ${webhookId}`, [
			node(TRIGGER_NAME, 'n8n-nodes-cn-erp.yuanshuTrigger', parameters, {
				typeVersion: 2,
				webhookId,
				credentials: await saveYuanshuCredential(client),
			}),
			node(
				'Downstream',
				'httpRequest',
				{
					method: 'POST',
					url: downstreamUrl,
					sendBody: true,
					specifyBody: 'json',
					jsonBody: '={{ JSON.stringify($json) }}',
				},
				{ typeVersion: 4.2 },
			),
		]),
	);
	await client.activate(workflow);
	const path = `/webhook/${webhookId}/push`;
	const url = `${client.baseUrl}${path}`;
	await untilLive(url);
	return { workflowId: workflow.id, url, path };
}
