import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';
import { sendPushes, type Answer, type Sending } from '../push/send.mts';
import tenantKeys from '../../test/support/fixtures/tenant-keys.json';
import { TEST_KEYS } from '../push/yuanshuKeys.mts';
import type { CredentialInput, N8nClient } from './client.mts';
import { Problem } from './problem.mts';
import { chain, node, outputOf } from './workflows.mts';

const TRIGGER = 'Yuanshu Trigger';
/** Always the same, so that the URL stays from start to start. */
const WEBHOOK_ID = '5d3c1f6a-0b7e-4c52-9a44-2f6d1c9e7b10';
const TENANT = '153658';
const LIVE_TIMEOUT_MS = 30_000;

/** The credential that trusts the test key of this machine. */
export function pushCredential(): CredentialInput {
	return {
		name: 'Yuanshu test key',
		type: 'yuanshuApi',
		data: {
			baseUrl: 'http://127.0.0.1:9',
			tenantId: TENANT,
			privateKey: tenantKeys.privateKeyPem,
			platformPublicKey: TEST_KEYS.publicKey,
		},
	};
}

/**
 * Waits until n8n answers for a trigger's address: it publishes in the background.
 *
 * @throws Problem when it never does
 */
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
	throw new Problem(`The trigger at ${url} did not become active.`);
}

/**
 * Sends a push, again while n8n does not know the address: the answers until now may
 * have come from an earlier start, which n8n takes down before it publishes again.
 *
 * @throws Problem when it is not accepted
 */
async function pushOnce(sending: Sending): Promise<void> {
	const deadline = performance.now() + LIVE_TIMEOUT_MS;
	let last: Answer | undefined;
	do {
		if (last) await sleep(200);
		await sendPushes(sending, (answer) => {
			last = answer;
		});
	} while (last?.status === 404 && performance.now() < deadline);
	if (last?.status !== 200) {
		throw new Problem(`The push was answered with HTTP ${last?.status}: ${last?.body}`);
	}
}

/** What the demo leaves behind. */
export interface PushDemo {
	workflowId: string;
	/** The trigger's production URL. */
	url: string;
	/** The item the workflow was started with. */
	event: unknown;
}

/**
 * Puts an active workflow with a Yuanshu Trigger into n8n and pushes the vendor's sample to it.
 *
 * @throws Problem when the push does not arrive
 */
export async function runPushDemo(client: N8nClient): Promise<PushDemo> {
	const { id, name } = await client.saveCredential(pushCredential());
	const workflow = await client.saveWorkflow(
		chain('Yuanshu: receive pushes', [
			node(
				TRIGGER,
				'n8n-nodes-cn-erp.yuanshuTrigger',
				{},
				{
					typeVersion: 2,
					webhookId: WEBHOOK_ID,
					credentials: { yuanshuApi: { id, name } },
				},
			),
			node('Do something with it', 'noOp'),
		]),
	);
	await client.activate(workflow);
	const url = `${client.baseUrl}/webhook/${WEBHOOK_ID}/push`;
	await untilLive(url);
	const before = (await client.executions(workflow.id)).length;
	// Another number at each start, for a repeat would be dropped as a duplicate.
	await pushOnce({ kind: 'order', to: url, count: 1, first: Date.now(), tenant: TENANT });
	for (let tries = 0; tries < 100; tries++) {
		const [latest, ...others] = await client.executions(workflow.id);
		if (latest && others.length >= before) {
			const run = await client.finished(latest.id);
			const event = outputOf(run, TRIGGER)[0]?.json;
			if (event) return { workflowId: workflow.id, url, event };
			throw new Problem(`The push started no workflow; its execution is "${run.status}".`);
		}
		await sleep(100);
	}
	throw new Problem('The push was accepted, but started no execution.');
}
