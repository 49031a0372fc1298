import type { Resource } from '../../shared/catalogue/operation';
import { titleOnly } from './titleOnly';

export const product: Resource = {
	name: 'product',
	label: { en: 'Product', zh: '商品' },
	operations: [
		titleOnly({
			name: 'getAll',
			label: 'Get Many',
			title: '商品列表',
			action: 'Get many products',
			summary: { en: 'List products.', zh: '查询商品列表。' },
			effect: 'read',
			isList: true,
		}),
	],
};
