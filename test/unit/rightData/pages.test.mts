import type { IDataObject } from 'n8n-workflow';
import type { Paging } from '../../../nodes/shared/catalogue/paging.ts';
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

const paging: Paging = {
	page: 'page',
	size: 'size',
	maxSize: 200,
	total: 'total',
	hasNext: 'has_next',
};
const list = exampleOperation({
	name: 'getAll',
	effect: 'read',
	rows: 'rows',
	paging,
	fields: [{ name: 'page', label: { en: 'Page', zh: '页' }, type: 'integer' }],
});

/** Ids from `first` on. */
const rows = (count: number, first = 1): IDataObject[] =>
	Array.from({ length: count }, (_, at) => ({ id: first + at }));

/** Answers page 1, 2, …; after the last one what `after` says, for any number of readings. */
const answer = (pages: IDataObject[], after: IDataObject = { rows: [] }) =>
	example.answerWith(({ page }) => pages[Number(page) - 1] ?? after);

const run = (parameters: IDataObject = {}, more = {}) =>
	executeNode(example.run(list, { returnAll: true, filters: {}, ...parameters }, more));

async function comeTo(count: number, parameters?: IDataObject): Promise<void> {
	const ids = (await run(parameters)).map(({ json }) => json.id);
	expect(new Set(ids).size).toBe(count);
	expect(ids).toHaveLength(count);
}

async function failsWith(code: string, parameters?: IDataObject): Promise<void> {
	expect((await failureOf(run(parameters))).context.code).toBe(code);
}

const three = (totals: unknown[]): IDataObject[] => [
	{ rows: rows(200), total: totals[0] } as IDataObject,
	{ rows: rows(200, 201), total: totals[1] } as IDataObject,
	{ rows: rows(50, 401), total: totals[2] } as IDataObject,
];

kind('a total that lies does not end a list early', {
	'450, then 0': async () => {
		answer(three([450, 0, 0]));
		await comeTo(450);
	},
	'-1': async () => {
		answer(three([-1, -1, -1]));
		await comeTo(450);
	},
	'0 from the start': async () => {
		answer(three([0, 0, 0]));
		await comeTo(450);
	},
	'the number of pages': async () => {
		answer(three([3, 3, 3]));
		await comeTo(450);
	},
	'only on page 1': async () => {
		answer(three([450, undefined, undefined]));
		await comeTo(450);
	},
	'only on page 2': async () => {
		answer(three([undefined, 450, undefined]));
		await comeTo(450);
	},
	'a text that is no number': async () => {
		answer(three(['many', 'many', 'many']));
		await comeTo(450);
	},
	'the rows of the last page': async () => {
		answer(three([450, 450, 50]));
		await comeTo(450);
	},
	'as text': async () => {
		answer(three(['450', '450', '450']));
		await comeTo(450);
		expect(example.requests).toHaveLength(3);
	},
});

kind('pages that are shorter than asked', {
	'100 rows a page though 200 were asked': async () => {
		answer([0, 1, 2, 3].map((at) => ({ rows: rows(100, at * 100 + 1), total: 400 })));
		await comeTo(400);
	},
	'a short page in the middle': async () => {
		answer([
			{ rows: rows(200), total: 401 },
			{ rows: rows(1, 201), total: 401 },
			{ rows: rows(200, 202), total: 401 },
		]);
		await comeTo(401);
	},
	'an empty page in the middle': async () => {
		answer([
			{ rows: rows(200), total: 300 },
			{ rows: [], total: 300 },
			{ rows: rows(100, 201), total: 300 },
		]);
		await comeTo(300);
	},
	'an empty first page': async () => {
		answer([
			{ rows: [], total: 20 },
			{ rows: rows(20), total: 20 },
		]);
		await comeTo(20);
	},
	'a short first page of a list that says nothing': async () => {
		answer([{ rows: rows(50) }, { rows: rows(50, 51) }, { rows: rows(3, 101) }]);
		await comeTo(103);
	},
	'has-next after a short page': async () => {
		answer([
			{ rows: rows(7), has_next: true },
			{ rows: rows(3, 8), has_next: 'true' },
			{ rows: rows(9, 11), has_next: false },
		]);
		await comeTo(19);
		expect(example.requests).toHaveLength(3);
	},
	'has-next after an empty page': async () => {
		answer([
			{ rows: rows(7), has_next: 1 },
			{ rows: [], has_next: 1 },
			{ rows: rows(2, 8), has_next: 0 },
		]);
		await comeTo(9);
	},
	'has-next for ever, with nothing more': async () => {
		answer([{ rows: rows(7), has_next: true }], { rows: [], has_next: true });
		await comeTo(7);
		expect(example.requests).toHaveLength(3);
	},
});

kind('a list with fewer rows than its total', {
	'fails and names both numbers': async () => {
		answer([
			{ rows: rows(200), total: 450 },
			{ rows: rows(50, 201), total: 450 },
		]);
		const error = await failureOf(run());
		expect(error.context.code).toBe('listIncomplete');
		expect(error.message).toMatch(/450 .* 250/);
	},
	'has the rows in the failed item': async () => {
		answer([{ rows: rows(3), total: 5 }]);
		const [item, ...others] = await run({}, { continueOnFail: true });
		expect(others).toEqual([]);
		expect(item?.json.details).toMatchObject({ code: 'listIncomplete', rows: rows(3) });
	},
	'is read once more': async () => {
		let readings = 0;
		example.answerWith(({ page }) => {
			if (page === '1' && ++readings > 2) return { rows: rows(5), total: 5 };
			return page === '1' ? { rows: rows(3), total: 5 } : { rows: [], total: 5 };
		});
		await comeTo(5);
	},
	'is whole where records went meanwhile': async () => {
		let first = 0;
		example.answerWith(({ page }) =>
			page === '1'
				? { rows: rows(200), total: ++first > 1 ? 230 : 232 }
				: { rows: page === '2' ? rows(30, 201) : [] },
		);
		await comeTo(230);
	},
	'fails when all rows are missing': async () => {
		answer([], { rows: [], total: 12 });
		await failsWith('listIncomplete');
	},
	'is fine below the limit': async () => {
		answer([{ rows: rows(200), total: 450 }]);
		await comeTo(150, { returnAll: false, limit: 150 });
		expect(example.requests).toHaveLength(1);
	},
});

kind('pages that repeat', {
	'the same page again is the end where nothing says more': async () => {
		answer([{ rows: rows(20) }], { rows: rows(20) });
		await comeTo(20);
	},
	'the same ids in another order are the end': async () => {
		answer([{ rows: rows(20) }], { rows: rows(20).reverse() });
		await comeTo(20);
	},
	'the same page again is an error where the total says more': async () => {
		answer([{ rows: rows(20), total: 60 }], { rows: rows(20), total: 60 });
		await failsWith('pageRepeated');
	},
	'the first page again, after the second, is an error, too': async () => {
		answer(
			[
				{ rows: rows(20), total: 60 },
				{ rows: rows(20, 21), total: 60 },
			],
			{ rows: rows(20), total: 60 },
		);
		await failsWith('pageRepeated');
	},
	'pages that merely begin alike are two pages': async () => {
		answer([
			{ rows: [{ id: 1 }, { id: 2 }], total: 4 },
			{ rows: [{ id: 1, again: true }, { id: 3 }], total: 4 },
		]);
		expect((await run()).map(({ json }) => json.id)).toEqual([1, 2, 1, 3]);
	},
	'rows without ids that are alike on two pages in part': async () => {
		answer([
			{ rows: [{ sku: 'a' }, { sku: 'b' }], total: 4 },
			{ rows: [{ sku: 'a' }, { sku: 'c' }], total: 4 },
		]);
		expect(await run()).toHaveLength(4);
	},
});

kind('a page number that cannot be read is refused', {
	...Object.fromEntries(
		['0', '-1', '1.5', '-0.5', '00'].map((page) => [
			page,
			async () => {
				const error = await failureOf(run({ filters: { page } }));
				expect(error.context.path).toBe('page');
				expect(example.requests).toEqual([]);
			},
		]),
	),
});
