/** More than one page of the largest size, 500. */
const SUGGESTION_COUNT = 512;

/** A record of `sale.purchase.strategy.query` (docs/facts/kuaimai/purchase.json). */
function suggestion(index: number): Record<string, unknown> {
	const number = String(index + 1).padStart(4, '0');
	return {
		picPath: `https://pictures.example.com/${number}.jpeg`,
		itemPicPath: `https://pictures.example.com/item-${number}.jpeg`,
		stockoutNum: 1 + (index % 7),
		itemOuterId: `MN-item-${number}`,
		outerId: `MN-sku-${number}`,
		purchaseStock: 2 + (index % 11),
		itemCatName: '示例类目',
		propertiesName: `示例规格${number}`,
	};
}

/** What the newest finished calculation suggests. */
export const suggestions = Array.from({ length: SUGGESTION_COUNT }, (_, index) =>
	suggestion(index),
);

/** What is left of the calculation before it: one suggestion that no newer one has. */
export const oldSuggestions = [suggestion(SUGGESTION_COUNT)];
