import type { Operation, Resource } from '../../shared/catalogue/operation';
import { fields, LIST_NOTE, pageFilters, pages, required, ROOT, text } from './common';

const productId = text('product_id', 'Product ID (商品id)', 'The id of the product');

const getOfSku: Operation = {
	name: 'getOfSku',
	label: 'Get of SKU',
	title: '单个sku库存',
	action: 'Get the stock of a SKU',
	description: 'Fetch the stock of one SKU.',
	endpoint: `${ROOT}stock/get_product_sku_stock`,
	access: 'read',
	fields: [required(text('sku_id', 'SKU ID (sku_id)', 'The id of the SKU')), fields],
};

const getOfProduct: Operation = {
	name: 'getOfProduct',
	label: 'Get of Product',
	title: '单个商品库存',
	action: 'Get the stock of a product',
	description: 'Fetch the stock of one product.',
	endpoint: `${ROOT}stock/get_product_stock`,
	access: 'read',
	fields: [required(productId), fields],
};

const getMany: Operation = {
	name: 'getAll',
	label: 'Get Many',
	title: '商品库存列表',
	action: 'Get many product stocks',
	description: `List the stock of products. ${LIST_NOTE}`,
	endpoint: `${ROOT}stock/get_product_stock_list`,
	access: 'read',
	asksForRows: true,
	paging: pages,
	fields: [
		fields,
		...pageFilters,
		text('product_code', 'Product Code (商品编码)', 'Only the product with this code'),
		{ ...productId, description: 'Only the product with this id' },
	],
};

/** Stock (liangben.md section 6). */
export const stock: Resource = {
	name: 'stock',
	label: 'Stock (库存)',
	operations: [getMany, getOfProduct, getOfSku],
};
