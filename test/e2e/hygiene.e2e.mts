import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';
import type { INodeParameters } from 'n8n-workflow';
import { leakFinder } from '../hygiene/detector.mts';
import { withSignatures } from '../hygiene/outcome.mts';
import { startParrot, type Manner, type Parrot } from '../hygiene/parrot.mts';
import { storedLeaks } from '../hygiene/stored.mts';
import { kuaimaiSubject, yuanshuSubject } from '../hygiene/subjects.mts';
import { chain, errorOf, node, outputOf } from '../n8n/workflows.mts';
import { TEST_KEYS } from '../push/yuanshuKeys.mts';
import { pushBody } from '../push/yuanshuPushes.mts';
import { signedHeaders } from '../push/yuanshuSender.mts';
import { startDownstream, type Downstream } from './downstream.mts';
import { BOOT_TIMEOUT_MS, startRealN8n, type RealN8n } from './realN8n.mts';
import { activateYuanshuTrigger } from './yuanshuTrigger.mts';

const kuaimai = kuaimaiSubject();
const yuanshu = yuanshuSubject();
const signatures: Array<string | undefined> = [];
const executionIds: string[] = [];

let n8n: RealN8n;
let parrot: Parrot;
let downstream: Downstream;
let credential: { id: string; name: string };

beforeAll(async () => {
	parrot = await startParrot(kuaimai.envelope, kuaimai.known);
	downstream = await startDownstream();
	n8n = await startRealN8n({ N8N_LOG_LEVEL: 'debug' });
	credential = await n8n.client.saveCredential({
		name: 'Parrot',
		type: 'kuaimaiApi',
		data: kuaimai.credentials(parrot.url),
	});
}, BOOT_TIMEOUT_MS);
afterAll(async () => {
	await n8n?.close();
	await parrot.close();
	await downstream.close();
}, 60_000);

async function run(name: string, type: string, parameters: INodeParameters, typeVersion = 1) {
	const workflow = await n8n.client.saveWorkflow(
		chain(name, [
			node('Start', 'manualTrigger'),
			node('Call', type, parameters, {
				typeVersion,
				...(type.endsWith('.kuaimai') && {
					credentials: { kuaimaiApi: { id: credential.id, name: credential.name } },
				}),
			}),
		]),
	);
	const result = await n8n.client.execute(workflow.id, 'Start', 'Call');
	executionIds.push(...(await n8n.client.executions(workflow.id)).map(({ id }) => id));
	return { items: outputOf(result, 'Call'), error: errorOf(result) };
}

/** What n8n has stored, as its files and as its executions. */
async function leaks() {
	const secrets = withSignatures({ ...kuaimai.secrets, ...yuanshu.secrets }, signatures);
	const find = leakFinder(secrets);
	const executions = await Promise.all(
		executionIds.map(async (id) => find(await n8n.client.executionText(id))),
	);
	return [...storedLeaks(n8n.userFolder, secrets), ...executions.flat()];
}

it.each<[Manner, boolean]>([
	['good', true],
	['refusal', false],
	['HTTP 500', false],
	['not JSON', false],
])('a Kuaimai call is run whose request the vendor repeats: %s', async (manner, isGood) => {
	parrot.reset();
	parrot.answerIn(manner);
	const { items, error } = await run(manner, 'n8n-nodes-cn-erp.kuaimai', {
		resource: 'purchaseOrder',
		operation: 'get',
		id: '1',
		options: { maxRetries: 0 },
	});
	if (isGood) expect(items).toHaveLength(1);
	else expect(error?.message).toMatch(/Kuaimai/);
	expect(parrot.requests).toHaveLength(1);
	signatures.push(...parrot.requests.map(kuaimai.signatureOf));
});

it('the session is refreshed', async () => {
	parrot.reset();
	parrot.answerIn('good');
	const { items } = await run('refresh', 'n8n-nodes-cn-erp.kuaimai', {
		resource: 'session',
		operation: 'refresh',
	});
	expect(items[0]?.json).toMatchObject({ accessTokenChanged: false });
	signatures.push(...parrot.requests.map(kuaimai.signatureOf));
});

it('pushes arrive, a genuine one and a forged one', async () => {
	const { url, path, workflowId } = await activateYuanshuTrigger(n8n.client, downstream.url);
	const body = pushBody('order');
	const headers = signedHeaders({ url: path, body }, TEST_KEYS.privateKey);
	const post = async (text: string) =>
		await axios.post(url, text, {
			headers,
			transformRequest: (sent: unknown) => sent,
			validateStatus: () => true,
			proxy: false,
		});
	expect((await post(`${body} `)).status).toBe(401);
	expect((await post(body)).status).toBe(200);
	signatures.push(/signature="([^"]+)"/.exec(Object.values(headers).join('\n'))?.[1]);
	expect(signatures.at(-1)).toHaveLength(344);
	for (let tries = 0; downstream.received.length === 0 && tries < 300; tries++) await sleep(100);
	expect(downstream.received).toHaveLength(1);
	executionIds.push(...(await n8n.client.executions(workflowId)).map(({ id }) => id));
});

it('nothing secret is in the database, the executions and the logs', async () => {
	expect(executionIds).toHaveLength(6);
	expect(signatures.filter((signature) => signature !== undefined)).toHaveLength(6);
	expect(await leaks()).toEqual([]);
});

it('a secret that a workflow puts out on purpose is found in the database and the execution', async () => {
	const { items } = await run(
		'a leak',
		'set',
		{ mode: 'raw', jsonOutput: JSON.stringify({ leak: kuaimai.secrets.refreshToken }) },
		3.4,
	);
	expect(items[0]?.json).toEqual({ leak: kuaimai.secrets.refreshToken });
	const found = await leaks();
	expect(found.map(({ secret }) => secret)).toContain('refreshToken');
	expect(found.some((leak) => 'file' in leak && /sqlite/.test(String(leak.file)))).toBe(true);
	expect(found.some((leak) => !('file' in leak))).toBe(true);
});
