import type { KuaimaiCases } from '../kuaimaiNode.mts';

/** Good input of every operation of Purchase Suggestion; reading them needs a finished calculation. */
export const purchaseSuggestionCases: KuaimaiCases = {
	calculate: {
		effect: 'write',
		parameters: {
			warehouseCode: 'A',
			waitForResult: false,
			additionalFields: { ignoreTradeOut: '1', ignoreRefund: '0' },
		},
		body: 'method=sale.purchase.strategy.calculate&warehouseCode=A&ignoreTradeOut=1&ignoreRefund=0',
		output: [{ success: true }],
	},
	getProgress: {
		effect: 'read',
		parameters: {},
		body: 'method=purchase.progress.query&progressType=4',
		output: [{ executResult: '0202407241426978', progress: 2 }],
	},
	getAll: {
		effect: 'read',
		parameters: { queryKey: '0202407241426978', limit: 1 },
		body: 'method=sale.purchase.strategy.query&queryKey=0202407241426978&pageSize=1&pageNo=1',
		output: [
			{
				outerId: 'MN-sku-0001',
				itemOuterId: 'MN-item-0001',
				propertiesName: '示例规格0001',
				itemCatName: '示例类目',
				stockoutNum: 1,
				purchaseStock: 2,
			},
		],
	},
};
