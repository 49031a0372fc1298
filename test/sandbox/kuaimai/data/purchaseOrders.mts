import { orderHeader } from './orderHeader.mts';
import { exampleLine, orderLine } from './orderLines.mts';
import { suppliers, type Supplier } from './suppliers.mts';

/** The order of the documented example (kuaimai.md section 11, purchase.order.get). */
export const EXAMPLE_ORDER_ID = '3941403339276289';

/** An order whose numbers no double can hold; its id is 2^53 + 1. */
export const BIG_ORDER_ID = '9007199254740993';

/** kuaimai.md section 11, `purchase.order.query`. */
export const ORDER_STATUSES = [
	'WAIT_VERIFY',
	'VERIFYING',
	'GOODS_NOT_ARRIVED',
	'GOODS_PART_ARRIVED',
	'FINISHED',
	'GOODS_CLOSED',
] as const;

/** An order as `purchase.order.query` (header) and `purchase.order.get` (lines) tell it. */
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

const ORDER_COUNT = 347;
const BIG_EVERY = 50;
const FIRST_CREATED = Date.UTC(2026, 0, 5, 1, 0, 0);
const HOUR = 3_600_000;

function idOf(index: number, isBig: boolean): bigint {
	return isBig
		? BigInt(BIG_ORDER_ID) + BigInt(index / BIG_EVERY - 1) * 1000n
		: BigInt(EXAMPLE_ORDER_ID) + BigInt(index) * 64n;
}

function order(index: number): PurchaseOrder {
	const isBig = index > 0 && index % BIG_EVERY === 0;
	const id = idOf(index, isBig);
	const createdAt = FIRST_CREATED + index * 7 * HOUR;
	const parts = {
		index,
		isBig,
		id,
		code: `CG${id - 1n}`,
		ptOrderId: String(1122334455 + index),
		outerCode: `EXT-${String(index).padStart(5, '0')}`,
		supplier: suppliers[index % suppliers.length] as Supplier,
		status: ORDER_STATUSES[index % ORDER_STATUSES.length] as string,
		createdAt,
		modifiedAt: createdAt + 5 * HOUR,
	};
	const lines =
		index === 0
			? [exampleLine]
			: Array.from({ length: 1 + (index % 4) }, (_, at) => orderLine(parts, at));
	const { code, ptOrderId, outerCode, status, modifiedAt } = parts;
	return {
		id,
		code,
		status,
		outerCode,
		createdAt,
		modifiedAt,
		ptOrderId,
		lines: lines.map(({ record }) => record),
		header: orderHeader({ ...parts, lines }),
	};
}

/** A few hundred purchase orders, the same at every start. */
export const purchaseOrders: PurchaseOrder[] = Array.from({ length: ORDER_COUNT }, (_, index) =>
	order(index),
);
