import { preArrivalOrderCases } from './cases/preArrivalOrder.mts';
import { useKuaimai } from './kuaimaiNode.mts';

const node = useKuaimai('preArrivalOrder');
const rows = (...row: Array<Record<string, string>>) => ({ items: { row } });

describe('bad input', () => {
	node.describeBadInput(preArrivalOrderCases, [
		['create', { outerCode: '' }, 'missing', 'outerCode'],
		['create', { purchaseOrderCode: '' }, 'missing', 'purchaseOrderCode'],
		['create', { supplierCode: '' }, 'missing', 'supplierCode'],
		['create', { warehouseCode: '' }, 'missing', 'warehouseCode'],
		['create', { status: '' }, 'missing', 'status'],
		['create', { status: '1' }, 'notAnOption', 'status'],
		['create', { items: {} }, 'missing', 'items'],
		[
			'create',
			rows({ outerId: 'a', quantity: '1' }, { outerId: 'b', quantity: 'two' }),
			'notAWholeNumber',
			'items[1].quantity',
		],
		['update', { id: '' }, 'missing', 'id'],
		['update', { itemsJson: '[]' }, 'missing', 'items'],
		['update', { itemsJson: '[{"quantity":1}]' }, 'missing', 'items[0].outerId'],
		['revokeApproval', { ids: '' }, 'missing', 'ids'],
	]);
});

it('succeeds with no failed ids where all approvals were revoked', async () => {
	const [item] = await node.run({ operation: 'revokeApproval', ids: '845,846' });
	expect(item?.json).toEqual({ unSuccessIds: [] });
});
