import { UserError, type IDataObject } from 'n8n-workflow';
import isEqual from 'lodash/isEqual';
import type { Paging } from '../operation';
import type { WireParameters } from '../vendor';

/** A server that never ends its list is stopped here. */
const MAX_PAGES = 10_000;

/** Takes the list of records out of a reply; a single value is no list. */
export function rowsOf(payload: IDataObject, key: string): IDataObject[] {
	const rows = payload[key];
	if (!Array.isArray(rows)) return [];
	return rows.map((row: unknown) =>
		typeof row === 'object' && row !== null ? (row as IDataObject) : { value: row as string },
	);
}

/**
 * Reads a list page by page until the vendor's total, a short page or the limit is reached.
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
	const rows: IDataObject[] = [];
	let previousFirst: IDataObject | undefined;
	for (let page = 1; page <= MAX_PAGES; page++) {
		const payload = await fetchPage({ [paging.page]: String(page), [paging.size]: String(size) });
		const pageRows = rowsOf(payload, rowsKey);
		if (pageRows[0] && isEqual(pageRows[0], previousFirst)) {
			throw new UserError(`The vendor sent page ${page - 1} again when asked for page ${page}`);
		}
		previousFirst = pageRows[0];
		for (const row of pageRows) rows.push(row);
		const total = Number(payload[paging.total] ?? NaN);
		if (rows.length >= limit) return rows.slice(0, limit);
		if (pageRows.length < size || rows.length >= total) return rows;
	}
	throw new UserError(`The vendor’s list did not end after ${MAX_PAGES} pages`, {
		description: 'Narrow it with a filter, such as a time range.',
	});
}
