import { NEW_ORDER_ID, savedId } from '../data/ids.mts';
import type { Endpoint } from '../endpoint.mts';

const add: Endpoint = {
	answer: () => ({ id: NEW_ORDER_ID }),
};

const addOrUpdate: Endpoint = {
	answer: ({ id }) => ({ id: savedId(id, NEW_ORDER_ID) }),
};

const updateStatus: Endpoint = {
	answer: ({ ids }) => ({ ids }),
};

/** What it answers without ids is ours. */
const unAudit: Endpoint = {
	answer: ({ ids = '' }) => ({ ids }),
};

const updateIgnoreStatus: Endpoint = {
	answer: ({ id }) => ({ id: savedId(id, NEW_ORDER_ID) }),
};

/** The methods that change purchase orders; the orders stay as they are. */
export const purchaseOrderWrites = {
	'purchase.add': add,
	'purchase.addorupdate': addOrUpdate,
	'purchase.status.update': updateStatus,
	'purchase.unAudit': unAudit,
	'purchase.update.ignore.status': updateIgnoreStatus,
};
