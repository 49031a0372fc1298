import { archivedOrders, BIG_ORDER_ID } from '../../sandbox/kuaimai/data.mts';
import { headerOf } from './cases/asRead.mts';
import { purchaseOrderCases } from './cases/purchaseOrder.mts';
import { useKuaimai } from './kuaimaiNode.mts';

const node = useKuaimai('purchaseOrder');
const LINE = { outerId: 'springday', quantity: '1', price: '2600', remark: 'r' };
const rows = (...row: Array<Record<string, string>>) => ({ items: { row } });
const json = (itemsJson: string) => ({ itemsInput: 'json', itemsJson });

describe('bad input', () => {
	node.describeBadInput(purchaseOrderCases, [
		[
			'get',
			{ id: '', ptOrderId: '' },
			'Fill in Purchase Order ID (采购单ID) or Platform Order No. (平台订单号)',
		],
		['getArchived', { id: '' }, 'Purchase Order ID (采购单ID) is missing'],
		[
			'getAll',
			{ filters: { status: 'VERIFY' } },
			'Status (状态): "VERIFY" is not one of WAIT_VERIFY, VERIFYING, GOODS_NOT_ARRIVED, GOODS_PART_ARRIVED, FINISHED, GOODS_CLOSED',
		],
		['getAll', { filters: { timeType: '3' } }, 'Time Type (时间类型): "3" is not one of 1, 2'],
		[
			'getAll',
			{ filters: { id: 'CG1' } },
			'Purchase Order ID (采购单ID): expects a whole number, got "CG1"',
		],
		[
			'getAll',
			{ filters: { startModified: 'yesterday' } },
			'Start of Time Range (起始时间): "yesterday" is not a date. Use the picker, ISO 8601 or yyyy-MM-dd HH:mm:ss.',
		],
		['getAllArchived', { startModified: '' }, 'Start of Time Range (起始时间) is missing'],
		['getAllArchived', { endModified: '' }, 'End of Time Range (结束时间) is missing'],
		[
			'getAllArchived',
			{ endModified: '2025-04-05 00:00:01' },
			'The time range may span at most 90 days. Ask for longer ones piece by piece.',
		],
		[
			'getAllArchived',
			{ filters: { status: 'VERIFYING' } },
			'Status (状态): "VERIFYING" is not one of FINISHED, GOODS_CLOSED',
		],
		[
			'create',
			{ supplierCode: { __rl: true, mode: 'list', value: '' } },
			'Supplier Code (供应商编码) is missing',
		],
		['create', { warehouseCode: '' }, 'Warehouse Code (仓库外部编码) is missing'],
		['create', { items: {} }, 'Items (商品列表, prices in fen 分) is missing'],
		[
			'create',
			rows(LINE, { ...LINE, outerId: '' }),
			'Items (商品列表, prices in fen 分) row 2, Merchant Code (商家编码) is missing',
		],
		[
			'create',
			rows(LINE, LINE, { ...LINE, remark: '' }),
			'Items (商品列表, prices in fen 分) row 3, Remark (备注信息) is missing',
		],
		[
			'create',
			rows({ ...LINE, price: '26,00' }),
			'Items (商品列表, prices in fen 分) row 1, Unit Price (采购单价, fen 分): expects a number, got "26,00"',
		],
		[
			'create',
			{ additionalFields: { status: 'FINISHED' } },
			'Status (状态): "FINISHED" is not one of WAIT_VERIFY, VERIFYING, VERIFY',
		],
		[
			'upsert',
			json('[{"outerId":"a","quantity":1.5,"price":1}]'),
			'Items (商品列表, prices in yuan 元) row 1, Quantity (采购数量): expects a whole number, got "1.5"',
		],
		['upsert', json('[{"outerId":'), 'Items (商品列表, prices in yuan 元): is not valid JSON'],
		[
			'upsert',
			json('{"outerId":"a"}'),
			'Items (商品列表, prices in yuan 元): expects a JSON array of objects',
		],
		['upsert', json('["a"]'), 'Items (商品列表, prices in yuan 元) row 1: expects an object'],
		[
			'upsert',
			{ id: 9007199254740992 },
			'Purchase Order ID (采购单ID): the number 9007199254740992 has already lost digits. Pass it as text.',
		],
		['updateStatus', { ids: ' , ' }, 'Purchase Order IDs (采购单ID) is missing'],
		[
			'updateStatus',
			{ status: 'GOODS_CLOSED' },
			'Status (状态): "GOODS_CLOSED" is not one of VERIFY, FINISHED, CLOSED',
		],
		['unAudit', { ids: '' }, 'Fill in Purchase Order IDs (采购单ID)'],
		['updateSpecialFields', { id: '' }, 'Purchase Order ID (采购单ID) is missing'],
	]);
});

it('reads a whole archive of 90 days, every id exact', async () => {
	const items = await node.run({
		operation: 'getAllArchived',
		startModified: '2025-01-05 00:00:00',
		endModified: '2025-04-05 00:00:00',
		returnAll: true,
		simplify: false,
	});
	const ids = archivedOrders.slice(0, 90).map(({ id }) => String(id));
	expect(items.map(({ json: { id } }) => String(id))).toEqual(ids);
	expect(ids).toContain(BIG_ORDER_ID);
	expect(items[50]?.json).toEqual(headerOf(archivedOrders, BIG_ORDER_ID));
});

it('hands the vendor what it can judge better, and tells its refusal', async () => {
	const { create, updateStatus } = purchaseOrderCases;
	const unknown = json('[{"outerId":"a","quantity":1,"price":1,"remark":"r","title":"t"}]');
	await expect(
		node.run({ operation: 'create', ...create?.parameters, ...unknown }),
	).rejects.toThrow('Kuaimai refused the call: items[0].title is not documented');
	await expect(
		node.run({ operation: 'updateStatus', ...updateStatus?.parameters, ids: 'CG1' }),
	).rejects.toThrow('Kuaimai refused the call: ids is illegal: CG1');
	expect(node.sandbox.requests).toHaveLength(2);
});
