import { suppliers } from '../data.mts';
import { NEW_SUPPLIER_ID } from '../data/ids.mts';
import type { Endpoint } from '../endpoint.mts';

const query: Endpoint = {
	records: (wanted) => suppliers.filter(({ status }) => (wanted.status ?? status) === status),
};

/** That a known code edits its supplier is ours; the list stays as it is. */
const upsert: Endpoint = {
	answer({ code }) {
		const known = suppliers.find((supplier) => supplier.code === code);
		return { id: known ? Number(known.id) : NEW_SUPPLIER_ID };
	},
};

export const supplierEndpoints = {
	'supplier.list.query': query,
	'supplier.addorupdate': upsert,
};
