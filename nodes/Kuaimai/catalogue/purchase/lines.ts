import type { DateTimeField, Field, NumberField, RowsField } from '../../../shared/catalogue/field';
import { integer, required, text } from '../../../shared/catalogue/fieldHelpers';
import { moment } from './timeRange';

const PRODUCT_CODE = { en: 'Product Code', zh: '商家编码' };

/** The code of a line's product; the page does not say whether it is the SKU's. */
export const outerId = required(text('outerId', PRODUCT_CODE));

/** The code of a line's product; the page says of the smallest unit (最小粒度). */
export const skuOuterId = required(
	text('outerId', PRODUCT_CODE, 'The code of the SKU, not of the main product'),
);

const pieces = integer('quantity', { en: 'Quantity', zh: '数量' });

/** How many pieces are ordered, announced or returned, a whole number. */
export const quantity = required<NumberField>({ ...pieces, sign: 'positive' });

/** How many pieces were counted, a whole number that may be 0. */
export const countedQuantity = required<NumberField>({ ...pieces, sign: 'notNegative' });

/** When a line is to be delivered; the page's sample has epoch milliseconds in text. */
export const lineDeliveryDate: DateTimeField = {
	name: 'deliveryDate',
	label: { en: 'Delivery Date', zh: '交货日期' },
	type: 'dateTime',
	timeFormat: 'epochMs',
	jsonType: 'string',
};

/** Production and expiry as `2024-04-11 00:00:00`. */
export const shelfLife: readonly DateTimeField[] = [
	moment('productDate', { en: 'Made On', zh: '生产日期' }),
	moment('expireDate', { en: 'Expires On', zh: '到期日期' }),
];

/** The lines of a document, sent as JSON text in one form field. */
export function lines(columns: readonly Field[], description?: string): RowsField {
	return {
		name: 'items',
		label: { en: 'Lines', zh: '商品明细' },
		type: 'rows',
		required: true,
		...(description !== undefined && { description }),
		columns,
	};
}
