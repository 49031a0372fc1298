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
			context: expect.objectContaining({ code: 'gatewayNotPermitted' }) as object,
			description: expect.stringMatching(
				new RegExp(`0040309 app can not call the api<br>.*${pathOf(request)}$`),
			) as string,
			httpCode: '403',
		},
		json: { details: { code: 'gatewayNotPermitted', vendorCode: '0040309' } },
	}),
	trouble: { kind: 'refuse', code: '0050400' },
});

it('calls each documented endpoint with every documented field', () => {
	const documented = [...ENDPOINTS].map(([path, { request }]) => [
		ROOT + path,
		(request ?? []).map(({ name }) => name).sort(),
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
	const filters = { end_time: '2026-03-02 00:00:00' };
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
	expect(sandbox.requests.map(({ parameters }) => parameters.page)).toEqual(['1', '2', '3']);
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
	it.each<[string, IDataObject, string, string]>([
		['order.cancel', {}, 'missing', 'order_sn'],
		['order.create', { consignee: 'x' }, 'missing', 'product_info'],
		['order.create', { product_info: '{' }, 'invalidJson', 'product_info'],
		['order.get', {}, 'oneOfMissing', 'order_sn, external_order_sn'],
		['order.getShipments', {}, 'oneOfMissing', 'order_sn, purchase_sn'],
		['order.getAll', { filters: { order_status: '2' } }, 'notAnOption', 'order_status'],
		[
			'order.getAll',
			{ filters: { more_order_sn: Array(21).fill('x').join() } },
			'tooManyValues',
			'more_order_sn',
		],
		['cart.add', {}, 'missing', 'add_info'],
		[
			'cart.add',
			{ add_info: { row: [{ sku_id: '1', buy_num: '1' }, { sku_id: '2' }] } },
			'missing',
			'add_info[1].buy_num',
		],
		['product.get', {}, 'oneOfMissing', 'product_id, product_code'],
		['custom.call', { path: 'order' }, 'notAPath', 'path'],
		['custom.call', { path: '//evil.example/x' }, 'notAPath', 'path'],
		['custom.call', { path: '/\\evil.example/x' }, 'notAPath', 'path'],
		['order.getFreight', { product_list: '{' }, 'invalidJson', 'product_list'],
		['order.getFreight', { delivery_id: '1.5' }, 'notAWholeNumber', 'delivery_id'],
		['order.getAll', { filters: { start_time: 'soon' } }, 'notADate', 'start_time'],
		['product.getAll', { filters: { cat_id: 'x' } }, 'notAWholeNumber', 'cat_id'],
		['refund.apply', { order_sn: 'SO1' }, 'missing', 'return_data'],
		['refund.getAll', { httpMethod: 'PUT' }, 'notAnOption', 'httpMethod'],
		['stock.getBySku', {}, 'missing', 'sku_id'],
		['stock.getByProduct', {}, 'missing', 'product_id'],
	])('%s %j', async (name, parameters, code, path) => {
		await expect(runLiangben(sandbox, name, parameters)).rejects.toMatchObject({
			context: { code, path },
		});
		expect(sandbox.requests).toHaveLength(0);
	});
});
