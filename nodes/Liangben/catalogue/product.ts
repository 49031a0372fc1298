import { integer, primary, text } from '../../shared/catalogue/fieldHelpers';
import type { Operation, Resource } from '../../shared/catalogue/operation';
import { fields, pageFilters, pages, productCode, productId, ROOT } from './common';

const get: Operation = {
	name: 'get',
	label: 'Get',
	title: '商品详情',
	action: 'Get a product',
	summary: { en: 'Get one product by its ID or code.', zh: '按商品ID或编码查询商品。' },
	endpoint: `${ROOT}product/get_product_detail`,
	effect: 'read',
	fields: [primary(productId), primary(productCode), fields],
	requireOneOf: ['product_id', 'product_code'],
};

const getMany: Operation = {
	name: 'getAll',
	label: 'Get Many',
	title: '商品列表',
	action: 'Get many products',
	summary: { en: 'List products.', zh: '查询商品列表。' },
	endpoint: `${ROOT}product/get_product_list`,
	effect: 'read',
	asksForRows: true,
	paging: pages,
	fields: [
		fields,
		...pageFilters,
		text('product_tag', { en: 'Tag', zh: '标签' }),
		text('keyword', { en: 'Keyword', zh: '关键字' }),
		productCode,
		integer('cat_id', { en: 'Category ID', zh: '分类ID' }),
		text(
			'brand_id',
			{ en: 'Brand ID', zh: '品牌ID' },
			'One brand or several; the separator is not published',
		),
		text('sort_order', { en: 'Sort By', zh: '排序字段' }, 'The values are not published'),
		text('sort_type', { en: 'Direction', zh: '排序方式' }, 'The values are not published'),
	],
};

export const product: Resource = {
	name: 'product',
	label: { en: 'Product', zh: '商品' },
	operations: [getMany, get],
};
