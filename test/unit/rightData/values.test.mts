import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';
import type { Field } from '../../../nodes/shared/catalogue/field.ts';
import { requirePath } from '../../../nodes/shared/input/requirePath.ts';
import { baseUrlOf } from '../../../nodes/shared/credential/baseUrl.ts';
import { topPlace, toWireValue } from '../../../nodes/shared/input/toWireValue.ts';
import { formFields, jsonText, type WireObject } from '../../../nodes/shared/json/wire.ts';
import { executeNode, type NodeRun } from '../../support/executeNode.mts';
import { exampleOperation, startExample, type Example } from '../../support/exampleVendor.mts';
import { failureOf } from '../../support/failureOf.mts';
import { kind } from '../../support/kind.mts';
import { useKuaimai } from '../Kuaimai/kuaimaiNode.mts';

let example: Example;
beforeAll(async () => {
	example = await startExample();
});
afterAll(async () => await example.close());
beforeEach(() => example.reset());

const label = { en: 'Value', zh: '' };
const JSON_FIELD: Field = { name: 'value', label, type: 'json', required: true };
const TEXT: Field = { name: 'value', label, type: 'string' };
const PAIRS: Field = { name: 'value', label, type: 'pairs' };
const LIST: Field = { name: 'value', label, type: 'list', holds: 'codes', required: true };
const IDS: Field = { ...LIST, holds: 'ids' };

const wireOf = (field: Field, value: unknown) => toWireValue(topPlace(field), value);
const isWritten = (field: Field, value: unknown, json: string) => () => {
	const wire = wireOf(field, value);
	expect(wire === undefined ? undefined : jsonText(wire)).toBe(json);
};
const throwsProblem = (work: () => unknown, code: string) => () => {
	expect(work).toThrow(
		expect.objectContaining({ problem: expect.objectContaining({ code }) as object }),
	);
};
const isRefused = (field: Field, value: unknown, code: string) =>
	throwsProblem(() => wireOf(field, value), code);

const MOMENT = DateTime.fromISO('2026-03-01T12:00:00.000+08:00', { zone: 'UTC+8' });
const DATE = new Date('2026-03-01T04:00:00.000Z');

kind('An expression’s object as JSON', {
	'undefined in a list is null': isWritten(JSON_FIELD, [1, undefined, 2], '[1,null,2]'),
	'a hole in a list is null': isWritten(JSON_FIELD, Array(2).fill(1, 1), '[null,1]'),
	'undefined in an object goes': isWritten(JSON_FIELD, { a: undefined, b: 1 }, '{"b":1}'),
	'undefined deep down goes': isWritten(
		JSON_FIELD,
		{ a: [{ b: undefined, c: [undefined] }] },
		'{"a":[{"c":[null]}]}',
	),
	'null stays': isWritten(JSON_FIELD, { a: null }, '{"a":null}'),
	'Luxon is ISO text': isWritten(
		JSON_FIELD,
		{ a: [{ at: MOMENT }] },
		'{"a":[{"at":"2026-03-01T12:00:00.000+08:00"}]}',
	),
	'Date is ISO text': isWritten(JSON_FIELD, [[DATE]], '[["2026-03-01T04:00:00.000Z"]]'),
	'Luxon in a text field is ISO text': isWritten(TEXT, MOMENT, '"2026-03-01T12:00:00.000+08:00"'),
	'Date in a text field is ISO text': isWritten(TEXT, DATE, '"2026-03-01T04:00:00.000Z"'),
	'Luxon in free parameters is ISO text': isWritten(
		PAIRS,
		{ at: MOMENT },
		'{"at":"2026-03-01T12:00:00.000+08:00"}',
	),
	'a Date that is none is refused': isRefused(JSON_FIELD, { at: new Date(NaN) }, 'notADate'),
	'a Luxon that is none is refused': isRefused(TEXT, DateTime.invalid('x'), 'notADate'),
});

kind('__proto__ as a name is refused', {
	'in free parameters': isRefused(
		PAIRS,
		{ pair: [{ name: '__proto__', value: '1' }] },
		'forbiddenName',
	),
	'in free parameters as JSON': isRefused(PAIRS, '{"__proto__":1}', 'forbiddenName'),
	'in JSON text': isRefused(JSON_FIELD, '{"__proto__":{"a":1}}', 'forbiddenName'),
	'in JSON text, escaped': isRefused(JSON_FIELD, '{"__pr\\u006fto__":1}', 'forbiddenName'),
	'deep in JSON text': isRefused(JSON_FIELD, '[{"a":[{"__proto__":1}]}]', 'forbiddenName'),
	'in an expression’s object': isRefused(
		JSON_FIELD,
		JSON.parse('{"a":{"__proto__":1}}'),
		'forbiddenName',
	),
});

kind('Half a character is refused', {
	'in text': isRefused(TEXT, 'a\ud83d', 'halfCharacterIn'),
	'in the middle of text': isRefused(TEXT, 'a\ude00b', 'halfCharacterIn'),
	'in a list': isRefused(LIST, ['a', '\ud83d'], 'halfCharacterIn'),
	'in JSON text, escaped': isRefused(JSON_FIELD, '{"a":"\\ud83d"}', 'halfCharacterIn'),
	'in a name of JSON': isRefused(JSON_FIELD, '{"\\ud83d":1}', 'halfCharacterIn'),
	'in an expression’s object': isRefused(JSON_FIELD, { a: ['\ud83d'] }, 'halfCharacterIn'),
	'but a whole one goes out': isWritten(TEXT, '😀', '"😀"'),
});

kind('A required list refuses', {
	null: async () => await refusesList(null, 'missing'),
	'an empty text': async () => await refusesList('', 'missing'),
	'an empty list': async () => await refusesList([], 'missing'),
	'a list of nothing': async () => await refusesList(['', null], 'missing'),
	0: isRefused(LIST, 0, 'notAList'),
	'0, of ids': isRefused(IDS, 0, 'notAList'),
	false: isRefused(LIST, false, 'notAList'),
	'true, of ids': isRefused(IDS, true, 'notAList'),
});

async function refusesList(value: unknown, code: string): Promise<void> {
	const operation = exampleOperation({ fields: [LIST] });
	const run = example.run(
		operation,
		{ value: '={{ $json.v }}' },
		{ input: [{ v: value } as never] },
	);
	expect((await failureOf(executeNode(run))).context.code).toBe(code);
	expect(example.requests).toEqual([]);
}

const form = (values: WireObject, expected: object) => () => {
	expect(formFields(values)).toEqual(expected);
};

kind('Null in forms and queries', {
	'is left out': form({ a: null, b: '1' }, { b: '1' }),
	'alone leaves nothing': form({ a: null }, {}),
	'in a list stays JSON': form({ a: [null] }, { a: '[null]' }),
	'in an object stays JSON': form({ a: { b: null } }, { a: '{"b":null}' }),
	'that is text stays': form({ a: 'null' }, { a: 'null' }),
});

const kuaimai = useKuaimai('custom');
it('null of a Custom Call is left out of Kuaimai’s form', async () => {
	await kuaimai.run({
		operation: 'call',
		method: 'supplier.list.query',
		effect: 'read',
		parametersInput: 'json',
		parametersJson: '{"a":null,"pageNo":1}',
	});
	expect(kuaimai.bodies()).toEqual([
		expect.stringMatching(/^method=supplier\.list\.query&pageNo=1&appKey=/),
	]);
});

const OPTIONAL = exampleOperation({
	effect: 'read',
	fields: [
		{ name: 'note', label: { en: 'Note', zh: '' }, type: 'string' },
		{ name: 'count', label: { en: 'Count', zh: '' }, type: 'integer' },
		{ ...TEXT, required: true },
	],
});
const tool =
	(given: IDataObject, body: string, more: Partial<NodeRun> = { isTool: true }) =>
	async () => {
		const parameters = { value: 'v', filters: given, additionalFields: given };
		await executeNode(example.run(OPTIONAL, parameters, more));
		expect(example.requests.map(({ rawBody }) => rawBody)).toEqual([body]);
	};

kind('What a model writes for nothing, in an optional field of a tool', {
	'null is empty': tool({ note: 'null' }, '{"value":"v"}'),
	'undefined is empty': tool({ note: 'undefined' }, '{"value":"v"}'),
	'NULL with blanks is empty': tool({ note: ' NULL ' }, '{"value":"v"}'),
	'null for a number is empty': tool({ count: 'null' }, '{"value":"v"}'),
	'null within a text stays': tool(
		{ note: 'null and void' },
		'{"note":"null and void","value":"v"}',
	),
	'null outside of a tool is text': tool({ note: 'null' }, '{"note":"null","value":"v"}', {}),
});

const LISTED = exampleOperation({
	effect: 'read',
	rows: 'list',
	paging: { page: 'page', size: 'size', maxSize: 30, total: 'total' },
	simplified: { id: 'id' },
});
/** Of 60 records, of which 50 come where Return All is off. */
const listed =
	(parameters: IDataObject, count: number, names = ['id']) =>
	async () => {
		const rows = Array.from({ length: 60 }, (_, id) => ({ id, x: 1 }));
		example.answerWith(({ page }) => ({
			list: rows.slice((Number(page) - 1) * 30, Number(page) * 30),
			total: 60,
		}));
		const items = await executeNode(example.run(LISTED, parameters));
		expect(items).toHaveLength(count);
		expect(Object.keys(items[0]?.json ?? {})).toEqual(names);
	};
const refusesSwitch = (parameters: IDataObject, path: string) => async () => {
	example.answerWith(() => ({ list: [{ id: 1 }], total: 1 }));
	const { context } = await failureOf(executeNode(example.run(LISTED, parameters)));
	expect(context).toMatchObject({ code: 'notABoolean', path });
};

kind('A switch given as text', {
	'Return All "false" is off': listed({ returnAll: 'false' }, 50),
	'Return All "true" is on': listed({ returnAll: 'true' }, 60),
	'Return All " FALSE " is off': listed({ returnAll: ' FALSE ' }, 50),
	'Return All null is off': listed({ returnAll: null }, 50),
	'Simplify "false" is off': listed({ simplify: 'false' }, 50, ['id', 'x']),
	'Simplify "" is on': listed({ simplify: '' }, 50),
	'Return All "maybe" is refused': refusesSwitch({ returnAll: 'maybe' }, 'returnAll'),
	'Simplify 7 is refused': refusesSwitch({ simplify: 7 }, 'simplify'),
});

const option = (options: IDataObject) => async () => {
	await executeNode(example.run(OPTIONAL, { value: 'v', options }));
	expect(example.requests).toHaveLength(1);
};

kind('Options', {
	'as empty text take their default': option({ timeout: '', maxRetries: '' }),
	'as null take their default': option({ concurrency: null, maxRequestsPerSecond: null }),
	'of a sheet, as text, are read': option({ timeout: '5000' }),
	'that are bad stop the run': async () => {
		const run = example.run(OPTIONAL, { value: 'v', options: { timeout: 'soon' } });
		const { context } = await failureOf(executeNode(run));
		expect(context).toMatchObject({
			code: 'numberTooSmall',
			path: 'options.timeout',
			itemIndex: 0,
		});
	},
	'that are bad fail each item where the node continues': async () => {
		const run = example.run(
			OPTIONAL,
			{ value: 'v', options: { concurrency: 'many' } },
			{ continueOnFail: true, input: [{}, {}] },
		);
		const items = await executeNode(run);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		expect(items.every(({ json }) => typeof json.error === 'string')).toBe(true);
		expect(example.requests).toEqual([]);
	},
});

const pathRefused = (path: string, code: string) => throwsProblem(() => requirePath(path), code);

kind('A path', {
	'with .. is refused': pathRefused('/a/../b', 'pathClimbs'),
	'that ends with .. is refused': pathRefused('/a/..', 'pathClimbs'),
	'with . is refused': pathRefused('/a/./b', 'pathClimbs'),
	'with .. percent-encoded is refused': pathRefused('/a/%2e%2E/b', 'pathClimbs'),
	'with half of it encoded is refused': pathRefused('/a/.%2e/b', 'pathClimbs'),
	'with a zero-width blank is refused': pathRefused('/a\u200b/b', 'pathOddCharacter'),
	'with a blank is refused': pathRefused('/a b', 'pathOddCharacter'),
	'with two dots in a name is taken': () => {
		expect(() => requirePath('/a..b/c.d?x=../y')).not.toThrow();
	},
});

const address = (value: string) =>
	throwsProblem(() => baseUrlOf(value, { en: 'Base URL', zh: '' }), 'baseUrlOddCharacter');

kind('A base URL sees', {
	'a zero-width blank in the host': address('https://erp\u200b.example'),
	'a zero-width joiner': address('https://erp.exa\u200dmple'),
	'a byte order mark within': address('https://\ufefferp.example/a\ufeffb'),
	'a soft hyphen': address('https://erp\u00ad.example'),
	'a mark of direction': address('https://erp.example\u200e/a'),
});

const LARGE = 8 * 1024 * 1024;
const large = (json: string) => () => {
	expect(json.length).toBeGreaterThan(LARGE);
	const wire = wireOf(JSON_FIELD, json);
	expect(wire && jsonText(wire)).toBe(json);
};
const rowsOfJson = JSON.stringify(
	Array.from({ length: 300_000 }, (_, id) => ({ id, name: '商品名称 😀 abcdef' })),
);

kind('A JSON field of more than 8 MB is read', {
	'of rows': large(rowsOfJson),
	'of one text': large(JSON.stringify(['a'.repeat(LARGE)])),
	'of a text of escapes': large(`["${'\\n'.repeat(LARGE / 2)}"]`),
	'of a text of Chinese': large(JSON.stringify(['好'.repeat(LARGE)])),
	'of numbers': large(`[${'1,'.repeat(LARGE / 2)}1]`),
	'of one number': large(`[${'1'.repeat(LARGE)}]`),
});

it('JSON of more than 8 MB that breaks off says where', () => {
	const text = `["${'a'.repeat(LARGE)}",`;
	expect(() => wireOf(JSON_FIELD, text)).toThrow(`column ${text.length + 1}`);
});
