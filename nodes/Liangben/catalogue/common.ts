import type { BooleanField, Field } from '../../shared/catalogue/field';
import { integer, text } from '../../shared/catalogue/fieldHelpers';
import type { Paging } from '../../shared/catalogue/paging';
import { saysNoData } from '../noData';

/** All paths of Liangben start with it (docs/facts/liangben.md, Endpoints). */
export const ROOT = '/api/liangben/v1/';

/**
 * Paging of all lists. The paging fields of the reply are not published (docs/facts/liangben.md,
 * Paging): `total` and `has_next` are believed where they come.
 */
export const pages: Paging = {
	page: 'page',
	size: 'page_size',
	undocumented: { total: 'total', hasNext: 'has_next' },
	isEnd: ({ kind, text = '' }) => kind === 'rejected' && saysNoData(text),
};

export const orderSn = text('order_sn', { en: 'Order No.', zh: '订单号' });

export const externalOrderSn = text(
	'external_order_sn',
	{ en: 'External No.', zh: '外部单号' },
	'The order’s number in your own system',
);

export const productId = text('product_id', { en: 'Product ID', zh: '商品ID' });

export const productCode = text('product_code', { en: 'Product Code', zh: '商品编码' });

export const skuId = text('sku_id', { en: 'SKU ID', zh: '规格ID' });

/** Which fields a reply has. */
export const fields = text(
	'fields',
	{ en: 'Fields', zh: '返回字段' },
	'Which fields the reply has; neither their names nor the separator are published',
);

const hasNext: BooleanField = {
	name: 'use_has_next',
	label: { en: 'Has-Next', zh: '下页标记' },
	type: 'boolean',
	jsonType: 'string',
	description:
		'Whether to page with has_next; Liangben’s page does not fully say what this changes',
};

/** The paging fields of all lists; Return All counts the pages by itself. */
export const pageFilters: readonly Field[] = [
	integer(
		'page',
		{ en: 'Page', zh: '页码' },
		'The page to start with; it is not published whether the first page is 1',
	),
	integer(
		'page_size',
		{ en: 'Page Size', zh: '每页条数' },
		'Neither the default nor the largest size is published',
	),
	hasNext,
];
