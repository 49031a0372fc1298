import type { IDataObject } from 'n8n-workflow';
import type { Paging } from '../catalogue/paging';
import { FailedCall } from '../errors/failedCall';
import type { Parameters } from '../json/wire';
import type { FetchPage } from './pageReader';

/** Whether a failure of a later page means that the list has ended. */
function isEnd(error: unknown, { isEnd: saysEnd }: Paging): boolean {
	if (!(error instanceof FailedCall)) return false;
	return error.failure.isEmpty === true || saysEnd?.(error.failure) === true;
}

/**
 * Reads pages so that, once one was good, a reply that holds nothing is an empty page, not a failure.
 *
 * @param read makes the call of a page
 */
export function laterPages(read: FetchPage, paging: Paging): FetchPage {
	let isLater = false;
	const readLater = async (parameters: Parameters): Promise<IDataObject> => {
		try {
			return await read(parameters);
		} catch (error) {
			return isEnd(error, paging) ? {} : await Promise.reject(error);
		}
	};
	return async (parameters) => {
		const result = await (isLater ? readLater : read)(parameters);
		isLater = true;
		return result;
	};
}
