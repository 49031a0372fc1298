import type { IRun } from 'n8n-workflow';
import sample from '../../support/fixtures/yuanshu-order-sync-sample.json';
import { MAY_BE_DONE } from '../../../nodes/shared/messages/callMessages.ts';
import { sentenceOf } from '../../../nodes/shared/messages/words.ts';
import { errorOf } from '../../../tools/n8n/workflows.mts';
import { prepared, pushesTo, served, world } from './world.mts';

const order = (change: object = {}) => {
	const orderNo = `1${String(Date.now())}${Math.floor(Math.random() * 1000)}`;
	return { ...sample, orderNo, orderStatus: '50', payStatus: '1', ...change };
};

/** Yuanshu order → Kuaimai purchase order. */
export function testOrderToPurchaseOrder(): void {
	describe('Yuanshu order → Kuaimai purchase order', () => {
		let push: (content: object) => Promise<IRun>;
		beforeAll(async () => {
			const workflow = await prepared('yuanshu-order-to-kuaimai-purchase-order', {
				settings: {
					supplierCode: 'S001',
					warehouseCode: 'A',
					purchasePrices: { '005367': 2600, '536763': 1999 },
				},
			});
			push = await pushesTo(workflow);
		}, 60_000);

		it('orders what was paid for, once the order’s number is not known to Kuaimai', async () => {
			const pushed = order();
			expect(errorOf(await push(pushed))).toBeUndefined();
			expect(world.kuaimai.requests.map(({ endpoint, outcome }) => [endpoint, outcome])).toEqual([
				['purchase.order.query', 'served'],
				['purchase.add', 'served'],
			]);
			const [asked, added] = world.kuaimai.requests;
			expect(asked?.parameters.outerCode).toBe(pushed.orderNo);
			expect(added?.parameters).toMatchObject({
				outerCode: pushed.orderNo,
				supplierCode: 'S001',
				warehouseCode: 'A',
				status: 'WAIT_VERIFY',
			});
			const remark = `Yuanshu ${pushed.orderNo} line`;
			expect(JSON.parse(added?.parameters.items ?? '')).toEqual([
				{ outerId: '005367', quantity: 3, price: 2600, remark: `${remark} 1001` },
				{ outerId: '536763', quantity: 3, price: 1999, remark: `${remark} 1002` },
			]);
		});

		it('leaves alone what Kuaimai has already', async () => {
			expect(errorOf(await push(order({ orderNo: 'EXT-00001' })))).toBeUndefined();
			expect(served(world.kuaimai, 'purchase.order.query')).toHaveLength(1);
			expect(served(world.kuaimai, 'purchase.add')).toHaveLength(0);
		});

		it('does nothing for an order that is not to be shipped', async () => {
			expect(errorOf(await push(sample))).toBeUndefined();
			expect(world.kuaimai.requests).toEqual([]);
		});

		it('tells of goods without a purchase price and orders none of them', async () => {
			const [first, second] = sample.goodsInfoList;
			const pushed = order({ goodsInfoList: [first, { ...second, externalskuCode: 'NEW-1' }] });
			expect(errorOf(await push(pushed))?.message).toBe(
				`Order ${pushed.orderNo} was not ordered in Kuaimai. Settings has no purchase price for NEW-1`,
			);
			expect(world.kuaimai.requests).toEqual([]);
		});

		it('tells of a refusal and does not repeat the order', async () => {
			world.kuaimai.misbehave({ kind: 'status', status: 500, endpoint: 'purchase.add' });
			const pushed = order();
			const text = errorOf(await push(pushed))?.message;
			expect(text).toContain(`Order ${pushed.orderNo} was not ordered in Kuaimai: `);
			expect(text).toContain(sentenceOf(MAY_BE_DONE));
			expect(
				world.kuaimai.requests.filter(({ endpoint }) => endpoint === 'purchase.add'),
			).toHaveLength(1);
		});
	});
}
