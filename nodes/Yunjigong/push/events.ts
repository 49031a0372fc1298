import type { Words } from '../../shared/messages/words';

/** A kind of push; only its title is published. */
export interface EventType {
	value: string;
	label: Words;
	/** The vendor's page of it. */
	title?: Words;
}

/**
 * The pushes of the page tree (docs/facts/yunjigong.md, Page Tree), and one for pushes whose kind
 * is not known.
 */
export const EVENTS: readonly EventType[] = [
	{
		value: 'afterSaleOrderStatus',
		label: { en: 'After-Sale Status', zh: '售后单状态' },
		title: { en: 'Status of an after-sale order', zh: '售后单订单状态推送' },
	},
	{
		value: 'afterSaleOutboundStatus',
		label: { en: 'After-Sale, Outbound', zh: '售后与出库' },
		title: {
			en: 'Status of an after-sale order and of its outbound order',
			zh: '售后订单状态与出库状态推送',
		},
	},
	{
		value: 'specialPriceReviewed',
		label: { en: 'Special Price', zh: '特价申请审核' },
		title: { en: 'Review of a seller’s special price', zh: '商家特价申请审核推送' },
	},
	{
		value: 'cooperationStatus',
		label: { en: 'Cooperation', zh: '合作状态' },
		title: { en: 'Cooperation of customer and supplier', zh: '客户与供应商合作状态推送' },
	},
	{
		value: 'shopCertified',
		label: { en: 'Shop Certification', zh: '店铺认证' },
		title: { en: 'Certification of a shop', zh: '店铺认证消息推送' },
	},
	{
		value: 'paymentOrRefund',
		label: { en: 'Payment or Refund', zh: '收款退款' },
		title: { en: 'Payments and refunds', zh: '收款退款信息推送' },
	},
	{
		value: 'supplyOrderStatus',
		label: { en: 'Supply Order', zh: '供应订单与出库单' },
		title: {
			en: 'Status of a supply order and of its outbound order',
			zh: '订货单状态以及对应出库单状态推送',
		},
	},
	{
		value: 'invitedCustomerOrder',
		label: { en: 'Invited Customer', zh: '邀请客户订货' },
		title: { en: 'Order of an invited customer', zh: '邀请客户的订货单' },
	},
	{ value: 'unknown', label: { en: 'Unknown', zh: '未知' } },
];
