import { UNPLACED_RETURN_ID } from '../../sandbox/kuaimai/data.mts';
import { purchaseReturnCases } from './cases/purchaseReturn.mts';
import { useKuaimai } from './kuaimaiNode.mts';

const node = useKuaimai('purchaseReturn');
const LINE = { outerId: 'a', quantity: '1', price: '10' };
const rows = (...row: Array<Record<string, string>>) => ({ items: { row } });

describe('bad input', () => {
	node.describeBadInput(purchaseReturnCases, [
		['get', { id: '' }, 'missing', 'id'],
		['getArchived', { id: 'CT1' }, 'notAWholeNumber', 'id'],
		['getAll', { filters: { status: '6' } }, 'notAnOption', 'status'],
		['getAll', { filters: { financeStatus: 'DONE' } }, 'notAnOption', 'financeStatus'],
		['getAllArchived', { startModified: '' }, 'missing', 'startModified'],
		['getAllArchived', { endModified: '' }, 'missing', 'endModified'],
		[
			'getAllArchived',
			{ startModified: '2024-12-31T23:59:59' },
			'kuaimaiArchiveRangeTooLong',
			'endModified',
		],
		['getAllArchived', { filters: { status: '5' } }, 'notAnOption', 'status'],
		['upsert', { supplierCode: '' }, 'missing', 'supplierCode'],
		['upsert', { items: '' }, 'missing', 'items'],
		['upsert', rows(LINE, { ...LINE, price: '' }), 'missing', 'items[1].price'],
		[
			'upsert',
			rows(LINE, { ...LINE, productDate: '11.04.2024' }),
			'notADate',
			'items[1].productDate',
		],
		['ship', { id: '' }, 'missing', 'id'],
		['void', { id: '' }, 'missing', 'id'],
	]);
});

it('lists without label and finance status, which the page marks required by mistake', async () => {
	const items = await node.run({ operation: 'getAll', returnAll: true });
	expect(items).toHaveLength(58);
	expect(node.bodies()[0]).toMatch(/^method=purchase\.return\.list\.query&pageSize=200&pageNo=1&/);
});

it('says why a return cannot be shipped', async () => {
	await expect(node.run({ operation: 'ship', id: UNPLACED_RETURN_ID })).rejects.toMatchObject({
		message: expect.stringContaining('商品[aacaigou003 次品]没有关联货位！') as string,
		description: expect.stringMatching(
			/^The vendor said: .*33 商品.*<br>Trace ID: .*\d{19}<br>Called: .*purchase\.return\.out$/,
		),
		context: { code: 'kuaimaiRefused' },
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
