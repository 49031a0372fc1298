/** The order of the documented example (kuaimai.md section 11, purchase.order.get). */
export const EXAMPLE_ORDER_ID = '3941403339276289';

/** An order whose numbers no double can hold; its id is 2^53 + 1. */
export const BIG_ORDER_ID = '9007199254740993';

export const ORDER_STATUSES = [
	'WAIT_VERIFY',
	'VERIFYING',
	'GOODS_NOT_ARRIVED',
	'GOODS_PART_ARRIVED',
	'FINISHED',
	'GOODS_CLOSED',
] as const;

const ORDER_COUNT = 347;
const SUPPLIER_COUNT = 23;
const FIRST_CREATED = Date.UTC(2026, 0, 5, 1, 0, 0);
const HOUR = 3_600_000;

const number = (index: number, width: number) => String(index).padStart(width, '0');

export interface Supplier {
	id: string;
	code: string;
	name: string;
	status: string;
	created: string;
	[field: string]: unknown;
}

export const suppliers: Supplier[] = Array.from({ length: SUPPLIER_COUNT }, (_, index) => ({
	id: String(700000 + index),
	code: `S${number(index + 1, 3)}`,
	name: `示例供应商${number(index + 1, 3)}`,
	status: index % 9 === 8 ? '2' : '1',
	categoryName: '示例分类',
	planReceiveDay: String(3 + (index % 5)),
	created: '2026-01-01 08:00:00',
	modified: '2026-01-02 08:00:00',
}));

export interface PurchaseOrder {
	id: bigint;
	code: string;
	status: string;
	outerCode: string;
	createdAt: number;
	modifiedAt: number;
	header: Record<string, unknown>;
	ptOrderId: string;
	lines: Array<Record<string, unknown>>;
}

function line(order: { id: bigint; code: string; ptOrderId: string }, index: number) {
	const count = 1 + ((Number(order.id % 97n) + index) % 9);
	const price = 100 * (1 + ((Number(order.id % 89n) + index) % 50));
	return {
		code: order.code,
		ptSkuId: `MN-sku-${index}`,
		sysItemId: 466267301308928n + BigInt(index),
		remark: '备注信息',
		price,
		itemOuterId: `MN-item-${index}`,
		ptOrderId: order.ptOrderId,
		deliveryDate: 1662541137000,
		caigouUrl: '采购链接',
		amount: price * count,
		quantity: count,
		count,
		outSid: '88889999',
		sysSkuId: 0,
		ptShopId: 12345,
		purchaseOrderId: order.id,
		outerId: `MN-sku-${index}`,
	};
}

function order(index: number): PurchaseOrder {
	const isBig = index > 0 && index % 50 === 0;
	const id = isBig
		? BigInt(BIG_ORDER_ID) + BigInt(index / 50 - 1) * 1000n
		: BigInt(EXAMPLE_ORDER_ID) + BigInt(index) * 64n;
	const code = `CG${id - 1n}`;
	const ptOrderId = String(1122334455 + index);
	const supplier = suppliers[index % suppliers.length] as Supplier;
	const status = ORDER_STATUSES[index % ORDER_STATUSES.length] as string;
	const createdAt = FIRST_CREATED + index * 7 * HOUR;
	const modifiedAt = createdAt + 5 * HOUR;
	const lines = Array.from({ length: 1 + (index % 4) }, (_, at) =>
		line({ id, code, ptOrderId }, at),
	);
	const total = lines.reduce((sum, { amount }) => sum + amount, 0);
	return {
		id,
		code,
		status,
		outerCode: `EXT-${number(index, 5)}`,
		createdAt,
		modifiedAt,
		ptOrderId,
		lines: index === 0 ? [exampleLine] : lines,
		header: {
			id,
			shortId: 1000 + index,
			code,
			sourceId: `EXT-${number(index, 5)}`,
			status,
			supplierId: supplier.id,
			supplierCode: supplier.code,
			supplierName: supplier.name,
			receiveWarehouseId: '9001',
			receiveWarehouseName: '示例仓库',
			totalAmount: total,
			totalDetailAmount: String(total),
			quantity: String(lines.reduce((sum, { quantity }) => sum + quantity, 0)),
			arrivedQuantity: status === 'FINISHED' ? 1 : 0,
			purchaseType: 'caigou',
			deliveryDate: modifiedAt + 72 * HOUR,
			created: createdAt,
			modified: modifiedAt,
			remark: '备注信息',
		},
	};
}

const exampleLine = {
	code: 'CG3941403339276288',
	ptSkuId: 'MN-milk',
	sysItemId: 466267301308928,
	remark: '备注信息',
	price: 100,
	itemOuterId: 'MN-milk',
	ptOrderId: '1122334455',
	deliveryDate: 1662541137000,
	caigouUrl: '采购链接',
	amount: 100,
	quantity: 1,
	count: 1,
	outSid: '88889999',
	sysSkuId: 0,
	ptShopId: 12345,
	purchaseOrderId: 3941403339276289,
	outerId: 'MN-milk',
};

/** A few hundred purchase orders, the same at every start. */
export const purchaseOrders: PurchaseOrder[] = Array.from({ length: ORDER_COUNT }, (_, index) =>
	order(index),
);
