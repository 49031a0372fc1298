import type { Locator, Page } from 'playwright-core';
import type { Editor } from './editor.mts';

/** How the output can be looked at. */
export type View = 'schema' | 'table' | 'json';

/** Chooses an entry of a node's dropdown, unless it is chosen already. */
export async function choose(page: Page, name: string, label: string): Promise<void> {
	const input = page.getByTestId(`parameter-input-${name}`).first();
	if ((await input.locator('input').first().inputValue()) === label) return;
	await input.click();
	await page
		.getByRole('option')
		.filter({ has: page.getByText(label, { exact: true }) })
		.first()
		.click();
}

/** The panel of one node, open before the user. */
export class NodePanel {
	constructor(private readonly page: Page) {}

	/** Where items and errors come. */
	get output(): Locator {
		return this.page.getByTestId('output-panel');
	}

	async opened(): Promise<void> {
		await this.page.getByTestId('node-parameters').first().waitFor({ timeout: 20_000 });
	}

	async choose(name: string, label: string): Promise<void> {
		await choose(this.page, name, label);
	}

	async fill(name: string, text: string): Promise<void> {
		await this.page.getByTestId(`parameter-input-${name}`).locator('input').fill(text);
	}

	/** Picks one of the stored credentials. */
	async pickCredential(name: string): Promise<void> {
		await this.page.getByTestId('node-credentials-select').first().click();
		await this.page.getByRole('option').filter({ hasText: name }).first().click();
	}

	/** Presses Execute step and waits for this text in the output. */
	async execute(expected: string): Promise<void> {
		await this.page.getByTestId('node-execute-button').first().click();
		await this.output.getByText(expected).first().waitFor();
	}

	async show(view: View): Promise<void> {
		await this.output.getByTestId(`radio-button-${view}`).click();
	}

	/** The addresses a trigger is called at, as the panel shows them. */
	async webhookUrls(): Promise<Record<'test' | 'production', string>> {
		const webhooks = this.page.locator('.webhooks').first();
		const address = webhooks.locator('.webhook-wrapper');
		if (!(await address.isVisible())) await webhooks.getByText('Webhook URLs').click();
		const shown = async (kind: 'test' | 'production', path: string) => {
			await webhooks.getByTestId(`radio-button-${kind}`).click();
			await address.getByText(path).waitFor();
			return await address.innerText();
		};
		return {
			test: await shown('test', '/webhook-test/'),
			production: await shown('production', '/webhook/'),
		};
	}
}

/** Covers the passing messages of n8n's corner, which may lie over what is looked at. */
const WITHOUT_TOASTS = '.el-notification { display: none !important; }';

/** Saves a picture of the open panel alone, when nothing in it moves any more. */
export async function picturePanel({ page }: Editor, path: string): Promise<void> {
	await page.getByTestId('ndv').screenshot({
		path,
		animations: 'disabled',
		style: WITHOUT_TOASTS,
	});
}
