import {
	orderId,
	platformNumber,
} from '../../../nodes/Kuaimai/catalogue/purchase/purchaseOrderNumbers.ts';
import { purchaseOrder } from '../../../nodes/Kuaimai/catalogue/purchase/purchaseOrder.ts';
import { RENEW_SESSION, sessionExpired, wrongAppSecret } from '../../../nodes/Kuaimai/messages.ts';
import { documentNotFound } from '../../../nodes/shared/messages/callMessages.ts';
import { oneOfMissing } from '../../../nodes/shared/messages/inputMessages.ts';
import { labelOf, sentenceOf } from '../../../nodes/shared/messages/words.ts';
import { BIG_ORDER_ID } from '../../sandbox/kuaimai/data.mts';
import { desk, KUAIMAI, pictured } from './desk.mts';

const EXPIRED = 'a-session-that-ended';
const ACCOUNT = `${KUAIMAI} account`;

/** A workflow that is made on the canvas from nothing, and what its user sees when it runs. */
export function testBuilding(): void {
	describe('a workflow built by hand', () => {
		const shot = async (name: string) => await desk.editor.screenshot(name);

		it('is put together by clicking, its credential made on the way', async () => {
			await pictured('built', async () => {
				const { creator, dialog, kuaimai, n8n, panel } = desk;
				await creator.open(n8n.client.baseUrl);
				await creator.search('manual', 'Manual Trigger');
				await creator.choose('Manual Trigger');
				await creator.openAfterLast();
				await creator.search('快麦', KUAIMAI);
				await creator.choose(KUAIMAI);
				await creator.choose('Get many suppliers');
				await panel.opened();
				await panel.choose('resource', labelOf(purchaseOrder.label));
				await panel.choose('operation', 'Get (采购单详情)');

				await dialog.open(KUAIMAI);
				const appSecret = 'not-the-secret';
				await dialog.fill({ baseUrl: kuaimai.url, ...kuaimai.credentials, appSecret });
				await dialog.save();
				const problem = await dialog.problem();
				expect(problem).toContain(sentenceOf(wrongAppSecret));
				expect(problem).not.toContain(appSecret);
				await shot('credential-refused');
				await dialog.fill({ appSecret: kuaimai.credentials.appSecret });
				await dialog.save();
				await dialog.closed();
			});
		}, 120_000);

		it('shows what it fetched, each id with all its digits', async () => {
			await pictured('output', async () => {
				const { panel } = desk;
				await panel.fill('id', BIG_ORDER_ID);
				await panel.execute(BIG_ORDER_ID);
				for (const view of ['json', 'table', 'schema'] as const) {
					await panel.show(view);
					await panel.output.getByText(BIG_ORDER_ID).first().waitFor();
					await shot(`output-${view}`);
				}
			});
		});

		it.each([
			[
				'999',
				documentNotFound({ en: 'purchase order', zh: '采购单' }, 'id 999'),
				'error-unknown-id',
			],
			['', oneOfMissing([orderId.label, platformNumber.label]), 'error-empty'],
		])('says what is wrong with the id “%s”', async (id, expected, picture) => {
			await pictured(picture, async () => {
				await desk.panel.fill('id', id);
				await desk.panel.execute(sentenceOf(expected));
				await shot(picture);
			});
		});

		it('shows the vendor’s refusal, its code and what to do, and runs again when that is done', async () => {
			await pictured('refused', async () => {
				const { dialog, kuaimai, panel } = desk;
				await panel.fill('id', BIG_ORDER_ID);
				await dialog.openNew();
				await dialog.fill({
					baseUrl: kuaimai.url,
					...kuaimai.credentials,
					accessToken: EXPIRED,
				});
				await dialog.save();
				expect(await dialog.problem()).toContain(sentenceOf(sessionExpired));
				await dialog.close();
				await panel.execute(sentenceOf(sessionExpired));
				await shot('error-refused');
				const said = await panel.output.innerText();
				expect(said).toContain('invalid_session');
				expect(said).toContain(sentenceOf(RENEW_SESSION));
				expect(said).not.toContain(EXPIRED);
				expect(said).not.toContain(kuaimai.credentials.appSecret);

				await panel.pickCredential(ACCOUNT);
				await panel.execute(BIG_ORDER_ID);
			});
		}, 60_000);
	});
}
