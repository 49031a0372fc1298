import type { Page } from 'playwright-core';
import type { Editor } from './editor.mts';

/** How long n8n may take to install, upgrade or remove a package. */
const TIMEOUT_MS = 60_000;

/** The page Settings → Community nodes, used as people use it. */
export class CommunityNodes {
	private readonly page: Page;

	constructor(
		private readonly editor: Editor,
		private readonly baseUrl: string,
	) {
		this.page = editor.page;
	}

	async open(): Promise<void> {
		await this.page.goto(`${this.baseUrl}/settings/community-nodes`, {
			waitUntil: 'domcontentloaded',
		});
		await this.page.getByRole('button', { name: 'Install' }).first().waitFor();
	}

	/** The card of an installed package, its version and its buttons on it. */
	card(packageName: string) {
		return this.page.getByTestId('community-package-card').filter({ hasText: packageName });
	}

	async screenshot(name: string): Promise<void> {
		await this.page.waitForTimeout(1000);
		await this.editor.screenshot(`community-nodes-${name}`);
	}

	private async confirm(button: RegExp): Promise<void> {
		await this.page.getByRole('dialog').getByRole('button', { name: button }).click();
		await this.page.getByRole('dialog').waitFor({ state: 'hidden', timeout: TIMEOUT_MS });
	}

	async install(packageName: string): Promise<void> {
		await this.page.getByRole('button', { name: 'Install' }).first().click();
		const name = this.page.getByTestId('package-name-input');
		await name.locator('input').or(name).last().fill(packageName);
		await this.page.getByTestId('user-agreement-checkbox').click();
		await this.screenshot('install');
		await this.page.getByTestId('install-community-package-button').click();
		await this.card(packageName).waitFor({ timeout: TIMEOUT_MS });
	}

	async upgrade(packageName: string): Promise<void> {
		await this.card(packageName).getByRole('button', { name: 'Update' }).click();
		await this.screenshot('upgrade');
		await this.confirm(/update/i);
	}

	async uninstall(packageName: string): Promise<void> {
		await this.card(packageName).getByRole('button').last().click();
		await this.page.getByText('Uninstall package').first().click();
		await this.screenshot('uninstall');
		await this.confirm(/uninstall/i);
		await this.card(packageName).waitFor({ state: 'detached', timeout: TIMEOUT_MS });
	}
}
