import type { TextField } from '../../../nodes/shared/catalogue/field.ts';
import type { Operation } from '../../../nodes/shared/catalogue/operation.ts';
import { inBatches } from '../../../nodes/shared/execution/inBatches.ts';
import { formText } from '../../../nodes/shared/json/wire.ts';
import { MAY_BE_DONE } from '../../../nodes/shared/messages/callMessages.ts';
import { exampleOperation, startExample, type Example } from '../../support/exampleVendor.mts';
import { executeNode } from '../../support/executeNode.mts';

let example: Example;
beforeAll(async () => {
	example = await startExample();
});
afterAll(async () => await example.close());
beforeEach(() => example.reset());

const text = (name: string, more: Partial<TextField> = {}): TextField => ({
	name,
	label: { en: name, zh: '' },
	type: 'string',
	...more,
});

/** Rows of at most three a call; with a bill number they must stay together. */
const sync: Operation = exampleOperation({
	fields: [
		{
			name: 'stocks',
			label: { en: 'Stocks', zh: '库存' },
			type: 'rows',
			required: true,
			columns: [text('sku', { required: true })],
		},
		text('user', { primary: true }),
		text('billNo', { primary: true }),
	],
	execute: inBatches({
		rows: 'stocks',
		limit: () => 3,
		inseparable: ({ billNo }) =>
			billNo === undefined
				? undefined
				: { en: `Bill ${formText(billNo)} is an increment`, zh: '增量单据' },
		idempotencyKey: 'billNo',
	}),
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
		await expect(run(4)).rejects.toMatchObject({
			context: { code: 'tooManyForOneCall', path: 'stocks' },
			message: expect.stringContaining(
				'Bill B1 is an increment: there are 4 rows, but at most 3 are allowed.',
			) as string,
		});
		const [failed] = await run(4, true);
		expect(failed?.pairedItem).toHaveLength(4);
		expect(failed?.json.details).toMatchObject({ code: 'tooManyForOneCall', path: 'stocks' });
		expect(example.requests).toHaveLength(0);
		expect(await run(3)).toHaveLength(1);
	});

	it('are all checked before anything is sent', async () => {
		const input = [...oneEach(5), { sku: '' }];
		await expect(executeNode(example.run(sync, ONE_ROW, { input }))).rejects.toMatchObject({
			context: { code: 'missing', path: 'stocks[0].sku', itemIndex: 5 },
		});
		expect(example.requests).toHaveLength(0);
	});

	it('tell which part failed, and go on where the node continues on fail', async () => {
		example.answerWith(({ stocks }) =>
			(stocks as Array<{ sku: string }>)[0]?.sku === 'S3'
				? { ok: false, code: '7', problem: 'no' }
				: {},
		);
		const run = (continueOnFail: boolean) =>
			executeNode(example.run(sync, ONE_ROW, { input: oneEach(7), continueOnFail }));
		const items = await run(true);
		expect(items.map(({ json }) => json.chunk)).toEqual([1, undefined, 3]);
		expect(items[1]?.json.details).toMatchObject({ code: 'exampleRefused', vendorCode: '7' });
		expect(items[1]?.pairedItem).toEqual([{ item: 3 }, { item: 4 }, { item: 5 }]);
		await expect(run(false)).rejects.toMatchObject({
			description: expect.stringContaining('This was call 2 of 3, rows 4 to 6.') as string,
			context: { code: 'exampleRefused', itemIndex: 3 },
		});
	});

	it('with an idempotency key are sent again after trouble, without one they are not', async () => {
		const run = (billNo: string) => executeNode(example.run(sync, { stocks: skus('A'), billNo }));
		example.misbehave({ kind: 'status', status: 500, times: 1 });
		await run('B1');
		expect(example.requests).toHaveLength(2);
		example.misbehave({ kind: 'status', status: 500, times: 1 });
		await expect(run('')).rejects.toMatchObject({
			context: { code: 'serverFailed' },
			message: expect.stringContaining(MAY_BE_DONE.en) as string,
		});
		expect(example.requests).toHaveLength(3);
	});
});
