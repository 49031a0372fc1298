import type { Document } from '../listing.mts';
import { idAt } from './ids.mts';
import { suppliers, type Supplier } from './suppliers.mts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What every document of a kind starts from. */
export interface Seed {
	index: number;
	id: bigint;
	code: string;
	status: string;
	supplier: Supplier;
	createdAt: number;
	modifiedAt: number;
}

/** How many documents of a kind there are, and how they differ. */
interface Series {
	count: number;
	firstId: bigint;
	prefix: string;
	statuses: readonly string[];
	/** When the first one was made; one follows every other day. */
	firstCreated: number;
}

const LIVE_FROM = Date.UTC(2026, 6, 1, 1, 0, 0);
const ARCHIVED_FROM = Date.UTC(2025, 0, 1, 1, 0, 0);

/** Makes documents of one kind, the same at every start: live ones of 2026 or archived ones of 2025. */
export function makeDocuments(
	{ archived, ...series }: Omit<Series, 'firstCreated'> & { archived: boolean },
	make: (seed: Seed) => Pick<Document, 'header' | 'lines'> & Partial<Document>,
): Document[] {
	const firstCreated = archived ? ARCHIVED_FROM : LIVE_FROM;
	return Array.from({ length: series.count }, (_, index) => {
		const seed = seedAt({ ...series, firstCreated }, index);
		const { id, status, createdAt, modifiedAt } = seed;
		return { id, status, createdAt, modifiedAt, tags: [], ...make(seed) };
	});
}

function seedAt({ firstId, prefix, statuses, firstCreated }: Series, index: number): Seed {
	const id = idAt(firstId, index);
	const createdAt = firstCreated + index * 2 * DAY;
	return {
		index,
		id,
		code: `${prefix}${id}`,
		status: statuses[index % statuses.length] as string,
		supplier: suppliers[index % suppliers.length] as Supplier,
		createdAt,
		modifiedAt: createdAt + 5 * HOUR,
	};
}
