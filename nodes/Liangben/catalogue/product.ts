import type { Operation, Resource } from '../../shared/catalogue/operation';
import { fields, integer, LIST_NOTE, pageFilters, pages, primary, ROOT, text } from './common';

const get: Operation = {
	name: 'get',
	label: 'Get',
	title: '商品详情',
	action: 'Get a product',
	description: 'Fetch one product, by its id or code.',
	endpoint: `${ROOT}product/get_product_detail`,
	access: 'read',
	fields: [
		primary(text('product_id', 'Product ID (商品id)', 'The id of the product')),
		primary(text('product_code', 'Product Code (商品编码)', 'The code of the product')),
		fields,
	],
	requireOneOf: ['product_id', 'product_code'],
};

const getMany: Operation = {
	name: 'getAll',
	label: 'Get Many',
	title: '商品列表',
	action: 'Get many products',
	description: `List products. ${LIST_NOTE}`,
	endpoint: `${ROOT}product/get_product_list`,
	access: 'read',
	asksForRows: true,
	paging: pages,
	fields: [
		fields,
		...pageFilters,
		text('product_tag', 'Product Tag (商品标签)', 'Only products with this tag'),
		text('keyword', 'Keyword (商品关键字)', 'Only products with this word'),
		text('product_code', 'Product Code (商品编码)', 'Only products with this code'),
		integer('cat_id', 'Category ID (商品分类ID)', 'Only products of this category'),
		text(
			'brand_id',
			'Brand ID (商品品牌ID)',
			'Only products of this brand. Several are possible; how they are separated is not published.',
		),
		text('sort_order', 'Sort Field (排序字段)', 'What to sort by; the values are not published'),
		text(
			'sort_type',
			'Sort Direction (排序方式)',
			'Which way to sort; the values are not published',
		),
	],
};

/** Products (liangben.md section 6). */
export const product: Resource = {
	name: 'product',
	label: 'Product (商品)',
	operations: [getMany, get],
};
