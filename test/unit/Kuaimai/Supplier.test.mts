import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { Kuaimai } from '../../../nodes/Kuaimai/Kuaimai.node.ts';
import { suppliers } from '../../sandbox/kuaimai/data.mts';
import { createContext } from '../../support/executeNode.mts';
import { failureOf } from '../../support/failureOf.mts';
import { supplierCases } from './cases/supplier.mts';
import { useKuaimai } from './kuaimaiNode.mts';

const node = useKuaimai('supplier');
describe('bad input', () => {
	node.describeBadInput(supplierCases, [
		['getAll', { filters: { status: '3' } }, 'notAnOption', 'status'],
		['upsert', { code: '' }, 'missing', 'code'],
		['upsert', { name: ' ' }, 'missing', 'name'],
		['upsert', { additionalFields: { status: 'stopped' } }, 'notAnOption', 'status'],
	]);
});

it('lists all of them', async () => {
	const items = await node.run({ operation: 'getAll', returnAll: true, simplify: false });
	expect(items.map(({ json }) => json)).toEqual(suppliers);
});

describe('the search behind Supplier', () => {
	const search = async (filter?: string, credentials = {}) => {
		const setup = node.setup({});
		const { context } = createContext({
			...setup,
			credentials: { ...setup.credentials, ...credentials },
		});
		return await new Kuaimai().methods.listSearch.searchSuppliers.call(
			context as unknown as ILoadOptionsFunctions,
			filter,
		);
	};

	it('offers every supplier by name and code', async () => {
		const { results, paginationToken } = await search();
		expect(results).toHaveLength(suppliers.length);
		expect(results[0]).toEqual({ name: '示例供应商001 (S001)', value: 'S001' });
		expect(paginationToken).toBeUndefined();
		expect(node.bodies()).toEqual([
			expect.stringMatching(/^method=supplier\.list\.query&pageNo=1&pageSize=200&appKey=/),
		]);
	});

	it.each([
		['s017', ['S017']],
		['供应商02', ['S020', 'S021', 'S022', 'S023', 'S024', 'S025', 'S026', 'S027', 'S028', 'S029']],
		['nobody', []],
	])('finds %s', async (filter, codes) => {
		const { results } = await search(filter);
		expect(results.map(({ value }) => value)).toEqual(codes);
	});

	it('tells in the editor why it cannot', async () => {
		const { context } = await failureOf(search('', { accessToken: 'old' }));
		expect(context.code).toBe('kuaimaiSessionExpired');
		expect(context.itemIndex).toBeUndefined();
	});
});
