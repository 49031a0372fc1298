import type { Operation, Resource } from '../../shared/catalogue/operation';
import { fields, integer, LIST_NOTE, pageFilters, pages, primary, ROOT, text } from './common';

const get: Operation = {
	name: 'get',
	label: 'Get',
	title: '商品详情',
	action: 'Get a product',
	summary: { en: 'Fetch one product, by its id or code.', zh: '' },
	endpoint: `${ROOT}product/get_product_detail`,
	effect: 'read',
	fields: [
		primary(text('product_id', { en: 'Product ID', zh: '商品id' }, 'The id of the product')),
		primary(
			text('product_code', { en: 'Product Code', zh: '商品编码' }, 'The code of the product'),
		),
		fields,
	],
	requireOneOf: ['product_id', 'product_code'],
};

const getMany: Operation = {
	name: 'getAll',
	label: 'Get Many',
	title: '商品列表',
	action: 'Get many products',
	summary: { en: `List products.`, zh: '' },
	details: `${LIST_NOTE}`,
	endpoint: `${ROOT}product/get_product_list`,
	effect: 'read',
	asksForRows: true,
	paging: pages,
	fields: [
		fields,
		...pageFilters,
		text('product_tag', { en: 'Product Tag', zh: '商品标签' }, 'Only products with this tag'),
		text('keyword', { en: 'Keyword', zh: '商品关键字' }, 'Only products with this word'),
		text('product_code', { en: 'Product Code', zh: '商品编码' }, 'Only products with this code'),
		integer('cat_id', { en: 'Category ID', zh: '商品分类ID' }, 'Only products of this category'),
		text(
			'brand_id',
			{ en: 'Brand ID', zh: '商品品牌ID' },
			'Only products of this brand. Several are possible; how they are separated is not published.',
		),
		text(
			'sort_order',
			{ en: 'Sort Field', zh: '排序字段' },
			'What to sort by; the values are not published',
		),
		text(
			'sort_type',
			{ en: 'Sort Direction', zh: '排序方式' },
			'Which way to sort; the values are not published',
		),
	],
};

/** Products (liangben.md section 6). */
export const product: Resource = {
	name: 'product',
	label: { en: 'Product', zh: '商品' },
	operations: [getMany, get],
};
