import type { Field } from '../../../shared/catalogue/field';
import { moment } from './common';

/** The merchant's code of what a line is about. */
export const outerId: Field = {
	name: 'outerId',
	label: { en: 'Merchant Code', zh: '商家编码' },
	type: 'string',
	required: true,
	description: 'The code at SKU level, the smallest unit; not the main item’s code',
};

/** How many of it, in whole numbers. */
export const quantity: Field = {
	name: 'quantity',
	label: { en: 'Quantity', zh: '数量' },
	type: 'integer',
	required: true,
	description: 'How many, a whole number',
};

/** A unit price in yuan. */
export const priceInYuan: Field = {
	name: 'price',
	label: { en: 'Unit Price', zh: '单价' },
	type: 'number',
	required: true,
	placeholder: '26.00',
	description: 'In yuan, although Kuaimai’s replies give prices in fen',
};

/** When a line is to be delivered, sent as epoch milliseconds in text as the example has it. */
export const lineDeliveryDate: Field = {
	name: 'deliveryDate',
	label: { en: 'Delivery Date', zh: '明细交货日期' },
	type: 'dateTime',
	timeFormat: 'epochMs',
	jsonType: 'string',
	description: 'When this line is to be delivered. Sent as epoch milliseconds in text.',
};

/** Production and expiry as `2024-04-11 00:00:00`. */
export const shelfLife: Field[] = [
	moment('productDate', { en: 'Production Date', zh: '生产日期' }, 'When the goods were produced'),
	moment('expireDate', { en: 'Expiry Date', zh: '到期日期' }, 'Until when the goods can be used'),
];

/** The lines of a document, their label naming the unit of the prices; JSON text in one form field. */
export function lines(description: string, columns: readonly Field[]): Field {
	const [unit] = /fen(?: 分)?|yuan(?: 元)?/.exec(columns.map(({ label }) => label).join()) ?? [];
	return {
		name: 'items',
		label: unit === undefined ? 'Items (商品列表)' : `Items (商品列表, prices in ${unit})`,
		type: 'rows',
		required: true,
		description,
		columns,
	};
}
