import omit from 'lodash/omit';
import type { Document } from '../listing.mts';
import { orderHeader } from './orderHeader.mts';
import { exampleLine, orderLine } from './orderLines.mts';
import { suppliers, type Supplier } from './suppliers.mts';

/** The order of the documented example (docs/facts/kuaimai/purchase.json, purchase.order.get). */
export const EXAMPLE_ORDER_ID = '3941403339276289';

/** An order whose numbers no double can hold; its id is 2^53 + 1. */
export const BIG_ORDER_ID = '9007199254740993';

/** docs/facts/kuaimai/purchase.json, `purchase.order.query`. */
export const ORDER_STATUSES = [
	'WAIT_VERIFY',
	'VERIFYING',
	'GOODS_NOT_ARRIVED',
	'GOODS_PART_ARRIVED',
	'FINISHED',
	'GOODS_CLOSED',
] as const;

export const ARCHIVED_ORDER_ID = '3341403339276289';

/** An order: the header of `purchase.order.query` and the lines of `purchase.order.get`. */
export interface PurchaseOrder extends Document {
	code: string;
	outerCode: string;
	ptOrderId: string;
}

/** How live and archived orders differ. */
interface Series {
	count: number;
	firstId: string;
	statuses: readonly string[];
	firstCreated: number;
	hours: number;
	firstPtOrderId: number;
	archived: boolean;
}

const BIG_EVERY = 50;
const HOUR = 3_600_000;

function idOf(firstId: string, index: number, isBig: boolean): bigint {
	return isBig
		? BigInt(BIG_ORDER_ID) + BigInt(index / BIG_EVERY - 1) * 1000n
		: BigInt(firstId) + BigInt(index) * 64n;
}

function order(series: Series, index: number): PurchaseOrder {
	const isBig = index > 0 && index % BIG_EVERY === 0;
	const id = idOf(series.firstId, index, isBig);
	const createdAt = series.firstCreated + index * series.hours * HOUR;
	const parts = {
		index,
		isBig,
		id,
		code: `CG${id - 1n}`,
		ptOrderId: String(series.firstPtOrderId + index),
		outerCode: `EXT-${String(index).padStart(5, '0')}`,
		supplier: suppliers[index % suppliers.length] as Supplier,
		status: series.statuses[index % series.statuses.length] as string,
		createdAt,
		modifiedAt: createdAt + 5 * HOUR,
	};
	const isExample = String(id) === EXAMPLE_ORDER_ID;
	const lines = isExample
		? [exampleLine]
		: Array.from({ length: 1 + (index % 4) }, (_, at) => orderLine(parts, at));
	const header = orderHeader({ ...parts, lines });
	const { code, ptOrderId, outerCode, status, modifiedAt } = parts;
	return {
		id,
		code,
		status,
		outerCode,
		createdAt,
		modifiedAt,
		tags: [],
		ptOrderId,
		lines: lines.map(({ record }) => record),
		// An archived header has no nested supplier (docs/facts/kuaimai/purchase.json).
		header: series.archived ? omit(header, 'supplier') : header,
	};
}

function makeOrders(series: Series): PurchaseOrder[] {
	return Array.from({ length: series.count }, (_, index) => order(series, index));
}

/** A few hundred purchase orders, the same at every start. */
export const purchaseOrders: PurchaseOrder[] = makeOrders({
	count: 347,
	firstId: EXAMPLE_ORDER_ID,
	statuses: ORDER_STATUSES,
	firstCreated: Date.UTC(2026, 0, 5, 1, 0, 0),
	hours: 7,
	firstPtOrderId: 1122334455,
	archived: false,
});

/** Archived orders of more than 90 days, one a day. */
export const archivedOrders: PurchaseOrder[] = makeOrders({
	count: 131,
	firstId: ARCHIVED_ORDER_ID,
	statuses: ['FINISHED', 'GOODS_CLOSED'],
	firstCreated: Date.UTC(2025, 0, 5, 1, 0, 0),
	hours: 24,
	firstPtOrderId: 1022334455,
	archived: true,
});
