import type { Operation, Resource } from '../../shared/catalogue/operation';
import { LIST_NOTE, required, ROOT, text } from './common';

const add: Operation = {
	name: 'add',
	label: 'Add',
	title: '商品加入购物车',
	action: 'Add products to the cart',
	description: 'Put products into the cart.',
	endpoint: `${ROOT}product/addCart`,
	access: 'write',
	fields: [
		{
			name: 'add_info',
			label: 'Products (添加购物车信息)',
			type: 'rows',
			required: true,
			description: 'What is put into the cart',
			columns: [
				required(text('sku_id', 'SKU ID (sku_id)', 'The id of the SKU')),
				{
					name: 'buy_num',
					label: 'Quantity (buy_num)',
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
	description: `List what is in the cart. ${LIST_NOTE}`,
	endpoint: `${ROOT}product/get_cart_list`,
	methods: ['GET'],
	access: 'read',
	asksForRows: true,
	fields: [],
};

/** The cart (liangben.md section 6). */
export const cart: Resource = {
	name: 'cart',
	label: 'Cart (购物车)',
	operations: [getManyInCart, add],
};
