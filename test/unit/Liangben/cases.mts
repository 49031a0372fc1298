import type { INodeParameters } from 'n8n-workflow';
import type { Effect } from '../../../nodes/shared/catalogue/effect.ts';
import type { OperationCases } from '../../support/vendor/operationCase.mts';

/** What the sandbox's app sends with every call. */
export const AUTH = 'client_id=demokey&client_secret=s3cret';
export const ROOT = '/api/liangben/v1/';

/** A good input of one operation, with every field it has, and what goes over the wire. */
interface LiangbenCase {
	/** Only a read is repeated after a transient error. */
	effect: Effect;
	parameters: INodeParameters;
	httpMethod: 'GET' | 'POST';
	/** Below `ROOT`. */
	path: string;
	/** The exact fields of the form, or of a GET's query, up to the authentication's. */
	fields: string;
}

const read = (path: string, parameters: INodeParameters, fields: string): LiangbenCase => ({
	effect: 'read',
	parameters,
	httpMethod: 'POST',
	path,
	fields,
});

const write = (path: string, parameters: INodeParameters, fields: string): LiangbenCase => ({
	...read(path, parameters, fields),
	effect: 'write',
});

const destroy = (path: string, parameters: INodeParameters, fields: string): LiangbenCase => ({
	...read(path, parameters, fields),
	effect: 'destructive',
});

const PAGES = { page: 2, page_size: 20, use_has_next: true };

const CASES: Readonly<Record<string, LiangbenCase>> = {
	'order.cancel': destroy('order/cancel', { order_sn: 'SO20230001' }, 'order_sn=SO20230001'),
	'order.create': write(
		'order/create',
		{
			consignee: '示例收货人',
			mobile: '00000000001',
			province: '示例省',
			city: '示例市',
			district: '示例区',
			address: '1号 楼',
			product_info: '[{"sku": 12345678901234567890}]',
			additionalFields: {
				telephone: '000-0001',
				delivery_time: '2026-03-01',
				external_order_sn: 'EX 1',
				order_from: 'a',
				delivery_type_id: '3',
				buyer_message: "~*()!'",
			},
		},
		"consignee=%E7%A4%BA%E4%BE%8B%E6%94%B6%E8%B4%A7%E4%BA%BA&mobile=00000000001&telephone=000-0001&province=%E7%A4%BA%E4%BE%8B%E7%9C%81&city=%E7%A4%BA%E4%BE%8B%E5%B8%82&district=%E7%A4%BA%E4%BE%8B%E5%8C%BA&address=1%E5%8F%B7%20%E6%A5%BC&delivery_time=2026-03-01&external_order_sn=EX%201&order_from=a&delivery_type_id=3&product_info=%5B%7B%22sku%22%3A%2012345678901234567890%7D%5D&buyer_message=~*()!'",
	),
	'order.get': read(
		'order/get_order_info',
		{
			order_sn: 'SO1',
			external_order_sn: 'EX1',
			additionalFields: { fields: 'a,b', product_fields: 'c' },
		},
		'order_sn=SO1&external_order_sn=EX1&fields=a%2Cb&product_fields=c',
	),
	'order.getAll': read(
		'order/get_order_list',
		{
			filters: {
				fields: 'a',
				...PAGES,
				order_sn: 'SO1',
				shipment_status: '2',
				order_status: '5',
				pay_status: '0',
				start_time: '2026-03-01 00:00:00',
				end_time: '2026-03-02T00:00:00.000+08:00',
				external_order_sn: 'EX1',
				more_order_sn: 'A, B，C',
				more_external_order_sn: 'D',
			},
		},
		'fields=a&page=2&page_size=20&use_has_next=true&order_sn=SO1&shipment_status=2&order_status=5&pay_status=0&start_time=2026-03-01%2000%3A00%3A00&sort_order=2026-03-02%2000%3A00%3A00&external_order_sn=EX1&more_order_sn=A%2CB%2CC&more_external_order_sn=D',
	),
	'order.getFreight': read(
		'order/get_freight',
		{ delivery_id: '3', product_list: '{"a":1}', area_code: '320100' },
		'delivery_id=3&product_list=%7B%22a%22%3A1%7D&area_code=320100',
	),
	'order.getShipments': read(
		'order/out_info',
		{ order_sn: 'SO1', purchase_sn: 'C1' },
		'order_sn=SO1&purchase_sn=C1',
	),
	'order.confirmReceipt': write(
		'order/receipt',
		{ order_sn: 'SO1', purchase_sn: 'C1', additionalFields: { remarks: '收到' } },
		'order_sn=SO1&purchase_sn=C1&remarks=%E6%94%B6%E5%88%B0',
	),
	'cart.getAll': { ...read('product/get_cart_list', {}, ''), httpMethod: 'GET' },
	'cart.add': write(
		'product/addCart',
		{
			add_info: {
				row: [
					{ sku_id: '8381', buy_num: 1 },
					{ sku_id: '12345678901234567890', buy_num: '20' },
				],
			},
		},
		'add_info=%5B%7B%22sku_id%22%3A%228381%22%2C%22buy_num%22%3A%221%22%7D%2C%7B%22sku_id%22%3A%2212345678901234567890%22%2C%22buy_num%22%3A%2220%22%7D%5D',
	),
	'product.get': read(
		'product/get_product_detail',
		{ product_id: '7', product_code: 'P1', additionalFields: { fields: 'a' } },
		'product_id=7&product_code=P1&fields=a',
	),
	'product.getAll': read(
		'product/get_product_list',
		{
			filters: {
				fields: 'a',
				...PAGES,
				use_has_next: false,
				product_tag: '新 米',
				keyword: '米',
				product_code: 'P1',
				cat_id: '12345678901234567890',
				brand_id: '1|2',
				sort_order: 'x',
				sort_type: 'y',
			},
		},
		'fields=a&page=2&page_size=20&use_has_next=false&product_tag=%E6%96%B0%20%E7%B1%B3&keyword=%E7%B1%B3&product_code=P1&cat_id=12345678901234567890&brand_id=1%7C2&sort_order=x&sort_type=y',
	),
	'stock.getBySku': read(
		'stock/get_product_sku_stock',
		{ sku_id: '8381', additionalFields: { fields: 'a' } },
		'sku_id=8381&fields=a',
	),
	'stock.getByProduct': read(
		'stock/get_product_stock',
		{ product_id: '7', additionalFields: { fields: 'a' } },
		'product_id=7&fields=a',
	),
	'stock.getAll': read(
		'stock/get_product_stock_list',
		{ filters: { fields: 'a', ...PAGES, product_code: 'P1', product_id: '7' } },
		'fields=a&page=2&page_size=20&use_has_next=true&product_code=P1&product_id=7',
	),
	'refund.apply': write(
		'order/refund_apply',
		{
			order_sn: 'SO1',
			return_data: '[]',
			additionalFields: { return_reason_id: '1', return_reason: '破损' },
		},
		'order_sn=SO1&return_data=%5B%5D&return_reason_id=1&return_reason=%E7%A0%B4%E6%8D%9F',
	),
	'refund.cancel': destroy('order/refund_cancel', { order_sn: 'SO1' }, 'order_sn=SO1'),
	'refund.get': read('order/refund_info', { order_sn: 'SO1' }, 'order_sn=SO1'),
	'refund.getAll': read(
		'order/refund_list',
		{ filters: { order_sn: 'SO1', refund_status: '2', examine_status: '0', ...PAGES } },
		'order_sn=SO1&refund_status=2&examine_status=0&page=2&page_size=20&use_has_next=true',
	),
	'custom.call': write(
		'order/get_order_info',
		{
			path: '/api/liangben/v1/order/get_order_info',
			parameters: { pair: [{ name: 'order_sn', value: 'SO1' }] },
		},
		'order_sn=SO1',
	),
};

export const cases: OperationCases = Object.fromEntries(
	Object.entries(CASES).map(([name, { effect, parameters, httpMethod, path, fields }]) => {
		const isGet = httpMethod === 'GET';
		const all = [fields, AUTH].filter(Boolean).join('&');
		const asked = Object.fromEntries(new URLSearchParams(fields));
		return [
			name,
			{
				effect,
				parameters,
				request: {
					httpMethod,
					url: ROOT + (isGet ? `${path}?${all}` : path),
					contentType: isGet ? '' : 'application/x-www-form-urlencoded',
					rawBody: isGet ? '' : all,
				},
				output: [{ status: 'success', data: expect.objectContaining({ asked }) as object }],
			},
		];
	}),
);
