import { listSearch } from '../shared/execution/listSearch';
import { getManySuppliers } from './catalogue/purchase/supplier';
import { kuaimai } from './vendor';

/** Offers the suppliers by name and code. */
export const searchSuppliers = listSearch(kuaimai, {
	operation: getManySuppliers,
	toItem({ code, name }) {
		if (!code) return undefined;
		const value = String(code);
		return { name: name ? `${String(name)} (${value})` : value, value };
	},
});
