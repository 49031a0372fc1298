import type { Resource } from '../../shared/catalogue/operation';
import { titleOnly } from './titleOnly';
import { traceGoods } from './traceGoods';

export const purchaseOrder: Resource = {
	name: 'purchaseOrder',
	label: { en: 'Purchase Order', zh: '采购单' },
	operations: [
		traceGoods,
		titleOnly({
			name: 'getAll',
			label: 'Get Many',
			title: '订单列表',
			action: 'Get many purchase orders',
			summary: { en: 'List purchase orders.', zh: '查询采购单列表。' },
			effect: 'read',
			isList: true,
		}),
		titleOnly({
			name: 'get',
			label: 'Get',
			title: '订单详情',
			action: 'Get a purchase order',
			summary: { en: 'Get the details of a purchase order.', zh: '查询采购单详情。' },
			effect: 'read',
		}),
	],
};
