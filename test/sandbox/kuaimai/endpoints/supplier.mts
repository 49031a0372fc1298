import { suppliers } from '../data.mts';
import { PAGE_FIELDS, type Endpoint } from '../endpoint.mts';

/** kuaimai.md section 11, `supplier.list.query`. */
const query: Endpoint = {
	request: { ...PAGE_FIELDS, status: { type: 'string', values: ['1', '2'] } },
	records: (wanted) => suppliers.filter(({ status }) => (wanted.status ?? status) === status),
};

export const supplierEndpoints = { 'supplier.list.query': query };
