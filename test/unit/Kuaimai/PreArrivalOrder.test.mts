import { preArrivalOrderCases } from './cases/preArrivalOrder.mts';
import { useKuaimai } from './kuaimaiNode.mts';

const node = useKuaimai('preArrivalOrder');
const rows = (...row: Array<Record<string, string>>) => ({ items: { row } });

describe('bad input', () => {
	node.describeBadInput(preArrivalOrderCases, [
		['create', { outerCode: '' }, 'External Pre-Arrival No. (外部预约入库单号) is missing'],
		['create', { purchaseOrderCode: '' }, 'Purchase Order Code (采购单号) is missing'],
		['create', { supplierCode: '' }, 'Supplier Code (供应商编码) is missing'],
		['create', { warehouseCode: '' }, 'Warehouse Code (仓库外部编码) is missing'],
		['create', { status: '' }, 'Status (状态) is missing'],
		['create', { status: '1' }, 'Status (状态): "1" is not one of 2, 3'],
		['create', { items: {} }, 'Items (商品列表) is missing'],
		[
			'create',
			rows({ outerId: 'a', quantity: '1' }, { outerId: 'b', quantity: 'two' }),
			'Items (商品列表) row 2, Quantity (本次预约数量): expects a whole number, got "two"',
		],
		['update', { id: '' }, 'Pre-Arrival Order ID (预约入库单ID) is missing'],
		['update', { itemsJson: '[]' }, 'Items (商品列表) is missing'],
		[
			'update',
			{ itemsJson: '[{"quantity":1}]' },
			'Items (商品列表) row 1, Merchant Code (商家编码) is missing',
		],
		['unAudit', { ids: '' }, 'Pre-Arrival Order IDs (预约入库单ID) is missing'],
	]);
});

it('succeeds with no failed ids where all were un-audited', async () => {
	const [item] = await node.run({ operation: 'unAudit', ids: '845,846' });
	expect(item?.json).toEqual({ unSuccessIds: [] });
});
