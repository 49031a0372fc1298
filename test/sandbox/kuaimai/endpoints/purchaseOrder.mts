import { ORDER_STATUSES, archivedOrders, purchaseOrders } from '../data.mts';
import type { PurchaseOrder } from '../data/purchaseOrders.mts';
import { PAGE_FIELDS, type Endpoint, type Parameters } from '../endpoint.mts';
import { detailOf, headersOf } from '../listing.mts';
import { purchaseOrderWrites } from './purchaseOrder.writes.mts';
import { HISTORY_RANGE, LIST_RANGE } from './ranges.mts';

function listOf(orders: readonly PurchaseOrder[], { outerCode, ...wanted }: Parameters): unknown[] {
	const candidates =
		outerCode === undefined ? orders : orders.filter((order) => order.outerCode === outerCode);
	return headersOf(candidates, wanted, ['id', 'code']);
}

/**
 * kuaimai.md section 11, `purchase.order.get`. Not documented, so ours (section 13): with both given the
 * id counts, and neither or an unknown one finds no lines.
 */
const get: Endpoint = {
	request: { id: { type: 'string' }, ptOrderId: { type: 'string' } },
	answer({ id, ptOrderId }) {
		const order = purchaseOrders.find((candidate) => candidate.ptOrderId === ptOrderId);
		return detailOf(purchaseOrders, id ?? String(order?.id));
	},
};

/** kuaimai.md section 11, `purchase.order.query`. */
const query: Endpoint = {
	request: {
		outerCode: { type: 'string' },
		...PAGE_FIELDS,
		timeType: { type: 'integer', values: ['1', '2'] },
		...LIST_RANGE,
		status: { type: 'string', values: ORDER_STATUSES },
		id: { type: 'integer' },
		code: { type: 'string' },
	},
	records: (wanted) => listOf(purchaseOrders, wanted),
};

/** kuaimai.md section 11, `purchase.order.history.query`. */
const historyQuery: Endpoint = {
	request: {
		...PAGE_FIELDS,
		timeType: { type: 'integer', values: ['1', '2'] },
		...HISTORY_RANGE.fields,
		status: { type: 'string', values: ['FINISHED', 'GOODS_CLOSED'] },
		id: { type: 'integer' },
		code: { type: 'string' },
	},
	longestRangeDays: HISTORY_RANGE.days,
	records: (wanted) => listOf(archivedOrders, wanted),
};

/** kuaimai.md section 11, `purchase.order.history.get`. */
const historyGet: Endpoint = {
	request: { id: { type: 'string', required: true } },
	answer: ({ id = '' }) => detailOf(archivedOrders, id),
};

export const purchaseOrderEndpoints = {
	'purchase.order.get': get,
	'purchase.order.query': query,
	'purchase.order.history.get': historyGet,
	'purchase.order.history.query': historyQuery,
	...purchaseOrderWrites,
};
