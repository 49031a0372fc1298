import type { Field } from '../../shared/catalogue/field';
import type { Paging } from '../../shared/catalogue/operation';

/** All paths of Liangben begin so (liangben.md section 6). */
export const ROOT = '/api/liangben/v1/';

/** Paging of all lists; the reply's side of it is not published (liangben.md section 6). */
export const pages: Paging = { kind: 'page', page: 'page', size: 'page_size' };

/** A field of text. */
export function text(name: string, label: string, description: string): Field {
	return { name, label, type: 'string', description };
}

/** A whole number. */
export function integer(name: string, label: string, description: string): Field {
	return { name, label, type: 'integer', description };
}

/** The same field, without which the call would make no sense. */
export function required(field: Field): Field {
	return { ...field, required: true };
}

/** The same field, shown without being asked for. */
export function primary(field: Field): Field {
	return { ...field, primary: true };
}

/** Number of an order (liangben.md section 6). */
export const orderSn = text(
	'order_sn',
	{ en: 'Order No.', zh: '订单号' },
	'The number of the order',
);

/** Which fields a reply shall have (liangben.md section 6). */
export const fields = text(
	'fields',
	{ en: 'Fields', zh: '查询字段' },
	'Which fields the reply shall have. Their names are not published, nor how they are separated.',
);

/** The paging fields as filters; with Return All the pages follow each other by themselves. */
export const pageFilters: Field[] = [
	integer(
		'page',
		{ en: 'Page', zh: '当前页码' },
		'The page to begin with. With List Field filled in, the pages after it are read, too, and an empty Page counts as 1: that the first page is 1 is not published.',
	),
	integer(
		'page_size',
		{ en: 'Page Size', zh: '每页条数' },
		'How many records a page holds. Neither the default nor the largest size is published.',
	),
	{
		name: 'use_has_next',
		label: { en: 'Use Has-Next Paging', zh: '是否启用has_next的分页方式' },
		type: 'boolean',
		jsonType: 'string',
		description:
			'Whether the reply shall say by has_next whether there is another page. The vendor’s page breaks off where it says what the reply looks like then.',
	},
];

/** What every list says about its reply. */
export const LIST_NOTE =
	'The reply is not published: run it once, look where the records are, and fill in List Field.';
