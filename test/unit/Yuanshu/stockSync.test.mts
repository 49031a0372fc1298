import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { startYuanshuSandbox, type YuanshuSandbox } from '../../sandbox/yuanshu/server.mts';
import type { NodeRun } from '../../support/executeNode.mts';
import { failureOf } from '../../support/failureOf.mts';
import { rows, runYuanshu } from './run.mts';

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

	it('with a bill number is not split, for its calls would be taken for repeats', async () => {
		const error = await failureOf(sync({ billNo: 'B7' }, { input: items(51) }));
		expect(error.message).toBe(
			'Bill No. B7 stands for one call, so it is never split: it has 51 rows, at most 50 are allowed',
		);
		expect(sandbox.requests).toHaveLength(0);
	});

	it('is not repeated after trouble', async () => {
		sandbox.misbehave({ kind: 'status', status: 500, times: 1 });
		const error = await failureOf(sync({}, { input: items(1) }));
		expect(error.message).toContain('The change may have been made');
		expect(sandbox.requests).toHaveLength(1);
	});

	it('tells which part failed', async () => {
		sandbox.misbehave({ kind: 'status', status: 500, times: 1 });
		const output = await sync({}, { input: items(70), continueOnFail: true });
		expect(output.map(({ json }) => json.chunk ?? json.error)).toEqual([
			'Yuanshu (元数) failed to process the call (HTTP 500). The change may have been made: look at the vendor before you run this again.',
			2,
		]);
		expect(output[0]?.pairedItem).toHaveLength(50);
		expect(output[0]?.json.details).toMatchObject({
			description: expect.stringContaining('This was chunk 1 of 2') as string,
		});
	});
});

describe('an increment', () => {
	const increment = { incFlag: '1', billNo: 'B1' };

	it('goes out in one call with its bill number', async () => {
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
		expect(error.message).toBe(
			`Bill No. B1 is an increment, so it is never split: it has ${count} rows, at most ${limit} are allowed`,
		);
		expect(sandbox.requests).toHaveLength(0);
	});

	it('without a bill number is refused', async () => {
		const error = await failureOf(sync({ incFlag: '1' }, { input: items(1) }));
		expect(error.message).toBe(
			'An increment needs Bill No. (单据号), by which Yuanshu recognises a repeat',
		);
		expect(sandbox.requests).toHaveLength(0);
	});

	it('is repeated after trouble, the same byte for byte, signed anew', async () => {
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
		[
			'by Yuanshu’s warehouse and your item',
			{ warehouseCode: 'W', outSkuCode: 'OS', realNum: '1' },
		],
		['that go down', { ...row, realNum: '-1.50' }],
	])('%s are taken', async (_name, given) => {
		await sync({ stocks: rows(given) });
		expect(sandbox.requests[0]?.outcome).toBe('served');
		expect(bodies()[0]?.stocks).toEqual([given]);
	});

	it.each([
		[
			'without a warehouse',
			{ ...row, warehouseCode: '' },
			'Stock (库存数组) row 2: fill in Your Warehouse Code (客户仓库编码) or Warehouse Code (仓库编码)',
		],
		[
			'without an item',
			{ ...row, skuCode: '' },
			'Stock (库存数组) row 2: fill in Your SKU Code (客户商品编码) or SKU Code (商品编码)',
		],
		[
			'with your warehouse and Yuanshu’s item',
			{ ...row, outWarehouseCode: 'OW' },
			'Stock (库存数组) row 2: Your Warehouse Code (客户仓库编码) demands Your SKU Code (客户商品编码)',
		],
		[
			'without a quantity',
			{ ...row, realNum: '' },
			'Stock (库存数组) row 2, Quantity (库存数量) is missing',
		],
		[
			'with a quantity that is no number',
			{ ...row, realNum: 'many' },
			'Stock (库存数组) row 2, Quantity (库存数量): expects a number, got "many"',
		],
	])('%s are refused', async (_name, given, message) => {
		const error = await failureOf(sync({ stocks: rows(yours, given) }));
		expect(error.message).toBe(message);
		expect(sandbox.requests).toHaveLength(0);
	});

	it('are needed', async () => {
		expect((await failureOf(sync({ stocks: {} }))).message).toBe('Stock (库存数组) is missing');
		expect((await failureOf(sync({ operateUser: '' }, { input: items(1) }))).message).toBe(
			'Operator (操作人) is missing',
		);
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
		expect(error.message).toBe('Sync Time (同步时间戳) is only for asynchronous overwrites');
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
		expect(error.message).toBe('Yuanshu refused the call: 参数错误: stock is missing');
	});

	it('is never mixed with the table’s', async () => {
		const input = items(2).map((item, at) => ({ ...item, how: at ? 'sample' : 'table' }));
		const output = await sync({ spelling: '={{ $json.how }}' }, { input, continueOnFail: true });
		expect(output.map(({ json }) => json.rows ?? json.error)).toEqual([
			1,
			'Yuanshu refused the call: 参数错误: stocks is missing',
		]);
	});
});
