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
		['get', { id: '', ptOrderId: '' }, 'oneOfMissing', 'id, ptOrderId'],
		['getArchived', { id: '' }, 'missing', 'id'],
		['getAll', { filters: { status: 'VERIFY' } }, 'notAnOption', 'status'],
		['getAll', { filters: { timeType: '3' } }, 'notAnOption', 'timeType'],
		['getAll', { filters: { id: 'CG1' } }, 'notAWholeNumber', 'id'],
		['getAll', { filters: { startModified: 'yesterday' } }, 'notADate', 'startModified'],
		['getAllArchived', { startModified: '' }, 'missing', 'startModified'],
		['getAllArchived', { endModified: '' }, 'missing', 'endModified'],
		[
			'getAllArchived',
			{ endModified: '2025-04-05 00:00:01' },
			'kuaimaiArchiveRangeTooLong',
			'endModified',
		],
		['getAllArchived', { filters: { status: 'VERIFYING' } }, 'notAnOption', 'status'],
		[
			'create',
			{ supplierCode: { __rl: true, mode: 'list', value: '' } },
			'missing',
			'supplierCode',
		],
		['create', { warehouseCode: '' }, 'missing', 'warehouseCode'],
		['create', { items: {} }, 'missing', 'items'],
		['create', rows(LINE, { ...LINE, outerId: '' }), 'missing', 'items[1].outerId'],
		['create', rows(LINE, LINE, { ...LINE, remark: '' }), 'missing', 'items[2].remark'],
		['create', rows({ ...LINE, price: '26,00' }), 'notANumber', 'items[0].price'],
		['create', { additionalFields: { status: 'FINISHED' } }, 'notAnOption', 'status'],
		[
			'upsert',
			json('[{"outerId":"a","quantity":1.5,"price":1}]'),
			'notAWholeNumber',
			'items[0].quantity',
		],
		['upsert', json('[{"outerId":'), 'invalidJson', 'items'],
		['upsert', json('{"outerId":"a"}'), 'notRows', 'items'],
		['upsert', json('["a"]'), 'rowNotAnObject', 'items[0]'],
		['upsert', { id: 9007199254740992 }, 'lostDigits', 'id'],
		['updateStatus', { ids: ' , ' }, 'missing', 'ids'],
		['updateStatus', { status: 'GOODS_CLOSED' }, 'notAnOption', 'status'],
		['revokeApproval', { ids: '' }, 'missing', 'ids'],
		['updateSpecialFields', { id: '' }, 'missing', 'id'],
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

it('sends the vendor what it can judge better, and tells its refusal', async () => {
	const { create } = purchaseOrderCases;
	const unknown = json('[{"outerId":"a","quantity":1,"price":1,"remark":"r","title":"t"}]');
	await expect(
		node.run({ operation: 'create', ...create?.parameters, ...unknown }),
	).rejects.toThrow('Kuaimai refused the call: items[0].title is not documented.');
	expect(node.sandbox.requests).toHaveLength(1);
});
