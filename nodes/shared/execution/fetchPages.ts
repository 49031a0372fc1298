import type { IDataObject } from 'n8n-workflow';
import type { Paging } from '../catalogue/paging';
import type { Parameters } from '../json/wire';
import { listIncomplete, READ_A_PART } from '../messages/callMessages';
import { Problem } from '../messages/message';
import { PageReader, startOf, type FetchPage, type PagedList } from './pageReader';
import { totalIn } from './pageSigns';
import type { ListPlace } from './replyResult';

/** The requested page size, where the vendor's maximum is known. */
function sizeParameter(paging: Paging, limit: number): { size?: number; parameters: Parameters } {
	if (paging.maxSize === undefined) return { parameters: {} };
	const size = Math.min(paging.maxSize, limit);
	return { size, parameters: { [paging.size]: String(size) } };
}

/** One reading of a list, and whether it holds as many rows as the vendor names. */
interface Reading {
	rows: IDataObject[];
	/** How many are missing by the vendor's total; 0 where nothing is. */
	missing: number;
}

/** Page 1 is where every vendor's list says its total. */
async function totalNow({ fetchPage, paging, place, parameters }: PagedList) {
	const payload = await fetchPage({ ...parameters, [paging.page]: '1' });
	return totalIn(payload, place.path, paging.total ?? paging.undocumented?.total);
}

async function readOnce(list: PagedList, limit: number): Promise<Reading> {
	const reader = new PageReader(list, startOf(list));
	const rows: IDataObject[] = [];
	for (let page = await reader.next(); page; page = await reader.next()) {
		for (const row of page) rows.push(row);
		if (rows.length >= limit) return { rows: rows.slice(0, limit), missing: 0 };
	}
	if (!reader.isShort) return { rows, missing: 0 };
	// Records may have gone while the pages were read.
	const total = (await totalNow(list)) ?? reader.total ?? 0;
	return { rows, missing: Math.max(0, total - reader.position.rows) };
}

/**
 * Reads a list page by page until it ends or the limit is reached. A list that holds fewer rows than
 * its total is read once more.
 *
 * @param limit how many records are wanted; Infinity for all
 * @param given the item's parameters; a page number among them is where the reading starts
 * @throws Problem when the vendor repeats a page, never ends, or names more records than it returns;
 * the rows that came are part of the last one
 */
export async function fetchPages(
	fetchPage: FetchPage,
	paging: Paging,
	place: ListPlace,
	limit: number,
	given: Parameters = {},
): Promise<IDataObject[]> {
	const { size, parameters } = sizeParameter(paging, limit);
	const list = { fetchPage, paging, place, size, parameters: { ...given, ...parameters } };
	const first = await readOnce(list, limit);
	if (first.missing === 0) return first.rows;
	const second = await readOnce(list, limit);
	if (second.missing === 0) return second.rows;
	const { rows, missing } = second.rows.length < first.rows.length ? first : second;
	throw new Problem(listIncomplete(rows.length + missing, rows.length), {
		advice: READ_A_PART,
		rows,
	});
}
