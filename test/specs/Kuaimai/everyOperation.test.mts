import { kuaimai } from '../../../nodes/Kuaimai/vendor.ts';
import { customCases } from './cases/custom.mts';
import { goodsReceiptCases } from './cases/goodsReceipt.mts';
import { preArrivalOrderCases } from './cases/preArrivalOrder.mts';
import { purchaseOrderCases } from './cases/purchaseOrder.mts';
import { purchaseReturnCases } from './cases/purchaseReturn.mts';
import { purchaseSuggestionCases } from './cases/purchaseSuggestion.mts';
import { sessionCases } from './cases/session.mts';
import { shelvingOrderCases } from './cases/shelvingOrder.mts';
import { supplierCases } from './cases/supplier.mts';
import type { OperationCases } from './kuaimaiNode.mts';
import methods from '../../fixtures/kuaimai-purchase-methods.json';

const CASES: Record<string, OperationCases> = {
	purchaseOrder: purchaseOrderCases,
	goodsReceipt: goodsReceiptCases,
	purchaseReturn: purchaseReturnCases,
	supplier: supplierCases,
	shelvingOrder: shelvingOrderCases,
	purchaseSuggestion: purchaseSuggestionCases,
	preArrivalOrder: preArrivalOrderCases,
	session: sessionCases,
	custom: customCases,
};

it('has a good input for every operation of the node', () => {
	const offered = kuaimai.resources.flatMap(({ name, operations }) =>
		operations.map((operation) => `${name} ${operation.name}`),
	);
	const tried = Object.entries(CASES).flatMap(([name, cases]) =>
		Object.keys(cases).map((operation) => `${name} ${operation}`),
	);
	expect(tried.sort()).toEqual(offered.sort());
});

it('calls each of the 38 purchase methods once', () => {
	const called = Object.values(CASES)
		.flatMap((cases) => Object.values(cases))
		.map(({ body }) => body.replace(/^method=([^&]+).*$/, '$1'))
		.filter((method) => method in methods);
	expect(called.sort()).toEqual(Object.keys(methods).sort());
});
