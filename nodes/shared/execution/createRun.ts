import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { CallContext } from '../catalogue/callContext';
import type { Operation, Run } from '../catalogue/operation';
import type { Parameters } from '../json/wire';
import { makeCall } from './makeCall';
import { pause } from './cancellation';
import { plainCall, type Wanted } from '../input/collectCall';
import { download, ItemFiles } from './download';
import { fetchPages } from './fetchPages';
import { withReplyBudget } from './replyBudget';
import { resultOf, rowsOf } from './replyResult';

/** What an operation that needs more than one call works with, bound to one item. */
export function createRun(given: CallContext<IExecuteFunctions>, { call, settings }: Wanted): Run {
	const calls = withReplyBudget(given);
	const files = new ItemFiles();
	let writes = 0;
	const callOnce = async (operation: Operation, parameters: Parameters): Promise<IDataObject> => {
		const plain = plainCall(operation, parameters);
		// Reads, such as those of a state, may be more or fewer on the next try.
		const next = plain.effect === 'read' ? plain : { ...plain, place: `${call.place}.${++writes}` };
		return resultOf(await makeCall(calls, next), operation);
	};
	return {
		parameters: call.parameters,
		settings,
		credentials: calls.credentials,
		call: callOnce,
		async list(operation, parameters) {
			const { paging, rows = '' } = operation;
			if (!paging) return rowsOf(await callOnce(operation, parameters), { path: rows });
			return await fetchPages(
				async (page) => await callOnce(operation, page),
				paging,
				{ path: rows },
				Infinity,
				parameters,
			);
		},
		download: async (address) => await download(calls, address, settings, files),
		wait: async (milliseconds) => await pause(milliseconds, calls.signal),
	};
}
