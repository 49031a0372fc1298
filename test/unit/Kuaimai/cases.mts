import { customCases } from './cases/custom.mts';
import { goodsReceiptCases } from './cases/goodsReceipt.mts';
import { preArrivalOrderCases } from './cases/preArrivalOrder.mts';
import { purchaseOrderCases } from './cases/purchaseOrder.mts';
import { purchaseReturnCases } from './cases/purchaseReturn.mts';
import { purchaseSuggestionCases } from './cases/purchaseSuggestion.mts';
import { sessionCases } from './cases/session.mts';
import { shelvingOrderCases } from './cases/shelvingOrder.mts';
import { supplierCases } from './cases/supplier.mts';
import type { OperationCases } from '../../support/vendor/operationCase.mts';
import { PUBLIC, type KuaimaiCases } from './kuaimaiNode.mts';

const BY_RESOURCE: Record<string, KuaimaiCases> = {
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

export const cases: OperationCases = Object.fromEntries(
	Object.entries(BY_RESOURCE).flatMap(([resource, own]) =>
		Object.entries(own).map(([operation, { effect, parameters, body, output, isBatched }]) => [
			`${resource}.${operation}`,
			{
				effect,
				parameters,
				request: {
					httpMethod: 'POST',
					url: '/router',
					contentType: 'application/x-www-form-urlencoded',
					rawBody: body + PUBLIC,
				},
				output,
				...(isBatched && { isBatched }),
			},
		]),
	),
);
