import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';

/** What came last for a document. */
interface LastContent {
	/** A hash of event and data. */
	content: string;
	/** Another for every change of the document, also for a change back. */
	version: number;
	/** When this version first came; epoch milliseconds. */
	receivedAt: number;
}

/** What one trigger node remembers in this process, the oldest first. */
interface Memory {
	documents: Map<string, LastContent>;
	/** The versions that were passed on. */
	passed: Set<number>;
}

/** How much is remembered, and for how long. */
export interface MemoryRules {
	/** Milliseconds; older content is forgotten. */
	windowMs: number;
	/** How many documents are remembered. */
	historySize: number;
}

const memories = new Map<string, Memory>();
let lastVersion = 0;

function memoryOf(context: IExecuteFunctions | IWebhookFunctions): Memory {
	const key = `${context.getWorkflow().id} ${context.getNode().id}`;
	let memory = memories.get(key);
	if (!memory) {
		memory = { documents: new Map(), passed: new Set() };
		memories.set(key, memory);
	}
	return memory;
}

function shorten(entries: Map<unknown, unknown> | Set<unknown>, most: number): void {
	for (const oldest of entries.keys()) {
		if (entries.size <= most) return;
		entries.delete(oldest);
	}
}

function forgetOld(
	{ documents }: Memory,
	now: number,
	{ windowMs, historySize }: MemoryRules,
): void {
	for (const [document, { receivedAt }] of documents) {
		if (now - receivedAt <= windowMs) break;
		documents.delete(document);
	}
	shorten(documents, historySize);
}

/**
 * Notes what has come for a document. The same content as the last gets the version of the last, and
 * anything else a new one, in the order in which the pushes came.
 *
 * @param document its number
 * @param content a hash of event and data
 * @param receivedAt epoch milliseconds
 */
export function versionOf(
	context: IWebhookFunctions,
	document: string,
	content: string,
	receivedAt: number,
	rules: MemoryRules,
): number {
	const memory = memoryOf(context);
	forgetOld(memory, receivedAt, rules);
	const last = memory.documents.get(document);
	if (last?.content === content) return last.version;
	const version = ++lastVersion;
	memory.documents.delete(document);
	memory.documents.set(document, { content, version, receivedAt });
	shorten(memory.documents, rules.historySize);
	return version;
}

/**
 * Whether this process has not passed a version on yet; from now on it has.
 *
 * @param version as `versionOf` gave it
 */
export function passOn(
	context: IExecuteFunctions,
	version: number,
	{ historySize }: MemoryRules,
): boolean {
	const { passed } = memoryOf(context);
	if (passed.has(version)) return false;
	passed.add(version);
	shorten(passed, historySize);
	return true;
}

/** Forgets a document that was passed on out of order, so that whatever comes next is passed on. */
export function forgetDocument(context: IExecuteFunctions, document: string): void {
	memoryOf(context).documents.delete(document);
}
