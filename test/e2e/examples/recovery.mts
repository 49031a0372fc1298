import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorOf, outputOf } from '../../n8n/workflows.mts';
import { TEST_KEYS } from '../../push/yuanshuKeys.mts';
import { signedHeaders } from '../../push/yuanshuSender.mts';
import { activateYuanshuTrigger, type ActiveTrigger } from '../yuanshuTrigger.mts';
import { prepared, run, world } from './world.mts';

/** Sends a push and kills world.n8n as soon as the answer's status line is there. */
async function killedPush({ url, path }: ActiveTrigger, orderNo: string): Promise<void> {
	const body = JSON.stringify({ orderNo });
	const headers = signedHeaders({ url: path, body }, TEST_KEYS.privateKey);
	await new Promise<void>((resolve, reject) => {
		request(url, { method: 'POST', headers }, ({ statusCode }) => {
			world.n8n.kill().then(resolve, reject);
			expect(statusCode).toBe(200);
		})
			.on('error', () => undefined)
			.end(body);
	});
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
		beforeAll(async () => {
			trigger = await activateYuanshuTrigger(world.n8n.client, world.downstream.url);
			recovery = await prepared('retry-crashed-pushes', {
				settings: {
					apiUrl: `${world.n8n.client.baseUrl}/api/v1`,
					workflowIds: trigger.workflowId,
					// world.n8n marks an execution crashed or leaves it at "running"; either is to be found at once.
					stuckMinutes: 0.001,
				},
			});
		});
		beforeEach(() => {
			world.downstream.received.length = 0;
		});

		it('delivers what a kill -9 cut off, once', async () => {
			await killedPush(trigger, 'crashed-1');
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
			await killedPush(trigger, 'crashed-2');
			await world.n8n.restart();
			world.downstream.received.length = 0;
			const retrying = world.n8n.client.retry(await latest('webhook')).catch(() => undefined);
			while (world.downstream.received.length === 0) await sleep(20);
			await world.n8n.kill();
			await retrying;
			await world.n8n.restart();
			expect(errorOf(await run(recovery.id, 'Every 10 minutes'))?.message).toContain(
				`The retry of crashed pushes crashed: execution ${await latest('retry')}.`,
			);
			expect(errorOf(await run(recovery.id, 'Every 10 minutes'))).toBeUndefined();
			expect(orders()).toEqual(['crashed-2']);
		}, 120_000);
	});
}
