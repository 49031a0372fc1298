import { errorOf } from '../../../tools/n8n/workflows.mts';
import { purchaseOrders } from '../../sandbox/kuaimai/data.mts';
import { startLiangbenSandbox } from '../../sandbox/liangben/server.mts';
import type { Preparation } from './importExample.mts';
import { prepared, run, save, served, world } from './world.mts';

interface StockBody {
	stocks: Array<Record<'outWarehouseCode' | 'outSkuCode' | 'realNum', string>>;
	operateUser: string;
	incFlag: number;
}

/** Nightly stock: Kuaimai or Liangben → Yuanshu. */
export function testNightlyStock(): void {
	describe('nightly stock', () => {
		const bodies = () =>
			served(world.yuanshu, '/retail-data-exchange/stock/sync').map(
				({ rawBody }) => JSON.parse(rawBody) as StockBody,
			);
		const fromKuaimai = {
			source: 'kuaimai',
			// The sandbox has no method of the stock family; any list with a code and a quantity will do.
			kuaimaiMethod: 'purchase.order.query',
			listField: 'list',
			itemCodeField: 'code',
			quantityField: 'quantity',
			yuanshuWarehouse: 'W1',
		};
		const runWith = async (
			settings: Record<string, unknown>,
			others: Preparation['credentials'] = {},
		) => {
			const { id } = await prepared('nightly-stock-to-yuanshu', {
				settings,
				credentials: { ...world.credentials, ...others },
			});
			return await run(id, 'Every night');
		};

		it('takes all of Kuaimai’s to Yuanshu in batches of 50', async () => {
			expect(errorOf(await runWith(fromKuaimai))).toBeUndefined();
			expect(bodies().map(({ stocks }) => stocks.length)).toEqual([50, 50, 50, 50, 50, 50, 47]);
			const rows = bodies().flatMap(({ stocks }) => stocks);
			expect(rows).toEqual(
				purchaseOrders.map(({ code, header }) => ({
					outWarehouseCode: 'W1',
					outSkuCode: code,
					realNum: header.quantity,
				})),
			);
			expect(bodies()[0]).toMatchObject({ operateUser: 'n8n', incFlag: 0 });
		});

		it('takes all of Liangben’s', async () => {
			const stocked = await startLiangbenSandbox({ records: 5 });
			try {
				const liangbenApi = await save('liangbenApi', 'stocked', {
					baseUrl: stocked.url,
					...stocked.credentials,
				});
				const fields = { listField: 'data.list', itemCodeField: 'id', quantityField: 'id' };
				const settings = { source: 'liangben', yuanshuWarehouse: 'W1', ...fields };
				expect(errorOf(await runWith(settings, { liangbenApi }))).toBeUndefined();
				expect(bodies()).toHaveLength(1);
				expect(bodies()[0]?.stocks).toEqual(
					['1', '2', '3', '4', '5'].map((id) => ({
						outWarehouseCode: 'W1',
						outSkuCode: id,
						realNum: id,
					})),
				);
			} finally {
				await stocked.close();
			}
		});

		it('sends the other batches when one is refused, and tells', async () => {
			world.yuanshu.misbehave({ kind: 'refuse', code: '1004', times: 1 });
			expect(errorOf(await runWith(fromKuaimai))?.message).toMatch(/^Stock not synced, 1 batch/);
			expect(bodies().map(({ stocks }) => stocks.length)).toEqual([50, 50, 50, 50, 50, 47]);
		});

		it('tells of rows without a code and syncs none of them', async () => {
			const run_ = await runWith({ ...fromKuaimai, itemCodeField: 'nothing' });
			expect(errorOf(run_)?.message).toMatch(/^347 row\(s\) have no item code/);
			expect(world.yuanshu.requests).toEqual([]);
		});

		it.each([
			['answers no total', { list: [] }, /no total, or it is 0/],
			['has no stock', { list: [], total: 0 }, /no total, or it is 0/],
			['answers an empty list', { list: [], total: 7 }, /may hold no stock at all/],
		])('tells when Kuaimai %s', async (_name, body, message) => {
			world.kuaimai.misbehave({ kind: 'envelope', body: { success: true, ...body } });
			expect(errorOf(await runWith(fromKuaimai))?.message).toMatch(message);
			expect(world.yuanshu.requests).toEqual([]);
		});
	});
}
