import type { OutputFields } from '../../../../shared/catalogue/output';

/** A record of `sale.purchase.strategy.query` (kuaimai.md section 11). */
export const suggestion: OutputFields = {
	picPath: 'string',
	stockoutNum: 'number',
	itemOuterId: 'string',
	outerId: 'string',
	purchaseStock: 'number',
	itemCatName: 'string',
	propertiesName: 'string',
};
