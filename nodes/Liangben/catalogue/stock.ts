import type { Operation, Resource } from '../../shared/catalogue/operation';
import { fields, LIST_NOTE, pageFilters, pages, required, ROOT, text } from './common';

const productId = text('product_id', { en: 'Product ID', zh: '商品id' }, 'The id of the product');

const getOfSku: Operation = {
	name: 'getOfSku',
	label: 'Get of SKU',
	title: '单个sku库存',
	action: 'Get the stock of a SKU',
	summary: { en: 'Fetch the stock of one SKU.', zh: '' },
	endpoint: `${ROOT}stock/get_product_sku_stock`,
	effect: 'read',
	fields: [
		required(text('sku_id', { en: 'SKU ID (sku_id)', zh: '' }, 'The id of the SKU')),
		fields,
	],
};

const getOfProduct: Operation = {
	name: 'getOfProduct',
	label: 'Get of Product',
	title: '单个商品库存',
	action: 'Get the stock of a product',
	summary: { en: 'Fetch the stock of one product.', zh: '' },
	endpoint: `${ROOT}stock/get_product_stock`,
	effect: 'read',
	fields: [required(productId), fields],
};

const getMany: Operation = {
	name: 'getAll',
	label: 'Get Many',
	title: '商品库存列表',
	action: 'Get many product stocks',
	summary: { en: `List the stock of products.`, zh: '' },
	details: `${LIST_NOTE}`,
	endpoint: `${ROOT}stock/get_product_stock_list`,
	effect: 'read',
	asksForRows: true,
	paging: pages,
	fields: [
		fields,
		...pageFilters,
		text('product_code', { en: 'Product Code', zh: '商品编码' }, 'Only the product with this code'),
		{ ...productId, description: 'Only the product with this id' },
	],
};

/** Stock (liangben.md section 6). */
export const stock: Resource = {
	name: 'stock',
	label: { en: 'Stock', zh: '库存' },
	operations: [getMany, getOfProduct, getOfSku],
};
