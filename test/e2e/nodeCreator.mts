import type { Page } from 'playwright-core';

/** n8n's panel for adding nodes, as a user drives it. */
export class NodeCreator {
	constructor(private readonly page: Page) {}

	/** Opens an empty workflow and the panel on it. */
	async open(baseUrl: string): Promise<void> {
		await this.page.goto(`${baseUrl}/workflow/new`, { waitUntil: 'domcontentloaded' });
		const add = this.page.getByTestId('canvas-add-button');
		await add.waitFor({ timeout: 60_000 });
		await add.locator('button').first().click();
		await this.page.getByTestId('node-creator-search-bar').waitFor();
	}

	private entry(text: string | RegExp) {
		return this.page.getByTestId('item-iterator-item').filter({ hasText: text }).first();
	}

	/** Types into the search bar and waits until an entry is offered, the last search's gone before. */
	async search(words: string, expected: string): Promise<void> {
		const bar = this.page.getByTestId('node-creator-search-bar');
		const entries = this.page.getByTestId('node-creator-item-name');
		await bar.fill('finds nothing at all');
		await entries.first().waitFor({ state: 'detached' });
		await bar.fill(words);
		await entries.filter({ hasText: expected }).first().waitFor();
	}

	/** Waits until an entry is there. */
	async offers(text: string | RegExp): Promise<void> {
		await this.entry(text).waitFor();
	}

	async choose(text: string | RegExp): Promise<void> {
		await this.entry(text).click();
	}

	/** Opens the panel by the plus that hangs on the node that was added last. */
	async openAfterLast(): Promise<void> {
		await this.page.getByTestId('canvas-handle-plus').last().click();
		await this.page.getByTestId('node-creator-search-bar').waitFor();
	}

	/** The address of the icon of an entry, once it is drawn. */
	async icon(text: string): Promise<string> {
		const image = this.entry(text).locator('img').first();
		await image.waitFor();
		await this.page.waitForFunction(
			(element) => element instanceof HTMLImageElement && element.naturalWidth > 0,
			await image.elementHandle(),
		);
		return (await image.getAttribute('src')) ?? '';
	}
}
