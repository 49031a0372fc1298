import { goodsReceiptCases } from './cases/goodsReceipt.mts';
import { useKuaimai } from './kuaimaiNode.mts';

const node = useKuaimai('goodsReceipt');
const LINE = { outerId: 'a', quantity: '1', price: '10.00' };
const rows = (...row: Array<Record<string, string>>) => ({ items: { row } });

describe('bad input', () => {
	node.describeBadInput(goodsReceiptCases, [
		['get', { id: '' }, 'Goods Receipt ID (收货单ID) is missing'],
		['get', { id: 'SH1' }, 'Goods Receipt ID (收货单ID): expects a whole number, got "SH1"'],
		['getArchived', { id: '' }, 'Goods Receipt ID (收货单ID) is missing'],
		['getAll', { filters: { flag: '6' } }, 'Flag (旗帜): "6" is not one of -1, 0, 1, 2, 3, 4, 5'],
		[
			'getAll',
			{ filters: { status: 'VERIFY' } },
			'Status (状态): "VERIFY" is not one of NOT_FINISH, STATUS_UNIQUE_CODE_RECEIVING, FINISHED, SHELVED, CLOSED',
		],
		[
			'getAll',
			{ filters: { financeStatus: 'DONE' } },
			'Finance Status (财审状态): "DONE" is not one of WAIT_FINANCE, FINANCED',
		],
		['getAllArchived', { startModified: '' }, 'Start of Time Range (起始时间) is missing'],
		['getAllArchived', { endModified: '' }, 'End of Time Range (结束时间) is missing'],
		[
			'getAllArchived',
			{ endModified: '2025-04-01 00:00:01' },
			'The time range may span at most 90 days. Ask for longer ones piece by piece.',
		],
		[
			'getAllArchived',
			{ filters: { status: 'NOT_FINISH' } },
			'Status (状态): "NOT_FINISH" is not one of FINISHED, SHELVED, CLOSED',
		],
		['upsert', { status: '' }, 'Status (状态) is missing'],
		['upsert', { status: 'CLOSED' }, 'Status (状态): "CLOSED" is not one of NOT_FINISH, FINISHED'],
		['upsert', { warehouseCode: '' }, 'Warehouse Code (仓库外部编码) is missing'],
		['upsert', { items: { row: [] } }, 'Items (商品列表, prices in yuan 元) is missing'],
		[
			'upsert',
			rows(LINE, { ...LINE, quantity: '' }),
			'Items (商品列表, prices in yuan 元) row 2, Quantity (数量) is missing',
		],
		[
			'upsert',
			rows(LINE, { ...LINE, expireDate: 'soon' }),
			'Items (商品列表, prices in yuan 元) row 2, Expiry Date (到期日期): "soon" is not a date. Use the picker, ISO 8601 or yyyy-MM-dd HH:mm:ss.',
		],
		['receive', { items: '' }, 'Items (商品列表) is missing'],
		['receive', { items: '[{' }, 'Items (商品列表): is not valid JSON'],
		['receive', { items: '{"outerId":"a"}' }, 'Items (商品列表): expects a JSON array'],
		['receive', { id: '' }, 'Goods Receipt ID (收货单ID) is missing'],
		['revert', { ids: '' }, 'Goods Receipt IDs (收货单ID) is missing'],
		[
			'cancel',
			{ ids: Array.from({ length: 21 }, (_, at) => String(at)).join(',') },
			'Goods Receipt IDs (收货单ID): has 21 values, at most 20 are allowed',
		],
		['fastReceive', { sysOuterId: '' }, 'Merchant Code (商家编码) is missing'],
		['fastReceive', { warehouseCode: '' }, 'Warehouse Code (仓库外部编码) is missing'],
	]);
});

it('voids 20 receipts in one call', async () => {
	const ids = Array.from({ length: 20 }, (_, at) => String(4387287189219907n + BigInt(at)));
	const [item] = await node.run({ operation: 'cancel', ids });
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
		{ operation: 'receive', id: '7', items: '={{ $json.lines }}' },
		{ input: [{ lines: [{ outerId: 'a', batchNo: 'B' }] }] },
	);
	expect(item?.json).toEqual({ id: 7, splitWeId: [] });
	expect(node.sandbox.requests[0]?.parameters.items).toBe('[{"outerId":"a","batchNo":"B"}]');
});
