import type { Resource } from '../../shared/catalogue/operation';
import { titleOnly } from './titleOnly';

/** After-sale orders (yunjigong.md section 2, rows 12 to 15). */
export const afterSale: Resource = {
	name: 'afterSale',
	label: { en: 'After-Sale', zh: '售后订单' },
	operations: [
		titleOnly({
			name: 'create',
			label: 'Create',
			title: '申请售后',
			action: 'Apply for after sale service',
			does: 'Apply for after-sale service',
			effect: 'write',
		}),
		titleOnly({
			name: 'cancel',
			label: 'Cancel',
			title: '取消售后申请',
			action: 'Cancel an after sale application',
			does: 'Cancel an after-sale application',
			effect: 'write',
		}),
		titleOnly({
			name: 'ship',
			label: 'Ship Return',
			title: '客户发货',
			action: 'Report the return shipment of an after sale',
			does: 'Report that the customer has shipped the goods of an after-sale order',
			effect: 'write',
		}),
		titleOnly({
			name: 'confirmReceipt',
			label: 'Confirm Receipt',
			title: '确认收货',
			action: 'Confirm receipt of an after sale',
			does: 'Confirm that the goods of an after-sale order were received. The page is the one under 售后订单',
			effect: 'write',
		}),
	],
};
