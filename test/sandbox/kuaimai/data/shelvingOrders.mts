import { beijingTime } from '../../shared/beijingTime.mts';
import { documentLines, quantityOf } from './documentLines.mts';
import { makeDocuments, type Seed } from './documents.mts';

const FIRST_ID = 5500000001n;
const HOUR = 3_600_000;
const DONE = '1';

/**
 * A header of `erp.purchase.shelf.query` (docs/facts/kuaimai/purchase.json); it has no status.
 */
function header(seed: Seed, quantity: number): Record<string, unknown> {
	const { index, id, code, status, supplier, createdAt, modifiedAt } = seed;
	const isDone = status === DONE;
	return {
		id,
		code,
		weId: 4387287189219907n,
		weCode: `SH${4387287189219907n + BigInt(index % 5)}`,
		weCreated: beijingTime(createdAt - HOUR),
		weReceived: beijingTime(createdAt),
		weShelveQuantity: isDone ? quantity : 0,
		type: index % 2,
		num: quantity,
		receiveQuantity: quantity,
		waitQuantity: isDone ? 0 : quantity,
		supplierId: supplier.id,
		supplierName: supplier.name,
		warehouseId: 9001,
		warehouseName: '示例仓库',
		outWarehouseId: 0,
		outWarehouseName: '',
		purchaseOrderId: 3941403339276289n,
		busyType: 'PURCHASE',
		busyTypeDesc: '采购收货',
		busyId: 3941403339276289n,
		busyCode: 'CG3941403339276288',
		containerNo: `C-${index}`,
		companyId: 10001,
		creatorId: 20001,
		creator: '示例创建人',
		created: beijingTime(createdAt),
		shelverId: 20006,
		shelverName: '示例上架人',
		shelveTime: isDone ? beijingTime(modifiedAt + HOUR) : '',
		remark: '备注信息',
	};
}

const LINE = { unit: '件', remark: '备注信息', goodsSectionCode: 'A-1-1' };

function makeShelvingOrders(archived: boolean, count: number) {
	const firstId = archived ? FIRST_ID - 1_000_000n : FIRST_ID;
	return makeDocuments(
		{ archived, count, firstId, prefix: 'SJ', statuses: ['0', DONE, '2'] },
		(seed) => {
			const lines = documentLines(seed, LINE);
			return {
				header: header(seed, quantityOf(lines)),
				lines,
				...(seed.status === DONE && { shelvedAt: seed.modifiedAt + HOUR }),
			};
		},
	);
}

export const shelvingOrders = makeShelvingOrders(false, 47);

export const archivedShelvingOrders = makeShelvingOrders(true, 66);
