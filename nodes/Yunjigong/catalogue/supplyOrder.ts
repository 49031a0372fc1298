import type { Resource } from '../../shared/catalogue/operation';
import { titleOnly } from './titleOnly';

/** Supply orders (yunjigong.md section 2, rows 9 to 11). */
export const supplyOrder: Resource = {
	name: 'supplyOrder',
	label: { en: 'Supply Order', zh: '供应订单' },
	operations: [
		titleOnly({
			name: 'create',
			label: 'Create',
			title: '订货下单',
			action: 'Create a supply order',
			does: 'Place an order for goods',
			effect: 'write',
		}),
		titleOnly({
			name: 'cancel',
			label: 'Cancel',
			title: '取消订单',
			action: 'Cancel a supply order',
			does: 'Cancel an order',
			effect: 'write',
		}),
		titleOnly({
			name: 'confirmReceipt',
			label: 'Confirm Receipt',
			title: '确认收货',
			action: 'Confirm receipt of a supply order',
			does: 'Confirm that the goods of an order were received. The page is the one under 供应订单',
			effect: 'write',
		}),
	],
};
