import type { OutputFields } from '../../../../shared/catalogue/output';

/** What headers of live and archived receipts share (kuaimai.md section 11). */
const common: OutputFields = {
	finisherName: 'string',
	busyOutId: 'number',
	cancelAmount: 'number',
	outWarehouseName: 'string',
	discountAmount: 'number',
	shelveTime: 'string',
	outWarehouseId: 'number',
	purchaseOrderCode: 'string',
	busyId: 'number',
	modified: 'string',
	id: 'number',
	outerCode: 'string',
	created: 'string',
	busyType: 'string',
	finished: 'string',
	createrName: 'string',
	pdaWeTaskStatus: 'number',
	othersFee: 'number',
	shelvedQuantity: 'number',
	warehouseId: 'number',
	purchaseOrderId: 'number',
	purchaseQuantity: 'number',
	items: 'string',
	status: 'string',
	containerNo: 'string',
	code: 'string',
	supplierId: 'number',
	badShelveFee: 'number',
	freight: 'number',
	remark: 'string',
	warehouseName: 'string',
	goodShelveFee: 'number',
	waitShelveQuantity: 'number',
	totalDetailFee: 'number',
	busyOutCode: 'string',
	supplierName: 'string',
	getBadNum: 'number',
	quantity: 'number',
	busyTypeDesc: 'string',
	warehouseExternalCode: 'string',
	cancelQuantity: 'number',
	receiveQuantity: 'number',
	getGoodNum: 'number',
	feeShareType: 'number',
	busyCode: 'string',
	logisticsType: 'number',
	supplierCode: 'string',
	labels: { rows: { id: 'number', name: 'string', style: 'string' } },
	contractRemark: 'string',
	financeStatus: 'string',
	flag: 'number',
};

/** A header of `warehouse.entry.list.query`. */
export const receiptHeader: OutputFields = {
	...common,
	preinOrderId: 'number',
	preinOrderCode: 'string',
	proofInfoList: { rows: { proofUrl: 'string', proofName: 'string' } },
};

/** A header of `warehouse.entry.history.list.query`; its example prints times as numbers. */
export const archivedReceiptHeader: OutputFields = {
	...common,
	shortId: 'string',
	shelveTime: 'number',
	modified: 'number',
	created: 'number',
	finished: 'number',
};

/** A line of `warehouse.entry.history.list.get`. */
export const archivedReceiptLine: OutputFields = {
	supplierName: 'string',
	amount: 'number',
	supplierId: 'number',
	code: 'string',
	sysItemId: 'number',
	count: 'number',
	supplierCode: 'string',
	sysSkuId: 'number',
	unit: 'string',
	price: 'number',
	itemOuterId: 'string',
	outerId: 'string',
	remark: 'string',
	brand: 'string',
	goodNum: 'number',
	badNum: 'number',
	batchNo: 'string',
	productTime: 'string',
	quantity: 'number',
	shipNum: 'number',
	quality: 'boolean',
	deliveryDate: 'string',
};

/** A line of `warehouse.entry.list.get`. */
export const receiptLine: OutputFields = {
	...archivedReceiptLine,
	expireTime: 'string',
};
