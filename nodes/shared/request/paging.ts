import isEqual from 'lodash/isEqual';
import { UserError, type IDataObject } from 'n8n-workflow';
import type { CursorPaging, PagePaging, Paging } from '../operation';
import type { WireParameters } from '../vendor';

/** A server that never ends its list is stopped here. */
const MAX_PAGES = 10_000;

/** Where the next page is to be found: what to ask for, or nothing at the end of the list. */
type Position = WireParameters | undefined;

/** What a page tells about the end of the list. */
interface Page {
	payload: IDataObject;
	/** Counted from 1. */
	number: number;
	/** Whether it holds fewer records than asked for. */
	isShort: boolean;
	/** How many records have come so far. */
	rowsSoFar: number;
}

/** Takes the list of records out of a reply; a single value is no list. */
export function rowsOf(payload: IDataObject, key: string): IDataObject[] {
	const rows = payload[key];
	if (!Array.isArray(rows)) return [];
	return rows.map((row: unknown) =>
		typeof row === 'object' && row !== null ? (row as IDataObject) : { value: row as string },
	);
}

function afterPage(paging: PagePaging, { payload, number, isShort, rowsSoFar }: Page): Position {
	const next = { [paging.page]: String(number + 1) };
	if (paging.hasNext !== undefined && payload[paging.hasNext] !== undefined) {
		return String(payload[paging.hasNext]) === 'true' ? next : undefined;
	}
	const total = paging.total === undefined ? NaN : Number(payload[paging.total] ?? NaN);
	return isShort || rowsSoFar >= total ? undefined : next;
}

function afterCursor(paging: CursorPaging, { payload }: Page): Position {
	const cursor = payload[paging.next];
	return cursor === undefined || cursor === null || cursor === ''
		? undefined
		: { [paging.cursor]: String(cursor) };
}

/**
 * Reads a list page by page until it ends or the limit is reached.
 *
 * @param fetchPage makes the call for one page and returns the reply without envelope
 * @param limit how many records are wanted; Infinity for all
 * @throws UserError when the vendor repeats a page or never ends, rather than returning wrong data
 */
export async function fetchPages(
	fetchPage: (parameters: WireParameters) => Promise<IDataObject>,
	paging: Paging,
	rowsKey: string,
	limit: number,
): Promise<IDataObject[]> {
	const size = Math.min(paging.maxSize, limit);
	const common = { ...paging.fixed, [paging.size]: String(size) };
	const rows: IDataObject[] = [];
	let position: Position = paging.kind === 'page' ? { [paging.page]: '1' } : {};
	let previousFirst: IDataObject | undefined;
	for (let number = 1; number <= MAX_PAGES; number++) {
		const payload = await fetchPage({ ...common, ...position });
		const pageRows = rowsOf(payload, rowsKey);
		if (pageRows[0] && isEqual(pageRows[0], previousFirst)) {
			throw new UserError(`The vendor sent page ${number - 1} again when asked for page ${number}`);
		}
		previousFirst = pageRows[0];
		for (const row of pageRows) rows.push(row);
		if (rows.length >= limit) return rows.slice(0, limit);
		const page = { payload, number, isShort: pageRows.length < size, rowsSoFar: rows.length };
		position = paging.kind === 'page' ? afterPage(paging, page) : afterCursor(paging, page);
		if (position === undefined) return rows;
	}
	throw new UserError(`The vendor’s list did not end after ${MAX_PAGES} pages`, {
		description: 'Narrow it with a filter, such as a time range.',
	});
}
