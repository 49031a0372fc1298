import { archivedReturns, purchaseReturns, UNPLACED_RETURN_ID } from '../data.mts';
import { NEW_RETURN_ID, savedId } from '../data/ids.mts';
import { PAGE_FIELDS, type DocumentedFields, type Endpoint } from '../endpoint.mts';
import { GatewayError } from '../envelope.mts';
import { detailOf, headersOf } from '../listing.mts';
import { HISTORY_RANGE, LIST_RANGE } from './ranges.mts';

const FINANCE_STATUS = ['WAIT_FINANCE', 'FINANCED'];

/**
 * kuaimai.md section 11, `purchase.return.list.query`. The page marks tagName and financeStatus as
 * required, most likely a slip: integrators do not send them, so the sandbox does not ask for them.
 */
const query: Endpoint = {
	request: {
		outerCode: { type: 'string' },
		...PAGE_FIELDS,
		timeType: { type: 'integer', values: ['1', '2'] },
		...LIST_RANGE,
		status: { type: 'string', values: ['0', '1', '2', '3', '4', '5'] },
		code: { type: 'string' },
		tagName: { type: 'string' },
		financeStatus: { type: 'string', values: FINANCE_STATUS },
	},
	records: (wanted) => headersOf(purchaseReturns, wanted, ['outerCode', 'code', 'financeStatus']),
};

const ID: DocumentedFields = { id: { type: 'integer', required: true } };

/** kuaimai.md section 11, `purchase.return.list.get`. */
const get: Endpoint = { request: ID, answer: ({ id = '' }) => detailOf(purchaseReturns, id) };

/** kuaimai.md section 11, `purchase.return.history.list.query`. */
const historyQuery: Endpoint = {
	request: {
		...PAGE_FIELDS,
		timeType: { type: 'integer', values: ['1', '2'] },
		...HISTORY_RANGE.fields,
		status: { type: 'string', values: ['0', '1', '3'] },
		code: { type: 'string' },
		financeStatus: { type: 'string', values: FINANCE_STATUS },
	},
	longestRangeDays: HISTORY_RANGE.days,
	records: (wanted) => headersOf(archivedReturns, wanted, ['code', 'financeStatus']),
};

/** kuaimai.md section 11, `purchase.return.history.list.get`. */
const historyGet: Endpoint = {
	request: ID,
	answer: ({ id = '' }) => detailOf(archivedReturns, id),
};

/** kuaimai.md section 11, `purchase.return.save`: prices in yuan, typed as whole numbers. */
const save: Endpoint = {
	request: {
		prSourceId: { type: 'string' },
		purchaseOrderId: { type: 'integer' },
		id: { type: 'integer' },
		supplierCode: { type: 'string', required: true },
		items: {
			type: 'rows',
			required: true,
			columns: {
				outerId: { type: 'string', required: true },
				quantity: { type: 'integer', required: true },
				price: { type: 'integer', required: true },
				productDate: { type: 'date' },
				batchNo: { type: 'string' },
			},
		},
		warehouseCode: { type: 'string', required: true },
		remark: { type: 'string' },
	},
	answer: ({ id }) => ({ id: savedId(id, NEW_RETURN_ID) }),
};

/** kuaimai.md section 11, `purchase.return.out`, with the error its page shows. */
const out: Endpoint = {
	request: ID,
	answer({ id = '' }) {
		if (id === UNPLACED_RETURN_ID) {
			throw new GatewayError('33', '商品[aacaigou003 次品]没有关联货位！');
		}
		return { id: BigInt(id) };
	},
};

/** kuaimai.md section 11, `purchase.return.cancel`. */
const cancel: Endpoint = { request: ID, answer: ({ id = '' }) => ({ id: BigInt(id) }) };

export const purchaseReturnEndpoints = {
	'purchase.return.list.query': query,
	'purchase.return.list.get': get,
	'purchase.return.history.list.query': historyQuery,
	'purchase.return.history.list.get': historyGet,
	'purchase.return.save': save,
	'purchase.return.out': out,
	'purchase.return.cancel': cancel,
};
