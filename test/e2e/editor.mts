import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, selectors, type Browser, type Page } from 'playwright-core';
import { BROWSER_ID, type N8nClient } from '../../tools/n8n/client.mts';
import { ensureChromium } from './chromium.mts';

const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** n8n's editor in a headless browser, logged in. */
export interface Editor {
	page: Page;
	/** What the page threw, and errors in its console that are about this package. */
	errors: string[];
	screenshot(name: string): Promise<string>;
	close(): Promise<void>;
}

/** Opens the editor; nothing but loopback can be reached from it. */
export async function openEditor(
	client: N8nClient,
	folder: string,
	colorScheme: 'light' | 'dark' = 'light',
): Promise<Editor> {
	selectors.setTestIdAttribute('data-test-id');
	mkdirSync(folder, { recursive: true });
	const browser: Browser = await chromium.launch({ executablePath: ensureChromium(), args: FLAGS });
	const context = await browser.newContext({
		viewport: { width: 1440, height: 900 },
		locale: 'en-US',
		colorScheme,
	});
	const [name = '', value = ''] = client.cookie.split(/=(.*)/s);
	await context.addCookies([{ name, value, url: client.baseUrl, httpOnly: true, sameSite: 'Lax' }]);
	await context.addInitScript((id) => localStorage.setItem('n8n-browserId', id), BROWSER_ID);
	await context.route(
		(url) => url.hostname !== '127.0.0.1',
		async (route) => await route.abort(),
	);
	const page = await context.newPage();
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	page.on('console', (message) => {
		const isOurs = /cn-erp|kuaimai|liangben|yuanshu|yunjigong/i.test(
			`${message.text()} ${message.location().url}`,
		);
		const isCutOff = message.text().includes('net::ERR_FAILED');
		if (message.type() === 'error' && isOurs && !isCutOff) errors.push(message.text());
	});
	return {
		page,
		errors,
		screenshot: async (shot) => {
			const path = join(folder, `${shot}.png`);
			await page.screenshot({ path, animations: 'disabled' });
			return path;
		},
		close: async () => await browser.close(),
	};
}

/** Opens a stored workflow and the panel of one of its nodes. */
export async function openNode(
	{ page }: Editor,
	baseUrl: string,
	workflowId: string,
	node: string,
): Promise<void> {
	await page.goto(`${baseUrl}/workflow/${workflowId}`, { waitUntil: 'domcontentloaded' });
	const onCanvas = page.locator(`[data-test-id="canvas-node"][data-node-name="${node}"]`);
	await onCanvas.waitFor({ timeout: 60_000 });
	await onCanvas.dblclick();
	await page.getByTestId('node-parameters').first().waitFor({ timeout: 20_000 });
}
