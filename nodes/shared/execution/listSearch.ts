import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import type { Operation } from '../catalogue/operation';
import type { Vendor } from '../catalogue/vendor';
import { makeCall } from './makeCall';
import { plainCall } from '../input/collectCall';
import { toNodeError } from '../errors/nodeError';
import { DEFAULT_REQUEST_OPTIONS } from '../catalogue/requestDefaults';
import type { CallContext } from '../catalogue/callContext';
import { Pacer } from './pacer';
import { PageReader, type Position } from './pageReader';

/** How many pages one search looks through before it shows what it has. */
const PAGES_PER_SEARCH = 10;

/** Where the values of a searchable field come from. */
export interface SearchSource {
	/** A list by page number with a documented largest page size. */
	operation: Operation;
	/** How a record reads in the list, or undefined where it cannot be chosen. */
	toItem(record: IDataObject): INodeListSearchItems | undefined;
}

function matching(records: IDataObject[], { toItem }: SearchSource, filter: string) {
	return records
		.map(toItem)
		.filter((item) => item !== undefined)
		.filter(({ name }) => name.toLowerCase().includes(filter.toLowerCase()));
}

/** Where the next part of a search begins, as the editor sends it back. */
function tokenOf({ page, rows }: Position): string {
	return `${page} ${rows}`;
}

function positionOf(token: unknown): Position {
	const [page = 1, rows = 0] = String(token ?? '1 0')
		.split(' ')
		.map(Number);
	return { page, rows };
}

async function searchPages(
	calls: CallContext,
	source: SearchSource,
	filter: string,
	start: Position,
): Promise<INodeListSearchResult> {
	const { operation } = source;
	const { paging, rows = '' } = operation;
	if (paging?.maxSize === undefined) return { results: [] };
	const size = paging.maxSize;
	const reader = new PageReader(
		{
			fetchPage: async (parameters) => await makeCall(calls, plainCall(operation, parameters)),
			paging,
			place: { path: rows },
			size,
			parameters: { [paging.page]: String(start.page), [paging.size]: String(size) },
		},
		start,
	);
	for (let pages = 1; ; pages++) {
		const records = await reader.next();
		const results = matching(records ?? [], source, filter);
		if (results.length > 0 || pages >= PAGES_PER_SEARCH || reader.hasEnded) {
			return { results, ...(!reader.hasEnded && { paginationToken: tokenOf(reader.position) }) };
		}
	}
}

/**
 * Makes a `listSearch` method that offers the vendor's own values for a field. The vendors' lists
 * have no search by text, so the pages are looked through here.
 *
 * @throws NodeApiError in the editor, when the list cannot be read
 */
export function listSearch(vendor: Vendor, source: SearchSource) {
	return async function (
		this: ILoadOptionsFunctions,
		filter = '',
		paginationToken?: unknown,
	): Promise<INodeListSearchResult> {
		const credentials = await this.getCredentials(vendor.credentialType);
		const calls: CallContext = {
			context: this,
			vendor,
			credentials,
			options: DEFAULT_REQUEST_OPTIONS,
			pacer: new Pacer(Infinity, undefined),
			signal: undefined,
		};
		try {
			return await searchPages(calls, source, filter, positionOf(paginationToken));
		} catch (error) {
			throw toNodeError(this.getNode(), error);
		}
	};
}
