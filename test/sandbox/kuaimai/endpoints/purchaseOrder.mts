import { archivedOrders, purchaseOrders } from '../data.mts';
import type { PurchaseOrder } from '../data/purchaseOrders.mts';
import type { Endpoint, Parameters } from '../endpoint.mts';
import { detailOf, headersOf } from '../listing.mts';
import { purchaseOrderWrites } from './purchaseOrder.writes.mts';

function listOf(orders: readonly PurchaseOrder[], { outerCode, ...wanted }: Parameters): unknown[] {
	const candidates =
		outerCode === undefined ? orders : orders.filter((order) => order.outerCode === outerCode);
	return headersOf(candidates, wanted, ['id', 'code']);
}

/**
 * `purchase.order.get`. Not documented, so ours (section 13): with both given the
 * id counts, and neither or an unknown one finds no lines.
 */
const get: Endpoint = {
	answer({ id, ptOrderId }) {
		const order = purchaseOrders.find((candidate) => candidate.ptOrderId === ptOrderId);
		return detailOf(purchaseOrders, id ?? String(order?.id));
	},
};

const query: Endpoint = {
	records: (wanted) => listOf(purchaseOrders, wanted),
};

const historyQuery: Endpoint = {
	records: (wanted) => listOf(archivedOrders, wanted),
};

const historyGet: Endpoint = {
	answer: ({ id = '' }) => detailOf(archivedOrders, id),
};

export const purchaseOrderEndpoints = {
	'purchase.order.get': get,
	'purchase.order.query': query,
	'purchase.order.history.get': historyGet,
	'purchase.order.history.query': historyQuery,
	...purchaseOrderWrites,
};
