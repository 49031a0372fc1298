import type { INodeParameters } from 'n8n-workflow';
import { suggestions } from '../../sandbox/kuaimai/data.mts';
import { purchaseSuggestionCases } from './cases/purchaseSuggestion.mts';
import { useKuaimai } from './kuaimaiNode.mts';

const node = useKuaimai('purchaseSuggestion');
const getProgress = async () => (await node.run({ operation: 'getProgress' }))[0]?.json;
const methods = () => node.sandbox.requests.map(({ endpoint }) => endpoint);

describe('a finished calculation', () => {
	beforeEach(async () => {
		await node.run({ operation: 'calculate', warehouseCode: 'A' });
		for (let times = 0; times < 3; times++) await getProgress();
		node.sandbox.requests.length = 0;
	});

	it('is read page by page of 500', async () => {
		const items = await node.run({
			operation: 'getAll',
			queryKey: '0202407241426978',
			returnAll: true,
			simplify: false,
		});
		expect(items.map(({ json }) => json)).toEqual(suggestions);
		expect(
			node.sandbox.requests.map(({ parameters: { pageNo, pageSize } }) => [pageNo, pageSize]),
		).toEqual([
			['1', '500'],
			['2', '500'],
		]);
	});
});

describe('bad input', () => {
	node.describeBadInput(purchaseSuggestionCases, [
		['calculate', { warehouseCode: '' }, 'missing', 'warehouseCode'],
		['calculate', { additionalFields: { ignoreTradeOut: '2' } }, 'notAnOption', 'ignoreTradeOut'],
		['calculate', { additionalFields: { ignoreRefund: 'yes' } }, 'notAnOption', 'ignoreRefund'],
		['getAll', { limit: 0 }, 'numberTooSmall', 'limit'],
	]);
});

it('tells the refusal of a key that is not ready', async () => {
	await node.run({ operation: 'calculate', warehouseCode: 'A' });
	await expect(node.run({ operation: 'getAll', queryKey: '0202407241426978' })).rejects.toThrow(
		'Kuaimai refused the call: queryKey belongs to no finished calculation.',
	);
});

it('tells how far a calculation is', async () => {
	await node.run({ operation: 'calculate', warehouseCode: 'A' });
	expect(await getProgress()).toEqual({ progress: 0 });
	expect(await getProgress()).toEqual({ progress: 1 });
	expect(await getProgress()).toEqual({ progress: 2, executResult: '0202407241426978' });
});

describe('Wait for Result', () => {
	const wait = async (additionalFields: INodeParameters = {}) =>
		await node.run({
			operation: 'calculate',
			warehouseCode: 'A',
			waitForResult: true,
			additionalFields,
		});

	it('asks once a second and returns the suggestions', async () => {
		const items = await wait();
		expect(items.map(({ json }) => json)).toEqual(suggestions);
		expect(new Set(items.map(({ pairedItem }) => JSON.stringify(pairedItem)))).toEqual(
			new Set(['{"item":0}']),
		);
		expect(methods()).toEqual([
			'purchase.progress.query',
			'sale.purchase.strategy.calculate',
			...Array<string>(3).fill('purchase.progress.query'),
			...Array<string>(2).fill('sale.purchase.strategy.query'),
		]);
		const polls = node.sandbox.requests.slice(2, 5).map(({ receivedAt }) => receivedAt);
		expect((polls[1] ?? 0) - (polls[0] ?? 0)).toBeGreaterThan(950);
		expect((polls[2] ?? 0) - (polls[1] ?? 0)).toBeGreaterThan(950);
	});

	it.each([
		['soon', 'notAWholeNumber'],
		['0', 'numberTooSmall'],
	])('refuses to wait %s seconds before anything is sent', async (maxWaitSeconds, code) => {
		await expect(wait({ maxWaitSeconds })).rejects.toMatchObject({
			context: { code, path: 'maxWaitSeconds' },
		});
		expect(methods()).toEqual([]);
	});

	it('gives up after the time it was given', async () => {
		await expect(wait({ maxWaitSeconds: '1' })).rejects.toMatchObject({
			message: expect.stringContaining('not ready after 1 seconds.') as string,
			context: { code: 'kuaimaiCalculationNotReady' },
		});
		expect(methods()).toEqual([
			'purchase.progress.query',
			'sale.purchase.strategy.calculate',
			'purchase.progress.query',
		]);
	});

	it('fails where the calculation is done without a key', async () => {
		const waiting = wait();
		setTimeout(
			() =>
				node.sandbox.misbehave({
					kind: 'envelope',
					endpoint: 'purchase.progress.query',
					body: { success: true, progress: 2 },
				}),
			500,
		);
		await expect(waiting).rejects.toMatchObject({
			context: { code: 'kuaimaiCalculationWithoutKey' },
		});
		expect(methods()[1]).toBe('sale.purchase.strategy.calculate');
	});

	it('stops when the execution is stopped', async () => {
		const stop = new AbortController();
		const running = node.run(
			{ operation: 'calculate', warehouseCode: 'A', waitForResult: true },
			{ abortSignal: stop.signal },
		);
		setTimeout(() => stop.abort(), 100);
		await expect(running).rejects.toThrow('The execution was stopped.');
		expect(methods()).toEqual(['purchase.progress.query', 'sale.purchase.strategy.calculate']);
	});

	it('takes one item after the other, whatever Concurrency says', async () => {
		const items = await node.run(
			{
				operation: 'calculate',
				warehouseCode: '={{ $json.code }}',
				waitForResult: true,
				options: { concurrency: 5 },
			},
			{ input: [{ code: 'A' }, { code: 'B' }] },
		);
		expect(items).toHaveLength(2 * suggestions.length);
		const one = [
			'purchase.progress.query',
			'sale.purchase.strategy.calculate',
			...Array<string>(3).fill('purchase.progress.query'),
			...Array<string>(2).fill('sale.purchase.strategy.query'),
		];
		expect(methods()).toEqual([...one, ...one]);
	});

	describe('where the result of an earlier calculation is there', () => {
		beforeEach(async () => {
			await node.run({ operation: 'calculate', warehouseCode: 'A' });
			for (let times = 0; times < 3; times++) await getProgress();
			node.sandbox.requests.length = 0;
		});

		const jsonOf = async (running: ReturnType<typeof wait>) =>
			(await running).map(({ json }) => json);
		const keysAsked = () =>
			node.sandbox.requests
				.filter(({ endpoint }) => endpoint === 'sale.purchase.strategy.query')
				.map(({ parameters }) => parameters.queryKey);

		it('waits for a new one while the old one lingers', async () => {
			node.sandbox.calculateLike({ oldAnswers: 2 });
			expect(await jsonOf(wait())).toEqual(suggestions);
			expect(new Set(keysAsked())).toEqual(new Set(['0202407241426979']));
			expect(methods().filter((name) => name === 'purchase.progress.query')).toHaveLength(
				1 + 2 + 3,
			);
		});

		it('takes a new key, also where nobody saw Kuaimai at work', async () => {
			node.sandbox.calculateLike({ quick: true });
			expect(await jsonOf(wait())).toEqual(suggestions);
			expect(new Set(keysAsked())).toEqual(new Set(['0202407241426979']));
		});

		it('takes the old key once Kuaimai was seen at work since', async () => {
			node.sandbox.calculateLike({ oldAnswers: 1, sameKey: true });
			expect(await jsonOf(wait())).toEqual(suggestions);
			expect(new Set(keysAsked())).toEqual(new Set(['0202407241426978']));
		});

		it.each([
			['that never goes', { oldAnswers: Infinity }],
			['whose key a quick new one has, too', { quick: true, sameKey: true }],
		])('fails rather than return an old one %s', async (_name, manner) => {
			node.sandbox.calculateLike(manner);
			await expect(wait({ maxWaitSeconds: '2' })).rejects.toMatchObject({
				message: expect.stringContaining('After 2 seconds Kuaimai still returned') as string,
				description: expect.stringContaining('The node does not output it') as string,
				context: { code: 'kuaimaiOnlyOldResult' },
			});
			expect(keysAsked()).toEqual([]);
		});
	});

	it('starts nothing while another calculation runs', async () => {
		await node.run({ operation: 'calculate', warehouseCode: 'B' });
		await getProgress();
		node.sandbox.requests.length = 0;
		await expect(wait()).rejects.toMatchObject({
			name: 'NodeOperationError',
			context: { code: 'kuaimaiOtherCalculationRuns' },
		});
		expect(methods()).toEqual(['purchase.progress.query']);
	});
});
