import type { Resource } from '../../shared/catalogue/operation';
import { titleOnly } from './titleOnly';
import { traceGoods } from './traceGoods';

/** Purchase orders (yunjigong.md section 2, rows 31 to 33, and section 3). */
export const purchaseOrder: Resource = {
	name: 'purchaseOrder',
	label: { en: 'Purchase Order', zh: '采购订单' },
	operations: [
		traceGoods,
		titleOnly({
			name: 'getAll',
			label: 'Get Many',
			title: '订单列表',
			action: 'Get many purchase orders',
			does: 'List purchase orders',
			effect: 'read',
			isList: true,
		}),
		titleOnly({
			name: 'get',
			label: 'Get',
			title: '订单详情',
			action: 'Get a purchase order',
			does: 'Get the details of a purchase order',
			effect: 'read',
		}),
	],
};
