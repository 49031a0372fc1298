import type { IDataObject } from 'n8n-workflow';
import { customCall } from '../../../nodes/shared/catalogue/customCall.ts';
import type { Operation } from '../../../nodes/shared/catalogue/operation.ts';
import { inBatches } from '../../../nodes/shared/execution/inBatches.ts';
import { formText } from '../../../nodes/shared/json/wire.ts';
import { executeNode, type NodeRun } from '../../support/executeNode.mts';
import {
	exampleOperation,
	exampleRows,
	startExample,
	type Example,
} from '../../support/exampleVendor.mts';
import { kind } from '../../support/kind.mts';

let example: Example;
beforeAll(async () => {
	example = await startExample();
});
afterAll(async () => await example.close());
beforeEach(() => example.reset());

const sku = { name: 'sku', label: { en: 'SKU', zh: '' }, type: 'string' } as const;
const write = exampleOperation({
	fields: [
		{ ...sku, required: true },
		{ name: 'count', label: { en: 'Count', zh: '' }, type: 'integer', primary: true },
	],
});
const PARAMETERS = { sku: '={{ $json.sku }}', count: '={{ $json.count }}' };
const run = async (
	input: IDataObject[],
	more: Partial<NodeRun> & { operation?: Operation; parameters?: IDataObject } = {},
) => {
	const { operation = write, parameters = PARAMETERS, ...others } = more;
	return await executeNode(example.run(operation, parameters, { input, ...others }));
};
const good = (name: string) => ({ sku: name, count: 1 });

/** The run stops with this code, and nothing has been sent. */
async function sendsNothing(stopping: Promise<unknown>, code: string): Promise<void> {
	await expect(stopping).rejects.toMatchObject({ context: { code } });
	expect(example.requests).toEqual([]);
}

kind('a mistake in a later item of a writing run', {
	'a missing value in the second': async () =>
		await sendsNothing(run([good('A'), { sku: '', count: 1 }]), 'missing'),
	'a number that is none in the last of four': async () =>
		await sendsNothing(
			run([good('A'), good('B'), good('C'), { sku: 'D', count: 'many' }]),
			'notAWholeNumber',
		),
	'several at once': async () =>
		await sendsNothing(
			run([good('A'), { sku: '', count: 1 }], {
				parameters: { ...PARAMETERS, options: { concurrency: 5 } },
			}),
			'missing',
		),
	'a custom call whose path is missing': async () => {
		const path = { name: 'path', label: { en: 'Path', zh: '' }, type: 'string' } as const;
		const custom = customCall({ endpoint: path, summary: { en: 'It.', zh: '' }, details: '' });
		await sendsNothing(
			run([{ path: '/a' }, { path: '' }], {
				operation: custom.operations[0] as Operation,
				parameters: { path: '={{ $json.path }}' },
			}),
			'missing',
		);
	},
	'what the operation itself demands': async () => {
		const checked = exampleOperation({
			...write,
			requireOneOf: ['count'],
			fields: [sku, ...write.fields.slice(1)],
		});
		await sendsNothing(
			run([good('A'), { sku: 'B', count: '' }], { operation: checked }),
			'oneOfMissing',
		);
	},
	'with Continue, the good items are sent and the bad one is an error item': async () => {
		const items = await run([good('A'), { sku: '' }, good('C')], { continueOnFail: true });
		expect(example.requests).toHaveLength(2);
		expect(items.map(({ json }) => (json.details as IDataObject | undefined)?.code)).toEqual([
			undefined,
			'missing',
			undefined,
		]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2].map((item) => ({ item })));
	},
});

/** Answers the calls for a SKU with a refusal, and the others with a document. */
function refuse(refused: string, reply: (name: unknown) => IDataObject): void {
	example.answerWith((body) =>
		body.sku === refused ? { ok: false, code: 7, problem: 'no' } : reply(body.sku),
	);
}

const told = (text: string) => ({ description: expect.stringContaining(text) as string });

kind('a writing run that stops says what was done', {
	'two of five, with their ids': async () => {
		refuse('C', (name) => ({ id: `id-${String(name)}` }));
		await expect(run(['A', 'B', 'C', 'D', 'E'].map(good))).rejects.toMatchObject(
			told('2 of 5 items were done before: ids id-A, id-B.'),
		);
		expect(example.requests).toHaveLength(3);
	},
	'documents with numbers of another name': async () => {
		refuse('B', (name) => ({ ok: true, purchaseOrderNo: `PO-${String(name)}` }));
		await expect(run(['A', 'B'].map(good))).rejects.toMatchObject(told('ids PO-A'));
	},
	'replies without any number': async () => {
		refuse('B', () => ({ message: 'done' }));
		await expect(run(['A', 'B'].map(good))).rejects.toMatchObject(
			told('1 of 2 items were done before. Running'),
		);
	},
	'one that was under way when another failed': async () => {
		refuse('A', (name) => ({ id: name as string }));
		await expect(
			run(['A', 'B'].map(good), { parameters: { ...PARAMETERS, options: { concurrency: 2 } } }),
		).rejects.toMatchObject(told('1 of 2 items were done before: ids B.'));
	},
	'a run that is stopped by hand': async () => {
		const stop = new AbortController();
		example.answerWith((body) => {
			if (body.sku === 'B') stop.abort();
			return { id: body.sku as string };
		});
		await expect(
			run(['A', 'B', 'C'].map(good), { abortSignal: stop.signal }),
		).rejects.toMatchObject({ context: { code: 'stopped' }, ...told('of 3 items were done') });
		expect(example.requests.length).toBeLessThan(3);
	},
	'calls of several rows': async () => {
		const rows = exampleOperation({
			fields: [exampleRows(sku)],
			execute: inBatches({ rows: 'rows', limit: () => 2, inseparable: () => undefined }),
		});
		example.answerWith((body) =>
			JSON.stringify(body).includes('E') ? { ok: false, code: 7, problem: 'no' } : { done: true },
		);
		await expect(
			run(['A', 'B', 'C', 'D', 'E'].map(good), {
				operation: rows,
				parameters: { rows: { row: [{ sku: '={{ $json.sku }}' }] } },
			}),
		).rejects.toMatchObject(told('2 of 3 calls were done before.'));
	},
	'nothing, where nothing was done, or nothing is changed': async () => {
		const silent = { description: expect.not.stringContaining('done before') as string };
		refuse('A', () => ({ id: '1' }));
		await expect(run(['A', 'B'].map(good))).rejects.toMatchObject(silent);
		refuse('B', () => ({ id: '1' }));
		const read = exampleOperation({ ...write, effect: 'read' });
		await expect(run(['A', 'B'].map(good), { operation: read })).rejects.toMatchObject(silent);
	},
});

/** Increments: the rows of one bill go in one call. */
const increments = exampleOperation({
	fields: [
		exampleRows({ ...sku, required: true }),
		{ name: 'bill', label: { en: 'Bill', zh: '' }, type: 'string', primary: true },
		{ name: 'who', label: { en: 'Operator', zh: '' }, type: 'string', primary: true },
	],
	execute: inBatches({
		rows: 'rows',
		limit: () => 10,
		inseparable: ({ bill }) =>
			bill === undefined ? undefined : { en: `Bill ${formText(bill)}`, zh: '' },
		idempotencyKey: 'bill',
	}),
});
const billed = async (...rows: Array<[bill: string, sku: string, who?: string]>) =>
	await run(
		rows.map(([bill, name, who = '']) => ({ bill, sku: name, who })),
		{
			operation: increments,
			parameters: {
				rows: { row: [{ sku: '={{ $json.sku }}' }] },
				bill: '={{ $json.bill }}',
				who: '={{ $json.who }}',
			},
			continueOnFail: true,
		},
	);
const codes = (items: Awaited<ReturnType<typeof billed>>) =>
	items.map(({ json }) => (json.details as IDataObject | undefined)?.code);

kind('rows that go together are sent all or none', {
	'the second row of a bill is bad': async () => {
		expect(codes(await billed(['1', 'A'], ['1', '']))).toEqual(['missing', 'incompleteCall']);
		expect(example.requests).toEqual([]);
	},
	'the first row is bad': async () => {
		expect(codes(await billed(['1', ''], ['1', 'B'], ['1', 'C']))).toEqual([
			'missing',
			'incompleteCall',
		]);
		expect(example.requests).toEqual([]);
	},
	'a bad row of another bill': async () => {
		expect(codes(await billed(['1', 'A'], ['2', '']))).toEqual(['missing', undefined]);
		expect(example.requests).toHaveLength(1);
	},
	'blanks around the number': async () => {
		expect(codes(await billed(['1', 'A'], [' 1 ', '']))).toEqual(['missing', 'incompleteCall']);
		expect(example.requests).toEqual([]);
	},
	'a bad row without a bill stands for itself': async () => {
		expect(codes(await billed(['', 'A'], ['', '']))).toEqual(['missing', undefined]);
		expect(example.requests).toHaveLength(1);
	},
	'two bills, one whole': async () => {
		expect(codes(await billed(['1', 'A'], ['2', 'B'], ['2', '']))).toEqual([
			'missing',
			'incompleteCall',
			undefined,
		]);
		expect(example.requests).toHaveLength(1);
	},
});

const APART = 'differingItems';

kind('items with one number that differ in another field are refused together', {
	'another operator': async () => {
		expect(codes(await billed(['1', 'A', 'Li'], ['1', 'B', 'Wang']))).toEqual([APART, APART]);
		expect(example.requests).toEqual([]);
	},
	'one without an operator': async () => {
		expect(codes(await billed(['1', 'A', 'Li'], ['1', 'B']))).toEqual([APART, APART]);
		expect(example.requests).toEqual([]);
	},
	'blanks around the number': async () => {
		expect(codes(await billed(['1', 'A', 'Li'], [' 1', 'B', 'Wang']))).toEqual([APART, APART]);
		expect(example.requests).toEqual([]);
	},
	'three, of which two agree': async () => {
		const items = await billed(['1', 'A', 'Li'], ['1', 'B', 'Wang'], ['1', 'C', 'Li']);
		expect(codes(items)).toEqual([APART, APART]);
		expect(example.requests).toEqual([]);
	},
	'another number is sent': async () => {
		const items = await billed(['1', 'A', 'Li'], ['1', 'B', 'Wang'], ['2', 'C', 'Wang']);
		expect(codes(items)).toEqual([APART, APART, undefined]);
		expect(example.requests).toHaveLength(1);
	},
	'without a number they are two calls': async () => {
		expect(codes(await billed(['', 'A', 'Li'], ['', 'B', 'Wang']))).toEqual([undefined, undefined]);
		expect(example.requests).toHaveLength(2);
	},
});
