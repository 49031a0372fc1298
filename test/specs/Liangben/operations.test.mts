import type { IDataObject } from 'n8n-workflow';
import { liangben } from '../../../nodes/Liangben/vendor.ts';
import { startLiangbenSandbox, type LiangbenSandbox } from '../../sandbox/liangben/server.mts';
import { runLiangben } from './liangbenNode.mts';

let sandbox: LiangbenSandbox;
beforeAll(async () => {
	sandbox = await startLiangbenSandbox();
});
afterAll(async () => await sandbox.close());
beforeEach(() => sandbox.reset());

const AUTH = 'client_id=demokey&client_secret=s3cret';
const ROOT = '/api/liangben/v1/';
const enc = encodeURIComponent;

/** Operation, parameters, then what goes over the wire: method, path and query, body. */
const CASES: Array<[string, IDataObject, string, string, string]> = [
	[
		'order.cancel',
		{ order_sn: 'SO20230001' },
		'POST',
		'order/cancel',
		`order_sn=SO20230001&${AUTH}`,
	],
	[
		'order.create',
		{
			consignee: '张三',
			mobile: '13800000000',
			address: '1号 楼',
			product_info: '[{"sku": 12345678901234567890}]',
			additionalFields: { external_order_sn: 'EX 1', buyer_message: "~*()!'" },
		},
		'POST',
		'order/create',
		`consignee=${enc('张三')}&mobile=13800000000&address=1${enc('号')}%20${enc('楼')}&external_order_sn=EX%201&product_info=${enc('[{"sku": 12345678901234567890}]')}&buyer_message=~*()!'&${AUTH}`,
	],
	['cart.getAll', {}, 'GET', `product/get_cart_list?${AUTH}`, ''],
	[
		'order.getFreight',
		{ delivery_id: '3', product_list: '{"a":1}', area_code: '320100' },
		'POST',
		'order/get_freight',
		`delivery_id=3&product_list=%7B%22a%22%3A1%7D&area_code=320100&${AUTH}`,
	],
	[
		'order.get',
		{ order_sn: 'SO1', additionalFields: { fields: 'a,b', product_fields: 'c' } },
		'POST',
		'order/get_order_info',
		`order_sn=SO1&fields=a%2Cb&product_fields=c&${AUTH}`,
	],
	[
		'order.getAll',
		{
			filters: {
				page: 2,
				page_size: 20,
				use_has_next: true,
				shipment_status: '2',
				order_status: '5',
				pay_status: '0',
				start_time: '2026-03-01 00:00:00',
				sort_order: '2026-03-02T00:00:00.000+08:00',
				more_order_sn: 'A, B，C',
			},
		},
		'POST',
		'order/get_order_list',
		`page=2&page_size=20&use_has_next=true&shipment_status=2&order_status=5&pay_status=0&start_time=2026-03-01%2000%3A00%3A00&sort_order=2026-03-02%2000%3A00%3A00&more_order_sn=A%2CB%2CC&${AUTH}`,
	],
	[
		'stock.getOfSku',
		{ sku_id: '8381' },
		'POST',
		'stock/get_product_sku_stock',
		`sku_id=8381&${AUTH}`,
	],
	[
		'stock.getOfProduct',
		{ product_id: '7' },
		'POST',
		'stock/get_product_stock',
		`product_id=7&${AUTH}`,
	],
	[
		'stock.getAll',
		{ filters: { product_code: 'P1' } },
		'POST',
		'stock/get_product_stock_list',
		`product_code=P1&${AUTH}`,
	],
	[
		'product.get',
		{ product_code: 'P1' },
		'POST',
		'product/get_product_detail',
		`product_code=P1&${AUTH}`,
	],
	[
		'product.getAll',
		{ filters: { keyword: '米', cat_id: '12345678901234567890', sort_type: 'x' } },
		'POST',
		'product/get_product_list',
		`keyword=${enc('米')}&cat_id=12345678901234567890&sort_type=x&${AUTH}`,
	],
	['order.getShipments', { purchase_sn: 'C1' }, 'POST', 'order/out_info', `purchase_sn=C1&${AUTH}`],
	[
		'cart.add',
		{ add_info: { row: [{ sku_id: '8381', buy_num: 1 }] } },
		'POST',
		'product/addCart',
		`add_info=${enc('[{"sku_id":"8381","buy_num":"1"}]')}&${AUTH}`,
	],
	[
		'order.confirmReceipt',
		{ order_sn: 'SO1', purchase_sn: 'C1', additionalFields: { remarks: '收到' } },
		'POST',
		'order/receipt',
		`order_sn=SO1&purchase_sn=C1&remarks=${enc('收到')}&${AUTH}`,
	],
	['refund.cancel', { order_sn: 'SO1' }, 'POST', 'order/refund_cancel', `order_sn=SO1&${AUTH}`],
	[
		'refund.apply',
		{
			order_sn: 'SO1',
			return_data: '[]',
			additionalFields: { return_reason_id: '1', return_reason: 'x' },
		},
		'POST',
		'order/refund_apply',
		`order_sn=SO1&return_data=%5B%5D&return_reason_id=1&return_reason=x&${AUTH}`,
	],
	['refund.get', { order_sn: 'SO1' }, 'POST', 'order/refund_info', `order_sn=SO1&${AUTH}`],
	[
		'refund.getAll',
		{ filters: { order_sn: 'SO1', refund_status: '2' } },
		'POST',
		'order/refund_list',
		`order_sn=SO1&refund_status=2&${AUTH}`,
	],
	[
		'custom.call',
		{
			path: `${ROOT}order/get_order_info`,
			parameters: { pair: [{ name: 'order_sn', value: 'SO1' }] },
		},
		'POST',
		'order/get_order_info',
		`order_sn=SO1&${AUTH}`,
	],
];

it('has a case for every operation', () => {
	const all = liangben.resources.flatMap(({ name, operations }) =>
		operations.map((operation) => `${name}.${operation.name}`),
	);
	expect(CASES.map(([name]) => name).sort()).toEqual(all.sort());
});

describe.each(CASES)('%s', (name, parameters, method, address, body) => {
	it('sends exactly these bytes and hands out the whole reply', async () => {
		const items = await runLiangben(sandbox, name, parameters);
		const [seen] = sandbox.requests;
		expect(seen?.outcome).toBe('served');
		expect([seen?.httpMethod, seen?.url, seen?.rawBody]).toEqual([method, ROOT + address, body]);
		expect(items).toEqual([
			{
				json: { status: 'success', data: expect.any(Object) as object },
				pairedItem: { item: 0 },
			},
		]);
	});

	it('fails in the vendor’s words', async () => {
		sandbox.misbehave({
			kind: 'envelope',
			status: 403,
			body: { result: 'error', error: { code: '0040309', message: 'app can not call the api' } },
		});
		await expect(runLiangben(sandbox, name, parameters)).rejects.toMatchObject({
			message: 'The app may not call this endpoint.',
			description: expect.stringContaining('0040309 app can not call the api') as string,
			httpCode: '403',
		});
	});

	it('is repeated after trouble only where it reads', async () => {
		const [resource, operation] = name.split('.');
		const access = liangben.resources
			.find((candidate) => candidate.name === resource)
			?.operations.find((candidate) => candidate.name === operation)?.access;
		sandbox.misbehave({ kind: 'reset', times: 1 });
		const outcome = await runLiangben(sandbox, name, parameters).catch((error: Error) => error);
		expect(sandbox.requests).toHaveLength(access === 'read' ? 2 : 1);
		expect(outcome instanceof Error).toBe(access !== 'read');
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

describe('bad input', () => {
	it.each<[string, IDataObject, string]>([
		['order.cancel', {}, 'Order No. (订单号) is missing'],
		['order.create', { consignee: 'x' }, 'Products (订购商品) is missing'],
		['order.create', { product_info: '{' }, 'Products (订购商品): is not valid JSON'],
		['order.get', {}, 'Fill in Order No. (订单号) or External Order No. (外部订单号)'],
		['order.getShipments', {}, 'Fill in Order No. (订单号) or Outbound Slip No. (销售出库单号)'],
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
		['cart.add', {}, 'Products (加入购物车信息) is missing'],
		[
			'cart.add',
			{ add_info: { row: [{ sku_id: '1', buy_num: '1' }, { sku_id: '2' }] } },
			'Products (加入购物车信息) row 2, Quantity (购买数量) is missing',
		],
		['product.get', {}, 'Fill in Product ID (商品ID) or Product Code (商品编码)'],
		['custom.call', { path: 'order' }, 'Path (接口路径): "order" does not begin with one slash'],
		['custom.call', { path: '//evil.example/x' }, 'does not begin with one slash'],
	])('%s %j', async (name, parameters, problem) => {
		await expect(runLiangben(sandbox, name, parameters)).rejects.toThrow(problem);
		expect(sandbox.requests).toHaveLength(0);
	});
});
