import { ExactNumber } from '../../../sandbox/shared/exactJson.mts';
import type { Document } from '../../../sandbox/kuaimai/listing.mts';

/** A record of the sandbox as the node returns it: numbers above 2^53 are their digits as text. */
function asRead(value: unknown): unknown {
	if (typeof value === 'bigint') {
		return value > Number.MAX_SAFE_INTEGER ? String(value) : Number(value);
	}
	if (value instanceof ExactNumber) return Number(value.text);
	if (Array.isArray(value)) return value.map(asRead);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, asRead(member)]));
}

function find(documents: readonly Document[], id: string): Document {
	const document = documents.find((candidate) => String(candidate.id) === id);
	if (!document || document.lines.length === 0) throw new Error(`The sandbox has no ${id}`);
	return document;
}

/** What a detail answers for a document: its lines and how many they are. */
export function linesOf(documents: readonly Document[], id: string): unknown {
	const { lines } = find(documents, id);
	return { list: asRead(lines), total: lines.length };
}

/** A record of a list, with all its fields. */
export function headerOf(documents: readonly Document[], id: string): unknown {
	return asRead(find(documents, id).header);
}
