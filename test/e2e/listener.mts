import type { Page } from 'playwright-core';
import { sendPushes } from '../../tools/push/send.mts';

/**
 * Lets the open Yuanshu Trigger listen and pushes the vendor's sample to its test URL, again while
 * n8n does not know the URL: the editor shows that it waits a little before n8n hears.
 *
 * @returns the HTTP status of the answer; 404 when n8n never heard
 */
export async function pushToListener(page: Page, testUrl: string): Promise<number> {
	await page.getByTestId('node-execute-button').first().click();
	await page.getByText('Waiting for Yuanshu').first().waitFor();
	let answered = 404;
	for (let tries = 0; answered === 404 && tries < 80; tries++) {
		if (tries > 0) await page.waitForTimeout(250);
		const push = { kind: 'order', to: testUrl, count: 1, tenant: '153658' } as const;
		await sendPushes(push, ({ status }) => {
			answered = status;
		});
	}
	return answered;
}
