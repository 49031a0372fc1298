import type { IDataObject } from 'n8n-workflow';
import { liangben } from '../../../nodes/Liangben/vendor.ts';
import { startLiangbenSandbox, type LiangbenSandbox } from '../../sandbox/liangben/server.mts';
import { ENDPOINTS } from '../../sandbox/liangben/endpoints.mts';
import { CASES } from './cases.mts';
import { runLiangben } from './liangbenNode.mts';

let sandbox: LiangbenSandbox;
beforeAll(async () => {
	sandbox = await startLiangbenSandbox();
});
afterAll(async () => await sandbox.close());
beforeEach(() => sandbox.reset());

const AUTH = 'client_id=demokey&client_secret=s3cret';
const ROOT = '/api/liangben/v1/';

it('has a case for every operation', () => {
	const all = liangben.resources.flatMap(({ name, operations }) =>
		operations.map((operation) => `${name}.${operation.name}`),
	);
	expect(Object.keys(CASES).sort()).toEqual(all.sort());
});

it('calls each endpoint, with every documented field', () => {
	const documented = [...ENDPOINTS].map(([path, { request }]) => [
		path,
		(request ?? []).map(({ name }) => name).sort(),
	]);
	const tried = Object.entries(CASES)
		.filter(([name]) => name !== 'custom.call')
		.map(([, { path, fields }]) => [path, [...new URLSearchParams(fields).keys()].sort()]);
	expect(tried.sort()).toEqual(documented.sort());
});

describe.each(Object.entries(CASES))('%s', (name, { access, parameters, ...request }) => {
	const { httpMethod, path, fields } = request;
	const isGet = httpMethod === 'GET';
	const all = [fields, AUTH].filter(Boolean).join('&');

	it('sends exactly these bytes and hands out the whole reply', async () => {
		const items = await runLiangben(sandbox, name, parameters);
		expect(sandbox.requests).toMatchObject([
			{
				httpMethod,
				url: ROOT + (isGet ? `${path}?${all}` : path),
				rawBody: isGet ? '' : all,
				contentType: isGet ? '' : 'application/x-www-form-urlencoded',
				outcome: 'served',
			},
		]);
		const asked = Object.fromEntries(new URLSearchParams(fields));
		expect(items).toEqual([
			{
				json: { status: 'success', data: expect.objectContaining({ asked }) as object },
				pairedItem: { item: 0 },
			},
		]);
	});

	it('fails in the vendor’s words, after one request', async () => {
		sandbox.misbehave({
			kind: 'envelope',
			status: 403,
			body: { result: 'error', error: { code: '0040309', message: 'app can not call the api' } },
		});
		await expect(runLiangben(sandbox, name, parameters)).rejects.toMatchObject({
			message: 'The app may not call this endpoint.',
			description: `Have the permission bound to your Key on the open platform.\nThe vendor said: 0040309 app can not call the api\nCalled: ${ROOT}${path}`,
			httpCode: '403',
			context: { itemIndex: 0 },
		});
		expect(sandbox.requests).toHaveLength(1);
	});

	it(`is ${access === 'read' ? '' : 'not '}repeated after passing trouble`, async () => {
		sandbox.misbehave({ kind: 'refuse', code: '0050400' });
		const running = runLiangben(sandbox, name, { ...parameters, options: { maxRetries: 1 } });
		await expect(running).rejects.toThrow(
			access === 'read' ? /does not answer\.$/ : /The change may have been made/,
		);
		expect(sandbox.requests).toHaveLength(access === 'read' ? 2 : 1);
	});

	it('continues on fail', async () => {
		sandbox.misbehave({ kind: 'refuse', code: '0040401', times: 1 });
		const [first, second] = await runLiangben(
			sandbox,
			name,
			{ ...parameters, options: { concurrency: 1 } },
			{ input: [{}, {}], continueOnFail: true },
		);
		expect(first).toMatchObject({
			json: {
				error: 'The gateway does not know this method.',
				details: { code: '0040401' },
			},
			pairedItem: { item: 0 },
		});
		expect(second).toMatchObject({ json: { status: 'success' }, pairedItem: { item: 1 } });
	});
});

it('refund.getAll may be called by GET', async () => {
	await runLiangben(sandbox, 'refund.getAll', { httpMethod: 'GET', filters: { order_sn: 'S 1' } });
	expect(sandbox.requests[0]?.url).toBe(`${ROOT}order/refund_list?order_sn=S%201&${AUTH}`);
});

it('sends the end time by the name that is guessed when the user wants it', async () => {
	const filters = { sort_order: '2026-03-02 00:00:00' };
	sandbox.misbehave({ kind: 'envelope', body: { status: 'success' } });
	await runLiangben(sandbox, 'order.getAll', { spelling: 'guessed', filters });
	expect(sandbox.requests[0]?.rawBody).toBe(`end_time=2026-03-02%2000%3A00%3A00&${AUTH}`);
});

it('reads all pages of a list once the user has named it', async () => {
	const items = await runLiangben(sandbox, 'product.getAll', {
		listField: 'data.list',
		returnAll: true,
		filters: { page_size: 2 },
	});
	expect(items.map(({ json }) => json.id)).toEqual([1, 2, 3, 4, 5]);
	expect(sandbox.requests.map(({ parameters }) => parameters.page)).toEqual(['1', '2', '3', '4']);
});

it.each([
	['/api', 'order.cancel'],
	['/api/', 'order.cancel'],
	['/', 'order.cancel'],
])('takes a base URL that ends in %s', async (end, name) => {
	const credentials = { baseUrl: ` ${sandbox.url}${end} ` };
	await runLiangben(sandbox, name, { order_sn: 'SO1' }, { credentials });
	expect(sandbox.requests[0]?.url).toBe(`${ROOT}order/cancel`);
});

describe('bad input', () => {
	it.each<[string, IDataObject, string]>([
		['order.cancel', {}, 'Order No. (订单号) is missing'],
		['order.create', { consignee: 'x' }, 'Products (订单商品) is missing'],
		['order.create', { product_info: '{' }, 'Products (订单商品): is not valid JSON'],
		['order.get', {}, 'Fill in Order No. (订单号) or External Order No. (外部单号)'],
		['order.getShipments', {}, 'Fill in Order No. (订单号) or Outbound Slip No. (出库单号)'],
		[
			'order.getAll',
			{ filters: { order_status: '2' } },
			'Order Status (订单状态): "2" is not one of',
		],
		[
			'order.getAll',
			{ filters: { more_order_sn: Array(21).fill('x').join() } },
			'has 21 values, at most 20 are allowed',
		],
		['cart.add', {}, 'Products (添加购物车信息) is missing'],
		[
			'cart.add',
			{ add_info: { row: [{ sku_id: '1', buy_num: '1' }, { sku_id: '2' }] } },
			'Products (添加购物车信息) row 2, Quantity (buy_num) is missing',
		],
		['product.get', {}, 'Fill in Product ID (商品id) or Product Code (商品编码)'],
		['custom.call', { path: 'order' }, 'Path (接口路径): "order" does not begin with one slash'],
		['custom.call', { path: '//evil.example/x' }, 'does not begin with one slash'],
		['order.getFreight', { product_list: '{' }, 'Products (订购商品): is not valid JSON'],
		[
			'order.getFreight',
			{ delivery_id: '1.5' },
			'Delivery ID (配送方式ID): expects a whole number',
		],
		['order.getAll', { filters: { start_time: 'soon' } }, 'Start Time (订单创建开始时间): "soon"'],
		[
			'product.getAll',
			{ filters: { cat_id: 'x' } },
			'Category ID (商品分类ID): expects a whole number',
		],
		['refund.apply', { order_sn: 'SO1' }, 'Returned Goods (退货商品信息) is missing'],
		['refund.getAll', { httpMethod: 'PUT' }, 'HTTP Method: "PUT" is not one of POST, GET'],
		['stock.getOfSku', {}, 'SKU ID (sku_id) is missing'],
		['stock.getOfProduct', {}, 'Product ID (商品id) is missing'],
	])('%s %j', async (name, parameters, problem) => {
		await expect(runLiangben(sandbox, name, parameters)).rejects.toThrow(problem);
		expect(sandbox.requests).toHaveLength(0);
	});
});
