import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { Field, FieldType } from '../../../nodes/shared/catalogue/field.ts';
import { parseExactJson } from '../../../nodes/shared/json/exactJson.ts';
import { structure } from '../../../nodes/shared/input/jsonValue.ts';
import { toWireValue } from '../../../nodes/shared/input/toWireValue.ts';
import { formText, jsonText } from '../../../nodes/shared/json/wire.ts';

const field = (type: FieldType, more: Partial<Field> = {}): Field => ({
	name: 'field',
	label: 'Field (字段)',
	type,
	description: '',
	options: [
		{ value: '1', label: 'One' },
		{ value: '2', label: 'Two' },
	],
	...more,
});
const asForm = (value: ReturnType<typeof toWireValue>) =>
	value === undefined ? undefined : formText(value);
const wire = (type: FieldType, value: unknown, zone = 'Asia/Shanghai') =>
	asForm(toWireValue({ field: field(type), label: 'Field (字段)', zone }, value));
/** The value as it stands in a JSON body. */
const json = (described: Field, value: unknown) => {
	const wired = toWireValue({ field: described, label: described.label, zone: 'UTC' }, value);
	return wired === undefined ? undefined : jsonText(wired);
};

describe('toWireValue', () => {
	it.each([
		'string',
		'integer',
		'number',
		'boolean',
		'options',
		'dateTime',
		'list',
		'rows',
		'json',
	] as const)('drops empty %s values', (type) => {
		for (const empty of ['', null, undefined]) expect(wire(type, empty)).toBeUndefined();
	});

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
		['epoch seconds', 1709280000, 'UTC', '2024-03-01 16:00:00'],
		['epoch seconds as text', '1709280000', 'UTC', '2024-03-01 16:00:00'],
		['a Date', new Date('2024-03-01T00:00:00Z'), 'UTC', '2024-03-01 08:00:00'],
		['a Luxon DateTime', DateTime.fromISO('2024-03-01T00:00:00Z'), 'UTC', '2024-03-01 08:00:00'],
	])('reads %s', (_name, value, zone, expected) => {
		expect(wire('dateTime', value, zone)).toBe(expected);
	});

	it.each([
		['2024-05-01T00:00:00', 'Asia/Tokyo'],
		['2024-05-01T00:00:00', 'America/New_York'],
		['2024-05-01', 'America/New_York'],
		['2024-05-01T02:00:00.000+09:00', 'Asia/Tokyo'],
	])('keeps the day of %s in %s', (value, zone) => {
		const day = field('dateTime', { timeFormat: 'yyyy-MM-dd' });
		expect(toWireValue({ field: day, label: '', zone }, value)).toBe('2024-05-01');
	});

	it('refuses what is not a date', () => {
		expect(() => wire('dateTime', 17)).toThrow('Field (字段): "17" is not a date');
		expect(() => wire('dateTime', 'tomorrow')).toThrow('Field (字段): "tomorrow" is not a date');
	});
});

describe('toWireValue in a JSON body', () => {
	it.each([
		['a whole number above 2^53', field('integer'), '12345678901234567890', '12345678901234567890'],
		['a whole number with zeros before it', field('integer'), '007', '7'],
		['a decimal as it is written', field('number'), '26.50', '26.50'],
		['a number the vendor takes as text', field('number', { jsonType: 'string' }), 3, '"3"'],
		['true', field('boolean'), 'TRUE', 'true'],
		['an option that is a number', field('options', { jsonType: 'number' }), '2', '2'],
		['milliseconds as text', field('dateTime', { timeFormat: 'epochMs' }), 1e12, '"1000000000000"'],
		[
			'seconds as a number',
			field('dateTime', { timeFormat: 'epochSeconds', jsonType: 'number' }),
			'2001-09-09T01:46:40Z',
			'1000000000',
		],
		['a day', field('dateTime', { timeFormat: 'yyyy-MM-dd' }), '2024-04-11', '"2024-04-11"'],
		['a list', field('list'), ['1', ' 2', ''], '"1,2"'],
		['a list with Chinese commas', field('list'), '1，2, 3', '"1,2,3"'],
		['JSON text as written', field('json'), ' {"id": 12345678901234567890} ', undefined],
		['JSON of an expression', field('json'), { a: [1, 'x', null] }, '{"a":[1,"x",null]}'],
		[
			'JSON that the vendor takes as text',
			field('json', { jsonType: 'string' }),
			{ a: 1 },
			'"{\\"a\\":1}"',
		],
	])('writes %s', (_name, described, value, expected) => {
		expect(json(described, value)).toBe(expected ?? '{"id": 12345678901234567890}');
	});

	it.each([
		[field('number'), '1,5', 'expects a number, got "1,5"'],
		[field('boolean'), 'maybe', 'expects true or false, got "maybe"'],
		[field('string', { maxLength: 3 }), '四个汉字', 'is 4 characters long, at most 3 are allowed'],
		[field('list', { maxItems: 2 }), '1,2,3', 'has 3 values, at most 2 are allowed'],
		[field('json'), '{', 'is not valid JSON'],
		[field('json', { jsonShape: 'array' }), '{}', 'expects a JSON array'],
		[field('json', { jsonShape: 'object' }), '[]', 'expects a JSON object'],
		[field('json'), { id: 2 ** 60 }, 'has already lost digits'],
		[field('json'), { amount: NaN }, 'NaN is no number'],
	])('refuses what does not fit: %#', (described, value, problem) => {
		expect(() => json(described, value)).toThrow(/^Field \(字段\): /);
		expect(() => json(described, value)).toThrow(problem);
	});
});

describe('toWireValue of rows', () => {
	const rows = field('rows', {
		maxItems: 3,
		columns: [
			field('string', { name: 'outerId', label: 'Code', required: true }),
			field('integer', { name: 'quantity', label: 'Quantity', required: true }),
			field('string', { name: 'fixed', label: 'Fixed', constant: 'x' }),
			field('rows', {
				name: 'parts',
				label: 'Parts',
				columns: [field('integer', { name: 'no', label: 'No.' })],
			}),
		],
	});
	const good = { outerId: 'A', quantity: '2' };

	it('writes the rows of the editor, and of JSON, column by column', () => {
		const expected = '[{"outerId":"A","quantity":2,"fixed":"x"}]';
		expect(json(rows, { row: [good] })).toBe(expected);
		expect(json(rows, [good])).toBe(expected);
		expect(json(rows, '[{"quantity": 2, "outerId": "A"}]')).toBe(expected);
	});

	it('writes rows inside rows, and keeps what JSON brings besides', () => {
		expect(json(rows, { row: [{ ...good, parts: { row: [{ no: 1 }] } }] })).toContain(
			'"parts":[{"no":1}]',
		);
		expect(json(rows, '[{"outerId":"A","quantity":12345678901234567890,"more":{"b":1.50}}]')).toBe(
			'[{"outerId":"A","quantity":12345678901234567890,"fixed":"x","more":{"b":1.50}}]',
		);
	});

	it('is nothing without rows', () => {
		for (const empty of [{}, { row: [] }, [], '[]', '']) expect(json(rows, empty)).toBeUndefined();
	});

	it.each([
		[[good, { outerId: 'B' }], 'Field (字段) row 2, Quantity is missing'],
		[[{ ...good, quantity: 'many' }], 'Field (字段) row 1, Quantity: expects a whole number'],
		[
			[{ ...good, parts: [{ no: 'x' }] }],
			'Field (字段) row 1, Parts row 1, No.: expects a whole number',
		],
		[[good, 'B'], 'Field (字段) row 2: expects an object'],
		['{"a":1}', 'Field (字段): expects a JSON array of objects'],
		['[', 'Field (字段): is not valid JSON'],
		[[good, good, good, good], 'Field (字段): has 4 rows, at most 3 are allowed'],
	])('refuses %j, naming the row', (value, problem) => {
		expect(() => json(rows, value)).toThrow(problem);
	});

	it('asks for one of several columns', () => {
		const either = field('rows', {
			columns: [
				field('string', { name: 'skuCode', label: 'SKU' }),
				field('string', { name: 'outSkuCode', label: 'Own SKU' }),
			],
			requireOneColumnOf: [['skuCode', 'outSkuCode']],
		});
		expect(json(either, [{ outSkuCode: 'a' }])).toBe('[{"outSkuCode":"a"}]');
		expect(() => json(either, [{ skuCode: '' }])).toThrow(
			'Field (字段) row 1: fill in SKU or Own SKU',
		);
	});
});

describe('toWireValue of pairs', () => {
	const pairs = field('pairs');

	it('takes names and values typed one by one, or as JSON', () => {
		expect(
			json(pairs, {
				pair: [
					{ name: 'a', value: '1' },
					{ name: 'b', value: '' },
				],
			}),
		).toBe('{"a":"1"}');
		expect(json(pairs, '{"a": 12345678901234567890, "b": [1]}')).toBe(
			'{"a":12345678901234567890,"b":[1]}',
		);
		expect(json(pairs, '{"a": 1.0, "b": "number 1", "c": -2e3}')).toBe(
			'{"a":1.0,"b":"number 1","c":-2e3}',
		);
		expect(json(pairs, '{"pair": [{"name": "a"}]}')).toBe('{"pair":[{"name":"a"}]}');
		expect(json(pairs, { a: true })).toBe('{"a":true}');
	});

	it.each([
		[{ pair: [{ name: '', value: 'x' }] }, 'every value needs a name'],
		[
			{
				pair: [
					{ name: 'a', value: '1' },
					{ name: 'a', value: '2' },
				],
			},
			'the name "a" stands twice',
		],
		['[1]', 'expects a JSON object of names and values'],
	])('refuses %j', (value, problem) => {
		expect(() => json(pairs, value)).toThrow(`Field (字段): ${problem}`);
	});
});

describe('JSON a user wrote', () => {
	it('goes out with every value and every number as it was', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				const text = JSON.stringify(value);
				const wire = structure(
					{ field: field('json'), label: '', zone: 'UTC' },
					parseExactJson(text),
				);
				fc.pre(!text.includes('__proto__'));
				expect(jsonText(wire)).toBe(text);
			}),
		);
	});

	it.each(['01', '{"a":1,}', "{'a':1}", '"a', '1 2'])(
		'is refused as JSON.parse refuses it: %s',
		(text) => {
			expect(() => parseExactJson(text)).toThrow(SyntaxError);
		},
	);
});
