import { ORDER_STATUSES, purchaseOrders, type PurchaseOrder } from '../data.mts';
import { PAGE_FIELDS, type Endpoint } from '../endpoint.mts';
import { parseBeijingTime } from '../time.mts';

function matches(order: PurchaseOrder, wanted: Record<string, string>): boolean {
	const at = wanted.timeType === '2' ? order.createdAt : order.modifiedAt;
	return (
		(wanted.outerCode === undefined || order.outerCode === wanted.outerCode) &&
		(wanted.status === undefined || order.status === wanted.status) &&
		(wanted.id === undefined || String(order.id) === wanted.id) &&
		(wanted.code === undefined || order.code === wanted.code) &&
		(wanted.startModified === undefined || at >= parseBeijingTime(wanted.startModified)) &&
		(wanted.endModified === undefined || at <= parseBeijingTime(wanted.endModified))
	);
}

/**
 * kuaimai.md section 11, `purchase.order.get`. Not documented, so ours (section 13): with both given the
 * id counts, and neither or an unknown one finds no lines.
 */
const get: Endpoint = {
	request: { id: { type: 'string' }, ptOrderId: { type: 'string' } },
	answer({ id, ptOrderId }) {
		const order = purchaseOrders.find((candidate) =>
			id === undefined ? candidate.ptOrderId === ptOrderId : String(candidate.id) === id,
		);
		const list = order?.lines ?? [];
		return { list, total: list.length };
	},
};

/** kuaimai.md section 11, `purchase.order.query`. */
const query: Endpoint = {
	request: {
		outerCode: { type: 'string' },
		...PAGE_FIELDS,
		timeType: { type: 'integer', values: ['1', '2'] },
		startModified: { type: 'time' },
		endModified: { type: 'time' },
		status: { type: 'string', values: ORDER_STATUSES },
		id: { type: 'integer' },
		code: { type: 'string' },
	},
	records: (wanted) =>
		purchaseOrders.filter((order) => matches(order, wanted)).map(({ header }) => header),
};

/** kuaimai.md section 11, `purchase.status.update`. The orders stay as they are. */
const updateStatus: Endpoint = {
	request: {
		ids: { type: 'string', required: true },
		status: { type: 'string', required: true, values: ['VERIFY', 'FINISHED', 'CLOSED'] },
	},
	answer: ({ ids }) => ({ ids }),
};

export const purchaseOrderEndpoints = {
	'purchase.order.get': get,
	'purchase.order.query': query,
	'purchase.status.update': updateStatus,
};
