import { beijingTime } from '../../shared/beijingTime.mts';
import { documentLines, quantityOf } from './documentLines.mts';
import { makeDocuments, type Seed } from './documents.mts';
import { cents } from './money.mts';

/** docs/facts/kuaimai/purchase.json, `warehouse.entry.list.query`. */
export const RECEIPT_STATUSES = [
	'NOT_FINISH',
	'STATUS_UNIQUE_CODE_RECEIVING',
	'FINISHED',
	'SHELVED',
	'CLOSED',
] as const;

const TAG = '示例标签';
const FIRST_ID = 4387287189219907n;

const isTagged = ({ index }: Seed) => index % 3 === 0;

/** The fields live and archived headers share. */
function common(seed: Seed, quantity: number): Record<string, unknown> {
	const { index, id, code, status, supplier } = seed;
	return {
		id,
		code,
		outerCode: `WE-EXT-${index}`,
		status,
		financeStatus: index % 2 === 0 ? 'WAIT_FINANCE' : 'FINANCED',
		flag: (index % 7) - 1,
		labels: isTagged(seed) ? [{ id: 9007199254742001n, name: TAG, style: '1' }] : [],
		supplierId: Number(supplier.id),
		supplierCode: supplier.code,
		supplierName: supplier.name,
		purchaseOrderId: 3941403339276289n,
		purchaseOrderCode: 'CG3941403339276288',
		purchaseQuantity: quantity,
		warehouseId: 9001,
		warehouseName: '示例仓库',
		warehouseExternalCode: 'A',
		outWarehouseId: 0,
		outWarehouseName: '',
		busyType: 'PURCHASE',
		busyTypeDesc: '采购收货',
		busyId: 3941403339276289n,
		busyCode: 'CG3941403339276288',
		busyOutId: 0,
		busyOutCode: '',
		quantity,
		receiveQuantity: quantity,
		getGoodNum: quantity,
		getBadNum: 0,
		shelvedQuantity: 0,
		waitShelveQuantity: quantity,
		cancelQuantity: 0,
		items: 1,
		totalDetailFee: cents(2_600_000),
		discountAmount: cents(0),
		cancelAmount: cents(0),
		freight: cents(0),
		othersFee: cents(0),
		goodShelveFee: cents(0),
		badShelveFee: cents(0),
		feeShareType: 1,
		logisticsType: index % 5,
		containerNo: `C-${index}`,
		pdaWeTaskStatus: 0,
		createrName: '示例创建人',
		finisherName: '示例仓管',
		remark: '备注信息',
		contractRemark: '示例合同备注',
		needCheck: 0,
		hasCheck: 0,
		quantityCheck: 0,
	};
}

/** Times as the examples print them: text in the live list, numbers in the archived one. */
function times({ createdAt, modifiedAt }: Seed, write: (epochMs: number) => unknown) {
	return {
		created: write(createdAt),
		modified: write(modifiedAt),
		finished: write(modifiedAt),
		shelveTime: write(modifiedAt),
	};
}

const LINE = { unit: '件', brand: '示例品牌', remark: '备注信息' };

export const receipts = makeDocuments(
	{ archived: false, count: 61, firstId: FIRST_ID, prefix: 'SH', statuses: RECEIPT_STATUSES },
	(seed) => {
		const lines = documentLines(seed, { ...LINE, expireTime: '2027-04-11 00:00:00' });
		const header = {
			...common(seed, quantityOf(lines)),
			...times(seed, beijingTime),
			shortId: String(1000 + seed.index),
			preinOrderId: seed.index === 4 ? 9007199254740999n : 847,
			preinOrderCode: 'YY77',
			proofInfoList: [{ proofUrl: 'https://files.example.com/proof.pdf', proofName: 'proof.pdf' }],
		};
		return { header, lines, tags: isTagged(seed) ? [TAG] : [] };
	},
);

/** Archived receipts; without what only live ones have (docs/facts/kuaimai/purchase.json). */
export const archivedReceipts = makeDocuments(
	{
		archived: true,
		count: 73,
		firstId: FIRST_ID - 1_000_000n,
		prefix: 'SH',
		statuses: ['FINISHED', 'SHELVED', 'CLOSED'],
	},
	(seed) => {
		const lines = documentLines(seed, LINE);
		return {
			header: {
				shortId: String(1000 + seed.index),
				...common(seed, quantityOf(lines)),
				...times(seed, Number),
			},
			lines,
		};
	},
);
