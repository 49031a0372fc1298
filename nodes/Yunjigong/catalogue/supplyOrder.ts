import type { Resource } from '../../shared/catalogue/operation';
import { titleOnly } from './titleOnly';

export const supplyOrder: Resource = {
	name: 'supplyOrder',
	label: { en: 'Supply Order', zh: '供应订单' },
	operations: [
		titleOnly({
			name: 'create',
			label: 'Create',
			title: '订货下单',
			action: 'Create a supply order',
			summary: { en: 'Place a supply order.', zh: '新增供应订单。' },
			effect: 'write',
		}),
		titleOnly({
			name: 'cancel',
			label: 'Cancel',
			title: '取消订单',
			action: 'Cancel a supply order',
			summary: { en: 'Cancel a supply order.', zh: '取消供应订单。' },
			effect: 'destructive',
		}),
		titleOnly({
			name: 'confirmReceipt',
			label: 'Confirm Receipt',
			title: '确认收货',
			action: 'Confirm receipt of a supply order',
			summary: {
				en: 'Confirm that the products of a supply order have arrived.',
				zh: '确认供应订单收货。',
			},
			effect: 'write',
		}),
	],
};
