import type { IDataObject } from 'n8n-workflow';
import type { Field, NumberField } from '../../../nodes/shared/catalogue/field.ts';
import type { Resource } from '../../../nodes/shared/catalogue/operation.ts';
import { cart } from '../../../nodes/Liangben/catalogue/cart.ts';
import { kuaimai } from '../../../nodes/Kuaimai/vendor.ts';
import { yuanshu } from '../../../nodes/Yuanshu/vendor.ts';
import { startYuanshuSandbox, type YuanshuSandbox } from '../../sandbox/yuanshu/server.mts';
import { executeNode } from '../../support/executeNode.mts';
import {
	exampleOperation,
	exampleRows,
	startExample,
	type Example,
} from '../../support/exampleVendor.mts';
import { failureOf } from '../../support/failureOf.mts';
import { kind } from '../../support/kind.mts';
import { runYuanshu } from '../Yuanshu/run.mts';

let example: Example;
let sandbox: YuanshuSandbox;
beforeAll(async () => {
	example = await startExample();
	sandbox = await startYuanshuSandbox();
});
afterAll(async () => {
	await example.close();
	await sandbox.close();
});
beforeEach(() => {
	example.reset();
	sandbox.reset();
});

type Kind = Pick<NumberField, 'type' | 'unit' | 'sign'>;
const FEN: Kind = { type: 'number', unit: 'fen' };
const YUAN: Kind = { type: 'number', unit: 'yuan' };
const WHOLE: Kind = { type: 'integer' };

const label = { en: 'Value', zh: '' };
const fieldOf = (more: Kind): NumberField => ({ name: 'value', label, required: true, ...more });

async function run(more: Kind, value: unknown, options: IDataObject = {}): Promise<void> {
	const operation = exampleOperation({ fields: [fieldOf(more)] });
	const parameters = { value: '={{ $json.value }}', options };
	await executeNode(example.run(operation, parameters, { input: [{ value } as IDataObject] }));
}
/** As a column of rows that are given as JSON text. */
async function runRow(more: Kind, json: string): Promise<void> {
	const operation = exampleOperation({ fields: [exampleRows(fieldOf(more))] });
	await executeNode(example.run(operation, { rowsInput: 'json', rowsJson: json }));
}
const sent = () => example.requests.map(({ rawBody }) => rawBody).join();
const goesOut =
	(more: Kind, value: unknown, wire: string, options: IDataObject = {}) =>
	async () => {
		await run(more, value, options);
		expect(sent()).toBe(`{"value":${wire}}`);
	};
const isRefused =
	(more: Kind, value: unknown, code: string, words = '') =>
	async () => {
		const { context, message } = await failureOf(run(more, value));
		expect(context).toMatchObject({ code, path: 'value' });
		expect(message).toContain(words);
		expect(example.requests).toEqual([]);
	};
const rowIsRefused = (more: Kind, json: string, code: string) => async () => {
	const { context } = await failureOf(runRow(more, json));
	expect(context).toMatchObject({ code, path: 'rows[0].value' });
	expect(example.requests).toEqual([]);
};

kind('A computed amount in fen', {
	'of 19.9 * 100 is whole': goesOut(FEN, 19.9 * 100, '1990'),
	'of 0.57 * 100 is whole': goesOut(FEN, 0.57 * 100, '57'),
	'of 1.1 * 1.1 * 10000 is whole': goesOut(FEN, 1.1 * 1.1 * 10_000, '12100'),
	'of (0.3 - 0.1 * 3) * 100 is 0': goesOut(FEN, (0.3 - 0.1 * 3) * 100, '0'),
	'below 0 is whole': goesOut(FEN, -19.9 * 100, '-1990'),
	'of half a fen is refused': isRefused(FEN, 26.5, 'fenFraction', 'Fen Fractions'),
	'of a thousandth of a fen is refused': isRefused(FEN, 26.001, 'fenFraction'),
	'of half a fen goes out where that is allowed': goesOut(FEN, 26.5, '26.5', {
		allowFenFractions: true,
	}),
});

kind('An amount in fen as text', {
	'is whole': goesOut(FEN, '2600', '2600'),
	'with a point is refused with its hundredfold': isRefused(
		FEN,
		'26.5',
		'fenWithPoint',
		'In fen 26.5 yuan is 2650',
	),
	'with two zeros behind the point, too': isRefused(FEN, '26.00', 'fenWithPoint', 'is 2600'),
	'with a thousandth, too': isRefused(FEN, '0.005', 'fenWithPoint', 'is 0.5'),
	'below 0, too': isRefused(FEN, '-1.20', 'fenWithPoint', 'is -120'),
	'with a point goes out where that is allowed': goesOut(FEN, '26.5', '26.5', {
		allowFenFractions: 'true',
	}),
	'in rows of JSON is refused': rowIsRefused(FEN, '[{"value":26.5}]', 'fenWithPoint'),
	'in rows of JSON, as text': rowIsRefused(FEN, '[{"value":"26.00"}]', 'fenWithPoint'),
	'in rows of JSON goes out where it is whole': async () => {
		await runRow(FEN, '[{"value":2600}]');
		expect(sent()).toBe('{"rows":[{"value":2600}]}');
	},
});

kind('Another computed number', {
	'of 0.1 + 0.2 is 0.3': goesOut(YUAN, 0.1 + 0.2, '0.3'),
	'of 4.35 * 3 is 13.05': goesOut(YUAN, 4.35 * 3, '13.05'),
	'of 15 digits keeps them': goesOut(YUAN, 1234567890.12345, '1234567890.12345'),
	'that is whole and long keeps its digits': goesOut(WHOLE, 9007199254740991, '9007199254740991'),
	'that is text keeps every digit': goesOut(YUAN, '0.30000000000000004', '0.30000000000000004'),
	'in a whole field loses its noise': goesOut(WHOLE, 3 * 1.1 * 10, '33'),
});

kind('A whole number', {
	'may be 5.0': goesOut(WHOLE, '5.0', '5'),
	'may be 5.000': goesOut(WHOLE, '5.000', '5'),
	'may be -5.0': goesOut(WHOLE, '-5.0', '-5'),
	'may be 5.0 of a sheet': goesOut(WHOLE, 5.0, '5'),
	'is not 5.5': isRefused(WHOLE, '5.5', 'notAWholeNumber'),
	'is not 5.': isRefused(WHOLE, '5.', 'notAWholeNumber'),
	'may be 5.0 in rows of JSON': async () => {
		await runRow(WHOLE, '[{"value":5.0}]');
		expect(sent()).toBe('{"rows":[{"value":5}]}');
	},
});

const POSITIVE: Kind = { type: 'number', sign: 'positive' };
const COUNTED: Kind = { type: 'number', sign: 'notNegative' };

kind('A quantity', {
	'that is ordered is above 0': goesOut(POSITIVE, '0.5', '0.5'),
	'that is ordered is not 0': isRefused(POSITIVE, 0, 'numberNotPositive'),
	'that is ordered is not 0.00': isRefused(POSITIVE, '0.00', 'numberNotPositive'),
	'that is ordered is not below 0': isRefused(POSITIVE, '-3', 'numberNotPositive'),
	'that is counted may be 0': goesOut(COUNTED, 0, '0'),
	'that is counted is not below 0': isRefused(COUNTED, '-0.5', 'numberBelowZero'),
	'in rows is checked, too': rowIsRefused(POSITIVE, '[{"value":0}]', 'numberNotPositive'),
});

const QUANTITY = /quantity|buy_num|EntryWarehouseCount/i;
const leavesOf = (field: Field): Field[] =>
	'columns' in field ? field.columns.flatMap(leavesOf) : [field];

/** The signs of the quantities of resources, by operation. */
function signsOf(resources: readonly Resource[]): Record<string, string> {
	const columns = resources.flatMap(({ name: resource, operations }) =>
		operations.flatMap(({ name, fields }) =>
			fields.flatMap(leavesOf).map((column) => [`${resource}.${name}`, column] as const),
		),
	);
	return Object.fromEntries(
		columns
			.filter(([, { name }]) => QUANTITY.test(name))
			.map(([name, column]) => [name, String((column as NumberField).sign)]),
	);
}

it('every quantity that is written has the sign that its meaning demands', () => {
	expect(signsOf([...kuaimai.resources, ...yuanshu.resources, cart])).toEqual({
		'afterSale.reportGoodsReceived': 'notNegative',
		'cart.add': 'positive',
		'goodsReceipt.receive': 'notNegative',
		'goodsReceipt.upsert': 'notNegative',
		'preArrivalOrder.create': 'positive',
		'preArrivalOrder.update': 'positive',
		'purchaseOrder.create': 'positive',
		'purchaseOrder.upsert': 'positive',
		'purchaseReturn.upsert': 'positive',
		'shelvingOrder.shelve': 'notNegative',
		'shipment.shipMulti': 'positive',
	});
});

const sync = async (rows: IDataObject[], parameters: IDataObject = {}, input = [{}]) =>
	await runYuanshu(
		sandbox,
		{
			resource: 'stock',
			operation: 'sync',
			stocksInput: 'json',
			stocksJson: JSON.stringify(rows),
			operateUser: 'n8n',
			...parameters,
		} as never,
		{ input },
	);
const row = (sku: string, realNum: string | number, warehouse = 'W') => ({
	warehouseCode: warehouse,
	skuCode: sku,
	realNum,
});
const refusesStock = (code: string, work: () => Promise<unknown>) => async () => {
	const { context } = await failureOf(work());
	expect(context.code).toBe(code);
	expect(sandbox.requests).toEqual([]);
};
const takesStock = (work: () => Promise<unknown>) => async () => {
	await work();
	expect(sandbox.requests).toHaveLength(1);
};
const INCREMENT = { incFlag: '1', billNo: 'B1' };

kind('A stock overwrite', {
	'below 0 is refused': refusesStock('numberBelowZero', async () => await sync([row('A', -1)])),
	'of 0 goes out': takesStock(async () => await sync([row('A', 0)])),
	'of one SKU twice is refused': refusesStock(
		'rowTwice',
		async () => await sync([row('A', 1), row('B', 1), row('A', 2)]),
	),
	'of one SKU in two items is refused': refusesStock(
		'rowTwice',
		async () => await sync([row('A', 1)], {}, [{}, {}]),
	),
	'of one SKU in two warehouses goes out': takesStock(
		async () => await sync([row('A', 1, 'W1'), row('A', 1, 'W2')]),
	),
	'that says so is the same': refusesStock(
		'rowTwice',
		async () => await sync([row('A', 1), row('A', 1)], { incFlag: '0' }),
	),
	'is no increment, which may be below 0': takesStock(
		async () => await sync([row('A', -1)], INCREMENT),
	),
	'is no increment, which may have one SKU twice': takesStock(
		async () => await sync([row('A', 1), row('A', 2)], INCREMENT),
	),
});
