/** A kind of push, known by its title only. */
export interface EventType {
	value: string;
	label: string;
}

/** The pushes of yunjigong.md section 2, rows 20 to 27, and what is not told apart. */
export const EVENTS: readonly EventType[] = [
	{ value: 'afterSaleOrderStatus', label: 'After-Sale Order Status (售后单订单状态推送)' },
	{
		value: 'afterSaleOutboundStatus',
		label: 'After-Sale and Outbound Status (售后订单状态与出库状态推送)',
	},
	{
		value: 'specialPriceReviewed',
		label: 'Special Price Application Reviewed (商家特价申请审核推送)',
	},
	{
		value: 'cooperationStatus',
		label: 'Customer–Supplier Cooperation Status (客户与供应商合作状态推送)',
	},
	{ value: 'shopCertified', label: 'Shop Certification (店铺认证消息推送)' },
	{ value: 'paymentOrRefund', label: 'Payment or Refund (收款退款信息推送)' },
	{
		value: 'supplyOrderStatus',
		label: 'Goods Order and Outbound Status (订货单状态以及对应出库单状态推送)',
	},
	{ value: 'invitedCustomerOrder', label: 'Goods Order of an Invited Customer (邀请客户的订货单)' },
	{ value: 'unknown', label: 'Unknown (未知)' },
];
