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
import { rowsOf } from './replyResult';

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

async function searchPages(
	calls: CallContext,
	source: SearchSource,
	filter: string,
	firstPage: number,
): Promise<INodeListSearchResult> {
	const { operation } = source;
	const { paging, rows = '' } = operation;
	if (paging?.maxSize === undefined) return { results: [] };
	for (let page = firstPage; ; page++) {
		const payload = await makeCall(
			calls,
			plainCall(operation, {
				[paging.page]: String(page),
				[paging.size]: String(paging.maxSize),
			}),
		);
		const records = rowsOf(payload, rows);
		const results = matching(records, source, filter);
		if (records.length < paging.maxSize) return { results };
		if (results.length > 0 || page - firstPage + 1 >= PAGES_PER_SEARCH) {
			return { results, paginationToken: String(page + 1) };
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
			return await searchPages(calls, source, filter, Number(paginationToken ?? 1));
		} catch (error) {
			throw toNodeError(this.getNode(), error);
		}
	};
}
