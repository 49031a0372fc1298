import { randomUUID } from 'node:crypto';
import type { INodeParameters } from 'n8n-workflow';
import type { N8nClient } from '../../tools/n8n/client.mts';
import { pushCredential, untilLive } from '../../tools/n8n/pushDemo.mts';
import { chain, node } from '../../tools/n8n/workflows.mts';

/** Name of the trigger in the workflows of the suites. */
export const TRIGGER_NAME = 'Yuanshu Trigger';

/** An active workflow that a trigger starts. */
export interface ActiveTrigger {
	workflowId: string;
	/** The production URL. */
	url: string;
	path: string;
}

/** Saves the credential of the test key and names it for a node. */
export async function saveYuanshuCredential(client: N8nClient) {
	const { id, name } = await client.saveCredential(pushCredential());
	return { yuanshuApi: { id, name } };
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
