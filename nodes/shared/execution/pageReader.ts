import { isEqual } from 'lodash';
import type { IDataObject } from 'n8n-workflow';
import type { Paging } from '../catalogue/paging';
import { numberAtLeast } from '../input/numberAtLeast';
import { formText, type Parameters } from '../json/wire';
import { endlessList, NARROW_LIST, pageRepeated, READ_A_PART } from '../messages/callMessages';
import { Problem } from '../messages/message';
import { hasNextIn, isNothing, totalIn } from './pageSigns';
import { rowsOf, type ListPlace } from './replyResult';

/** Protects against a server whose list never ends. */
const MAX_PAGES = 10_000;
/** A server may skip one page; after so many empty ones nothing follows. */
const EMPTY_PAGES_AT_END = 2;

/** Makes the call for one page and returns the reply without envelope. */
export type FetchPage = (parameters: Parameters) => Promise<IDataObject>;

/** A list that is read page by page. */
export interface PagedList {
	fetchPage: FetchPage;
	paging: Paging;
	/** Where the rows are in a reply. */
	place: ListPlace;
	/** The parameters of every page. */
	parameters: Parameters;
	/** How many rows a page is asked for, where that is known. */
	size: number | undefined;
}

/** Where the reading is: the next page, and how many rows were before it; NaN where unknown. */
export interface Position {
	page: number;
	rows: number;
}

/**
 * Where the reading starts.
 *
 * @throws Problem for a page number that is not a whole number of 1 or more
 */
export function startOf({ paging, parameters, size }: PagedList): Position {
	const given = formText(parameters[paging.page] ?? '1');
	const label = { en: 'Page', zh: '页码' };
	const page = numberAtLeast(1, label, paging.page, Number.isInteger(Number(given)) ? given : '');
	return { page, rows: page === 1 ? 0 : (page - 1) * (size ?? NaN) };
}

/**
 * Reads one page after the other, until nothing says that more follow. A total above the rows read, and
 * has-next, say more; a total that was passed says nothing. Where nothing is said, an empty page,
 * or one shorter than the page before it, is the end; a short first page may be the vendor's own limit.
 */
export class PageReader {
	/** The largest number of records that a reply named. */
	total: number | undefined;
	private readonly firstPage: number;
	private previous: IDataObject[] | undefined;
	private emptyPages = 0;
	private isEnded = false;
	private readonly ids = new Set<unknown>();

	constructor(
		private readonly list: PagedList,
		readonly position: Position,
	) {
		this.firstPage = position.page;
	}

	/** Whether no page follows. */
	get hasEnded(): boolean {
		return this.isEnded;
	}

	/** Whether fewer rows were read than the vendor named. */
	get isShort(): boolean {
		return this.total !== undefined && this.total > this.position.rows;
	}

	/**
	 * Reads the next page.
	 *
	 * @returns its rows, or undefined at the end
	 * @throws Problem when the vendor repeats a page though more should follow, or never ends
	 */
	async next(): Promise<IDataObject[] | undefined> {
		if (this.isEnded) return undefined;
		const { fetchPage, paging, place, parameters } = this.list;
		const { page } = this.position;
		if (page >= this.firstPage + MAX_PAGES) {
			throw new Problem(endlessList(MAX_PAGES), { advice: NARROW_LIST });
		}
		const payload = await fetchPage({ ...parameters, [paging.page]: String(page) });
		this.position.page++;
		const signs = { ...paging.undocumented, ...paging };
		const total = totalIn(payload, place.path, signs.total);
		const rows = this.isEndAfterFirst(payload) ? [] : rowsOf(payload, place, total);
		if (total !== undefined) this.total = Math.max(total, this.total ?? 0);
		const hasNext = hasNextIn(payload, place.path, signs.hasNext);
		if (this.isRepeat(rows)) {
			if (hasNext === true || this.isShort) {
				throw new Problem(pageRepeated(page), { advice: READ_A_PART });
			}
			this.isEnded = true;
			return undefined;
		}
		this.position.rows += rows.length;
		this.isEnded = !this.saysMore(rows, hasNext);
		this.remember(rows);
		return rows;
	}

	/** After a good page a reply of which every member is empty holds no rows, whatever its names. */
	private isEndAfterFirst(payload: IDataObject): boolean {
		return this.previous !== undefined && Object.values(payload).every(isNothing);
	}

	private isRepeat(rows: readonly IDataObject[]): boolean {
		if (rows.length === 0 || !this.previous) return false;
		return isEqual(rows, this.previous) || rows.every(({ id }) => this.ids.has(id));
	}

	private saysMore(rows: readonly IDataObject[], hasNext: boolean | undefined): boolean {
		this.emptyPages = rows.length === 0 ? this.emptyPages + 1 : 0;
		if (this.emptyPages >= EMPTY_PAGES_AT_END) return false;
		if (hasNext === true || this.isShort) return true;
		if (hasNext === false || this.total === this.position.rows) return false;
		return rows.length > 0 && rows.length >= (this.previous?.length ?? 0);
	}

	private remember(rows: IDataObject[]): void {
		if (rows.length === 0) return;
		this.previous = rows;
		for (const { id } of rows) if (id !== undefined && id !== null) this.ids.add(id);
	}
}
