export {
	BIG_ORDER_ID,
	EXAMPLE_ORDER_ID,
	ORDER_STATUSES,
	purchaseOrders,
	type PurchaseOrder,
} from './data/purchaseOrders.mts';
export { suppliers, type Supplier } from './data/suppliers.mts';
