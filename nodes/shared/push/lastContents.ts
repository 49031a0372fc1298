import { keepNewest, nodeMemory } from './nodeMemory';
import type { DuplicateRules } from './duplicates';

/** What came last for a document. */
interface LastContent {
	/** A hash of event and data. */
	content: string;
	/** Another for every change of the document, also for a change back. */
	version: number;
	/** When this version first came; epoch milliseconds. */
	receivedAt: number;
}

let lastVersion = 0;

/** What came last for each document, as one trigger node remembers it in this process. */
export class LastContents {
	/** The oldest first. */
	private readonly documents = new Map<string, LastContent>();

	/** The versions that were passed on. */
	private readonly passed = new Set<number>();

	/**
	 * Notes what has come for a document. The same content as the last gets the version of the last, and
	 * anything else a new one, in the order in which the pushes came.
	 *
	 * @param document its number
	 * @param content a hash of event and data
	 * @param receivedAt epoch milliseconds
	 */
	versionOf(
		document: string,
		content: string,
		receivedAt: number,
		{ windowMs, historySize }: DuplicateRules,
	): number {
		this.forgetBefore(receivedAt - windowMs);
		const last = this.documents.get(document);
		if (last?.content === content) return last.version;
		const version = ++lastVersion;
		this.documents.delete(document);
		this.documents.set(document, { content, version, receivedAt });
		keepNewest(this.documents, historySize);
		return version;
	}

	/**
	 * Whether this process has not passed a version on yet; from now on it has.
	 *
	 * @param version as `versionOf` gave it
	 */
	passOn(version: number, { historySize }: DuplicateRules): boolean {
		if (this.passed.has(version)) return false;
		this.passed.add(version);
		keepNewest(this.passed, historySize);
		return true;
	}

	/** Forgets a document that was passed on out of order, so that whatever comes next is passed on. */
	forget(document: string): void {
		this.documents.delete(document);
	}

	private forgetBefore(moment: number): void {
		for (const [document, { receivedAt }] of this.documents) {
			if (receivedAt >= moment) return;
			this.documents.delete(document);
		}
	}
}

/** The last contents that the context's node remembers. */
export const lastContentsOf = nodeMemory(() => new LastContents());
