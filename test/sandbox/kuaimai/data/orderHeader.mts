import { cents } from './money.mts';
import type { OrderLine } from './orderLines.mts';
import type { Supplier } from './suppliers.mts';

/** What the header of an order is made of. */
export interface HeaderParts {
	index: number;
	id: bigint;
	code: string;
	status: string;
	outerCode: string;
	ptOrderId: string;
	supplier: Supplier;
	lines: OrderLine[];
	createdAt: number;
	modifiedAt: number;
	isBig: boolean;
}

const HOUR = 3_600_000;

const GOODS_STATUS: Record<string, string> = {
	GOODS_PART_ARRIVED: 'STATUS_GOODS_PART_GET',
	FINISHED: 'STATUS_GOODS_FINISHED',
	GOODS_CLOSED: 'GOODS_CLOSED',
};

const sum = (numbers: number[]) => numbers.reduce((left, right) => left + right, 0);

/** How much of an order has arrived. */
function arrivedOf(status: string, quantity: number): number {
	if (status === 'FINISHED') return quantity;
	return status === 'GOODS_PART_ARRIVED' ? Math.floor(quantity / 2) : 0;
}

/** What only an audited order has. */
function audit({ status, createdAt }: HeaderParts): Record<string, unknown> {
	if (status === 'WAIT_VERIFY' || status === 'VERIFYING') return {};
	return {
		auditorId: '20003',
		auditorName: '示例审核人',
		auditorDate: createdAt + HOUR,
		auditorRemark: '示例审核备注',
		financeAuditorId: 20004,
		financeAuditorName: '示例财务',
		financeAuditorDate: createdAt + 2 * HOUR,
		financeAuditorRemark: '示例财务备注',
	};
}

/** What only a finished order has. */
function finish({ status, modifiedAt }: HeaderParts): Record<string, unknown> {
	if (status !== 'FINISHED') return {};
	return {
		finishDate: modifiedAt,
		arriveRegisteredTime: modifiedAt - HOUR,
		arriveRegisteredBy: '示例仓管',
	};
}

/**
 * A header with the documented fields (docs/facts/kuaimai/purchase.json, `purchase.order.query`).
 * The facts give no meaning for the values of templateType, itemNumType, isFinishProduct and
 * weFinishStatus, nor for the last six, which its examples have and its table has not.
 */
export function orderHeader(order: HeaderParts): Record<string, unknown> {
	const { index, status, supplier, lines, createdAt, modifiedAt } = order;
	const quantity = sum(lines.map((line) => line.quantity));
	const total = sum(lines.map((line) => line.milliCents));
	const arrived = arrivedOf(status, quantity);
	const cancelled = status === 'GOODS_CLOSED' ? quantity : 0;
	return {
		id: order.id,
		shortId: 1000 + index,
		code: order.code,
		sourceId: order.outerCode,
		sourceKey: order.isBig ? 9223372036854775807n : 10002,
		sourceOrderId: order.ptOrderId,
		status,
		getGoodsStatus: GOODS_STATUS[status] ?? 'STATUS_GOODS_NOT_GET',
		enableStatus: 1,
		purchaseType: 'caigou',
		pickWay: 0,
		suitStatus: '0',
		flag: String((index % 7) - 1),
		itemNumType: '0',
		isFinishProduct: '0',
		companyId: 10001,
		supplierId: supplier.id,
		supplierCode: supplier.code,
		supplierName: supplier.name,
		supplier,
		billType: supplier.billType,
		receiveWarehouseId: '9001',
		receiveWarehouseName: '示例仓库',
		warehouseExternalCode: 'A',
		warehouseType: '0',
		totalAmount: cents(total),
		totalDetailAmount: cents(total).text,
		actualTotalAmount: cents(total).text,
		discountAmount: cents(0),
		cancelAmount: cents(cancelled ? total : 0),
		receivedAmount: cents(arrived === quantity ? total : 0),
		advanceCharge: '0',
		otherAmount: '0',
		freight: '0',
		quantity: String(quantity),
		arrivedQuantity: arrived,
		receiveQuantity: arrived,
		actualReceiveNum: String(arrived),
		cancelQuantity: String(cancelled),
		purchaseReturnNum: '0',
		purchaseReturnWeNum: 0,
		weFinishStatus: '0',
		logisticsType: String(index % 5),
		expressCompany: '示例快递',
		outSid: '88889999',
		templateId: '30001',
		templateName: '示例快递',
		templateType: '0',
		printBy: '示例打印人',
		printTime: createdAt + HOUR,
		financeId: 40001,
		financeName: '示例账户',
		createrId: '20001',
		createrName: '示例创建人',
		created: createdAt,
		modified: modifiedAt,
		deliveryDate: modifiedAt + 72 * HOUR,
		remark: '备注信息',
		autoRemark: '示例自动备注',
		contractRemark: '示例合同备注',
		...audit(order),
		...finish(order),
		receiveStatus: '0',
		supplierSort: 1,
		deliveryDateType: 0,
		oldStatus: 'WAIT_VERIFY',
		receiveQuantityInc: 0,
		skuSizeSort: 0,
	};
}
