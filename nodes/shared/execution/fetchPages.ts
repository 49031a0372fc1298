import get from 'lodash/get';
import isEqual from 'lodash/isEqual';
import { UserError, type IDataObject } from 'n8n-workflow';
import type { CursorPaging, PagePaging, Paging } from '../catalogue/operation';
import { formText, type Parameters } from '../json/wire';

/** A server that never ends its list is stopped here. */
const MAX_PAGES = 10_000;

/** Where the next page is to be found: what to ask for, or nothing at the end of the list. */
type Position = Parameters | undefined;

/** What a page tells about the end of the list. */
interface Page {
	payload: IDataObject;
	/** Counted from 1. */
	number: number;
	/** Whether nothing can follow: it holds fewer records than asked for, or none. */
	isLast: boolean;
	/** How many records have come so far. */
	rowsSoFar: number;
}

/**
 * Takes the list of records out of a reply; a single value is no list.
 *
 * @param key where it stands, with dots between the levels
 */
export function rowsOf(payload: IDataObject, key: string): IDataObject[] {
	const rows: unknown = get(payload, key);
	if (!Array.isArray(rows)) return [];
	return rows.map((row: unknown) =>
		typeof row === 'object' && row !== null ? (row as IDataObject) : { value: row as string },
	);
}

function afterPage(paging: PagePaging, { payload, number, isLast, rowsSoFar }: Page): Position {
	const next = { [paging.page]: String(number + 1) };
	if (paging.hasNext !== undefined && payload[paging.hasNext] !== undefined) {
		return String(payload[paging.hasNext]) === 'true' ? next : undefined;
	}
	const total = paging.total === undefined ? NaN : Number(payload[paging.total] ?? NaN);
	return isLast || rowsSoFar >= total ? undefined : next;
}

function afterCursor(paging: CursorPaging, { payload }: Page): Position {
	const cursor = payload[paging.next];
	return cursor === undefined || cursor === null || cursor === ''
		? undefined
		: { [paging.cursor]: String(cursor) };
}

/** The size pages are asked for in, where it is known what the vendor allows. */
function sizeParameter(paging: Paging, limit: number): { size: number; parameters: Parameters } {
	if (paging.maxSize === undefined) return { size: 1, parameters: {} };
	const size = Math.min(paging.maxSize, limit);
	return { size, parameters: { [paging.size]: String(size) } };
}

function firstPage(paging: Paging, given: Parameters): number {
	if (paging.kind === 'cursor') return 1;
	const page = Number(formText(given[paging.page] ?? '1'));
	return Number.isInteger(page) && page > 0 ? page : 1;
}

/**
 * Reads a list page by page until it ends or the limit is reached. Where the vendor's largest page
 * size is not known, only an empty page ends it: a short one may be the vendor's own limit.
 *
 * @param fetchPage makes the call for one page and returns the reply without envelope
 * @param limit how many records are wanted; Infinity for all
 * @param given the item's parameters; a page number among them is where the reading starts
 * @throws UserError when the vendor repeats a page or never ends, rather than returning wrong data
 */
export async function fetchPages(
	fetchPage: (parameters: Parameters) => Promise<IDataObject>,
	paging: Paging,
	rowsKey: string,
	limit: number,
	given: Parameters = {},
): Promise<IDataObject[]> {
	const { size, parameters } = sizeParameter(paging, limit);
	const common = { ...given, ...paging.fixed, ...parameters };
	const rows: IDataObject[] = [];
	const first = firstPage(paging, given);
	let position: Position = paging.kind === 'page' ? { [paging.page]: String(first) } : {};
	let previousFirst: IDataObject | undefined;
	for (let number = first; number < first + MAX_PAGES; number++) {
		const payload = await fetchPage({ ...common, ...position });
		const pageRows = rowsOf(payload, rowsKey);
		if (pageRows[0] && isEqual(pageRows[0], previousFirst)) {
			throw new UserError(`The vendor sent page ${number - 1} again when asked for page ${number}`);
		}
		previousFirst = pageRows[0];
		for (const row of pageRows) rows.push(row);
		if (rows.length >= limit) return rows.slice(0, limit);
		const page = { payload, number, isLast: pageRows.length < size, rowsSoFar: rows.length };
		position = paging.kind === 'page' ? afterPage(paging, page) : afterCursor(paging, page);
		if (position === undefined) return rows;
	}
	throw new UserError(`The vendor’s list did not end after ${MAX_PAGES} pages`, {
		description: 'Narrow it with a filter, such as a time range.',
	});
}
