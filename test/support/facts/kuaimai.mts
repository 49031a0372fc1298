import type { VendorFacts } from './fact.mts';
import { goodsReceiptFacts } from './kuaimai/goodsReceipt.mts';
import { preArrivalOrderFacts } from './kuaimai/preArrivalOrder.mts';
import { purchaseOrderFacts } from './kuaimai/purchaseOrder.mts';
import { purchaseReturnFacts } from './kuaimai/purchaseReturn.mts';
import { purchaseSuggestionFacts } from './kuaimai/purchaseSuggestion.mts';
import { sessionFacts } from './kuaimai/session.mts';
import { shelvingOrderFacts } from './kuaimai/shelvingOrder.mts';
import { supplierFacts } from './kuaimai/supplier.mts';

/** The 38 methods of Kuaimai's purchase family and the session refresh. */
export const kuaimaiFacts: VendorFacts = {
	encoding: 'form',
	endpoints: [
		...purchaseOrderFacts,
		...goodsReceiptFacts,
		...purchaseReturnFacts,
		...supplierFacts,
		...shelvingOrderFacts,
		...purchaseSuggestionFacts,
		...preArrivalOrderFacts,
		...sessionFacts,
	],
};
