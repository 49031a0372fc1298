import { randomUUID } from 'node:crypto';
import { chain, node } from '../../../tools/n8n/workflows.mts';
import { openNode } from '../editor.mts';
import { pushToListener } from '../listener.mts';
import { saveYuanshuCredential, TRIGGER_NAME } from '../yuanshuTrigger.mts';
import { desk, pictured } from './desk.mts';

/** A trigger that is tried out from its panel. */
export function testListening(): void {
	describe('a trigger in the editor', () => {
		it('shows its addresses, hears a push while it listens, and shows it', async () => {
			await pictured('listening', async () => {
				const { editor, n8n, panel } = desk;
				const { baseUrl } = n8n.client;
				const credentials = await saveYuanshuCredential(n8n.client);
				const webhookId = randomUUID();
				const { id } = await n8n.client.saveWorkflow(
					chain('editor listening', [
						node(
							TRIGGER_NAME,
							'n8n-nodes-cn-erp.yuanshuTrigger',
							{},
							{
								typeVersion: 2,
								webhookId,
								credentials,
							},
						),
					]),
				);
				await openNode(editor, baseUrl, id, TRIGGER_NAME);
				const testUrl = `${baseUrl}/webhook-test/${webhookId}/push`;
				const urls = await panel.webhookUrls();
				expect(urls.test).toContain(testUrl);
				expect(urls.production).toContain(`${baseUrl}/webhook/${webhookId}/push`);
				await editor.screenshot('trigger-addresses');

				expect(await pushToListener(editor.page, testUrl)).toBe(200);
				await panel.output.getByText('1 item').first().waitFor();
				await panel.output.getByText('orderSynced').first().waitFor();
				await editor.screenshot('trigger-heard');
			});
		}, 60_000);
	});
}
