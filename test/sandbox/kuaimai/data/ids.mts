/** Ids that a creation answers; the documents are not kept. Two are above 2^53. */
export const NEW_ORDER_ID = 9007199254749011n;
export const NEW_RECEIPT_ID = 4387287189219907n;
export const NEW_RETURN_ID = 9007199254749013n;
export const NEW_SUPPLIER_ID = 700999n;

const ABOVE_2_53 = 9007199254740993n;
const BIG_EVERY = 10;

/** The id of the document at this place; every tenth is above 2^53. */
export function idAt(first: bigint, index: number): bigint {
	return index > 0 && index % BIG_EVERY === 0
		? ABOVE_2_53 + BigInt(index) * 100n
		: first + BigInt(index) * 64n;
}

/** The id of an edited document, a number as the vendor prints it, or that of the new one. */
export function savedId(given: string | undefined, created: bigint): bigint | string {
	if (given === undefined) return created;
	return /^\d+$/.test(given) ? BigInt(given) : given;
}
