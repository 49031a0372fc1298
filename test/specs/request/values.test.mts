import { DateTime } from 'luxon';
import type { Field, FieldType } from '../../../nodes/shared/operation.ts';
import { toWireValue } from '../../../nodes/shared/request/values.ts';

const field = (type: FieldType): Field => ({
	name: 'field',
	label: 'Field (字段)',
	type,
	description: '',
	options: [
		{ value: '1', label: 'One' },
		{ value: '2', label: 'Two' },
	],
});
const wire = (type: FieldType, value: unknown, zone = 'Asia/Shanghai') =>
	toWireValue(field(type), value, zone);

describe('toWireValue', () => {
	it.each(['string', 'integer', 'options', 'dateTime'] as const)(
		'drops empty %s values',
		(type) => {
			for (const empty of ['', null, undefined]) expect(wire(type, empty)).toBeUndefined();
		},
	);

	it('drops text of nothing but spaces', () => expect(wire('string', '  ')).toBeUndefined());

	it('keeps text, trimmed, and numbers as digits', () => {
		expect(wire('string', ' 备注 a ')).toBe('备注 a');
		expect(wire('string', 0)).toBe('0');
		expect(wire('string', 3941403339276289)).toBe('3941403339276289');
	});

	it('keeps every digit of an integer', () => {
		expect(wire('integer', '12345678901234567890')).toBe('12345678901234567890');
		expect(wire('integer', -5)).toBe('-5');
	});

	it.each(['1.5', 'abc', '1e3', '１２'])('refuses %s as an integer, naming the field', (value) => {
		expect(() => wire('integer', value)).toThrow(
			`Field (字段): expects a whole number, got "${value}"`,
		);
	});

	it.each(['string', 'integer'] as const)('refuses a %s number that has lost digits', (type) => {
		expect(() => wire(type, Number('12345678901234567890'))).toThrow('has already lost digits');
	});

	it('refuses lists and objects', () => {
		expect(() => wire('string', ['a'])).toThrow('Field (字段): expects one value');
		expect(() => wire('integer', { a: 1 })).toThrow('Field (字段): expects one value');
	});

	it('takes documented options only', () => {
		expect(wire('options', 2)).toBe('2');
		expect(() => wire('options', '3')).toThrow('Field (字段): "3" is not one of 1, 2');
	});
});

describe('toWireValue of a date', () => {
	it.each([
		[
			'a wall time of the workflow’s zone',
			'2024-03-01T10:00:00',
			'America/New_York',
			'2024-03-01 23:00:00',
		],
		['the same in Shanghai', '2024-03-01T10:00:00', 'Asia/Shanghai', '2024-03-01 10:00:00'],
		[
			'a time with an offset',
			'2024-03-01T10:00:00+01:00',
			'America/New_York',
			'2024-03-01 17:00:00',
		],
		['UTC', '2024-03-01T16:00:00.000Z', 'UTC', '2024-03-02 00:00:00'],
		['the vendors’ own form', '2024-03-01 10:00:00', 'America/New_York', '2024-03-01 10:00:00'],
		['a date alone', '2024-03-01', 'Asia/Shanghai', '2024-03-01 00:00:00'],
		['epoch milliseconds', 1709280000000, 'UTC', '2024-03-01 16:00:00'],
		['a Date', new Date('2024-03-01T00:00:00Z'), 'UTC', '2024-03-01 08:00:00'],
		['a Luxon DateTime', DateTime.fromISO('2024-03-01T00:00:00Z'), 'UTC', '2024-03-01 08:00:00'],
	])('reads %s', (_name, value, zone, expected) => {
		expect(wire('dateTime', value, zone)).toBe(expected);
	});

	it('refuses what is not a date', () => {
		expect(() => wire('dateTime', 'tomorrow')).toThrow('Field (字段): "tomorrow" is not a date');
	});
});
