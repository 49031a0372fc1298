import type { Field } from '../../../nodes/shared/catalogue/field.ts';
import type { Operation } from '../../../nodes/shared/catalogue/operation.ts';
import { formText } from '../../../nodes/shared/json/wire.ts';
import { exampleOperation, startExample, type Example } from '../../support/exampleVendor.mts';
import { executeNode } from '../../support/executeNode.mts';

let example: Example;
beforeAll(async () => {
	example = await startExample();
});
afterAll(async () => await example.close());
beforeEach(() => example.reset());

const text = (name: string, more: Partial<Field> = {}): Field => ({
	name,
	label: name,
	type: 'string',
	description: '',
	...more,
});

/** Rows of at most three a call; with a bill number they must stay together. */
const sync: Operation = exampleOperation({
	fields: [
		{
			name: 'stocks',
			label: 'Stocks',
			type: 'rows',
			required: true,
			description: '',
			columns: [text('sku', { required: true })],
		},
		text('user', { primary: true }),
		text('billNo', { primary: true }),
	],
	idempotencyKey: 'billNo',
	batching: {
		rows: 'stocks',
		limit: () => 3,
		inseparable: ({ billNo }) =>
			billNo === undefined ? undefined : `Bill ${formText(billNo)} is an increment`,
	},
});
const skus = (...names: string[]) => ({ row: names.map((sku) => ({ sku })) });
const oneEach = (count: number) => Array.from({ length: count }, (_, at) => ({ sku: `S${at}` }));
const ONE_ROW = { stocks: { row: [{ sku: '={{ $json.sku }}' }] } };
const bodies = () => example.requests.map(({ rawBody }) => JSON.parse(rawBody) as unknown);

describe('rows of many items', () => {
	it('go out in as few calls as the limit allows, each paired with its sources', async () => {
		const items = await executeNode(
			example.run(sync, { ...ONE_ROW, user: 'u' }, { input: oneEach(7) }),
		);
		expect(bodies()).toEqual([
			{ stocks: [{ sku: 'S0' }, { sku: 'S1' }, { sku: 'S2' }], user: 'u' },
			{ stocks: [{ sku: 'S3' }, { sku: 'S4' }, { sku: 'S5' }], user: 'u' },
			{ stocks: [{ sku: 'S6' }], user: 'u' },
		]);
		expect(items.map(({ json: { chunk, chunks, rows } }) => [chunk, chunks, rows])).toEqual([
			[1, 3, 3],
			[2, 3, 3],
			[3, 3, 1],
		]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([
			[{ item: 0 }, { item: 1 }, { item: 2 }],
			[{ item: 3 }, { item: 4 }, { item: 5 }],
			{ item: 6 },
		]);
	});

	it('go together only with items that are alike otherwise', async () => {
		const input = [
			{ sku: 'A', user: 'x' },
			{ sku: 'B', user: 'y' },
			{ sku: 'C', user: 'x' },
		];
		const items = await executeNode(
			example.run(sync, { ...ONE_ROW, user: '={{ $json.user }}' }, { input }),
		);
		expect(bodies()).toEqual([
			{ stocks: [{ sku: 'A' }, { sku: 'C' }], user: 'x' },
			{ stocks: [{ sku: 'B' }], user: 'y' },
		]);
		expect(items[0]?.pairedItem).toEqual([{ item: 0 }, { item: 2 }]);
	});

	it('of one item are split too', async () => {
		const items = await executeNode(
			example.run(sync, { stocksInput: 'json', stocksJson: JSON.stringify(oneEach(4)) }),
		);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 0 }]);
	});

	it('that must stay together are refused above the limit, and nothing is sent', async () => {
		const run = (count: number, continueOnFail = false) =>
			executeNode(
				example.run(sync, { ...ONE_ROW, billNo: 'B1' }, { input: oneEach(count), continueOnFail }),
			);
		await expect(run(4)).rejects.toThrow(
			'Bill B1 is an increment, so it is never split: it has 4 rows, at most 3 are allowed',
		);
		const [failed] = await run(4, true);
		expect(failed?.pairedItem).toHaveLength(4);
		expect(example.requests).toHaveLength(0);
		expect(await run(3)).toHaveLength(1);
	});

	it('are all checked before anything is sent', async () => {
		const input = [...oneEach(5), { sku: '' }];
		await expect(executeNode(example.run(sync, ONE_ROW, { input }))).rejects.toThrow(
			'Stocks row 1, sku is missing',
		);
		expect(example.requests).toHaveLength(0);
	});

	it('tell which part failed, and go on where the node continues on fail', async () => {
		example.answerWith(({ stocks }) =>
			(stocks as Array<{ sku: string }>)[0]?.sku === 'S3' ? { ok: false, problem: 'no' } : {},
		);
		const run = (continueOnFail: boolean) =>
			executeNode(example.run(sync, ONE_ROW, { input: oneEach(7), continueOnFail }));
		const items = await run(true);
		expect(items.map(({ json }) => json.error ?? json.chunk)).toEqual([1, 'Example: no', 3]);
		expect(items[1]?.pairedItem).toEqual([{ item: 3 }, { item: 4 }, { item: 5 }]);
		await expect(run(false)).rejects.toMatchObject({
			description: expect.stringContaining('chunk 2 of 3') as string,
			context: { itemIndex: 3 },
		});
	});

	it('with an idempotency key are sent again after trouble, without one they are not', async () => {
		const run = (billNo: string) => executeNode(example.run(sync, { stocks: skus('A'), billNo }));
		example.misbehave({ kind: 'status', status: 500, times: 1 });
		await run('B1');
		expect(example.requests).toHaveLength(2);
		example.misbehave({ kind: 'status', status: 500, times: 1 });
		await expect(run('')).rejects.toThrow('The change may have been made');
		expect(example.requests).toHaveLength(3);
	});
});
