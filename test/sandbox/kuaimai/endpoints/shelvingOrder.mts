import { archivedShelvingOrders, shelvingOrders } from '../data.mts';
import { savedId } from '../data/ids.mts';
import { PAGE_FIELDS, type DocumentedFields, type Endpoint } from '../endpoint.mts';
import { detailOf, headersOf } from '../listing.mts';
import { HISTORY_RANGE, LIST_RANGE } from './ranges.mts';

const FILTERS: DocumentedFields = {
	timeType: { type: 'integer', values: ['1', '2', '3'] },
	weCode: { type: 'string' },
	status: { type: 'integer', values: ['0', '1', '2'] },
	...PAGE_FIELDS,
};

/** kuaimai.md section 11, `erp.purchase.shelf.query`. */
const query: Endpoint = {
	request: { ...FILTERS, ...LIST_RANGE },
	records: (wanted) => headersOf(shelvingOrders, wanted, ['weCode']),
};

const ID: DocumentedFields = { id: { type: 'integer', required: true } };

/** kuaimai.md section 11, `erp.purchase.shelf.get`. */
const get: Endpoint = { request: ID, answer: ({ id = '' }) => detailOf(shelvingOrders, id) };

/** kuaimai.md section 11, `erp.purchase.shelf.history.query`. */
const historyQuery: Endpoint = {
	request: { ...FILTERS, ...HISTORY_RANGE.fields },
	longestRangeDays: HISTORY_RANGE.days,
	records: (wanted) => headersOf(archivedShelvingOrders, wanted, ['weCode']),
};

/** kuaimai.md section 11, `erp.purchase.shelf.history.get`. */
const historyGet: Endpoint = {
	request: ID,
	answer: ({ id = '' }) => detailOf(archivedShelvingOrders, id),
};

/** kuaimai.md section 11, `erp.purchase.shelf.save`; the form of productDate is not published. */
const save: Endpoint = {
	request: {
		id: { type: 'string', required: true },
		items: {
			type: 'rows',
			required: true,
			columns: {
				outerId: { type: 'string', required: true },
				quantity: { type: 'integer', required: true },
				quality: { type: 'boolean', required: true },
				goodsSectionCode: { type: 'string', required: true },
				batchNo: { type: 'string' },
				productDate: { type: 'string' },
			},
		},
	},
	answer: ({ id = '' }) => ({ id: savedId(id, 0n) }),
};

export const shelvingOrderEndpoints = {
	'erp.purchase.shelf.query': query,
	'erp.purchase.shelf.get': get,
	'erp.purchase.shelf.history.query': historyQuery,
	'erp.purchase.shelf.history.get': historyGet,
	'erp.purchase.shelf.save': save,
};
