import { NEW_ORDER_ID, savedId } from '../data/ids.mts';
import type { Endpoint } from '../endpoint.mts';

const STATUS_AFTER_SAVING = ['WAIT_VERIFY', 'VERIFYING', 'VERIFY'];

/** kuaimai.md section 11, `purchase.add`: prices in cents, a remark on every line. */
const add: Endpoint = {
	request: {
		outerCode: { type: 'string' },
		remark: { type: 'string' },
		supplierCode: { type: 'string', required: true },
		deliveryDate: { type: 'string' },
		items: {
			type: 'rows',
			required: true,
			columns: {
				outerId: { type: 'string', required: true },
				quantity: { type: 'number', required: true },
				price: { type: 'number', required: true },
				remark: { type: 'string', required: true },
				deliveryDate: { type: 'epochMs' },
			},
		},
		warehouseCode: { type: 'string', required: true },
		status: { type: 'string', values: STATUS_AFTER_SAVING },
	},
	answer: () => ({ id: NEW_ORDER_ID }),
};

/** kuaimai.md section 11, `purchase.addorupdate`: prices in yuan. */
const addOrUpdate: Endpoint = {
	request: {
		outerCode: { type: 'string' },
		remark: { type: 'string' },
		id: { type: 'integer' },
		supplierCode: { type: 'string', required: true },
		deliveryDate: { type: 'string' },
		items: {
			type: 'rows',
			required: true,
			columns: {
				outerId: { type: 'string', required: true },
				quantity: { type: 'integer', required: true },
				price: { type: 'number', required: true },
				remark: { type: 'string' },
				ptSkuId: { type: 'integer' },
				caigouUrl: { type: 'string' },
				deliveryDate: { type: 'epochMs' },
			},
		},
		warehouseCode: { type: 'string', required: true },
		status: { type: 'string', values: STATUS_AFTER_SAVING },
		ptOrderId: { type: 'string' },
		ptShopId: { type: 'integer' },
		templateName: { type: 'string' },
		outSid: { type: 'string' },
		logisticsCode: { type: 'string' },
	},
	answer: ({ id }) => ({ id: savedId(id, NEW_ORDER_ID) }),
};

/** kuaimai.md section 11, `purchase.status.update`. */
const updateStatus: Endpoint = {
	request: {
		ids: { type: 'ids', required: true },
		status: { type: 'string', required: true, values: ['VERIFY', 'FINISHED', 'CLOSED'] },
	},
	answer: ({ ids }) => ({ ids }),
};

/** kuaimai.md section 11, `purchase.unAudit`; what it answers without ids is ours. */
const unAudit: Endpoint = {
	request: { ids: { type: 'ids' } },
	answer: ({ ids = '' }) => ({ ids }),
};

/** kuaimai.md section 11, `purchase.update.ignore.status`. */
const updateIgnoreStatus: Endpoint = {
	request: {
		outerCode: { type: 'string' },
		sourceOrderId: { type: 'string' },
		id: { type: 'string', required: true },
		templateName: { type: 'string' },
		outSid: { type: 'string' },
		logisticsCode: { type: 'string' },
		supplierCode: { type: 'string' },
	},
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
