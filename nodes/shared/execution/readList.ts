import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { CallContext } from '../catalogue/callContext';
import type { Result } from '../catalogue/operation';
import type { Wanted } from '../input/collectCall';
import { numberAtLeast } from '../input/numberAtLeast';
import { switchValue } from '../input/switchValue';
import { fetchPages } from './fetchPages';
import { laterPages } from './laterPages';
import { makeCall } from './makeCall';
import { withReplyBudget } from './replyBudget';
import { handedOut, hasList, resultOf, rowsOf } from './replyResult';

const RETURN_ALL = { en: 'Return All', zh: '' };

function limitOf(context: IExecuteFunctions, itemIndex: number): number {
	const returnAll = context.getNodeParameter('returnAll', itemIndex, false);
	if (switchValue(RETURN_ALL, 'returnAll', returnAll, false)) return Infinity;
	const limit = context.getNodeParameter('limit', itemIndex, 50);
	return Math.floor(numberAtLeast(1, { en: 'Limit', zh: '数量上限' }, 'limit', limit));
}

const asResults = (records: IDataObject[]): Result[] => records.map((json) => ({ json }));

/** Makes the call of a list and returns its records, page by page where it has pages. */
export async function readList(
	given: CallContext<IExecuteFunctions>,
	{ call, rows = '' }: Wanted,
	itemIndex: number,
): Promise<Result[]> {
	const calls = withReplyBudget(given);
	const { operation, effect } = call;
	const read = async (parameters = call.parameters) =>
		resultOf(await makeCall(calls, { ...call, parameters }), operation);
	const place = { path: rows, isUsers: operation.asksForRows };
	const { paging } = operation;
	if (paging) {
		const limit = limitOf(calls.context, itemIndex);
		const fetchPage = laterPages(read, paging);
		return asResults(await fetchPages(fetchPage, paging, place, limit, call.parameters));
	}
	const result = await read();
	// What was changed must not look like a failure because the reply has no such list.
	if (effect !== 'read' && !hasList(result, rows)) return [{ json: handedOut(result) }];
	return asResults(rowsOf(result, place));
}
