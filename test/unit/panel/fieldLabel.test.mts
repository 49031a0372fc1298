import type { NumberField } from '../../../nodes/shared/catalogue/field.ts';
import { fieldLabel } from '../../../nodes/shared/catalogue/fieldLabel.ts';
import { UNITS, type Unit } from '../../../nodes/shared/catalogue/unit.ts';
import { fieldProperty, topLevelProperties } from '../../../nodes/shared/panel/fieldProperty.ts';

const price = (unit?: Unit): NumberField => ({
	name: 'price',
	label: { en: 'Price', zh: '单价' },
	type: 'number',
	...(unit && { unit }),
});

describe('the unit of an amount', () => {
	it.each([
		[undefined, 'Price (单价)', undefined],
		['fen', 'Price, Fen (单价, 分)', '2600 = ¥26.00'],
		['yuan', 'Price, Yuan (单价, 元)', '26.00 = ¥26.00'],
	] as const)(
		'%s stands behind the noun in both languages, and in the hint',
		(unit, label, hint) => {
			const property = fieldProperty(price(unit));
			expect(property.displayName).toBe(label);
			expect(property.hint).toBe(hint);
		},
	);

	it('that is not stated is marked, and the hint says so', () => {
		const property = fieldProperty(price('unstated'));
		expect(property.displayName).toBe('Price, Unit? (单价)');
		expect(property.hint).toContain(UNITS.unstated.hint.en);
		expect(property.hint).toContain(UNITS.unstated.hint.zh);
	});

	it('is part of what messages call the field', () => {
		expect(fieldLabel(price('fen'))).toEqual({ en: 'Price, Fen', zh: '单价, 分' });
	});
});

it('a field without Chinese is called by its English alone', () => {
	const property = fieldProperty({ name: 'sku', label: { en: 'SKU', zh: '' }, type: 'string' });
	expect(property.displayName).toBe('SKU');
});

it('rows are shown with the choice of how they are given, in both languages', () => {
	const properties = topLevelProperties({
		name: 'items',
		label: { en: 'Lines', zh: '商品明细' },
		type: 'rows',
		columns: [price('fen')],
	});
	expect(properties.map(({ name, displayName }) => [name, displayName])).toEqual([
		['itemsInput', 'Specify Lines (商品明细填法)'],
		['items', 'Lines (商品明细)'],
		['itemsJson', 'Lines (商品明细)'],
	]);
});
