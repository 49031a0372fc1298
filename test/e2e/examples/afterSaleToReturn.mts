import omit from 'lodash/omit';
import type { IRun } from 'n8n-workflow';
import { errorOf } from '../../../tools/n8n/workflows.mts';
import { prepared, pushesTo, served, world } from './world.mts';

/** Yuanshu after-sale → Liangben return. */
export function testAfterSaleToReturn(): void {
	describe('Yuanshu after-sale → Liangben return', () => {
		let push: (content: object) => Promise<IRun>;
		let refundId = 0;
		const afterSale = (change: object = {}) => ({
			orderNo: `2${String(Date.now())}${refundId}`,
			refundId: String(++refundId),
			status: 4,
			reasonCode: '7',
			reasonCodeDes: '不想要了',
			...change,
		});
		beforeAll(async () => {
			const workflow = await prepared('yuanshu-after-sale-to-liangben-return', {
				// What the sandbox answers; Liangben's own replies are not published.
				settings: {
					orderNumberField: 'data.asked.external_order_sn',
					returnListField: 'data.list',
					returnedGoods: '={{ JSON.stringify([{ refund: $json.data.refundId }]) }}',
					reasonIds: { '7': 3 },
				},
			});
			push = await pushesTo(workflow);
		}, 60_000);

		it('applies for a return of each document whose goods are on their way back', async () => {
			const documents = [afterSale(), afterSale({ status: 1 }), afterSale({ reasonCode: '8' })];
			expect(errorOf(await push(documents))).toBeUndefined();
			const own = served(world.liangben, 'order/refund_apply').map(({ parameters }) =>
				omit(parameters, ['client_id', 'client_secret']),
			);
			expect(own).toEqual([
				{
					order_sn: documents[0]?.orderNo,
					return_data: `[{"refund":"${documents[0]?.refundId}"}]`,
					return_reason_id: '3',
					return_reason: '不想要了',
				},
				{
					order_sn: documents[2]?.orderNo,
					return_data: `[{"refund":"${documents[2]?.refundId}"}]`,
					return_reason: '不想要了',
				},
			]);
		});

		it.each([
			[
				'an order that has a return',
				'order/refund_list',
				{ list: [{ id: 1 }] },
				/there is a return already/,
			],
			['a reply without the list', 'order/refund_list', {}, /no list where Settings says/],
			['an order Liangben does not know', 'order/get_order_info', {}, /has no order number/],
		])('tells of %s and applies for nothing', async (_name, endpoint, data, message) => {
			world.liangben.misbehave({ kind: 'envelope', endpoint, body: { status: 'success', data } });
			const document = afterSale();
			const text = errorOf(await push([document]))?.message;
			expect(text).toMatch(message);
			expect(text).toContain(`after-sale document ${document.refundId}: `);
			expect(served(world.liangben, 'order/refund_apply')).toEqual([]);
		});

		it('applies for one of two documents of an order in a push and tells of the other', async () => {
			const first = afterSale();
			const second = afterSale({ orderNo: first.orderNo });
			const text = errorOf(await push([first, second]))?.message;
			expect(text).toBe(
				`No return was applied for at Liangben: after-sale document ${second.refundId}: this push has an earlier document of the same order`,
			);
			const applied = served(world.liangben, 'order/refund_apply');
			expect(applied.map(({ parameters }) => parameters.return_data)).toEqual([
				`[{"refund":"${first.refundId}"}]`,
			]);
		});

		it('applies for the others when one is refused', async () => {
			world.liangben.misbehave({
				kind: 'refuse',
				code: '0040309',
				endpoint: 'order/refund_apply',
				times: 1,
			});
			const documents = [afterSale(), afterSale({ orderNo: 'other' })];
			expect(errorOf(await push(documents))?.message).toMatch(
				new RegExp(`after-sale document ${documents[0]?.refundId}: .*[^;]$`),
			);
			const applied = served(world.liangben, 'order/refund_apply');
			expect(applied.map(({ parameters }) => parameters.order_sn)).toEqual(['other']);
		});
	});
}
