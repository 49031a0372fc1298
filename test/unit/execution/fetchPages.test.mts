import { fetchPages } from '../../../nodes/shared/execution/fetchPages.ts';
import type { Parameters } from '../../../nodes/shared/json/wire.ts';

const paging = {
	page: 'pageNo',
	size: 'pageSize',
	maxSize: 3,
	total: 'total',
};

/** A list of `count` records, served as the vendor would. */
function server(count: number, withTotal = true) {
	const asked: Parameters[] = [];
	const fetchPage = async (parameters: Parameters) => {
		asked.push(parameters);
		const size = Number(parameters.pageSize);
		const start = (Number(parameters.pageNo) - 1) * size;
		const list = Array.from({ length: count }, (_, id) => ({ id })).slice(start, start + size);
		return withTotal ? { list, total: String(count) } : { list };
	};
	return { asked, fetchPage };
}
const LIST = { path: 'list' };
const ids = (rows: Array<{ id?: unknown }>) => rows.map(({ id }) => id);

describe('fetchPages', () => {
	it('reads all pages and stops at the total', async () => {
		const { asked, fetchPage } = server(6);
		expect(ids(await fetchPages(fetchPage, paging, LIST, Infinity))).toEqual([0, 1, 2, 3, 4, 5]);
		expect(asked).toEqual([
			{ pageNo: '1', pageSize: '3' },
			{ pageNo: '2', pageSize: '3' },
		]);
	});

	it('stops at a short page where there is no total', async () => {
		const { asked, fetchPage } = server(7, false);
		expect(await fetchPages(fetchPage, paging, LIST, Infinity)).toHaveLength(7);
		expect(asked).toHaveLength(3);
	});

	it('asks for no more than the limit, and for no page beyond it', async () => {
		const small = server(100);
		expect(ids(await fetchPages(small.fetchPage, paging, LIST, 2))).toEqual([0, 1]);
		expect(small.asked).toEqual([{ pageNo: '1', pageSize: '2' }]);
		const large = server(100);
		expect(ids(await fetchPages(large.fetchPage, paging, LIST, 4))).toEqual([0, 1, 2, 3]);
		expect(large.asked).toHaveLength(2);
	});

	it('returns nothing for an empty or missing list', async () => {
		expect(await fetchPages(server(0).fetchPage, paging, LIST, 10)).toEqual([]);
		expect(await fetchPages(async () => ({}), paging, LIST, 10)).toEqual([]);
	});

	it('refuses a vendor that repeats a page', async () => {
		const fetchPage = async () => ({ list: [{ id: 1 }, { id: 2 }, { id: 3 }], total: 9 });
		await expect(fetchPages(fetchPage, paging, LIST, Infinity)).rejects.toMatchObject({
			problem: { code: 'pageRepeated', en: 'The vendor returned page 1 again instead of page 2.' },
			details: { advice: { en: expect.stringContaining('switch off Return All') as string } },
		});
	});

	it('is bounded against a list that never ends', async () => {
		let id = 0;
		const fetchPage = async () => ({
			list: [{ id: id++ }, { id: id++ }, { id: id++ }],
			total: id + 9,
		});
		await expect(fetchPages(fetchPage, paging, LIST, Infinity)).rejects.toMatchObject({
			problem: { code: 'endlessList' },
		});
	});

	describe('where the largest page size is not known', () => {
		const unknown = { page: 'page', size: 'page_size' };
		const pages = [[1, 2], [3], [4, 5], []].map((list) => ({ data: { list } }));
		const read = async (given: Parameters, limit = Infinity) => {
			const asked: Parameters[] = [];
			const rows = await fetchPages(
				async (parameters) => {
					asked.push(parameters);
					return pages[Number(parameters.page) - 1] ?? { data: {} };
				},
				unknown,
				{ path: 'data.list' },
				limit,
				given,
			);
			return { asked, values: rows.map(({ value }) => value) };
		};

		it('ends at a page that is shorter than the one before it', async () => {
			const { asked, values } = await read({ keyword: 'x', page_size: '2' });
			expect(values).toEqual([1, 2, 3]);
			expect(asked).toHaveLength(2);
			expect(asked[1]).toEqual({ keyword: 'x', page_size: '2', page: '2' });
		});

		it('starts at the page the user gives and stops at the limit', async () => {
			const { asked, values } = await read({ page: '3' }, 1);
			expect(values).toEqual([4]);
			expect(asked).toEqual([{ page: '3' }]);
		});
	});
});
