import type { Difference } from './difference.mts';

/** A difference between catalogue and facts that is meant to be. */
export interface Exception {
	vendor: string;
	/** The vendor's name of the endpoint; its title where that is not published. */
	endpoint: string;
	/** Name of the field, a line's as `items[].price`; empty for the endpoint itself. */
	field: string;
	what: Difference;
	reason: string;
}

/** The same exception at several places: endpoint to the names of its fields. */
function because(
	vendor: string,
	what: Difference,
	reason: string,
	places: Readonly<Record<string, readonly string[]>>,
): Exception[] {
	return Object.entries(places).flatMap(([endpoint, fields]) =>
		fields.map((field) => ({ vendor, endpoint, field, what, reason })),
	);
}

const kuaimai: readonly Exception[] = [
	...because(
		'kuaimai',
		'required',
		'Nothing is marked, but without it the call names no document',
		{
			'purchase.order.get': ['id, ptOrderId'],
			'purchase.unAudit': ['ids'],
		},
	),
	...because('kuaimai', 'optional', 'Marked so by a slip: it would make the list unusable', {
		'purchase.return.list.query': ['tagName', 'financeStatus'],
	}),
	...because('kuaimai', 'type', 'Typed integer, its values are words', {
		'warehouse.entry.addorupdate': ['status'],
	}),
	...because('kuaimai', 'type', 'Typed long, but it is yuan, and yuan have cents', {
		'purchase.return.save': ['items[].price'],
	}),
	...because('kuaimai', 'type', 'Typed Date without saying how it is written: the user says', {
		'erp.purchase.shelf.save': ['items[].productDate'],
	}),
	...because('kuaimai', 'missing', 'The credential fills it in', {
		'open.token.refresh': ['refreshToken'],
	}),
];

const liangben: readonly Exception[] = [
	...because(
		'liangben',
		'required',
		'The page marks nothing; without it the call names no record',
		{
			'/api/liangben/v1/order/cancel': ['order_sn'],
			'/api/liangben/v1/order/get_order_info': ['external_order_sn, order_sn'],
			'/api/liangben/v1/order/out_info': ['order_sn, purchase_sn'],
			'/api/liangben/v1/order/receipt': ['order_sn'],
			'/api/liangben/v1/order/refund_apply': ['order_sn'],
			'/api/liangben/v1/order/refund_cancel': ['order_sn'],
			'/api/liangben/v1/order/refund_info': ['order_sn'],
			'/api/liangben/v1/product/get_product_detail': ['product_code, product_id'],
			'/api/liangben/v1/stock/get_product_sku_stock': ['sku_id'],
			'/api/liangben/v1/stock/get_product_stock': ['product_id'],
		},
	),
	...because('liangben', 'required', 'The page marks nothing; without it there are no goods', {
		'/api/liangben/v1/order/create': ['product_info'],
		'/api/liangben/v1/order/refund_apply': ['return_data'],
		'/api/liangben/v1/product/addCart': ['add_info', 'add_info[].sku_id', 'add_info[].buy_num'],
	}),
	...because(
		'liangben',
		'unpublished',
		'The page does not state its structure: the user gives it',
		{
			'/api/liangben/v1/order/create': ['product_info'],
			'/api/liangben/v1/order/get_freight': ['product_list'],
			'/api/liangben/v1/order/refund_apply': ['return_data'],
		},
	),
	...because(
		'liangben',
		'spelling',
		'Described as end time, so that name can be chosen (docs/facts/liangben.md, Endpoints)',
		{
			'/api/liangben/v1/order/get_order_list': ['sort_order'],
		},
	),
];

const yuanshu: readonly Exception[] = [
	...because('yuanshu', 'missing', 'The credential fills it in', {
		'/bts-web/saas/ifs/getFlowInfo2.do': ['signKey'],
		'/bts-web/saas/ifs/getFlowInfo.do': ['signKey', 'platform_num'],
		'/bts-web/saas/ifs/upload.do': ['signKey'],
		'/bts-web/saas/ifs/addParcel.do': ['signKey'],
		'/bts-web/saas/ifs/changeLogisticalInfo.do': ['signKey'],
		'/bts-web/saas/ifs/changeLogistical.do': ['signKey'],
	}),
	...because(
		'yuanshu',
		'contentType',
		'All other pages show JSON; of this endpoint there is none',
		{
			'订单发货同步接口-单包裹': [''],
		},
	),
	...because('yuanshu', 'spelling', 'The table is wrong: it has the name of another field', {
		'/bts-web/saas/ifs/changeLogistical.do': ['oldTrackingNumber'],
	}),
	...because('yuanshu', 'extra', 'The page’s table is cut off: the user can add what it lists', {
		'/bts-web/saas/ifs/upload.do': ['otherFields'],
		'/bts-web/saas/ifs/addParcel.do': ['otherFields'],
	}),
	...because('yuanshu', 'values', 'Listed under the same name in the calls that read', {
		'/bts-web/saas/ifs/changeLogisticalInfo.do': ['billType'],
		'/bts-web/saas/ifs/changeLogistical.do': ['billType'],
	}),
	...because('yuanshu', 'type', 'Typed number, but it is a code, so a whole one', {
		'/retail-data-exchange/notify/afterSale/refund': ['orderDetailList[].merchantPayType'],
		'/retail-data-exchange/stock/sync': ['srcFlag'],
	}),
	...because('yuanshu', 'optional', 'Required only where the goods are shelf-life goods', {
		'/retail-data-exchange/notify/aftersale/warehouse': ['goodsList[].goodsExpireInfoList'],
	}),
	...because('yuanshu', 'unpublished', 'The page is cut off or shows some keys only', {
		'/retail-data-exchange/notify/aftersale/warehouse': [
			'refundExt',
			'goodsList[].goodsExt',
			'goodsList[].goodsExpireInfoList',
		],
	}),
];

/**
 * Where the catalogue differs from the facts, and why. The coverage test fails for a difference
 * that is not listed here, and for an entry without a difference. The sandboxes follow those that
 * are slips of a page.
 */
export const exceptions: readonly Exception[] = [...kuaimai, ...liangben, ...yuanshu];
