import type { Resource } from '../../shared/catalogue/operation';
import { titleOnly } from './titleOnly';

/** Products (yunjigong.md section 2, row 16). */
export const product: Resource = {
	name: 'product',
	label: { en: 'Product', zh: '商品' },
	operations: [
		titleOnly({
			name: 'getAll',
			label: 'Get Many',
			title: '商品列表',
			action: 'Get many products',
			does: 'List products',
			effect: 'read',
			isList: true,
		}),
	],
};
