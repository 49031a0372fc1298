import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { CallContext } from '../catalogue/callContext';
import type { Result } from '../catalogue/operation';
import type { Wanted } from '../input/collectCall';
import { numberAtLeast } from '../input/numberAtLeast';
import { fetchPages } from './fetchPages';
import { laterPages } from './laterPages';
import { makeCall } from './makeCall';
import { assertHasList, hasList, resultOf, rowsOf } from './replyResult';

function limitOf(context: IExecuteFunctions, itemIndex: number): number {
	if (context.getNodeParameter('returnAll', itemIndex, false)) return Infinity;
	const limit = context.getNodeParameter('limit', itemIndex, 50);
	return Math.floor(numberAtLeast(1, { en: 'Limit', zh: '数量上限' }, 'limit', limit));
}

const asResults = (records: IDataObject[]): Result[] => records.map((json) => ({ json }));

/** Makes the call of a list and returns its records, page by page where it has pages. */
export async function readList(
	calls: CallContext<IExecuteFunctions>,
	{ call, rows = '' }: Wanted,
	itemIndex: number,
): Promise<Result[]> {
	const { operation, effect } = call;
	const read = async (parameters = call.parameters) =>
		resultOf(await makeCall(calls, { ...call, parameters }), operation);
	const check = (result: IDataObject) => {
		if (operation.asksForRows && effect === 'read') assertHasList(result, rows);
	};
	const { paging } = operation;
	if (paging) {
		const limit = limitOf(calls.context, itemIndex);
		const fetchPage = laterPages(read, check, paging, rows);
		return asResults(await fetchPages(fetchPage, paging, rows, limit, call.parameters));
	}
	const result = await read();
	check(result);
	// What was changed must not look like a failure because the reply has no such list.
	if (effect !== 'read' && !hasList(result, rows)) return [{ json: result }];
	return asResults(rowsOf(result, rows));
}
