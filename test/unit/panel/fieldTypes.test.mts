import type { Field } from '../../../nodes/shared/catalogue/field.ts';
import { fieldProperty } from '../../../nodes/shared/panel/fieldProperty.ts';

const named = { name: 'field', label: { en: 'Field', zh: '字段' } };

// The typecheck reads this file: where one of these compiled, the directive above it would be an error.

export const textWithColumns: Field = {
	...named,
	type: 'string',
	// @ts-expect-error: only rows have columns
	columns: [],
};

export const textWithUnit: Field = {
	...named,
	type: 'string',
	// @ts-expect-error: only numbers have a unit
	unit: 'fen',
};

export const listWithOptions: Field = {
	...named,
	type: 'list',
	holds: 'ids',
	// @ts-expect-error: only a choice has options
	options: [],
};

export const numberWithTimeFormat: Field = {
	...named,
	type: 'integer',
	// @ts-expect-error: only a date has a time format
	timeFormat: 'epochMs',
};

// @ts-expect-error: a choice needs its options
export const choiceWithoutOptions: Field = { ...named, type: 'options' };

// @ts-expect-error: rows need their columns
export const rowsWithoutColumns: Field = { ...named, type: 'rows' };

// @ts-expect-error: a label is said in both languages
export const labelInOneLanguage: Field = { name: 'field', label: 'Field', type: 'string' };

it('a field that does compile becomes a parameter', () => {
	const rows: Field = { ...named, type: 'rows', columns: [{ ...named, type: 'string' }] };
	expect(fieldProperty(rows)).toMatchObject({ name: 'field', type: 'fixedCollection' });
});
