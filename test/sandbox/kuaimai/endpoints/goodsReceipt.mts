import { archivedReceipts, receipts } from '../data.mts';
import { NEW_RECEIPT_ID, savedId } from '../data/ids.mts';
import type { Endpoint } from '../endpoint.mts';
import { detailOf, headersOf } from '../listing.mts';

const query: Endpoint = {
	records: (wanted) =>
		headersOf(receipts, wanted, ['outerCode', 'code', 'financeStatus', 'flag', 'preinOrderId']),
};

const get: Endpoint = { answer: ({ id = '' }) => detailOf(receipts, id) };

const historyQuery: Endpoint = {
	records: (wanted) => headersOf(archivedReceipts, wanted, ['code', 'financeStatus']),
};

const historyGet: Endpoint = {
	answer: ({ id = '' }) => detailOf(archivedReceipts, id),
};

const addOrUpdate: Endpoint = {
	answer: ({ id }) => ({ id: savedId(id, NEW_RECEIPT_ID) }),
};

/** Which receipts are split is ours: one, when there is more than one line. */
const receive: Endpoint = {
	answer({ id = '', items = '[]' }) {
		const isSplit = (JSON.parse(items) as unknown[]).length > 1;
		return { id: BigInt(id), splitWeId: isSplit ? [BigInt(id) + 1n] : [] };
	},
};

const revert: Endpoint = {
	answer: ({ ids }) => ({ ids }),
};

const cancel: Endpoint = {
	answer: ({ ids }) => ({ ids }),
};

const fastReceive: Endpoint = {
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
