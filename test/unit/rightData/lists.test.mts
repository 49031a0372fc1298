import type { IDataObject } from 'n8n-workflow';
import type { ListField } from '../../../nodes/shared/catalogue/field.ts';
import { executeNode } from '../../support/executeNode.mts';
import { exampleOperation, startExample, type Example } from '../../support/exampleVendor.mts';
import { failureOf } from '../../support/failureOf.mts';
import { kind } from '../../support/kind.mts';

let example: Example;
beforeAll(async () => {
	example = await startExample();
});
afterAll(async () => await example.close());
beforeEach(() => example.reset());

const label = { en: 'Numbers', zh: '编号' };
const list = (holds: ListField['holds']) =>
	exampleOperation({
		fields: [{ name: 'list', label, type: 'list', holds, maxItems: 4, required: true }],
	});
const OPERATIONS = { ids: list('ids'), codes: list('codes') };

async function run(holds: ListField['holds'], value: unknown): Promise<void> {
	await executeNode(
		example.run(
			OPERATIONS[holds],
			{ list: '={{ $json.value }}' },
			{ input: [{ value } as IDataObject] },
		),
	);
}

async function goesOutAs(holds: ListField['holds'], value: unknown, wire: string): Promise<void> {
	await run(holds, value);
	expect(example.requests.map(({ rawBody }) => rawBody)).toEqual([JSON.stringify({ list: wire })]);
}

async function isRefused(holds: ListField['holds'], value: unknown, code: string): Promise<void> {
	const { context } = await failureOf(run(holds, value));
	expect(context).toMatchObject({ code, path: 'list' });
	expect(example.requests).toEqual([]);
}

const IDS = '3941403339276289,12';

kind('a list of ids', {
	'an array of text': async () => await goesOutAs('ids', ['3941403339276289', '12'], IDS),
	'an array of numbers': async () => await goesOutAs('ids', [3941403339276289, 12], IDS),
	'JSON of an array as text': async () => await goesOutAs('ids', '["3941403339276289", "12"]', IDS),
	'JSON of numbers above 2^53': async () =>
		await goesOutAs('ids', '[39414033392762891, 12]', '39414033392762891,12'),
	'line breaks': async () => await goesOutAs('ids', '3941403339276289\r\n12\n', IDS),
	blanks: async () => await goesOutAs('ids', ' 3941403339276289  12 ', IDS),
	'tabs of a sheet': async () => await goesOutAs('ids', '3941403339276289\t12', IDS),
	semicolons: async () => await goesOutAs('ids', '3941403339276289;12；', IDS),
	'、': async () => await goesOutAs('ids', '3941403339276289、12', IDS),
	'，': async () => await goesOutAs('ids', '3941403339276289， 12', IDS),
	'an array whose entry holds two': async () =>
		await goesOutAs('ids', ['3941403339276289,12'], IDS),
	'one number': async () => await goesOutAs('ids', 12, '12'),
	'empty places': async () => await goesOutAs('ids', ',, 12 ,,3,', '12,3'),
});

kind('a list of codes', {
	'an array': async () => await goesOutAs('codes', ['A 1', 'B'], 'A 1,B'),
	'JSON of an array as text': async () => await goesOutAs('codes', '["A 1","B"]', 'A 1,B'),
	'line breaks': async () => await goesOutAs('codes', 'A 1\nB\r\n', 'A 1,B'),
	'commas of both kinds': async () => await goesOutAs('codes', 'A 1, B，C', 'A 1,B,C'),
	'、 and ; are part of a code': async () => await goesOutAs('codes', 'A、1;2', 'A、1;2'),
	'a bracket is part of a code': async () => await isRefused('codes', '[A', 'invalidJson'),
});

kind('what cannot be sent in a list is refused by name', {
	'a code with a comma in an array': async () =>
		await isRefused('codes', ['A', 'B,C'], 'valueWithComma'),
	'a code with a comma in JSON': async () => await isRefused('codes', '["B,C"]', 'valueWithComma'),
	'an id with letters': async () => await isRefused('ids', '12,PO-3', 'notAnId'),
	'an id with a fraction': async () => await isRefused('ids', [12.5], 'notAnId'),
	'an id below 0': async () => await isRefused('ids', '-12', 'notAnId'),
	'a list within a list': async () => await isRefused('ids', [[1, 2]], 'notOneValue'),
	'an id that lost digits': async () => await isRefused('ids', [39414033392762890], 'lostDigits'),
	'only commas': async () => await isRefused('ids', ' ,;、', 'missing'),
});

kind('more values than the vendor takes', {
	'line breaks': async () => await isRefused('ids', '1\n2\n3\n4\n5', 'tooManyValues'),
	blanks: async () => await isRefused('ids', '1 2 3 4 5', 'tooManyValues'),
	'one entry that holds them all': async () =>
		await isRefused('ids', ['1,2,3,4,5'], 'tooManyValues'),
	'JSON text': async () => await isRefused('codes', '["1","2","3","4","5"]', 'tooManyValues'),
	'、': async () => await isRefused('ids', '1、2、3、4、5', 'tooManyValues'),
	'lines of codes': async () => await isRefused('codes', 'a\nb\nc\nd\ne', 'tooManyValues'),
});
