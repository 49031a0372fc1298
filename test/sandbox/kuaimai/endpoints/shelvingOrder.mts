import { archivedShelvingOrders, shelvingOrders } from '../data.mts';
import { savedId } from '../data/ids.mts';
import type { Endpoint } from '../endpoint.mts';
import { detailOf, headersOf } from '../listing.mts';

const query: Endpoint = {
	records: (wanted) => headersOf(shelvingOrders, wanted, ['weCode']),
};

const get: Endpoint = { answer: ({ id = '' }) => detailOf(shelvingOrders, id) };

const historyQuery: Endpoint = {
	records: (wanted) => headersOf(archivedShelvingOrders, wanted, ['weCode']),
};

const historyGet: Endpoint = {
	answer: ({ id = '' }) => detailOf(archivedShelvingOrders, id),
};

/** `erp.purchase.shelf.save`; the form of productDate is not published. */
const save: Endpoint = {
	answer: ({ id = '' }) => ({ id: savedId(id, 0n) }),
};

export const shelvingOrderEndpoints = {
	'erp.purchase.shelf.query': query,
	'erp.purchase.shelf.get': get,
	'erp.purchase.shelf.history.query': historyQuery,
	'erp.purchase.shelf.history.get': historyGet,
	'erp.purchase.shelf.save': save,
};
