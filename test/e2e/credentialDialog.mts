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

	/** Types into fields by their names. */
	async fill(fields: Readonly<Record<string, string>>): Promise<void> {
		for (const [name, value] of Object.entries(fields)) {
			const field = this.dialog.first().getByTestId(`parameter-input-${name}`);
			await field.locator('input, textarea').first().fill(value);
		}
	}

	/** Chooses an entry of a dropdown. */
	async choose(name: string, label: string): Promise<void> {
		await this.dialog.first().getByTestId(`parameter-input-${name}`).click();
		await this.page.getByRole('option').filter({ hasText: label }).first().click();
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

	/** Waits until it is saved, tested and closed. */
	async closed(): Promise<void> {
		await this.dialog.first().waitFor({ state: 'hidden', timeout: 30_000 });
	}
}
