import { isEqual } from 'lodash';
import type { IDataObject } from 'n8n-workflow';
import type { Paging } from '../catalogue/paging';
import { formText, type Parameters } from '../json/wire';
import { endlessList, NARROW_LIST, pageRepeated, READ_A_PART } from '../messages/callMessages';
import { Problem } from '../messages/message';
import { rowsOf } from './replyResult';

/** Protects against a server whose list never ends. */
const MAX_PAGES = 10_000;

/** The requested page size, where the vendor's maximum is known. */
function sizeParameter(paging: Paging, limit: number): { size: number; parameters: Parameters } {
	if (paging.maxSize === undefined) return { size: 1, parameters: {} };
	const size = Math.min(paging.maxSize, limit);
	return { size, parameters: { [paging.size]: String(size) } };
}

function firstPage(paging: Paging, given: Parameters): number {
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
 * @throws Problem when the vendor repeats a page or never ends, rather than returning wrong data
 */
export async function fetchPages(
	fetchPage: (parameters: Parameters) => Promise<IDataObject>,
	paging: Paging,
	rowsKey: string,
	limit: number,
	given: Parameters = {},
): Promise<IDataObject[]> {
	const { size, parameters } = sizeParameter(paging, limit);
	const rows: IDataObject[] = [];
	const first = firstPage(paging, given);
	let previousFirst: IDataObject | undefined;
	for (let page = first; page < first + MAX_PAGES; page++) {
		const payload = await fetchPage({ ...given, ...parameters, [paging.page]: String(page) });
		const pageRows = rowsOf(payload, rowsKey);
		if (pageRows[0] && isEqual(pageRows[0], previousFirst)) {
			throw new Problem(pageRepeated(page), { advice: READ_A_PART });
		}
		previousFirst = pageRows[0];
		for (const row of pageRows) rows.push(row);
		if (rows.length >= limit) return rows.slice(0, limit);
		const total = paging.total === undefined ? NaN : Number(payload[paging.total] ?? NaN);
		if (pageRows.length < size || rows.length >= total) return rows;
	}
	throw new Problem(endlessList(MAX_PAGES), { advice: NARROW_LIST });
}
