import { documentLines, quantityOf } from './documentLines.mts';
import { makeDocuments, type Seed } from './documents.mts';
import { cents } from './money.mts';

const FIRST_ID = 186786n;
const TAG = '示例标签';
const STATUS_NAMES: Record<string, string> = {
	'0': '已作废',
	'1': '待出库',
	'2': '已审核',
	'3': '已出库',
	'4': '出库中',
	'5': '草稿',
};

/** A return whose item has no shelf location, which shipping answers with code 33. */
export const UNPLACED_RETURN_ID = '186851';

/** A header of `purchase.return.list.query` (docs/facts/kuaimai/purchase.json). */
function header(seed: Seed, quantity: number): Record<string, unknown> {
	const { index, id, code, status, supplier, createdAt, modifiedAt } = seed;
	return {
		id,
		code,
		outerCode: `PR-EXT-${index}`,
		prSourceId: `PR-EXT-${index}`,
		status: Number(status),
		statusName: STATUS_NAMES[status],
		enableStatus: 1,
		financeStatus: index % 2 === 0 ? 'WAIT_FINANCE' : 'FINANCED',
		labels: index % 3 === 0 ? [{ id: 9007199254742001n, name: TAG, style: '1' }] : [],
		companyId: 10001,
		supplierId: Number(supplier.id),
		supplierCode: supplier.code,
		supplierName: supplier.name,
		purchaseOrderId: 3941403339276289n,
		busyType: 'PURCHASE_RETURN',
		busyId: 3941403339276289n,
		busyCode: 'CG3941403339276288',
		warehouseId: 9001,
		warehouseName: '示例仓库',
		warehouseExternalCode: 'A',
		inWarehouseId: 0,
		inWarehouseName: '',
		outLocation: 1,
		wssType: '',
		isAssignSection: false,
		stockRegionCodes: 'A-1',
		returnNum: quantity,
		actualReturnNum: quantity,
		isActualReturnNum: true,
		totalCount: quantity,
		returnSkuTypeNum: 1,
		allAllocate: 1,
		totalAmount: cents(2_600_000),
		actualTotalAmount: cents(2_600_000),
		payment: cents(2_600_000),
		discountAmount: cents(0),
		postFee: cents(0),
		othersFee: cents(0),
		feeShareType: 1,
		mergeId: 0,
		mergeType: 0,
		isMerge: 0,
		splitBySupplier: 0,
		sortType: 0,
		waveId: 0,
		waveStatus: 0,
		pickerIds: '20005',
		pickerNames: '示例拣选员',
		receiver: '示例联系人',
		phone: '00000000001',
		province: '示例省',
		city: '示例市',
		district: '示例区',
		address: '示例路1号',
		logisticsType: 1,
		templateId: 30001,
		templateName: '示例快递',
		templateType: 0,
		outSid: '88889999',
		outTime: modifiedAt,
		createrName: '示例创建人',
		gmCreate: createdAt,
		gmModified: modifiedAt,
		remark: '备注信息',
		warehouseType: 0,
		freight: cents(0),
		dbNo: 1,
		wlbTemplateType: '0',
	};
}

const LINE = { unit: '件', remark: '备注信息', deliveryDate: 1713542400000 };

function makeReturns(archived: boolean, count: number, statuses: readonly string[]) {
	const firstId = archived ? FIRST_ID - 100_000n : FIRST_ID + 1n;
	return makeDocuments({ archived, count, firstId, prefix: 'CT', statuses }, (seed) => {
		const lines = documentLines(seed, LINE);
		return {
			header: header(seed, quantityOf(lines)),
			lines,
			tags: seed.index % 3 === 0 ? [TAG] : [],
		};
	});
}

export const purchaseReturns = makeReturns(false, 58, ['0', '1', '2', '3', '4', '5']);

export const archivedReturns = makeReturns(true, 71, ['0', '1', '3']);
