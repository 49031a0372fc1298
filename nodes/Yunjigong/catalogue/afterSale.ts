import type { Resource } from '../../shared/catalogue/operation';
import { titleOnly } from './titleOnly';

export const afterSale: Resource = {
	name: 'afterSale',
	label: { en: 'After-Sale Order', zh: '售后单' },
	operations: [
		titleOnly({
			name: 'create',
			label: 'Create',
			title: '申请售后',
			action: 'Apply for after-sale service',
			summary: { en: 'Apply for after-sale service.', zh: '申请售后。' },
			effect: 'write',
		}),
		titleOnly({
			name: 'cancel',
			label: 'Cancel',
			title: '取消售后申请',
			action: 'Cancel an after-sale application',
			summary: { en: 'Cancel an after-sale application.', zh: '取消售后申请。' },
			effect: 'destructive',
		}),
		titleOnly({
			name: 'ship',
			label: 'Ship Return',
			title: '客户发货',
			action: 'Report the return shipment of an after-sale order',
			summary: {
				en: 'Report that the customer has shipped the products of an after-sale order.',
				zh: '上报客户已寄回售后商品。',
			},
			effect: 'write',
		}),
		titleOnly({
			name: 'confirmReceipt',
			label: 'Confirm Receipt',
			title: '确认收货',
			action: 'Confirm receipt of an after-sale order',
			summary: {
				en: 'Confirm that the products of an after-sale order have arrived.',
				zh: '确认售后单收货。',
			},
			effect: 'write',
		}),
	],
};
