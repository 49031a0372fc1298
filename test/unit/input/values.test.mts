import fc from 'fast-check';
import type { Field } from '../../../nodes/shared/catalogue/field.ts';
import { parseExactJson } from '../../../nodes/shared/json/exactJson.ts';
import { structure } from '../../../nodes/shared/input/jsonValue.ts';
import { topPlace, toWireValue } from '../../../nodes/shared/input/toWireValue.ts';
import { formText, jsonText } from '../../../nodes/shared/json/wire.ts';

type FieldType = Field['type'];
/** The members of the union that may have the type. */
type Having<F extends Field, T> = F extends Field ? (T extends F['type'] ? F : never) : never;
type FieldOf<T extends FieldType> = Having<Field, T>;

const words = (en: string, zh = '') => ({ en, zh });
const LABEL = words('Field', '字段');
const OPTIONS = [
	{ value: '1', label: words('One') },
	{ value: '2', label: words('Two') },
];

function field<T extends FieldType>(type: T, more: Partial<FieldOf<T>> = {}): Field {
	const needed = { ...(type === 'options' && { options: OPTIONS }) };
	return { name: 'field', label: LABEL, type, ...needed, ...more } as Field;
}
const place = (described: Field) => topPlace(described);
const asForm = (value: ReturnType<typeof toWireValue>) =>
	value === undefined ? undefined : formText(value);
const wire = (type: FieldType, value: unknown) => asForm(toWireValue(place(field(type)), value));
/** The value as it is in a JSON body. */
const json = (described: Field, value: unknown) => {
	const wired = toWireValue(place(described), value);
	return wired === undefined ? undefined : jsonText(wired);
};

/** What a refusal says, by code and place. */
const refusal = (code: string, path = 'field') =>
	expect.objectContaining({
		problem: expect.objectContaining({ code }) as unknown,
		details: expect.objectContaining({ path }) as unknown,
	}) as unknown;
const thrownBy = (work: () => unknown): unknown => {
	try {
		return { returned: work() };
	} catch (error) {
		return error;
	}
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
		const error = thrownBy(() => wire('integer', value));
		expect(error).toEqual(refusal('notAWholeNumber'));
		expect((error as Error).message).toContain(
			`Field: a whole number is expected, got "${value}". 字段：`,
		);
	});

	it.each(['string', 'integer'] as const)('refuses a %s number that has lost digits', (type) => {
		expect(thrownBy(() => wire(type, Number('12345678901234567890')))).toEqual(
			refusal('lostDigits'),
		);
	});

	it('refuses lists and objects', () => {
		expect(thrownBy(() => wire('string', ['a']))).toEqual(refusal('notOneValue'));
		expect(thrownBy(() => wire('integer', { a: 1 }))).toEqual(refusal('notOneValue'));
	});

	it('takes documented options only', () => {
		expect(wire('options', 2)).toBe('2');
		expect(thrownBy(() => wire('options', '3'))).toEqual(refusal('notAnOption'));
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
		[field('number'), '1,5', 'notANumber'],
		[field('boolean'), 'maybe', 'notABoolean'],
		[field('string', { maxLength: 3 }), '四个汉字', 'tooLong'],
		[field('list', { maxItems: 2 }), '1,2,3', 'tooManyValues'],
		[field('json'), '{', 'invalidJson'],
		[field('json', { jsonShape: 'array' }), '{}', 'notAnArray'],
		[field('json', { jsonShape: 'object' }), '[]', 'notAnObject'],
		[field('json'), { id: 2 ** 60 }, 'lostDigits'],
		[field('json'), { amount: NaN }, 'notFinite'],
	])('refuses what does not fit: %#', (described, value, code) => {
		expect(thrownBy(() => json(described, value))).toEqual(refusal(code));
	});
});

describe('toWireValue of rows', () => {
	const rows = field('rows', {
		maxItems: 3,
		columns: [
			field('string', { name: 'outerId', label: words('Code'), required: true }),
			field('integer', { name: 'quantity', label: words('Quantity', '数量'), required: true }),
			field('string', { name: 'fixed', label: words('Fixed'), constant: 'x' }),
			field('rows', {
				name: 'parts',
				label: words('Parts'),
				columns: [field('integer', { name: 'no', label: words('No.') })],
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
		[[good, { outerId: 'B' }], 'missing', 'field[1].quantity'],
		[[{ ...good, quantity: 'many' }], 'notAWholeNumber', 'field[0].quantity'],
		[[{ ...good, parts: [{ no: 'x' }] }], 'notAWholeNumber', 'field[0].parts[0].no'],
		[[good, 'B'], 'rowNotAnObject', 'field[1]'],
		['{"a":1}', 'notRows', 'field'],
		['[', 'invalidJson', 'field'],
		[[good, good, good, good], 'tooManyRows', 'field'],
	])('refuses %j: %s at %s', (value, code, path) => {
		expect(thrownBy(() => json(rows, value))).toEqual(refusal(code, path));
	});

	it('names the row and the column in both languages', () => {
		expect(() => json(rows, [good, { outerId: 'B' }])).toThrow(
			'Field row 2, Quantity is missing. 缺少字段第 2 行，数量。',
		);
	});

	it('asks for one of several columns', () => {
		const either = field('rows', {
			columns: [
				field('string', { name: 'skuCode', label: words('SKU') }),
				field('string', { name: 'outSkuCode', label: words('Own SKU') }),
			],
			requireOneColumnOf: [['skuCode', 'outSkuCode']],
		});
		expect(json(either, [{ outSkuCode: 'a' }])).toBe('[{"outSkuCode":"a"}]');
		const error = thrownBy(() => json(either, [{ skuCode: '' }]));
		expect(error).toEqual(refusal('oneOfMissing', 'field[0]'));
		expect((error as Error).message).toContain('Field row 1: fill in SKU or Own SKU.');
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
		[{ pair: [{ name: '', value: 'x' }] }, 'pairWithoutName'],
		[
			{
				pair: [
					{ name: 'a', value: '1' },
					{ name: 'a', value: '2' },
				],
			},
			'pairTwice',
		],
		['[1]', 'notPairs'],
	])('refuses %j', (value, code) => {
		expect(thrownBy(() => json(pairs, value))).toEqual(refusal(code));
	});
});

describe('JSON a user wrote', () => {
	it('goes out with every value and every number as it was', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				const text = JSON.stringify(value);
				fc.pre(!text.includes('__proto__'));
				const wire = structure(place(field('json')), parseExactJson(text));
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
