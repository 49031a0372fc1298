import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { INodeParameters } from 'n8n-workflow';
import { errorOf, outputOf } from '../../../tools/n8n/workflows.mts';
import { TEST_KEYS } from '../../../tools/push/yuanshuKeys.mts';
import { signedHeaders } from '../../../tools/push/yuanshuSender.mts';
import { activateYuanshuTrigger, type ActiveTrigger } from '../yuanshuTrigger.mts';
import { prepared, run, world } from './world.mts';

/** Sends a push and settles with the status of its answer, as soon as that is there. */
const pushed = async ({ url, path }: ActiveTrigger, orderNo: string) =>
	await new Promise<number | undefined>((resolve, reject) => {
		const body = JSON.stringify({ orderNo });
		const headers = signedHeaders({ url: path, body }, TEST_KEYS.privateKey);
		request(url, { method: 'POST', headers }, (response) => {
			response.on('error', () => undefined).resume();
			resolve(response.statusCode);
		})
			.on('error', reject)
			.end(body);
	});

/** Sends pushes at once and kills world.n8n as soon as all are answered. */
async function killedPushes(trigger: ActiveTrigger, ...orderNos: string[]): Promise<void> {
	const statuses = await Promise.all(orderNos.map((orderNo) => pushed(trigger, orderNo)));
	await world.n8n.kill();
	expect(statuses).toEqual(orderNos.map(() => 200));
}

/** Retry of crashed pushes. */
export function testRecovery(): void {
	describe('retry of crashed pushes', () => {
		let trigger: ActiveTrigger;
		let recovery: { id: string };
		const orders = () =>
			world.downstream.received.map(
				(body) => (JSON.parse(body) as { data: { orderNo: string } }).data.orderNo,
			);
		const latest = async (mode: string) => {
			const executions = await world.n8n.client.executions(trigger.workflowId);
			const ids = executions.filter((one) => one.mode === mode).map(({ id }) => Number(id));
			return String(Math.max(...ids));
		};
		const preparedRecovery = async (parameters: Record<string, INodeParameters> = {}) =>
			await prepared('retry-crashed-pushes', {
				settings: {
					apiUrl: `${world.n8n.client.baseUrl}/api/v1`,
					workflowIds: trigger.workflowId,
					// world.n8n marks an execution crashed or leaves it at "running"; either is to be found
					// at once.
					stuckMinutes: 0.001,
				},
				parameters,
			});
		beforeAll(async () => {
			trigger = await activateYuanshuTrigger(world.n8n.client, world.downstream.url);
			recovery = await preparedRecovery();
		});
		beforeEach(() => {
			world.downstream.received.length = 0;
		});

		it('delivers what a kill -9 cut off, once', async () => {
			await killedPushes(trigger, 'crashed-1');
			await world.n8n.restart();
			world.downstream.received.length = 0;
			const first = await run(recovery.id, 'Every 10 minutes');
			expect(errorOf(first)).toBeUndefined();
			expect(outputOf(first, 'Retry it').map(({ json }) => json.status)).toEqual(['success']);
			expect(orders()).toEqual(['crashed-1']);
			const second = await run(recovery.id, 'Every 10 minutes');
			expect(errorOf(second)).toBeUndefined();
			expect(orders()).toEqual(['crashed-1']);
		}, 120_000);

		it('tells once of a retry that was cut off itself, and does not repeat it', async () => {
			await killedPushes(trigger, 'crashed-2');
			await world.n8n.restart();
			world.downstream.received.length = 0;
			const retrying = world.n8n.client.retry(await latest('webhook')).catch(() => undefined);
			while (world.downstream.received.length === 0) await sleep(20);
			await world.n8n.kill();
			await retrying;
			await world.n8n.restart();
			expect(errorOf(await run(recovery.id, 'Every 10 minutes'))?.message).toContain(
				`are left to you: execution ${await latest('retry')} (a retry that crashed).`,
			);
			expect(errorOf(await run(recovery.id, 'Every 10 minutes'))).toBeUndefined();
			expect(orders()).toEqual(['crashed-2']);
		}, 120_000);

		it('delivers each once, whatever runs of it overlap', async () => {
			await killedPushes(trigger, 'crashed-3', 'crashed-4');
			await world.n8n.restart();
			world.downstream.received.length = 0;
			const recover = async () => await run(recovery.id, 'Every 10 minutes');
			const atOnce = [recover(), recover()];
			// While the first ones wait for the retries, or after both of them gave up.
			await sleep(3500);
			const runs = await Promise.all([...atOnce, recover()]);
			for (const one of [...runs, await recover()]) expect(errorOf(one)).toBeUndefined();
			expect(orders().sort()).toEqual(['crashed-3', 'crashed-4']);
		}, 120_000);

		it('tells once of one that was taken and never retried, and leaves it to a person', async () => {
			await killedPushes(trigger, 'crashed-5');
			await world.n8n.restart();
			world.downstream.received.length = 0;
			const execution = `execution ${await latest('webhook')}`;
			await preparedRecovery({ 'Retry it': { url: 'http://127.0.0.1:1/' } });
			const cutOff = await run(recovery.id, 'Every 10 minutes');
			expect(errorOf(cutOff)?.message).toContain(`did not succeed: ${execution} (`);
			await preparedRecovery();
			expect(errorOf(await run(recovery.id, 'Every 10 minutes'))?.message).toContain(
				`are left to you: ${execution} (taken by an earlier run, but n8n shows no retry of it).`,
			);
			expect(errorOf(await run(recovery.id, 'Every 10 minutes'))).toBeUndefined();
			expect(orders()).toEqual([]);
		}, 120_000);
	});
}
