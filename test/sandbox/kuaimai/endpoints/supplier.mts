import { suppliers } from '../data.mts';
import { page, PAGE_FIELDS, type Endpoint } from '../endpoint.mts';

/** kuaimai.md section 11, `supplier.list.query`. */
const query: Endpoint = {
	request: { ...PAGE_FIELDS, status: { type: 'string', values: ['1', '2'] } },
	answer: (parameters) =>
		page(
			suppliers.filter(({ status }) => (parameters.status ?? status) === status),
			parameters,
		),
};

export const supplierEndpoints = { 'supplier.list.query': query };
