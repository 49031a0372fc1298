import type { Page } from 'playwright-core';

/** The dialog in which a user makes a credential, opened from a node's panel. */
export class CredentialDialog {
	constructor(private readonly page: Page) {}

	private get dialog() {
		return this.page
			.getByTestId('editCredential-modal')
			.or(this.page.getByTestId('credential-edit-dialog'));
	}

	/** Presses the node's button for its first credential. */
	async open(vendor: string): Promise<void> {
		await this.page.getByRole('button', { name: `Connect to ${vendor}` }).click();
		await this.dialog.first().waitFor();
	}

	/** Starts another credential from the list of stored ones. */
	async openNew(): Promise<void> {
		await this.page.getByTestId('node-credentials-select').first().click();
		await this.page.getByTestId('node-credentials-select-item-new').first().click();
		await this.dialog.first().waitFor();
	}

	/** Opens the node's credential again, which n8n then tests again. */
	async reopen(): Promise<void> {
		await this.page.getByTestId('credential-edit-button').first().click();
		await this.dialog.first().waitFor();
	}

	async fill(fields: Readonly<Record<string, string>>): Promise<void> {
		for (const [name, value] of Object.entries(fields)) {
			const field = this.dialog.first().getByTestId(`parameter-input-${name}`);
			await field.locator('input, textarea').first().fill(value);
		}
	}

	async save(): Promise<void> {
		await this.page.getByTestId('credential-save-button').click();
	}

	/** What a person reads when n8n could not connect. */
	async problem(): Promise<string> {
		const dialog = this.dialog.first();
		const details = dialog.getByText('More details');
		await details.click();
		await details.waitFor({ state: 'hidden' });
		return await dialog.innerText();
	}

	/** What a person reads when n8n could connect. */
	async success(): Promise<string> {
		const banner = this.page.getByTestId('credentials-config-container-test-success');
		await banner.waitFor({ timeout: 30_000 });
		return await banner.innerText();
	}

	async close(): Promise<void> {
		await this.page.getByRole('dialog').last().getByLabel('Close this dialog').click();
		await this.closed();
	}

	/** Waits until it is saved, tested and closed. */
	async closed(): Promise<void> {
		await this.dialog.first().waitFor({ state: 'hidden', timeout: 30_000 });
	}
}
