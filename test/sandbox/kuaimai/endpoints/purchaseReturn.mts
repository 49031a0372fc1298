import { archivedReturns, purchaseReturns, UNPLACED_RETURN_ID } from '../data.mts';
import { NEW_RETURN_ID, savedId } from '../data/ids.mts';
import type { Endpoint } from '../endpoint.mts';
import { GatewayError } from '../envelope.mts';
import { detailOf, headersOf } from '../listing.mts';

const query: Endpoint = {
	records: (wanted) => headersOf(purchaseReturns, wanted, ['outerCode', 'code', 'financeStatus']),
};

const get: Endpoint = { answer: ({ id = '' }) => detailOf(purchaseReturns, id) };

const historyQuery: Endpoint = {
	records: (wanted) => headersOf(archivedReturns, wanted, ['code', 'financeStatus']),
};

const historyGet: Endpoint = {
	answer: ({ id = '' }) => detailOf(archivedReturns, id),
};

const save: Endpoint = {
	answer: ({ id }) => ({ id: savedId(id, NEW_RETURN_ID) }),
};

/** With the error that the page shows. */
const out: Endpoint = {
	answer({ id = '' }) {
		if (id === UNPLACED_RETURN_ID) {
			throw new GatewayError('33', '商品[aacaigou003 次品]没有关联货位！');
		}
		return { id: BigInt(id) };
	},
};

const cancel: Endpoint = { answer: ({ id = '' }) => ({ id: BigInt(id) }) };

export const purchaseReturnEndpoints = {
	'purchase.return.list.query': query,
	'purchase.return.list.get': get,
	'purchase.return.history.list.query': historyQuery,
	'purchase.return.history.list.get': historyGet,
	'purchase.return.save': save,
	'purchase.return.out': out,
	'purchase.return.cancel': cancel,
};
