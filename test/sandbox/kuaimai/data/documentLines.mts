import { cents } from './money.mts';
import type { Seed } from './documents.mts';

/** What the lines of receipts, returns and shelving orders share (docs/facts/kuaimai/purchase.json). */
function documentLine({ code, supplier, index }: Seed, at: number): Record<string, unknown> {
	const quantity = 1 + ((index + at) % 9);
	const price = 260_000 * (1 + ((index + at) % 20));
	return {
		supplierName: supplier.name,
		supplierId: Number(supplier.id),
		supplierCode: supplier.code,
		code,
		outerId: `MN-sku-${at}`,
		itemOuterId: `MN-item-${at}`,
		sysItemId: 466267301308928n + BigInt(at),
		sysSkuId: at === 0 ? 0 : 9007199254741501n + BigInt(at),
		quantity,
		count: quantity,
		goodNum: quantity,
		badNum: 0,
		shipNum: 0,
		quality: true,
		price: cents(price),
		amount: cents(price * quantity),
		batchNo: '20240411',
		productTime: '2024-04-11 00:00:00',
		deliveryDate: '2024-04-20 00:00:00',
	};
}

/** One to three lines, each with what the kind of document adds. */
export function documentLines(
	seed: Seed,
	more: Record<string, unknown>,
): Array<Record<string, unknown>> {
	return Array.from({ length: 1 + (seed.index % 3) }, (_, at) => ({
		...documentLine(seed, at),
		...more,
	}));
}

/** How many pieces the lines have in all. */
export function quantityOf(lines: ReadonlyArray<Record<string, unknown>>): number {
	return lines.reduce((sum, { quantity }) => sum + Number(quantity), 0);
}
