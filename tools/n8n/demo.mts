import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLE_ORDER_ID } from '../../test/sandbox/kuaimai/data.mts';
import type { KuaimaiSandbox } from '../../test/sandbox/kuaimai/server.mts';
import type { CredentialInput, N8nClient, Owner } from './client.mts';
import { Problem } from './problem.mts';
import { chain, errorOf, node, outputOf } from './workflows.mts';

const TRIGGER = 'When clicking Execute';
const NODE = 'Get a purchase order';

/** The owner of the demo n8n; the password is made at the first start and kept with its data. */
export function demoOwner(userFolder: string): Owner {
	const file = join(userFolder, 'owner.json');
	if (!existsSync(file)) {
		const owner: Owner = {
			email: 'owner@n8n-nodes-cn-erp.example',
			password: `A1${randomBytes(9).toString('base64url')}`,
		};
		writeFileSync(file, JSON.stringify(owner), { mode: 0o600 });
	}
	return JSON.parse(readFileSync(file, 'utf8')) as Owner;
}

/** The credential that opens the sandbox. */
export function sandboxCredential({ url, credentials }: KuaimaiSandbox): CredentialInput {
	return {
		name: 'Kuaimai sandbox',
		type: 'kuaimaiApi',
		data: { baseUrl: url, signMethod: 'hmac', ...credentials },
	};
}

/**
 * Puts credential and example workflow into n8n and runs it.
 *
 * @returns the id of the workflow and the purchase order it fetched
 * @throws Problem when the run fails
 */
export async function runDemo(
	client: N8nClient,
	sandbox: KuaimaiSandbox,
): Promise<{ workflowId: string; order: unknown }> {
	const { id, name } = await client.saveCredential(sandboxCredential(sandbox));
	const workflow = await client.saveWorkflow(
		chain('Kuaimai: get a purchase order', [
			node(TRIGGER, 'manualTrigger'),
			node(
				NODE,
				'n8n-nodes-cn-erp.kuaimai',
				{ resource: 'purchaseOrder', operation: 'get', id: EXAMPLE_ORDER_ID },
				{ credentials: { kuaimaiApi: { id, name } } },
			),
		]),
	);
	const run = await client.execute(workflow.id, TRIGGER, NODE);
	const error = errorOf(run);
	if (error) {
		const details = error.description ? ` (${error.description})` : '';
		throw new Problem(`The example workflow failed: ${error.message}${details}`);
	}
	const order = outputOf(run, NODE)[0]?.json;
	if (run.status !== 'success' || !order) {
		throw new Problem(`The example workflow fetched nothing; its execution is "${run.status}".`);
	}
	return { workflowId: workflow.id, order };
}
