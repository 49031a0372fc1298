export {
	ARCHIVED_ORDER_ID,
	archivedOrders,
	BIG_ORDER_ID,
	EXAMPLE_ORDER_ID,
	ORDER_STATUSES,
	purchaseOrders,
	type PurchaseOrder,
} from './data/purchaseOrders.mts';
export { NEW_PRE_ARRIVAL, preArrivalOrders } from './data/preArrivalOrders.mts';
export { archivedReturns, purchaseReturns, UNPLACED_RETURN_ID } from './data/purchaseReturns.mts';
export { archivedReceipts, RECEIPT_STATUSES, receipts } from './data/receipts.mts';
export { archivedShelvingOrders, shelvingOrders } from './data/shelvingOrders.mts';
export { oldSuggestions, suggestions } from './data/suggestions.mts';
export { suppliers, type Supplier } from './data/suppliers.mts';
