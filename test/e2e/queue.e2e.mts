import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import omit from 'lodash/omit';
import range from 'lodash/range';
import { sandboxCredential } from '../../tools/n8n/demo.mts';
import { step } from '../../tools/n8n/progress.mts';
import { untilLive } from '../../tools/n8n/pushDemo.mts';
import { chain, errorOf, node, outputOf } from '../../tools/n8n/workflows.mts';
import { BIG_ORDER_ID } from '../sandbox/kuaimai/data.mts';
import { startKuaimaiSandbox, type KuaimaiSandbox } from '../sandbox/kuaimai/server.mts';
import { startDatabases, type Databases } from './databases.mts';
import { startDownstream, type Downstream } from './downstream.mts';
import { keepLogs, packagesOf, startCluster, type Cluster } from './queueCluster.mts';
import { eventOf, rowsOf, untilAllSucceed } from './queueRows.mts';
import { markOf, marksIn, Sender, type Receiver } from './queueSender.mts';
import { runStorm, type Failure, type Outcome } from './queueStorm.mts';
import { BOOT_TIMEOUT_MS } from './realN8n.mts';
import { startRegistry, type LocalRegistry } from './registry.mts';
import { RESULTS } from './results.mts';
import { activateYuanshuTrigger } from './yuanshuTrigger.mts';

const PACKAGE = 'n8n-nodes-cn-erp';
const REPEATED_EVENTS = 100;
const PUSHES_PER_FAILURE = 250;
/** It answers slowly, so that failures fall while workflows are running. */
const DOWNSTREAM_DELAY_MS = 300;
const DOWN_MS = 3000;
/** `QUEUE_GUARD=off` shows what n8n loses by itself. */
const HAS_GUARD = process.env.QUEUE_GUARD !== 'off';

const ENV = {
	N8N_EXECUTIONS_QUEUE_RECOVERY_INTERVAL: '1',
	// It looks at so many executions at a time, the newest first.
	N8N_EXECUTIONS_QUEUE_RECOVERY_BATCH: '1000',
	N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true',
};

let databases: Databases;
let downstream: Downstream;
let sandbox: KuaimaiSandbox;
let registry: LocalRegistry;
let packed: string;
let cluster: Cluster;
let workflowId: string;
let receiver: Receiver;
const results: { keepsPayload: boolean; repeats?: object; failures?: Outcome[] } = {
	keepsPayload: HAS_GUARD,
};

beforeAll(async () => {
	databases = await startDatabases();
	downstream = await startDownstream(DOWNSTREAM_DELAY_MS);
	sandbox = await startKuaimaiSandbox();
	registry = await startRegistry();
	packed = mkdtempSync(join(tmpdir(), `${PACKAGE}-`));
	cluster = await startCluster({ ...databases.env, ...registry.env, ...ENV });
	if (HAS_GUARD) {
		await databases.query(readFileSync('examples/queue-keep-payload.sql', 'utf8'));
	}
	const trigger = await activateYuanshuTrigger(cluster.client, downstream.url);
	workflowId = trigger.workflowId;
	receiver = { path: trigger.path, url: `${cluster.webhook.baseUrl}${trigger.path}` };
	await untilLive(receiver.url);
}, BOOT_TIMEOUT_MS);
afterAll(async () => {
	mkdirSync(RESULTS, { recursive: true });
	writeFileSync(join(RESULTS, 'queue.json'), `${JSON.stringify(results, null, '\t')}\n`);
	if (cluster) keepLogs(cluster, join(RESULTS, 'logs'));
	await cluster?.close();
	await registry?.close();
	if (packed) rmSync(packed, { recursive: true, force: true });
	await sandbox?.close();
	await downstream?.close();
	await databases?.close();
}, 120_000);

const UNTIL_MS = 90_000;

/** @throws Error when it is not true after a minute and a half */
async function until(what: string, isTrue: () => Promise<boolean> | boolean): Promise<void> {
	const deadline = performance.now() + UNTIL_MS;
	while (!(await isTrue())) {
		if (performance.now() > deadline) throw new Error(`It never came: ${what}`);
		await sleep(200);
	}
}

const arrivedOf = (series: string) => downstream.received.flatMap((body) => marksIn(body, series));

describe('queue mode: a webhook process, two workers, PostgreSQL and Redis', () => {
	it(`loses none of ${REPEATED_EVENTS} pushes that come three times each at once`, async () => {
		const marks = range(REPEATED_EVENTS).map((number) => markOf('repeat', number));
		const sender = new Sender(receiver);
		const messages = marks.map((mark) => [mark, sender.messageOf(mark)] as const);
		const thrice = [...messages, ...messages, ...messages];
		await Promise.all(thrice.map(async ([mark, message]) => await sender.push(mark, message)));
		await untilAllSucceed(databases, workflowId);
		const arrived = arrivedOf('repeat');
		results.repeats = { events: marks.length, sent: sender.sent, items: arrived.length };
		console.log('Each push three times at once, two workers:', results.repeats);
		expect([...new Set(arrived)].sort()).toEqual(marks);
		// Without deduplication there would be three of each; between workers it is best effort.
		expect(arrived.length).toBeLessThan(REPEATED_EVENTS * 2);
	}, 300_000);

	it('loses no acknowledged push to a killed worker, Redis and PostgreSQL', async () => {
		const { client, workers } = cluster;
		const failures: Failure[] = [
			{ series: 'none', name: 'none', inject: async () => undefined },
			{ series: 'worker', name: 'worker killed', inject: async () => await workers[0].kill() },
			{
				series: 'redis',
				name: 'Redis killed',
				inject: async () => await databases.redis.crash(DOWN_MS),
			},
			{
				series: 'postgres',
				name: 'PostgreSQL restarted',
				inject: async () => await databases.postgres.crash(DOWN_MS),
			},
		];
		const storm = { client, databases, downstream, workflowId, receiver };
		const outcomes = await runStorm(storm, failures, PUSHES_PER_FAILURE);
		results.failures = outcomes;
		console.table(outcomes.map((outcome) => omit(outcome, 'errors')));
		const all = { pushed: PUSHES_PER_FAILURE, acknowledged: PUSHES_PER_FAILURE };
		const whole = { stored: PUSHES_PER_FAILURE, processed: PUSHES_PER_FAILURE };
		expect(outcomes).toEqual(
			failures.map(({ name: failure }) =>
				expect.objectContaining({ failure, ...all, ...whole, lost: 0, unexplained: 0 }),
			),
		);
		expect(outcomes[0]).toMatchObject({ crashed: 0, failed: 0, doubled: 0 });
		// Otherwise the failures hit nothing: without Redis or PostgreSQL nothing is acknowledged.
		expect(outcomes[1]?.crashed).toBeGreaterThan(0);
		expect(outcomes[2]?.pauseMs).toBeGreaterThanOrEqual(DOWN_MS);
		expect(outcomes[3]?.pauseMs).toBeGreaterThanOrEqual(DOWN_MS);
	}, 900_000);
});

describe('the package on the workers', () => {
	const ranOn = (id: string) =>
		cluster.members
			.filter((member) => member.log().includes(`Worker started execution ${id} (`))
			.map(({ name }) => name);
	/** Puts an installed package into the registry. */
	const publish = (folder: string) => {
		const options = { cwd: packed, encoding: 'utf8' } as const;
		const tarball = execFileSync('npm', ['pack', folder, '--silent'], options).trim();
		registry.publish(join(packed, tarball));
		return /-(\d[^/]*)\.tgz$/.exec(tarball)?.[1] ?? '';
	};
	const callKuaimai = async () => {
		const { id, name } = await cluster.client.saveCredential(sandboxCredential(sandbox));
		const saved = await cluster.client.saveWorkflow(
			chain('outbound call', [
				node('Start', 'manualTrigger'),
				node(
					'Call',
					`${PACKAGE}.kuaimai`,
					{ resource: 'purchaseOrder', operation: 'get', id: BIG_ORDER_ID },
					{ credentials: { kuaimaiApi: { id, name } } },
				),
			]),
		);
		const run = await cluster.client.execute(saved.id, 'Start', 'Call');
		const [execution] = await cluster.client.executions(saved.id);
		return { run, id: execution?.id ?? '' };
	};

	it('makes outbound calls there, not in main', async () => {
		const { run, id } = await callKuaimai();
		expect(errorOf(run)).toBeUndefined();
		expect(outputOf(run, 'Call')).toHaveLength(1);
		expect(sandbox.requests.map(({ outcome }) => outcome)).toEqual(['served']);
		expect(ranOn(id)).toEqual([expect.stringMatching(/^worker [12]$/)]);
	}, 120_000);

	it('says so where a worker lacks it, keeps the push, and installs it itself if told to', async () => {
		const [one, two] = cluster.workers;
		const own = join(packagesOf(one.folder), 'node_modules', PACKAGE);
		await step('Installing the package from Settings, so that n8n knows it', async () => {
			const version = publish(own);
			await cluster.client.post('/community-packages', { name: PACKAGE, version });
		});
		await step('Taking it from the only worker', async () => {
			await Promise.all([one.stop(), two.stop()]);
			rmSync(own, { recursive: true });
			await one.start();
		});
		await new Sender(receiver).push(markOf('lacking', 0));
		const pushed = async () =>
			(await rowsOf(databases, workflowId)).find((row) => eventOf(row, 'lacking'));
		await until(
			'the crash of the pushed execution',
			async () => (await pushed())?.status === 'crashed',
		);
		expect(arrivedOf('lacking')).toEqual([]);
		expect(one.log()).toContain(`Unrecognized node type: ${PACKAGE}.yuanshuTrigger`);
		const { run } = await callKuaimai();
		expect(errorOf(run)?.message).toBe(`Unrecognized node type: ${PACKAGE}.kuaimai`);

		await step('Starting it with N8N_REINSTALL_MISSING_PACKAGES', async () => {
			await one.stop();
			await one.start({ N8N_REINSTALL_MISSING_PACKAGES: 'true' });
		});
		expect(existsSync(own)).toBe(true);
		await cluster.client.retry((await pushed())?.id ?? '');
		expect(arrivedOf('lacking')).toEqual([markOf('lacking', 0)]);
		expect(errorOf((await callKuaimai()).run)).toBeUndefined();
	}, 300_000);
});
