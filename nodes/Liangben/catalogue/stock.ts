import { required } from '../../shared/catalogue/fieldHelpers';
import type { Operation, Resource } from '../../shared/catalogue/operation';
import { fields, pageFilters, pages, productCode, productId, ROOT, skuId } from './common';

const getBySku: Operation = {
	name: 'getBySku',
	label: 'Get by SKU',
	title: '单个sku库存',
	shortTitle: '单个规格库存',
	action: 'Get the stock of a SKU',
	summary: { en: 'Get the stock of one SKU.', zh: '查询单个规格的库存。' },
	endpoint: `${ROOT}stock/get_product_sku_stock`,
	effect: 'read',
	fields: [required(skuId), fields],
};

const getByProduct: Operation = {
	name: 'getByProduct',
	label: 'Get by Product',
	title: '单个商品库存',
	action: 'Get the stock of a product',
	summary: { en: 'Get the stock of one product.', zh: '查询单个商品的库存。' },
	endpoint: `${ROOT}stock/get_product_stock`,
	effect: 'read',
	fields: [required(productId), fields],
};

const getMany: Operation = {
	name: 'getAll',
	label: 'Get Many',
	title: '商品库存列表',
	action: 'Get many product stocks',
	summary: { en: 'List the stock of products.', zh: '查询商品库存列表。' },
	endpoint: `${ROOT}stock/get_product_stock_list`,
	effect: 'read',
	asksForRows: true,
	paging: pages,
	fields: [fields, ...pageFilters, productCode, productId],
};

export const stock: Resource = {
	name: 'stock',
	label: { en: 'Stock', zh: '库存' },
	operations: [getMany, getByProduct, getBySku],
};
