import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { startYuanshuSandbox, type YuanshuSandbox } from '../../sandbox/yuanshu/server.mts';
import type { NodeRun } from '../../support/executeNode.mts';
import { failureOf } from '../../support/failureOf.mts';
import { problemOf, rows, runYuanshu } from './run.mts';

let sandbox: YuanshuSandbox;
beforeAll(async () => {
	sandbox = await startYuanshuSandbox();
});
afterAll(async () => await sandbox.close());
beforeEach(() => sandbox.reset());

const ONE_ROW = rows({
	warehouseCode: 'W',
	skuCode: '={{ $json.sku }}',
	realNum: '={{ $json.num }}',
});
const items = (count: number) =>
	Array.from({ length: count }, (_, at): IDataObject => ({ sku: `S${at}`, num: at }));

const sync = async (parameters: INodeParameters, more: Partial<NodeRun> = {}, at = sandbox) =>
	await runYuanshu(
		at,
		{ resource: 'stock', operation: 'sync', stocks: ONE_ROW, operateUser: 'n8n', ...parameters },
		more,
	);

interface Body {
	stocks: Array<Record<string, string>>;
}
const bodies = () => sandbox.requests.map(({ rawBody }) => JSON.parse(rawBody) as Body);
const sizes = () => bodies().map(({ stocks }) => stocks.length);

describe('an overwrite', () => {
	it('goes out in calls of 50, each answered by one item that names its sources', async () => {
		const input = items(120);
		const output = await sync({}, { input });
		expect(sizes()).toEqual([50, 50, 20]);
		expect(bodies().flatMap(({ stocks }) => stocks)).toEqual(
			input.map(({ sku, num }) => ({ warehouseCode: 'W', skuCode: sku, realNum: String(num) })),
		);
		expect(output).toHaveLength(3);
		expect(output[1]).toEqual({
			json: {
				traceId: 'sandbox-trace-1',
				code: '0',
				msg: '成功',
				data: {},
				chunk: 2,
				chunks: 3,
				rows: 50,
			},
			pairedItem: Array.from({ length: 50 }, (_, at) => ({ item: 50 + at })),
		});
		expect(sandbox.requests.every(({ outcome }) => outcome === 'served')).toBe(true);
	});

	it('that says that it is synchronous, in calls of 50', async () => {
		await sync({ syncFlag: '0', incFlag: '0' }, { input: items(51) });
		expect(sizes()).toEqual([50, 1]);
	});

	it('that is asynchronous, in calls of 200', async () => {
		await sync({ syncFlag: '1' }, { input: items(401) });
		expect(sizes()).toEqual([200, 200, 1]);
		expect(sandbox.requests.map(({ outcome }) => outcome)).toEqual(['served', 'served', 'served']);
	});

	it('is split when all rows come from one item, too', async () => {
		const stocks = items(60).map(({ sku }) => ({ warehouseCode: 'W', skuCode: sku, realNum: 1 }));
		const output = await sync({ stocksInput: 'json', stocksJson: JSON.stringify(stocks) });
		expect(sizes()).toEqual([50, 10]);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 0 }]);
	});

	it('keeps items apart that differ in anything else', async () => {
		const input = items(4).map((item, at) => ({ ...item, user: at % 2 ? 'b' : 'a' }));
		await sync({ operateUser: '={{ $json.user }}' }, { input });
		expect(bodies().map(({ stocks }) => stocks.map(({ skuCode }) => skuCode))).toEqual([
			['S0', 'S2'],
			['S1', 'S3'],
		]);
	});

	it('with a document number is not split, for its calls would be taken for duplicates', async () => {
		const error = await failureOf(sync({ billNo: 'B7' }, { input: items(51) }));
		expect(error.context).toMatchObject({ code: 'tooManyForOneCall', path: 'stocks' });
		expect(error.message).toContain(
			'All rows of Document No. B7 must go in one call: there are 51 rows, but at most 50 are allowed.',
		);
		expect(sandbox.requests).toHaveLength(0);
	});

	it('is not repeated after a transient error', async () => {
		sandbox.misbehave({ kind: 'status', status: 500, times: 1 });
		const error = await failureOf(sync({}, { input: items(1) }));
		expect(error.message).toContain('The change may have been made');
		expect(sandbox.requests).toHaveLength(1);
	});

	it('tells which part failed', async () => {
		sandbox.misbehave({ kind: 'status', status: 500, times: 1 });
		const output = await sync({}, { input: items(70), continueOnFail: true });
		expect(output.map(({ json }) => json.chunk)).toEqual([undefined, 2]);
		expect(output[0]?.json.error).toContain('The change may have been made');
		expect(output[0]?.pairedItem).toHaveLength(50);
		expect(output[0]?.json.details).toMatchObject({
			code: 'serverFailed',
			description: expect.stringContaining('This was call 1 of 2, rows 1 to 50.') as string,
		});
	});
});

describe('an increment', () => {
	const increment = { incFlag: '1', billNo: 'B1' };

	it('goes out in one call with its document number', async () => {
		const output = await sync(increment, { input: items(50) });
		expect(output).toHaveLength(1);
		expect(bodies()[0]).toMatchObject({ incFlag: 1, billNo: 'B1' });
		expect(sandbox.requests[0]?.outcome).toBe('served');
	});

	it.each([
		['50 synchronously', {}, 51, 50],
		['200 asynchronously', { syncFlag: '1' }, 201, 200],
	])('above %s is refused, naming it, and nothing is sent', async (_name, more, count, limit) => {
		const error = await failureOf(sync({ ...increment, ...more }, { input: items(count) }));
		expect(error.context).toMatchObject({ code: 'tooManyForOneCall', path: 'stocks' });
		expect(error.message).toContain(
			`All rows of Document No. B1 must go in one call: there are ${count} rows, but at most ${limit} are allowed.`,
		);
		expect(sandbox.requests).toHaveLength(0);
	});

	it('without a document number is refused', async () => {
		const error = await failureOf(sync({ incFlag: '1' }, { input: items(1) }));
		expect(error.context).toMatchObject({
			code: 'yuanshuIncrementWithoutNumber',
			path: 'billNo',
		});
		expect(sandbox.requests).toHaveLength(0);
	});

	it('is repeated after a transient error, the same byte for byte, signed again', async () => {
		sandbox.misbehave({ kind: 'status', status: 503, times: 1 });
		await sync(increment, { input: items(2) });
		const [first, second] = sandbox.requests;
		expect(second?.outcome).toBe('served');
		expect(second?.rawBody).toBe(first?.rawBody);
		expect(second?.headers.authorization).not.toBe(first?.headers.authorization);
	});
});

describe('rows', () => {
	const row = { warehouseCode: 'W', skuCode: 'S', realNum: '1' };
	const yours = { outWarehouseCode: 'OW', outSkuCode: 'OS', realNum: '1' };

	it.each([
		['by Yuanshu’s codes', row],
		['by your codes', yours],
		['by Yuanshu’s warehouse and your SKU', { warehouseCode: 'W', outSkuCode: 'OS', realNum: '1' }],
		['with a fraction', { ...row, realNum: '1.50' }],
	])('%s are taken', async (_name, given) => {
		await sync({ stocks: rows(given) });
		expect(sandbox.requests[0]?.outcome).toBe('served');
		expect(bodies()[0]?.stocks).toEqual([given]);
	});

	it.each([
		['without a warehouse', { ...row, warehouseCode: '' }, 'oneOfMissing', 'stocks[1]'],
		['without a SKU', { ...row, skuCode: '' }, 'oneOfMissing', 'stocks[1]'],
		[
			'with your warehouse and Yuanshu’s SKU',
			{ ...row, outWarehouseCode: 'OW' },
			'yuanshuYourWarehouseAlone',
			'stocks[1].outSkuCode',
		],
		['without a quantity', { ...row, realNum: '' }, 'missing', 'stocks[1].realNum'],
		[
			'with a quantity that is not a number',
			{ ...row, realNum: 'many' },
			'notANumber',
			'stocks[1].realNum',
		],
	])('%s are refused', async (_name, given, code, path) => {
		expect(await problemOf(sync({ stocks: rows(yours, given) }))).toEqual({ code, path });
		expect(sandbox.requests).toHaveLength(0);
	});

	it('are refused by their number, counted from 1', async () => {
		const wrong = { ...row, outWarehouseCode: 'OW' };
		const error = await failureOf(sync({ stocks: rows(yours, wrong) }));
		expect(error.message).toMatch(/^Stock row 2: if you fill in Your Warehouse, .*库存第 2 行/);
	});

	it('are needed', async () => {
		expect(await problemOf(sync({ stocks: {} }))).toEqual({ code: 'missing', path: 'stocks' });
		expect(await problemOf(sync({ operateUser: '' }, { input: items(1) }))).toEqual({
			code: 'missing',
			path: 'operateUser',
		});
	});
});

describe('the time of the quantities', () => {
	const syncTime = '2024-05-30 14:13:50';

	it.each([
		['a synchronous overwrite', {}],
		['one that says so', { syncFlag: '0' }],
		['an asynchronous increment', { syncFlag: '1', incFlag: '1', billNo: 'B' }],
	])('is refused with %s', async (_name, parameters) => {
		const error = await failureOf(
			sync({ ...parameters, additionalFields: { syncTime } }, { input: items(1) }),
		);
		expect(error.context).toMatchObject({ code: 'yuanshuSyncTimeOfNoUse', path: 'syncTime' });
	});

	it('goes out as epoch milliseconds, a number', async () => {
		await sync({ syncFlag: '1', additionalFields: { syncTime } }, { input: items(1) });
		expect(sandbox.requests[0]?.rawBody).toContain('"syncTime":1717049630000}');
	});
});

describe('the sample’s spelling', () => {
	let other: YuanshuSandbox;
	beforeAll(async () => {
		other = await startYuanshuSandbox({ spelling: 'sample' });
	});
	afterAll(async () => await other.close());
	beforeEach(() => other.reset());

	it('is sent when the user chooses it, in batches as well', async () => {
		const output = await sync({ spelling: 'sample' }, { input: items(51) }, other);
		expect(output.map(({ json }) => json.rows)).toEqual([50, 1]);
		expect(other.requests.map(({ outcome }) => outcome)).toEqual(['served', 'served']);
		expect(other.requests[1]?.rawBody).toBe(
			'{"stock":[{"warehouseCode":"W","skuCode":"S50","realNum":"50"}],"opterateUser":"n8n"}',
		);
	});

	it('is told from the table’s by the receiver', async () => {
		const error = await failureOf(sync({}, { input: items(1) }, other));
		expect(error.message).toContain('Yuanshu refused the call: 参数错误: stock is missing.');
	});

	it('is never mixed with the table’s', async () => {
		const input = items(2).map((item, at) => ({ ...item, how: at ? 'sample' : 'table' }));
		const output = await sync({ spelling: '={{ $json.how }}' }, { input, continueOnFail: true });
		expect(output.map(({ json }) => json.rows)).toEqual([1, undefined]);
		expect(output[1]?.json.error).toContain('stocks is missing');
	});
});
