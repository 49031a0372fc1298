import type { Parameters } from './endpoint.mts';
import { parseBeijingTime } from '../shared/beijingTime.mts';

/** A document: the header of its list and the lines of its detail. */
export interface Document {
	id: bigint;
	status: string;
	createdAt: number;
	modifiedAt: number;
	/** Only of shelving orders that are done. */
	shelvedAt?: number;
	/** Names of its labels. */
	tags: string[];
	header: Record<string, unknown>;
	lines: Array<Record<string, unknown>>;
}

/** The time the range is about: 1 modified, 2 created, 3 shelved (docs/facts/kuaimai.md, Paging). */
function timeOf({ createdAt, modifiedAt, shelvedAt }: Document, timeType: string | undefined) {
	if (timeType === '2') return createdAt;
	return timeType === '3' ? (shelvedAt ?? NaN) : modifiedAt;
}

/** Whether a document's time lies in the range asked for. */
function isInRange(
	document: Document,
	{ timeType, startModified, endModified }: Parameters,
): boolean {
	const at = timeOf(document, timeType);
	return (
		(startModified === undefined || at >= parseBeijingTime(startModified)) &&
		(endModified === undefined || at <= parseBeijingTime(endModified))
	);
}

/**
 * The headers that match a list's filters.
 *
 * @param names the filters that are compared with the header's field of the same name
 */
export function headersOf(
	documents: readonly Document[],
	wanted: Parameters,
	names: readonly string[],
): unknown[] {
	const isWanted = (name: string, value: unknown) =>
		wanted[name] === undefined || wanted[name] === String(value);
	return documents
		.filter(
			(document) =>
				isInRange(document, wanted) &&
				isWanted('status', document.status) &&
				(wanted.tagName === undefined || document.tags.includes(wanted.tagName)) &&
				names.every((name) => isWanted(name, document.header[name])),
		)
		.map(({ header }) => header);
}

/** The lines of one document; none for an unknown id, about which the facts say nothing. */
export function detailOf(documents: readonly Document[], id: string): Record<string, unknown> {
	const list = documents.find((document) => String(document.id) === id)?.lines ?? [];
	return { list, total: list.length };
}
