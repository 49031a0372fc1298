import { ORDER_STATUSES, purchaseOrders, type PurchaseOrder } from '../data.mts';
import { page, PAGE_FIELDS, type Endpoint } from '../endpoint.mts';

/** Reads a documented time, which is Beijing time, as epoch milliseconds. */
const beijing = (time: string) => Date.parse(`${time.replace(' ', 'T')}+08:00`);

function matches(order: PurchaseOrder, wanted: Record<string, string>): boolean {
	const at = wanted.timeType === '2' ? order.createdAt : order.modifiedAt;
	return (
		(wanted.outerCode === undefined || order.outerCode === wanted.outerCode) &&
		(wanted.status === undefined || order.status === wanted.status) &&
		(wanted.id === undefined || String(order.id) === wanted.id) &&
		(wanted.code === undefined || order.code === wanted.code) &&
		(wanted.startModified === undefined || at >= beijing(wanted.startModified)) &&
		(wanted.endModified === undefined || at <= beijing(wanted.endModified))
	);
}

/** kuaimai.md section 11, `purchase.order.get`. */
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
	answer: (parameters) =>
		page(
			purchaseOrders.filter((order) => matches(order, parameters)).map(({ header }) => header),
			parameters,
		),
};

export const purchaseOrderEndpoints = { 'purchase.order.get': get, 'purchase.order.query': query };
