import { required } from '../../shared/catalogue/fieldHelpers';
import type { Operation, Resource } from '../../shared/catalogue/operation';
import { ROOT, skuId } from './common';

const add: Operation = {
	name: 'add',
	label: 'Add',
	title: '商品加入购物车',
	action: 'Add products to the cart',
	summary: { en: 'Put products into the cart.', zh: '将商品加入购物车。' },
	endpoint: `${ROOT}product/addCart`,
	effect: 'write',
	fields: [
		{
			name: 'add_info',
			label: { en: 'Products', zh: '商品' },
			type: 'rows',
			required: true,
			columns: [
				required(skuId),
				{
					name: 'buy_num',
					label: { en: 'Quantity', zh: '数量' },
					type: 'integer',
					// As in the vendor's one example (docs/facts/liangben.md, Endpoints).
					jsonType: 'string',
					sign: 'positive',
					required: true,
				},
			],
		},
	],
};

/** Needs no parameters, so the credential test calls it, too. */
export const getManyInCart: Operation = {
	name: 'getAll',
	label: 'Get Many',
	title: '购物车商品列表',
	action: 'Get many products in the cart',
	summary: { en: 'List what is in the cart.', zh: '查询购物车中的商品。' },
	endpoint: `${ROOT}product/get_cart_list`,
	methods: ['GET'],
	effect: 'read',
	asksForRows: true,
	fields: [],
};

export const cart: Resource = {
	name: 'cart',
	label: { en: 'Cart', zh: '购物车' },
	operations: [getManyInCart, add],
};
