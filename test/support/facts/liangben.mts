import type { EndpointFact, FieldFact, VendorFacts } from './fact.mts';
import { unmarked } from './fact.mts';

const TIME = { time: 'yyyy-MM-dd HH:mm:ss' } as const;
const PAGES = [
	unmarked('page', 'int'),
	unmarked('page_size', 'int'),
	unmarked('use_has_next', 'string'),
];

/** An endpoint of the page, which marks no field as required; POST bodies are forms (section 3.1). */
function post(path: string, title: string, fields: readonly FieldFact[]): EndpointFact {
	return {
		endpoint: `/api/liangben/v1/${path}`,
		title,
		methods: ['POST'],
		contentTypes: ['application/x-www-form-urlencoded'],
		fields,
	};
}

/** The 18 endpoints of Liangben (liangben.md, section 6). */
export const liangbenFacts: VendorFacts = {
	encoding: 'form',
	endpoints: [
		post('order/cancel', '取消订单', [unmarked('order_sn', 'string')]),
		post('order/create', '创建订单', [
			unmarked('consignee', null),
			unmarked('mobile', null),
			unmarked('telephone', null),
			unmarked('province', null),
			unmarked('city', null),
			unmarked('district', null),
			unmarked('address', null),
			unmarked('delivery_time', null),
			unmarked('external_order_sn', null),
			unmarked('order_from', null),
			unmarked('delivery_type_id', null),
			unmarked('product_info', null, { columns: 'unpublished' }),
			unmarked('buyer_message', null),
		]),
		{
			...post('product/get_cart_list', '购物车商品列表', []),
			methods: ['GET'],
			contentTypes: null,
		},
		post('order/get_freight', '获取运费', [
			unmarked('delivery_id', 'int'),
			unmarked('product_list', 'string', { columns: 'unpublished' }),
			unmarked('area_code', 'string'),
		]),
		post('order/get_order_info', '订单详情', [
			unmarked('fields', 'string'),
			unmarked('order_sn', 'string'),
			unmarked('external_order_sn', 'string'),
			unmarked('product_fields', 'string'),
		]),
		post('order/get_order_list', '订单列表', [
			unmarked('fields', 'string'),
			...PAGES,
			unmarked('order_sn', 'string'),
			unmarked('shipment_status', 'int', { values: ['1', '2', '3'] }),
			unmarked('order_status', 'int', { values: ['1', '4', '5', '6', '7'] }),
			unmarked('pay_status', 'int', { values: ['0', '1'] }),
			unmarked('start_time', 'string', TIME),
			unmarked('sort_order', 'string', TIME),
			unmarked('external_order_sn', 'string'),
			unmarked('more_order_sn', 'string', { maxItems: 20 }),
			unmarked('more_external_order_sn', 'string', { maxItems: 20 }),
		]),
		post('stock/get_product_sku_stock', '单个sku库存', [
			unmarked('fields', 'string'),
			unmarked('sku_id', 'string'),
		]),
		post('stock/get_product_stock', '单个商品库存', [
			unmarked('fields', 'string'),
			unmarked('product_id', 'string'),
		]),
		post('stock/get_product_stock_list', '商品库存列表', [
			unmarked('fields', 'string'),
			...PAGES,
			unmarked('product_code', 'string'),
			unmarked('product_id', 'string'),
		]),
		post('product/get_product_detail', '商品详情', [
			unmarked('fields', 'string'),
			unmarked('product_id', 'string'),
			unmarked('product_code', 'string'),
		]),
		post('product/get_product_list', '商品列表', [
			unmarked('fields', 'string'),
			...PAGES,
			unmarked('product_tag', 'string'),
			unmarked('keyword', 'string'),
			unmarked('product_code', 'string'),
			unmarked('cat_id', 'int'),
			unmarked('brand_id', 'string'),
			unmarked('sort_order', 'string'),
			unmarked('sort_type', 'string'),
		]),
		post('order/out_info', '订单出库发货记录', [
			unmarked('order_sn', 'string'),
			unmarked('purchase_sn', 'string'),
		]),
		post('product/addCart', '商品加入购物车', [
			unmarked('add_info', 'string', {
				columns: [unmarked('sku_id', 'string'), unmarked('buy_num', 'string')],
			}),
		]),
		post('order/receipt', '订单收货', [
			unmarked('order_sn', 'string'),
			unmarked('purchase_sn', 'string'),
			unmarked('remarks', 'string'),
		]),
		post('order/refund_cancel', '取消退货', [unmarked('order_sn', 'string')]),
		post('order/refund_apply', '申请退货', [
			unmarked('order_sn', 'string'),
			unmarked('return_data', 'string', { columns: 'unpublished' }),
			unmarked('return_reason_id', 'int'),
			unmarked('return_reason', 'string'),
		]),
		post('order/refund_info', '退款详情', [unmarked('order_sn', 'string')]),
		{
			...post('order/refund_list', '退款列表', [
				unmarked('order_sn', 'string'),
				unmarked('refund_status', 'int'),
				unmarked('examine_status', 'int'),
				...PAGES,
			]),
			methods: ['GET', 'POST'],
		},
	],
};
