import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';

/**
 * What each trigger node remembers in this process.
 *
 * @param create makes the memory of a node that has none
 * @returns the memory of the context's node; ask once for a push, n8n copies the node each time
 */
export function nodeMemory<T>(create: () => T) {
	const memories = new Map<string, T>();
	return (context: IExecuteFunctions | IWebhookFunctions): T => {
		const key = `${context.getWorkflow().id} ${context.getNode().id}`;
		const known = memories.get(key);
		if (known !== undefined) return known;
		const memory = create();
		memories.set(key, memory);
		return memory;
	};
}

/** Takes the oldest entries away, so that no more than this many stay. */
export function keepNewest(entries: Map<unknown, unknown> | Set<unknown>, most: number): void {
	for (const oldest of entries.keys()) {
		if (entries.size <= most) return;
		entries.delete(oldest);
	}
}
