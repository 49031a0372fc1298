import { setTimeout as sleep } from 'node:timers/promises';
import { DataDeduplicationService } from 'n8n-core';
import type { DeduplicationItemTypes, ICheckProcessedOptions } from 'n8n-workflow';

/**
 * n8n's history of processed items as its server keeps it: the whole is read, changed and written
 * back without a lock, so that parallel users overwrite each other.
 */
export class History {
	stored: string[] = [];

	reads = 0;

	/** Overwrites of another worker that come between this many of the next reads and writes. */
	interference = 0;

	/** Makes every check fail, as a lost database would. */
	failing = false;

	/** Whether entries can be taken out; otherwise that fails. */
	removing = true;

	async install(): Promise<void> {
		const unused = () => Promise.reject(new Error('Our triggers do not use this'));
		await DataDeduplicationService.init({
			checkProcessedAndRecord: async (items, _scope, _context, options) =>
				await this.check(items, options),
			removeProcessed: async (items) => {
				if (!this.removing) throw new Error('The database is gone');
				const gone = new Set(items.map(String));
				this.stored = this.stored.filter((name) => !gone.has(name));
			},
			clearAllProcessedItems: unused,
			getProcessedDataCount: unused,
		});
	}

	clear(): void {
		this.stored = [];
		this.reads = 0;
		this.interference = 0;
		this.failing = false;
		this.removing = true;
	}

	private async check(items: DeduplicationItemTypes[], { maxEntries = 0 }: ICheckProcessedOptions) {
		if (this.failing) throw new Error('The database is gone');
		this.reads++;
		const before = [...this.stored];
		const known = new Set(before);
		const fresh = items.filter((item) => !known.has(String(item)));
		await sleep(1);
		if (this.interference > 0) {
			this.interference--;
			this.stored = before;
		} else {
			this.stored = [...before, ...fresh.map(String)].slice(-maxEntries);
		}
		return { new: fresh, processed: items.filter((item) => known.has(String(item))) };
	}
}
