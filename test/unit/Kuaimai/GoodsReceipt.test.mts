import { goodsReceiptCases } from './cases/goodsReceipt.mts';
import { useKuaimai } from './kuaimaiNode.mts';

const node = useKuaimai('goodsReceipt');
const LINE = { outerId: 'a', quantity: '1', price: '10.00' };
const rows = (...row: Array<Record<string, string>>) => ({ items: { row } });
const json = (itemsJson: string) => ({ itemsInput: 'json', itemsJson });

describe('bad input', () => {
	node.describeBadInput(goodsReceiptCases, [
		['get', { id: '' }, 'missing', 'id'],
		['get', { id: 'SH1' }, 'notAWholeNumber', 'id'],
		['getArchived', { id: '' }, 'missing', 'id'],
		['getAll', { filters: { flag: '6' } }, 'notAnOption', 'flag'],
		['getAll', { filters: { status: 'VERIFY' } }, 'notAnOption', 'status'],
		['getAll', { filters: { financeStatus: 'DONE' } }, 'notAnOption', 'financeStatus'],
		['getAllArchived', { startModified: '' }, 'missing', 'startModified'],
		['getAllArchived', { endModified: '' }, 'missing', 'endModified'],
		[
			'getAllArchived',
			{ endModified: '2025-04-01 00:00:01' },
			'kuaimaiArchiveRangeTooLong',
			'endModified',
		],
		['getAllArchived', { filters: { status: 'NOT_FINISH' } }, 'notAnOption', 'status'],
		['upsert', { status: '' }, 'missing', 'status'],
		['upsert', { status: 'CLOSED' }, 'notAnOption', 'status'],
		['upsert', { warehouseCode: '' }, 'missing', 'warehouseCode'],
		['upsert', { items: { row: [] } }, 'missing', 'items'],
		['upsert', rows(LINE, { ...LINE, quantity: '' }), 'missing', 'items[1].quantity'],
		['upsert', rows(LINE, { ...LINE, expireDate: 'soon' }), 'notADate', 'items[1].expireDate'],
		['receive', { items: {} }, 'missing', 'items'],
		['receive', json('[{'), 'invalidJson', 'items'],
		['receive', json('{"outerId":"a"}'), 'notRows', 'items'],
		['receive', rows({ outerId: '', quantity: '' }), 'emptyRow', 'items[0]'],
		['receive', rows({ outerId: 'a', quantity: 'two' }), 'notANumber', 'items[0].quantity'],
		['receive', rows({ outerId: 'a', productDate: 'soon' }), 'notADate', 'items[0].productDate'],
		['receive', { id: '' }, 'missing', 'id'],
		['sendBack', { ids: '' }, 'missing', 'ids'],
		['void', { ids: Array.from({ length: 21 }, (_, at) => at).join() }, 'tooManyValues', 'ids'],
		['fastReceive', { sysOuterId: '' }, 'missing', 'sysOuterId'],
		['fastReceive', { warehouseCode: '' }, 'missing', 'warehouseCode'],
	]);
});

it('voids 20 receipts in one call', async () => {
	const ids = Array.from({ length: 20 }, (_, at) => String(4387287189219907n + BigInt(at)));
	const [item] = await node.run({ operation: 'void', ids });
	expect(item?.json).toEqual({ ids: ids.join(',') });
});

it('creates with JSON lines as the vendor’s example has them, digit for digit', async () => {
	const [item] = await node.run({
		operation: 'upsert',
		...goodsReceiptCases.upsert?.parameters,
		id: '',
		itemsInput: 'json',
		itemsJson: '[{"outerId":"a","quantity":1,"price":10.50,"productTime":1742887853000}]',
	});
	expect(item?.json).toEqual({ id: 4387287189219907 });
	expect(node.sandbox.requests).toMatchObject([
		{
			outcome: 'served',
			parameters: {
				items: '[{"outerId":"a","quantity":1,"price":10.50,"productTime":1742887853000}]',
			},
		},
	]);
});

it('receives lines that an expression made', async () => {
	const [item] = await node.run(
		{ operation: 'receive', id: '7', itemsInput: 'json', itemsJson: '={{ $json.lines }}' },
		{ input: [{ lines: [{ outerId: 'a', batchNo: 'B' }] }] },
	);
	expect(item?.json).toEqual({ id: 7, splitWeId: [] });
	expect(node.sandbox.requests[0]?.parameters.items).toBe('[{"outerId":"a","batchNo":"B"}]');
});
