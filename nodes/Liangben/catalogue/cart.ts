import type { Operation, Resource } from '../../shared/catalogue/operation';
import { LIST_NOTE, required, ROOT, text } from './common';

const add: Operation = {
	name: 'add',
	label: 'Add',
	title: '商品加入购物车',
	action: 'Add products to the cart',
	summary: { en: 'Put products into the cart.', zh: '' },
	endpoint: `${ROOT}product/addCart`,
	effect: 'write',
	fields: [
		{
			name: 'add_info',
			label: { en: 'Products', zh: '添加购物车信息' },
			type: 'rows',
			required: true,
			description: 'What is put into the cart',
			columns: [
				required(text('sku_id', { en: 'SKU ID (sku_id)', zh: '' }, 'The id of the SKU')),
				{
					name: 'buy_num',
					label: { en: 'Quantity (buy_num)', zh: '' },
					type: 'integer',
					jsonType: 'string',
					required: true,
					description: 'How many; it is sent as text, as in the vendor’s example',
				},
			],
		},
	],
};

/** Needs no parameters, so it serves as the credential's test, too. */
export const getManyInCart: Operation = {
	name: 'getAll',
	label: 'Get Many',
	title: '购物车商品列表',
	action: 'Get many cart items',
	summary: { en: `List what is in the cart.`, zh: '' },
	details: `${LIST_NOTE}`,
	endpoint: `${ROOT}product/get_cart_list`,
	methods: ['GET'],
	effect: 'read',
	asksForRows: true,
	fields: [],
};

/** The cart (liangben.md section 6). */
export const cart: Resource = {
	name: 'cart',
	label: { en: 'Cart', zh: '购物车' },
	operations: [getManyInCart, add],
};
