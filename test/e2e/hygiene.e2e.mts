import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';
import type { INode, INodeExecutionData, INodeParameters, IRun } from 'n8n-workflow';
import { leakFinder, type Secrets } from '../support/hygiene/detector.mts';
import { goodInputs } from '../support/vendor/operationCase.mts';
import { withSignatures } from '../support/hygiene/outcome.mts';
import { startParrot, type Manner, type Parrot } from '../support/hygiene/parrot.mts';
import { storedLeaks } from '../support/hygiene/stored.mts';
import { SUBJECTS } from '../support/hygiene/subjects.mts';
import { chain, errorOf, node, outputOf } from '../../tools/n8n/workflows.mts';
import { untilLive } from '../../tools/n8n/pushDemo.mts';
import { TEST_KEYS } from '../../tools/push/yuanshuKeys.mts';
import { pushBody } from '../../tools/push/yuanshuPushes.mts';
import { signedHeaders } from '../../tools/push/yuanshuSender.mts';
import { PROFILE, signedPush } from '../unit/Yunjigong/triggerPushes.mts';
import { startDownstream, type Downstream } from './downstream.mts';
import { BOOT_TIMEOUT_MS, startRealN8n, type RealN8n } from './realN8n.mts';
import { activateYuanshuTrigger } from './yuanshuTrigger.mts';

/** The secret of the pushes of Yunjigong, like those of the subjects no other text. */
const PUSH_SECRET = 'Yj/push+secret=of&the"school\\密钥-d7e8';
/** What a program would write otherwise. */
const MARKER = '{"code": 12345678901234567890, "msg":"success"}';
const REFUSALS: readonly Manner[] = ['refusal', 'refusal, escaped', 'HTTP 500', 'not JSON'];

/** Secrets by name, of which several subjects have the same. */
const secrets: Secrets = {
	...Object.fromEntries(
		SUBJECTS.flatMap(({ credentialType, secrets: own }) =>
			Object.entries(own).map(([name, value]) => [`${credentialType.name} ${name}`, value]),
		),
	),
	pushSecret: PUSH_SECRET,
};
const signatures: string[] = [];
const executionIds: string[] = [];

let n8n: RealN8n;
let downstream: Downstream;

beforeAll(async () => {
	downstream = await startDownstream();
	n8n = await startRealN8n({ N8N_LOG_LEVEL: 'debug', GENERIC_TIMEZONE: 'Asia/Shanghai' });
}, BOOT_TIMEOUT_MS);
afterAll(async () => {
	await n8n?.close();
	await downstream?.close();
}, 60_000);

/** Runs nodes one after the other and keeps in mind what n8n has stored of it. */
async function run(name: string, nodes: INode[]): Promise<IRun> {
	const workflow = await n8n.client.saveWorkflow(
		chain(name, [node('Start', 'manualTrigger'), ...nodes]),
	);
	const result = await n8n.client.execute(workflow.id, 'Start', nodes.at(-1)?.name ?? '');
	executionIds.push(...(await n8n.client.executions(workflow.id)).map(({ id }) => id));
	return result;
}

/** What is found in all that n8n has stored, in its files and in its executions. */
async function leaksOf(all: Secrets) {
	const find = leakFinder(all);
	const executions = await Promise.all(
		executionIds.map(async (id) => find(await n8n.client.executionText(id))),
	);
	const found = [...storedLeaks(n8n.userFolder, all), ...executions.flat()];
	// Meanwhile n8n has closed its connections, which is noticed only now.
	await sleep(100);
	return found;
}

describe.each(SUBJECTS.map((subject) => [subject.name, subject] as const))(
	'%s, which repeats what it is sent',
	(_name, subject) => {
		const inputs = Object.entries(goodInputs(subject.registered)).filter(
			([operation]) => subject.only?.includes(operation) ?? true,
		);
		let parrot: Parrot;
		let credentials: INode['credentials'];
		beforeAll(async () => {
			parrot = await startParrot(subject.envelope, subject.known);
			const { name: type } = subject.credentialType;
			const data = subject.credentials(parrot.url);
			const { id, name } = await n8n.client.saveCredential({ name: subject.name, type, data });
			credentials = { [type]: { id, name } };
		});
		afterAll(async () => await parrot.close());

		function callNode(
			[operation, parameters]: [string, INodeParameters],
			more: Partial<INode> = {},
		): INode {
			const { name, version } = subject.nodeType.description;
			return node(
				operation,
				`n8n-nodes-cn-erp.${name}`,
				{ ...parameters, ...subject.parameters, options: { maxRetries: 0 } },
				{ typeVersion: Number(version), credentials, executeOnce: true, ...more },
			);
		}

		/** Every operation in turn; one that fails passes its error on as an item. */
		async function runAll(manner: Manner): Promise<Array<INodeExecutionData[]>> {
			parrot.reset();
			parrot.answerIn(manner);
			const nodes = inputs.map((input) =>
				callNode(input, { onError: 'continueRegularOutput', alwaysOutputData: true }),
			);
			const result = await run(`${subject.name}: ${manner}`, nodes);
			expect(errorOf(result)).toBeUndefined();
			const ran = nodes.filter(({ name }) => result.data.resultData.runData[name]);
			expect(ran).toHaveLength(nodes.length);
			const sent = parrot.requests.map(subject.signatureOf).filter((text) => text !== undefined);
			signatures.push(...sent);
			expect(parrot.requests.length).toBeGreaterThanOrEqual(inputs.length);
			if (subject.name !== 'Liangben, secret') expect(sent).toHaveLength(parrot.requests.length);
			return nodes.map(({ name }) => outputOf(result, name));
		}

		it.each(['good', 'good, escaped'] as const)('every operation is run: %s', async (manner) => {
			const outputs = await runAll(manner);
			expect(outputs).toHaveLength(inputs.length);
			expect(outputs.flat().filter(({ json }) => json.error !== undefined)).toEqual([]);
			expect(JSON.stringify(outputs)).toContain('***');
		});

		it('every operation is refused, the error an item', async () => {
			const outputs = await runAll('refusal, escaped');
			for (const [item] of outputs) expect(item?.json.error).toBeDefined();
		});

		it.each(REFUSALS)('an operation is refused, the error the end: %s', async (manner) => {
			parrot.reset();
			parrot.answerIn(manner);
			const [input] = inputs;
			const result = await run(`${subject.name}: end, ${manner}`, [callNode(input as never)]);
			expect(errorOf(result)?.description).toContain('Called: ');
			expect(parrot.requests).toHaveLength(1);
			signatures.push(...parrot.requests.flatMap((request) => subject.signatureOf(request) ?? []));
		});
	},
);

async function answerTo(url: string, body: unknown, headers: object) {
	const answer = await axios.post<string>(url, body, {
		headers: { ...headers },
		responseType: 'text',
		transformRequest: (sent: unknown) => sent,
		transformResponse: (received: string) => received,
		validateStatus: () => true,
		proxy: false,
	});
	return { status: answer.status, text: answer.data, type: answer.headers['content-type'] };
}

async function post(url: string, body: unknown, headers: object): Promise<number> {
	return (await answerTo(url, body, headers)).status;
}

async function untilReceived(count: number): Promise<void> {
	for (let tries = 0; downstream.received.length < count && tries < 300; tries++) await sleep(100);
	expect(downstream.received).toHaveLength(count);
}

it('pushes of Yuanshu arrive, a genuine one and a forged one', async () => {
	const { url, path, workflowId } = await activateYuanshuTrigger(n8n.client, downstream.url);
	const body = pushBody('order');
	const headers = signedHeaders({ url: path, body }, TEST_KEYS.privateKey);
	const signature = /signature="([^"]+)"/.exec(Object.values(headers).join('\n'))?.[1] ?? '';
	expect(signature).toHaveLength(344);
	signatures.push(signature);
	expect(await post(url, `${body} `, headers)).toBe(401);
	expect(await post(url, body, headers)).toBe(200);
	await untilReceived(1);
	executionIds.push(...(await n8n.client.executions(workflowId)).map(({ id }) => id));
});

it('pushes of Yunjigong arrive, a genuine one and a forged one', async () => {
	const profile = { ...PROFILE, appSecret: PUSH_SECRET, digest: 'sha256' } as const;
	const { id, name } = await n8n.client.saveCredential({
		name: 'Pushes of Yunjigong',
		type: 'yunjigongApi',
		data: { baseUrl: 'http://127.0.0.1:9', signing: 'sortedParameters', ...profile },
	});
	const webhookId = randomUUID();
	const workflow = await n8n.client.saveWorkflow(
		chain('Pushes of Yunjigong', [
			node(
				'Trigger',
				'n8n-nodes-cn-erp.yunjigongTrigger',
				{ eventField: 'type', successMarker: MARKER },
				{ typeVersion: 2, webhookId, credentials: { yunjigongApi: { id, name } } },
			),
			node(
				'Downstream',
				'httpRequest',
				{ method: 'POST', url: downstream.url },
				{ typeVersion: 4.2 },
			),
		]),
	);
	await n8n.client.activate(workflow);
	const url = `${n8n.client.baseUrl}/webhook/${webhookId}/push`;
	await untilLive(url);
	const { body, headers = {} } = signedPush({ form: { type: '7', orderNo: '1' } }, profile);
	const signature = new URLSearchParams(String(body)).get('sign') ?? '';
	expect(signature).toMatch(/^[\dA-F]{64}$/);
	signatures.push(signature);
	expect(await post(url, `${String(body)}&more=1`, headers)).toBe(401);
	expect(await answerTo(url, body, headers)).toEqual({
		status: 200,
		text: MARKER,
		type: 'application/json; charset=utf-8',
	});
	await untilReceived(2);
	const executions = await n8n.client.executions(workflow.id);
	expect(executions).toHaveLength(1);
	executionIds.push(...executions.map((execution) => execution.id));
});

it('nothing secret is in the database, the executions and the logs', async () => {
	expect(executionIds).toHaveLength(SUBJECTS.length * (3 + REFUSALS.length) + 2);
	const all = withSignatures(secrets, signatures);
	expect(new Set(signatures).size).toBeGreaterThan(SUBJECTS.length * 10);
	expect(await leaksOf(all)).toEqual([]);
}, 60_000);

it('a secret that a workflow puts out on purpose is found in the database and the execution', async () => {
	const refreshToken = secrets['kuaimaiApi refreshToken'] ?? '';
	const leak = node(
		'Leak',
		'set',
		{ mode: 'raw', jsonOutput: JSON.stringify({ leak: refreshToken }) },
		{ typeVersion: 3.4 },
	);
	const result = await run('a leak', [leak]);
	expect(outputOf(result, 'Leak')[0]?.json).toEqual({ leak: refreshToken });
	const found = await leaksOf(secrets);
	expect([...new Set(found.map(({ secret }) => secret))]).toEqual(['kuaimaiApi refreshToken']);
	expect(found.some((at) => 'file' in at && /sqlite/.test(String(at.file)))).toBe(true);
	expect(found.some((at) => !('file' in at))).toBe(true);
}, 60_000);
