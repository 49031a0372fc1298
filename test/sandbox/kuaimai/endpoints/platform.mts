import type { Endpoint } from '../endpoint.mts';

/** A warehouse with the fields of the page of `erp.warehouse.list.query`. */
const warehouse = (id: bigint, code: string) => ({
	id,
	code,
	name: `示例仓库${code}`,
	type: 0,
	status: 1,
	externalCode: code,
	state: '示例省',
	city: '示例市',
	district: '示例区',
	address: '示例路1号',
	companyId: 10001,
	contact: '示例联系人',
	contactPhone: '00000000001',
});

const WAREHOUSES = [warehouse(9001n, 'A'), warehouse(9007199254740997n, 'B')];

/**
 * `erp.warehouse.list.query`, a method outside the purchase family (docs/facts/kuaimai/item.json).
 */
const warehouses: Endpoint = {
	answer: (wanted) => ({
		list: WAREHOUSES.filter(
			({ id, code, name }) =>
				(wanted.id ?? String(id)) === String(id) &&
				(wanted.code ?? code) === code &&
				(wanted.name ?? name) === name,
		),
	}),
};

/**
 * docs/facts/kuaimai.md, Other Methods: the worked example calls it without parameters; its reply
 * is not published.
 */
const systemTime: Endpoint = { answer: () => ({}) };

export const platformEndpoints = {
	'erp.warehouse.list.query': warehouses,
	'open.system.time.get': systemTime,
};
