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
import { factsOf, methodFact, type FieldFact } from '../../support/facts.mts';
import type { OperationCases } from './kuaimaiNode.mts';

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

it('calls each method of the purchase family once', () => {
	const methods = factsOf('kuaimai')
		.methods.filter(({ family }) => family === 'purchase')
		.map(({ key }) => key);
	const called = Object.values(CASES)
		.flatMap((cases) => Object.values(cases))
		.map(({ body }) => body.replace(/^method=([^&]+).*$/, '$1'))
		.filter((method) => methods.includes(method));
	expect(called.sort()).toEqual(methods.sort());
});

/** What a body sends: its parameters, and the columns of its rows. */
function namesSent(body: string): string[] {
	const parameters = Object.fromEntries(new URLSearchParams(body));
	const rows = JSON.parse(parameters.items ?? '[]') as object[];
	return [...Object.keys(parameters), ...rows.flatMap(Object.keys).map((name) => `items.${name}`)];
}

/** What a method takes, the columns of its rows included. */
function namesTaken(facts: readonly FieldFact[]): string[] {
	return facts.flatMap(({ name, children = [] }) => [
		name,
		...namesTaken(children).map((column) => `${name}.${column}`),
	]);
}

it.each(Object.values(CASES).flatMap((cases) => Object.values(cases)))(
	'sends every documented field of $body',
	({ body }) => {
		const { method = '' } = Object.fromEntries(new URLSearchParams(body));
		expect(namesSent(body)).toEqual(
			expect.arrayContaining(namesTaken(methodFact('kuaimai', method)?.request ?? [])),
		);
	},
);
