import { archivedReceipts, receipts, RECEIPT_STATUSES } from '../data.mts';
import { NEW_RECEIPT_ID, savedId } from '../data/ids.mts';
import { PAGE_FIELDS, type DocumentedFields, type Endpoint } from '../endpoint.mts';
import { detailOf, headersOf } from '../listing.mts';
import { HISTORY_RANGE, LIST_RANGE } from './ranges.mts';

const FINANCE_STATUS = ['WAIT_FINANCE', 'FINANCED'];

/** kuaimai.md section 11, `warehouse.entry.list.query`. */
const query: Endpoint = {
	request: {
		outerCode: { type: 'string' },
		...PAGE_FIELDS,
		...LIST_RANGE,
		status: { type: 'string', values: RECEIPT_STATUSES },
		code: { type: 'string' },
		financeStatus: { type: 'string', values: FINANCE_STATUS },
		tagName: { type: 'string' },
		flag: { type: 'integer', values: ['-1', '0', '1', '2', '3', '4', '5'] },
		preinOrderId: { type: 'integer' },
	},
	records: (wanted) =>
		headersOf(receipts, wanted, ['outerCode', 'code', 'financeStatus', 'flag', 'preinOrderId']),
};

const ID: DocumentedFields = { id: { type: 'integer', required: true } };

/** kuaimai.md section 11, `warehouse.entry.list.get`. */
const get: Endpoint = { request: ID, answer: ({ id = '' }) => detailOf(receipts, id) };

/** kuaimai.md section 11, `warehouse.entry.history.list.query`. */
const historyQuery: Endpoint = {
	request: {
		...PAGE_FIELDS,
		...HISTORY_RANGE.fields,
		timeType: { type: 'integer', values: ['1', '2'] },
		status: { type: 'string', values: ['FINISHED', 'SHELVED', 'CLOSED'] },
		code: { type: 'string' },
		financeStatus: { type: 'string', values: FINANCE_STATUS },
	},
	longestRangeDays: HISTORY_RANGE.days,
	records: (wanted) => headersOf(archivedReceipts, wanted, ['code', 'financeStatus']),
};

/** kuaimai.md section 11, `warehouse.entry.history.list.get`. */
const historyGet: Endpoint = {
	request: ID,
	answer: ({ id = '' }) => detailOf(archivedReceipts, id),
};

/**
 * kuaimai.md section 11, `warehouse.entry.addorupdate`: prices in yuan. `status` is typed integer there
 * but its values are words. The table has productDate, the example productTime as a number.
 */
const addOrUpdate: Endpoint = {
	request: {
		purchaseOrderId: { type: 'integer' },
		weOuterCode: { type: 'string' },
		id: { type: 'integer' },
		supplierCode: { type: 'string', required: true },
		items: {
			type: 'rows',
			required: true,
			columns: {
				outerId: { type: 'string', required: true },
				quantity: { type: 'integer', required: true },
				price: { type: 'number', required: true },
				batchNo: { type: 'string' },
				productDate: { type: 'time' },
				expireDate: { type: 'time' },
				productTime: { type: 'integer', onlyInExample: true },
			},
		},
		warehouseCode: { type: 'string', required: true },
		status: { type: 'string', required: true, values: ['NOT_FINISH', 'FINISHED'] },
	},
	answer: ({ id }) => ({ id: savedId(id, NEW_RECEIPT_ID) }),
};

/**
 * kuaimai.md section 11, `warehouse.entry.receive`; the columns of its items are not published. Which
 * receipts are split is ours: one, when there is more than one line.
 */
const receive: Endpoint = {
	request: { ...ID, items: { type: 'array', required: true } },
	answer({ id = '', items = '[]' }) {
		const isSplit = (JSON.parse(items) as unknown[]).length > 1;
		return { id: BigInt(id), splitWeId: isSplit ? [BigInt(id) + 1n] : [] };
	},
};

/** kuaimai.md section 11, `warehouse.entry.finished.revert`. */
const revert: Endpoint = {
	request: { ids: { type: 'ids', required: true } },
	answer: ({ ids }) => ({ ids }),
};

/** kuaimai.md section 11, `warehouse.entry.cancel`: at most 20 receipts. */
const cancel: Endpoint = {
	request: { ids: { type: 'ids', required: true, maxItems: 20 } },
	answer: ({ ids }) => ({ ids }),
};

/** kuaimai.md section 11, `warehouse.entry.fast.receive`. */
const fastReceive: Endpoint = {
	request: {
		sysOuterId: { type: 'string', required: true },
		warehouseCode: { type: 'string', required: true },
		supplierCode: { type: 'string' },
		batchNo: { type: 'string' },
		productDate: { type: 'time' },
		expireDate: { type: 'time' },
	},
	answer: () => ({ id: 1, shipStatus: 1 }),
};

export const goodsReceiptEndpoints = {
	'warehouse.entry.list.query': query,
	'warehouse.entry.list.get': get,
	'warehouse.entry.history.list.query': historyQuery,
	'warehouse.entry.history.list.get': historyGet,
	'warehouse.entry.addorupdate': addOrUpdate,
	'warehouse.entry.receive': receive,
	'warehouse.entry.finished.revert': revert,
	'warehouse.entry.cancel': cancel,
	'warehouse.entry.fast.receive': fastReceive,
};
