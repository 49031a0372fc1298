import { setTimeout as sleep } from 'node:timers/promises';
import { sessionExpired } from '../../../nodes/Kuaimai/messages.ts';
import { sentenceOf } from '../../../nodes/shared/messages/words.ts';
import { errorOf, outputOf } from '../../../tools/n8n/workflows.mts';
import { prepared, world } from './world.mts';

/** Kuaimai session keep-alive. */
export function testKeepAlive(): void {
	describe('Kuaimai session keep-alive', () => {
		const REFRESH = 'open.token.refresh';
		let workflow: { id: string; name: string };
		beforeAll(async () => {
			workflow = await prepared('kuaimai-session-keep-alive', {
				parameters: {
					'Every Monday': { rule: { interval: [{ field: 'seconds', secondsInterval: 1 }] } },
				},
			});
			await world.n8n.client.activate(workflow);
		}, 60_000);
		afterAll(async () => await world.n8n.client.post(`/workflows/${workflow.id}/deactivate`, {}));

		async function refreshed(outcome: string): Promise<void> {
			for (let tries = 0; tries < 200; tries++) {
				if (
					world.kuaimai.requests.some((one) => one.endpoint === REFRESH && one.outcome === outcome)
				)
					return;
				await sleep(50);
			}
			throw new Error(`The session was never ${outcome}`);
		}
		/** The stored execution that stopped with such a message. */
		async function stoppedWith(isIt: (message: string) => boolean): Promise<string> {
			for (let tries = 0; tries < 200; tries++) {
				for (const { id, status } of await world.n8n.client.executions(workflow.id)) {
					if (status !== 'error') continue;
					if (isIt(errorOf(await world.n8n.client.finished(id))?.message ?? '')) return id;
				}
				await sleep(50);
			}
			throw new Error(`Nobody was told what ${String(isIt)} wants`);
		}

		it('refreshes by schedule, minds no refusal within the hour, and keeps no token', async () => {
			await refreshed('served');
			await refreshed('refresh_frequently');
			await sleep(1500);
			expect(await world.n8n.client.executions(workflow.id)).toEqual([]);
		});

		it('tells when the session could not be refreshed', async () => {
			world.kuaimai.misbehave({ kind: 'refuse', code: 'invalid_session', endpoint: REFRESH });
			await stoppedWith((text) => text.includes(sentenceOf(sessionExpired)));
		});

		it('tells of new tokens, which stand in the execution', async () => {
			world.kuaimai.rotateTokens(true);
			const id = await stoppedWith((text) => text.startsWith('Kuaimai returned new tokens'));
			const { accessToken, refreshToken } = world.kuaimai.credentials;
			expect(
				outputOf(await world.n8n.client.finished(id), 'Refresh the session')[0]?.json,
			).toMatchObject({
				accessTokenChanged: true,
				refreshTokenChanged: true,
				newAccessToken: accessToken,
				newRefreshToken: refreshToken,
			});
		});
	});
}
