import type { IDataObject } from 'n8n-workflow';
import type { Field } from '../../../nodes/shared/catalogue/field.ts';
import { executeNode } from '../../support/executeNode.mts';
import {
	exampleOperation,
	exampleRows,
	startExample,
	type Example,
} from '../../support/exampleVendor.mts';
import { failureOf } from '../../support/failureOf.mts';
import { kind } from '../../support/kind.mts';

let example: Example;
beforeAll(async () => {
	example = await startExample();
});
afterAll(async () => await example.close());
beforeEach(() => example.reset());

const rows = exampleRows(
	{
		name: 'outerId',
		label: { en: 'Merchant Code', zh: '商家编码' },
		type: 'string',
		required: true,
	},
	{ name: 'count', label: { en: 'Quantity', zh: '数量' }, type: 'integer', required: true },
	{ name: 'price', label: { en: 'Price', zh: '单价' }, type: 'integer', unit: 'fen' },
	{ name: 'remark', label: { en: 'Remark', zh: '备注' }, type: 'string' },
	{ name: 'note', label: { en: 'Note', zh: '备注' }, type: 'string' },
);
const json: Field = {
	name: 'json',
	label: { en: 'Data', zh: '数据' },
	type: 'json',
	required: true,
};
const WITH_ROWS = exampleOperation({ fields: [rows] });
const WITH_JSON = exampleOperation({ fields: [json] });

const runRows = async (text: unknown) =>
	await executeNode(
		example.run(
			WITH_ROWS,
			{ rowsInput: 'json', rowsJson: '={{ $json.text }}' },
			{ input: [{ text } as IDataObject] },
		),
	);

async function breaksAt(text: string, line: number, column: number): Promise<void> {
	const error = await failureOf(
		executeNode(example.run(WITH_JSON, { json: '={{ $json.text }}' }, { input: [{ text }] })),
	);
	expect(error.context).toMatchObject({ code: 'invalidJson', path: 'json' });
	expect(error.message).toContain(`line ${line}, column ${column}.`);
	expect(error.message).toContain(`第 ${line} 行第 ${column} 列`);
	expect(example.requests).toEqual([]);
}

kind('JSON that breaks off says where', {
	'a missing end': async () => await breaksAt('{"a": 1', 1, 8),
	'a comma too many': async () => await breaksAt('{\n  "a": 1,\n}', 3, 1),
	'a missing comma': async () => await breaksAt('[1 2]', 1, 4),
	'single quotes': async () => await breaksAt("{'a': 1}", 1, 2),
	'Chinese quotes': async () => await breaksAt('{\n“a”: 1}', 2, 1),
	'a key without quotes': async () => await breaksAt('{a: 1}', 1, 2),
	'a number with a zero before it': async () => await breaksAt('[007]', 1, 2),
	'a tab within a text': async () => await breaksAt('["a\tb"]', 1, 2),
	'something after the end': async () => await breaksAt('{"a": 1} x', 1, 10),
	'True with a capital': async () => await breaksAt('{"a": [true, True]}', 1, 14),
	'the wrong bracket': async () => await breaksAt('[{"a": 1]', 1, 9),
});

async function sends(text: unknown, expected: IDataObject[]): Promise<void> {
	await runRows(text);
	expect(example.requests.map(({ rawBody }) => JSON.parse(rawBody) as unknown)).toEqual([
		{ rows: expected },
	]);
}

kind('rows name a column by its label, too', {
	Chinese: async () => await sends('[{"商家编码":"A","数量":2}]', [{ outerId: 'A', count: 2 }]),
	English: async () =>
		await sends('[{"Merchant Code":"A","Quantity":2}]', [{ outerId: 'A', count: 2 }]),
	'both, as the panel shows it': async () =>
		await sends('[{"Merchant Code (商家编码)":"A","count":2}]', [{ outerId: 'A', count: 2 }]),
	'with the unit': async () =>
		await sends('[{"outerId":"A","count":2,"单价":300}]', [{ outerId: 'A', count: 2, price: 300 }]),
	'with blanks around it': async () =>
		await sends('[{" 商家编码 ":"A","count":2}]', [{ outerId: 'A', count: 2 }]),
	'in an expression’s list': async () =>
		await sends([{ 商家编码: 'A', 数量: '2' }], [{ outerId: 'A', count: 2 }]),
	'a label of two columns names neither': async () =>
		await sends('[{"outerId":"A","count":2,"备注":"x"}]', [{ outerId: 'A', count: 2, 备注: 'x' }]),
});

async function isRefused(text: unknown, code: string, path: string, says: string[] = []) {
	const error = await failureOf(runRows(text));
	expect(error.context).toMatchObject({ code, path });
	for (const words of says) expect(error.message).toContain(words);
	expect(example.requests).toEqual([]);
}

kind('rows with wrong names', {
	'a misspelt name': async () =>
		await isRefused('[{"outerID":"A","count":1}]', 'missingColumn', 'rows[0].outerId', [
			'row 1',
			'`outerId`',
			'outerID, count',
		]),
	'another Chinese word': async () =>
		await isRefused('[{"编码":"A","数量":1}]', 'missingColumn', 'rows[0].outerId', [
			'商家编码',
			'编码, 数量',
		]),
	'in the second row': async () =>
		await isRefused(
			[
				{ outerId: 'A', count: 1 },
				{ outerId: 'B', qty: 1 },
			],
			'missingColumn',
			'rows[1].count',
			['row 2', 'outerId, qty'],
		),
	'a column under two names': async () =>
		await isRefused('[{"outerId":"A","商家编码":"B","count":1}]', 'givenTwice', 'rows[0]'),
	'a column under two labels': async () =>
		await isRefused('[{"Merchant Code":"A","商家编码":"B","count":1}]', 'givenTwice', 'rows[0]'),
	'a row without a column says no more than that': async () =>
		await isRefused('[{"outerId":"A"}]', 'missing', 'rows[0].count'),
});
