import { UNPLACED_RETURN_ID } from '../../sandbox/kuaimai/data.mts';
import { purchaseReturnCases } from './cases/purchaseReturn.mts';
import { useKuaimai } from './kuaimaiNode.mts';

const node = useKuaimai('purchaseReturn');
const LINE = { outerId: 'a', quantity: '1', price: '10' };
const rows = (...row: Array<Record<string, string>>) => ({ items: { row } });

describe('bad input', () => {
	node.describeBadInput(purchaseReturnCases, [
		['get', { id: '' }, 'Purchase Return ID (采退单ID) is missing'],
		[
			'getArchived',
			{ id: 'CT1' },
			'Purchase Return ID (采退单ID): expects a whole number, got "CT1"',
		],
		['getAll', { filters: { status: '6' } }, 'Status (状态): "6" is not one of 0, 1, 2, 3, 4, 5'],
		[
			'getAll',
			{ filters: { financeStatus: 'DONE' } },
			'Finance Status (财审状态): "DONE" is not one of WAIT_FINANCE, FINANCED',
		],
		['getAllArchived', { startModified: '' }, 'Start of Time Range (起始时间) is missing'],
		['getAllArchived', { endModified: '' }, 'End of Time Range (结束时间) is missing'],
		[
			'getAllArchived',
			{ startModified: '2024-12-31T23:59:59' },
			'The time range may span at most 90 days. Ask for longer ones piece by piece.',
		],
		['getAllArchived', { filters: { status: '5' } }, 'Status (状态): "5" is not one of 0, 1, 3'],
		['upsert', { supplierCode: '' }, 'Supplier Code (供应商编码) is missing'],
		['upsert', { items: '' }, 'Items (商品列表, prices in yuan 元) is missing'],
		[
			'upsert',
			rows(LINE, { ...LINE, price: '' }),
			'Items (商品列表, prices in yuan 元) row 2, Unit Price (采退单价, yuan 元) is missing',
		],
		[
			'upsert',
			rows(LINE, { ...LINE, productDate: '11.04.2024' }),
			'Items (商品列表, prices in yuan 元) row 2, Production Date (生产日期): "11.04.2024" is not a date. Use the picker, ISO 8601 or yyyy-MM-dd HH:mm:ss.',
		],
		['ship', { id: '' }, 'Purchase Return ID (采退单ID) is missing'],
		['cancel', { id: '' }, 'Purchase Return ID (采退单ID) is missing'],
	]);
});

it('lists without label and finance status, which the page marks required by mistake', async () => {
	const items = await node.run({ operation: 'getAll', returnAll: true });
	expect(items).toHaveLength(58);
	expect(node.bodies()[0]).toMatch(/^method=purchase\.return\.list\.query&pageSize=200&pageNo=1&/);
});

it('says why a return cannot be shipped', async () => {
	await expect(node.run({ operation: 'ship', id: UNPLACED_RETURN_ID })).rejects.toMatchObject({
		message: 'Kuaimai refused the call: 商品[aacaigou003 次品]没有关联货位！',
		description: expect.stringMatching(
			/The vendor said: 33 商品.*\nTrace id: \d{19}\nCalled: purchase\.return\.out$/,
		),
	});
	expect(node.sandbox.requests).toHaveLength(1);
});

it('sends a price with a fraction, whatever the vendor makes of it', async () => {
	const running = node.run({
		operation: 'upsert',
		...purchaseReturnCases.upsert?.parameters,
		...rows({ ...LINE, price: '26.50' }),
	});
	await expect(running).rejects.toThrow('items[0].price is illegal: 26.5');
	expect(node.sandbox.requests[0]?.parameters.items).toBe(
		'[{"outerId":"a","quantity":1,"price":26.50}]',
	);
});
