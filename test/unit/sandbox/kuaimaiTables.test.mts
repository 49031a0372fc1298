import type { Document } from '../../sandbox/kuaimai/listing.mts';
import type { DocumentedFields } from '../../sandbox/kuaimai/endpoint.mts';
import type { DocumentedType } from '../../sandbox/kuaimai/fields.mts';
import * as data from '../../sandbox/kuaimai/data.mts';
import { PURCHASE_ENDPOINTS } from '../../sandbox/kuaimai/gateway.mts';
import methods from '../../support/fixtures/kuaimai-purchase-methods.json';

interface TableRow {
	name: string;
	type: string;
	required: boolean;
}
const tables: Record<string, { request: TableRow[]; response: Array<{ name: string }> }> = methods;

it('are those of all methods', () => {
	expect(Object.keys(PURCHASE_ENDPOINTS).sort()).toEqual(Object.keys(tables).sort());
});

/** How the sandbox may hold what the table types so. */
const KINDS: Record<string, DocumentedType[]> = {
	string: ['string', 'time', 'date', 'epochMs', 'ids', 'rows', 'array'],
	integer: ['integer'],
	int: ['integer'],
	long: ['integer'],
	number: ['number'],
	boolen: ['boolean'],
	Date: ['time', 'string'],
};

/** Where the sandbox goes by kuaimai.md section 11 against the table, and why. */
const EXCEPTIONS: Record<string, Record<string, Partial<TableRow>>> = {
	'warehouse.entry.addorupdate': {
		// Typed integer, but its values are words.
		status: { type: 'string' },
	},
	'purchase.return.list.query': {
		// Marked required, most likely a slip: integrators do not send them.
		tagName: { required: false },
		financeStatus: { required: false },
	},
};

/** Fields and columns in one list, as the flat tables have them. */
function flat(fields: DocumentedFields): Array<{ name: string; type: string; required: boolean }> {
	return Object.entries(fields)
		.filter(([, { onlyInExample }]) => !onlyInExample)
		.flatMap(([name, { type, required = false, columns = {} }]) => [
			{ name, type, required },
			...flat(columns),
		]);
}

const byName = (a: { name: string; required: boolean }, b: { name: string; required: boolean }) =>
	`${a.name} ${a.required}`.localeCompare(`${b.name} ${b.required}`);

describe('requests', () => {
	it.each(Object.keys(tables))('%s takes what is documented', (method) => {
		const documented = (tables[method]?.request ?? []).map((row) => ({
			...row,
			...EXCEPTIONS[method]?.[row.name],
		}));
		const taken = flat(PURCHASE_ENDPOINTS[method]?.request ?? {});
		const summary = (rows: typeof taken) => rows.sort(byName).map((r) => [r.name, r.required]);
		expect(summary(taken)).toEqual(summary(documented));
		for (const [at, { name, type }] of documented.sort(byName).entries()) {
			const kinds = KINDS[type] ?? [];
			expect([name, kinds]).toEqual([name, expect.arrayContaining([taken[at]?.type])]);
		}
	});
});

/** Names at every depth; a nested supplier is the record of another table. */
function namesIn(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(namesIn);
	if (typeof value !== 'object' || value === null || value.constructor !== Object) return [];
	return Object.entries(value).flatMap(([name, member]) =>
		name === 'supplier' ? [name] : [name, ...namesIn(member)],
	);
}

const headers = (documents: Document[]) => documents.map(({ header }) => header);
const lines = (documents: Document[]) => documents.flatMap((document) => document.lines);

const HEADER_EXTRAS = [
	'receiveStatus',
	'supplierSort',
	'deliveryDateType',
	'oldStatus',
	'receiveQuantityInc',
	'skuSizeSort',
];
const LINE_EXTRAS = ['quantity', 'shipNum', 'quality', 'deliveryDate'];
const NUMBERS = ['goodNum', 'badNum'];
const SHELF_EXTRAS = [...LINE_EXTRAS, ...NUMBERS, 'goodsSectionCode', 'remark', 'unit'];

/** The records of a method, and what its example has beyond its table. */
type Records = [method: string, records: unknown[], extras: string[]];

const RECORDS: Records[] = [
	['purchase.order.query', headers(data.purchaseOrders), HEADER_EXTRAS],
	['purchase.order.get', lines(data.purchaseOrders), ['quantity']],
	['purchase.order.history.query', headers(data.archivedOrders), HEADER_EXTRAS],
	['purchase.order.history.get', lines(data.archivedOrders), ['quantity']],
	['warehouse.entry.list.query', headers(data.receipts), []],
	['warehouse.entry.list.get', lines(data.receipts), LINE_EXTRAS],
	['warehouse.entry.history.list.query', headers(data.archivedReceipts), []],
	['warehouse.entry.history.list.get', lines(data.archivedReceipts), LINE_EXTRAS],
	['purchase.return.list.query', headers(data.purchaseReturns), []],
	['purchase.return.list.get', lines(data.purchaseReturns), [...LINE_EXTRAS, ...NUMBERS]],
	['purchase.return.history.list.query', headers(data.archivedReturns), []],
	['purchase.return.history.list.get', lines(data.archivedReturns), [...LINE_EXTRAS, ...NUMBERS]],
	['erp.purchase.shelf.query', headers(data.shelvingOrders), []],
	['erp.purchase.shelf.get', lines(data.shelvingOrders), SHELF_EXTRAS],
	['erp.purchase.shelf.history.query', headers(data.archivedShelvingOrders), []],
	['erp.purchase.shelf.history.get', lines(data.archivedShelvingOrders), SHELF_EXTRAS],
	['supplier.list.query', data.suppliers, []],
	['sale.purchase.strategy.query', data.suggestions, []],
];

const AROUND_THE_RECORDS = ['total', 'list', 'purchaseStrategyList', 'success'];

describe('replies', () => {
	it.each(RECORDS)('%s answers what is documented', (method, records, extras) => {
		const documented = new Set(tables[method]?.response.map(({ name }) => name));
		for (const name of AROUND_THE_RECORDS) documented.delete(name);
		for (const name of extras) documented.add(name);
		expect(new Set(namesIn(records))).toEqual(documented);
	});

	it.each(RECORDS.filter(([method]) => !method.startsWith('s')))(
		'%s has numbers above 2^53',
		(_method, records) => {
			const isBig = (value: unknown) =>
				typeof value === 'bigint' && value > Number.MAX_SAFE_INTEGER;
			const values = records.flatMap((record) => Object.values(record as object) as unknown[]);
			expect(values.filter(isBig).length).toBeGreaterThan(0);
		},
	);
});
