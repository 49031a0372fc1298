import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { startLiangbenSandbox, type LiangbenSandbox } from '../../sandbox/liangben/server.mts';
import { ENDPOINTS } from '../../sandbox/liangben/endpoints.mts';
import { describeVendor } from '../../support/vendor/describeVendor.mts';
import { AUTH, cases, ROOT } from './cases.mts';
import { credentialsFor, runLiangben } from './liangbenNode.mts';

const pathOf = ({ url }: { url: string }) => url.split('?')[0];

let sandbox: LiangbenSandbox;
beforeAll(async () => {
	sandbox = await startLiangbenSandbox();
});
afterAll(async () => await sandbox.close());
beforeEach(() => sandbox.reset());

describeVendor('liangben', {
	start: startLiangbenSandbox,
	credentials: (at) => credentialsFor(at as LiangbenSandbox) as ICredentialDataDecryptedObject,
	refusal: (_name, { request }) => ({
		fault: {
			kind: 'envelope',
			status: 403,
			body: { result: 'error', error: { code: '0040309', message: 'app can not call the api' } },
		},
		error: {
			message: 'The app may not call this endpoint.',
			description: `Have the permission bound to your Key on the open platform.\nThe vendor said: 0040309 app can not call the api\nCalled: ${pathOf(request)}`,
			httpCode: '403',
		},
		json: { error: 'The app may not call this endpoint.', details: { code: '0040309' } },
	}),
	trouble: { kind: 'refuse', code: '0050400' },
});

it('calls each documented endpoint with every documented field', () => {
	const documented = Object.entries(ENDPOINTS).map(([path, { parameters }]) => [
		ROOT + path,
		Object.keys(parameters).sort(),
	]);
	const own = AUTH.split('&').map((pair) => pair.split('=')[0]);
	const tried = Object.entries(cases)
		.filter(([name]) => name !== 'custom.call')
		.map(([, { request }]) => {
			const sent = new URLSearchParams(request.rawBody || request.url.split('?')[1]);
			return [pathOf(request), [...sent.keys()].filter((name) => !own.includes(name)).sort()];
		});
	expect(tried.sort()).toEqual(documented.sort());
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
