import { cents } from './money.mts';
import type { Supplier } from './suppliers.mts';

/** What the lines repeat of their order. */
export interface LineOwner {
	id: bigint;
	code: string;
	ptOrderId: string;
	supplier: Supplier;
	/** Whether its numbers shall be ones that no double can hold. */
	isBig: boolean;
}

/** A line of `purchase.order.get`, and its worth for the header. */
export interface OrderLine {
	record: Record<string, unknown>;
	quantity: number;
	/** Thousandths of a cent, so that sums are exact. */
	milliCents: number;
}

/**
 * The one line of the documented response example, digit for digit
 * (docs/facts/kuaimai/purchase.json).
 */
export const exampleLine: OrderLine = {
	record: {
		code: 'CG3941403339276288',
		ptSkuId: 'MN-milk',
		sysItemId: 466267301308928,
		remark: '备注信息',
		price: cents(100_000),
		itemOuterId: 'MN-milk',
		ptOrderId: '1122334455',
		deliveryDate: 1662541137000,
		caigouUrl: '采购链接',
		amount: cents(100_000),
		quantity: 1,
		count: 1,
		outSid: '88889999',
		sysSkuId: 0,
		ptShopId: 12345,
		purchaseOrderId: 3941403339276289,
		outerId: 'MN-milk',
	},
	quantity: 1,
	milliCents: 100_000,
};

/** A line with all documented fields (docs/facts/kuaimai/purchase.json, `purchase.order.get`). */
export function orderLine(order: LineOwner, index: number): OrderLine {
	const quantity = 1 + ((Number(order.id % 97n) + index) % 9);
	// Prices are cents; every fourth has a fraction of one, which the documented type allows.
	const price = 100_000 * (1 + ((Number(order.id % 89n) + index) % 50)) + (index === 3 ? 500 : 0);
	const amend = index === 1 ? -1000 : 0;
	return {
		record: {
			code: order.code,
			ptSkuId: `MN-sku-${index}`,
			sysItemId: 466267301308928n + BigInt(index),
			remark: '备注信息',
			price: cents(price),
			itemOuterId: `MN-item-${index}`,
			ptOrderId: order.ptOrderId,
			deliveryDate: 1662541137000,
			caigouUrl: '采购链接',
			amount: cents(price * quantity),
			quantity,
			count: quantity,
			outSid: '88889999',
			sysSkuId: 0,
			ptShopId: order.isBig ? 9007199254740995n : 12345,
			purchaseOrderId: order.id,
			outerId: `MN-sku-${index}`,
			supplierId: order.supplier.id,
			supplierCode: order.supplier.code,
			supplierName: order.supplier.name,
			templateName: '示例快递',
			totalFee: cents(price * quantity + amend),
			amendAmount: cents(amend),
		},
		quantity,
		milliCents: price * quantity,
	};
}
