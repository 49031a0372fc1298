import { inBatches } from '../../../nodes/shared/execution/inBatches.ts';
import {
	exampleOperation,
	exampleRows,
	startExample,
	type Example,
} from '../../support/exampleVendor.mts';
import { kind } from '../../support/kind.mts';
import { runNode, type NodeSettings } from '../../support/runNode.mts';

let example: Example;
beforeAll(async () => {
	example = await startExample();
});
afterAll(async () => await example.close());
beforeEach(() => example.reset());

const write = exampleOperation({
	fields: [{ name: 'sku', label: { en: 'SKU', zh: '' }, type: 'string', primary: true }],
});
const BAD_AND_GOOD = [{ sku: 'A' }, { sku: 'B' }, { sku: 'C' }];
const RETRIES: NodeSettings = { retryOnFail: true, maxTries: 3 };

const skusSent = () =>
	example.requests.map(({ rawBody }) => (JSON.parse(rawBody) as { sku: string }).sku);

/** Refuses the calls for a SKU so many times. */
function refuse(sku: string, times: number): void {
	let left = times;
	example.answerWith((body) =>
		body.sku === sku && left-- > 0 ? { ok: false, code: 7, problem: 'no' } : { made: body.sku },
	);
}

const run = async (settings: NodeSettings, input = BAD_AND_GOOD, operation = write) =>
	await runNode(
		example.run(operation, { sku: '={{ $json.sku }}', options: { maxRetries: 0 } }, { input }),
		settings,
	);

kind('writes that succeeded are not made again by Retry On Fail', {
	'the first of three is refused once; the run continues': async () => {
		refuse('A', 1);
		const { items } = await run({ ...RETRIES, onError: 'continueRegularOutput' });
		expect(skusSent()).toEqual(['A', 'B', 'C', 'A']);
		expect(items.map(({ json }) => json)).toEqual([{ made: 'A' }, { made: 'B' }, { made: 'C' }]);
	},
	'the first of three is always refused; the run continues': async () => {
		refuse('A', Infinity);
		const { items } = await run({ ...RETRIES, onError: 'continueRegularOutput' });
		expect(skusSent()).toEqual(['A', 'B', 'C', 'A', 'A']);
		expect(items[0]?.json.details).toMatchObject({ code: 'exampleRefused' });
		expect(items.slice(1).map(({ json }) => json)).toEqual([{ made: 'B' }, { made: 'C' }]);
	},
	'the first is refused; failures have an output of their own': async () => {
		refuse('A', Infinity);
		await run({ ...RETRIES, onError: 'continueErrorOutput' });
		expect(skusSent()).toEqual(['A', 'B', 'C', 'A', 'A']);
	},
	'the last of three is refused twice; the run stops': async () => {
		refuse('C', 2);
		const { items } = await run(RETRIES);
		expect(skusSent()).toEqual(['A', 'B', 'C', 'C', 'C']);
		expect(items.map(({ json }) => json)).toEqual([{ made: 'A' }, { made: 'B' }, { made: 'C' }]);
	},
	'several at once': async () => {
		refuse('B', 1);
		const { items } = await runNode(
			example.run(
				write,
				{ sku: '={{ $json.sku }}', options: { concurrency: 3 } },
				{ input: BAD_AND_GOOD },
			),
			RETRIES,
		);
		expect(skusSent().sort()).toEqual(['A', 'B', 'B', 'C']);
		expect(items.map(({ json }) => json.made)).toEqual(['A', 'B', 'C']);
	},
	'Execute Once, and the reply did not come': async () => {
		example.misbehave({ kind: 'reset' });
		const { error } = await run({ ...RETRIES, executeOnce: true });
		expect(skusSent()).toEqual(['A']);
		expect(error).toMatchObject({ context: { code: 'connectionBroke' } });
	},
	'the reply to the second does not come': async () => {
		example.answerWith((body) => {
			if (body.sku === 'B') example.misbehave({ kind: 'html', times: 1 });
			return { made: body.sku };
		});
		const { error } = await run(RETRIES);
		expect(skusSent()).toEqual(['A', 'B', 'C']);
		expect(error).toMatchObject({ context: { code: 'notAJsonObject' } });
	},
	'the same item twice is two writes, each once': async () => {
		refuse('B', 1);
		const { items } = await run(RETRIES, [{ sku: 'A' }, { sku: 'A' }, { sku: 'B' }]);
		expect(skusSent()).toEqual(['A', 'A', 'B', 'B']);
		expect(items).toHaveLength(3);
	},
	'rows in several calls, the second of them refused once': async () => {
		const batches = exampleOperation({
			fields: [exampleRows({ name: 'sku', label: { en: 'SKU', zh: '' }, type: 'string' })],
			execute: inBatches({ rows: 'rows', limit: () => 1, inseparable: () => undefined }),
		});
		let refused = false;
		example.answerWith((body) => {
			const isB = JSON.stringify(body).includes('B');
			if (!isB || refused) return { done: true };
			refused = true;
			return { ok: false, code: 7, problem: 'no' };
		});
		const { items } = await runNode(
			example.run(
				batches,
				{ rows: { row: [{ sku: '={{ $json.sku }}' }] } },
				{ input: BAD_AND_GOOD },
			),
			RETRIES,
		);
		const sent = example.requests.map(({ rawBody }) => /"sku":"(.)"/.exec(rawBody)?.[1]);
		expect(sent).toEqual(['A', 'B', 'B', 'C']);
		expect(items).toHaveLength(3);
	},
});

describe('reads', () => {
	it('are made again, and so is a run of its own', async () => {
		const read = exampleOperation({ ...write, effect: 'read' });
		refuse('B', 1);
		await run(RETRIES, BAD_AND_GOOD, read);
		expect(skusSent().filter((sku) => sku === 'A')).toHaveLength(2);
		example.reset();
		await run({});
		await run({});
		expect(skusSent()).toEqual(['A', 'B', 'C', 'A', 'B', 'C']);
	});
});
