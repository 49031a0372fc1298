import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { TEST_KEYS } from '../../tools/push/yuanshuKeys.mts';
import { signedHeaders } from '../../tools/push/yuanshuSender.mts';
import { startDownstream, type Downstream } from './downstream.mts';
import { BOOT_TIMEOUT_MS, startRealN8n, type RealN8n } from './realN8n.mts';
import { untilLive } from '../../tools/n8n/pushDemo.mts';
import { activateYuanshuTrigger, type ActiveTrigger } from './yuanshuTrigger.mts';

/** `CRASH_ROUNDS=200` is the long run by hand. */
const ROUNDS = Number(process.env.CRASH_ROUNDS ?? 20);
const ROUND_TIMEOUT_MS = 60_000;

let n8n: RealN8n;
let downstream: Downstream;

beforeAll(async () => {
	// It answers slowly, so that the kill falls while the workflow is running.
	downstream = await startDownstream(1000);
	n8n = await startRealN8n();
}, BOOT_TIMEOUT_MS);
afterAll(async () => {
	await n8n?.close();
	await downstream.close();
}, 60_000);

/** Sends a push and calls `onAnswer` as soon as the status line is there. */
async function push(
	{ url, path }: ActiveTrigger,
	body: string,
	onAnswer: (status: number) => void,
) {
	await new Promise<void>((resolve) => {
		const sending = request(
			url,
			{ method: 'POST', headers: signedHeaders({ url: path, body }, TEST_KEYS.privateKey) },
			(response) => {
				onAnswer(response.statusCode ?? 0);
				response.resume();
				response.once('close', resolve);
			},
		);
		sending.once('error', () => resolve());
		sending.end(body);
	});
}

const orderNo = (round: number) => `round-${String(round).padStart(4, '0')}`;

it(
	`loses no acknowledged push in ${ROUNDS} kills right after the 200`,
	async () => {
		const trigger = await activateYuanshuTrigger(n8n.client, downstream.url);
		const acknowledged: string[] = [];
		for (let round = 0; round < ROUNDS; round++) {
			const mark = orderNo(round);
			let killed: Promise<void> | undefined;
			await push(trigger, JSON.stringify({ orderNo: mark }), (status) => {
				if (status === 200) acknowledged.push(mark);
				killed = n8n.kill();
			});
			await killed;
			await n8n.restart();
			await untilLive(trigger.url);
		}
		expect(acknowledged).toHaveLength(ROUNDS);
		const deliveredBefore = new Set(
			downstream.received.map((body) => /round-\d{4}/.exec(body)?.[0]),
		);

		const executions = await n8n.client.executions(trigger.workflowId);
		const stored = new Map<string, { id: string; status: string }>();
		for (const execution of executions) {
			const mark = /round-\d{4}/.exec(await n8n.client.executionText(execution.id))?.[0];
			if (mark) stored.set(mark, execution);
		}
		expect([...stored.keys()].sort()).toEqual(acknowledged);

		const unfinished = [...stored.values()].filter(({ status }) => status !== 'success');
		for (const { id } of unfinished) await n8n.client.retry(id);
		const delivered = () =>
			new Set(downstream.received.map((body) => /round-\d{4}/.exec(body)?.[0]));
		for (let tries = 0; tries < 300 && delivered().size < ROUNDS; tries++) await sleep(200);
		await sleep(2000);

		expect([...delivered()].sort()).toEqual(acknowledged);
		const doubled = downstream.received.length - delivered().size;
		console.log(
			JSON.stringify({
				rounds: ROUNDS,
				acknowledged: acknowledged.length,
				stored: stored.size,
				deliveredBeforeRetry: deliveredBefore.size,
				retried: unfinished.length,
				delivered: delivered().size,
				doubled,
			}),
		);
		// A double is possible only where the downstream had the item before n8n could note it.
		expect(doubled).toBeLessThanOrEqual(deliveredBefore.size);
	},
	ROUNDS * ROUND_TIMEOUT_MS,
);
