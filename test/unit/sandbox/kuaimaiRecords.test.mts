import { methodFact, type MemberFact } from '../../support/facts.mts';
import * as data from '../../sandbox/kuaimai/data.mts';
import type { Document } from '../../sandbox/kuaimai/listing.mts';

/** Names at every depth, as `supplier.code`. */
function namesIn(value: unknown, prefix = ''): string[] {
	if (Array.isArray(value)) return value.flatMap((one) => namesIn(one, prefix));
	if (typeof value !== 'object' || value === null || value.constructor !== Object) return [];
	return Object.entries(value).flatMap(([name, member]) => [
		prefix + name,
		...namesIn(member, `${prefix}${name}.`),
	]);
}

function documentedNames(members: readonly MemberFact[], prefix = ''): string[] {
	return members.flatMap(({ name, children = [] }) => [
		prefix + name,
		...documentedNames(children, `${prefix}${name}.`),
	]);
}

const headers = (documents: Document[]) => documents.map(({ header }) => header);
const lines = (documents: Document[]) => documents.flatMap((document) => document.lines);

const RECORDS: Array<[method: string, records: unknown[]]> = [
	['purchase.order.query', headers(data.purchaseOrders)],
	['purchase.order.get', lines(data.purchaseOrders)],
	['purchase.order.history.query', headers(data.archivedOrders)],
	['purchase.order.history.get', lines(data.archivedOrders)],
	['warehouse.entry.list.query', headers(data.receipts)],
	['warehouse.entry.list.get', lines(data.receipts)],
	['warehouse.entry.history.list.query', headers(data.archivedReceipts)],
	['warehouse.entry.history.list.get', lines(data.archivedReceipts)],
	['purchase.return.list.query', headers(data.purchaseReturns)],
	['purchase.return.list.get', lines(data.purchaseReturns)],
	['purchase.return.history.list.query', headers(data.archivedReturns)],
	['purchase.return.history.list.get', lines(data.archivedReturns)],
	['erp.purchase.shelf.query', headers(data.shelvingOrders)],
	['erp.purchase.shelf.get', lines(data.shelvingOrders)],
	['erp.purchase.shelf.history.query', headers(data.archivedShelvingOrders)],
	['erp.purchase.shelf.history.get', lines(data.archivedShelvingOrders)],
	['supplier.list.query', data.suppliers],
	['sale.purchase.strategy.query', data.suggestions],
];

/** The documented members of a record. */
function membersOf(method: string): readonly MemberFact[] {
	const { list, fields } = methodFact('kuaimai', method)?.response ?? {};
	const members = fields?.find(({ name }) => name === list)?.children;
	if (!members) throw new Error(`${method} has no documented records`);
	return members;
}

describe('records', () => {
	it.each(RECORDS)('of %s have the documented members, and no other', (method, records) => {
		expect([...new Set(namesIn(records))].sort()).toEqual(
			documentedNames(membersOf(method)).sort(),
		);
	});

	it.each(RECORDS.filter(([method]) => !method.startsWith('s')))(
		'of %s have numbers above 2^53',
		(_method, records) => {
			const isBig = (value: unknown) =>
				typeof value === 'bigint' && value > Number.MAX_SAFE_INTEGER;
			const values = records.flatMap((record) => Object.values(record as object) as unknown[]);
			expect(values.filter(isBig).length).toBeGreaterThan(0);
		},
	);
});
