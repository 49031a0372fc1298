import type { Field } from '../../shared/catalogue/field';
import type { Operation, Resource } from '../../shared/catalogue/operation';
import { formText, type Parameters, type WireObject } from '../../shared/json/wire';
import { required, text } from './common';

const MOST_AT_ONCE = 50;
const MOST_ASYNCHRONOUS = 200;

/** Path of the stock synchronisation; its page puts the tenant into the query too. */
export const STOCK_PATH = '/retail-data-exchange/stock/sync';

const STOCKS: Field = {
	name: 'stocks',
	label: { en: 'Stock', zh: '库存数组' },
	type: 'rows',
	required: true,
	description:
		'The quantities. Each row names a warehouse and an item, each by your own code or by Yuanshu’s; with your own warehouse code goes your own item code.',
	columns: [
		text(
			'outWarehouseCode',
			{ en: 'Your Warehouse Code', zh: '客户仓库编码' },
			'The warehouse by your own code',
		),
		text(
			'warehouseCode',
			{ en: 'Warehouse Code', zh: '仓库编码' },
			'The warehouse by Yuanshu’s code',
		),
		text('outSkuCode', { en: 'Your SKU Code', zh: '客户商品编码' }, 'The item by your own code'),
		text('skuCode', { en: 'SKU Code', zh: '商品编码' }, 'The item by Yuanshu’s code'),
		{
			name: 'realNum',
			label: { en: 'Quantity', zh: '库存数量' },
			type: 'number',
			jsonType: 'string',
			required: true,
			placeholder: '20',
			description: 'The stock, or by how much it changes in an increment. Sent as text.',
		},
	],
	requireOneColumnOf: [
		['outWarehouseCode', 'warehouseCode'],
		['outSkuCode', 'skuCode'],
	],
};

const INC_FLAG: Field = {
	name: 'incFlag',
	label: { en: 'Mode', zh: '增量标志' },
	type: 'options',
	jsonType: 'number',
	primary: true,
	description: 'How the quantities are meant. Without it they overwrite.',
	options: [
		{ value: '0', label: { en: 'Overwrite', zh: '覆盖更新' } },
		{ value: '1', label: { en: 'Increment', zh: '增量更新' } },
	],
};

const BILL_NO: Field = {
	...text(
		'billNo',
		{ en: 'Bill No.', zh: '单据号' },
		'Your number of the change, by which Yuanshu recognises a repeat. Increments need it. Rows with a bill number always go in one call.',
	),
	primary: true,
};

const SYNC_FLAG: Field = {
	name: 'syncFlag',
	label: { en: 'Execution', zh: '是否同步执行' },
	type: 'options',
	jsonType: 'number',
	primary: true,
	description:
		'How Yuanshu works it off. Without it synchronously, at most 50 rows a call; asynchronously at most 200.',
	options: [
		{ value: '0', label: { en: 'Synchronous', zh: '同步执行' } },
		{ value: '1', label: { en: 'Asynchronous', zh: '异步执行' } },
	],
};

const is = (parameters: Parameters, name: string, value: string) =>
	name in parameters && formText(parameters[name] ?? '') === value;
const isAsynchronous = (parameters: Parameters) => is(parameters, 'syncFlag', '1');
const isIncrement = (parameters: Parameters) => is(parameters, 'incFlag', '1');

/** What the table says about fields together (yuanshu.md section 4.9). */
function check(parameters: Parameters): string | undefined {
	const rows = parameters.stocks as WireObject[];
	const unpaired = rows.findIndex((row) => 'outWarehouseCode' in row && !('outSkuCode' in row));
	if (unpaired >= 0) {
		return `Stock (库存数组) row ${unpaired + 1}: Your Warehouse Code (客户仓库编码) demands Your SKU Code (客户商品编码)`;
	}
	if (isIncrement(parameters) && !('billNo' in parameters)) {
		return 'An increment needs Bill No. (单据号), by which Yuanshu recognises a repeat';
	}
	if ('syncTime' in parameters && (isIncrement(parameters) || !isAsynchronous(parameters))) {
		return 'Sync Time (同步时间戳) is only for asynchronous overwrites';
	}
	return undefined;
}

/** A repeat is recognised by the bill number, so two calls with the same one would be taken for one. */
function inseparable(parameters: Parameters): string | undefined {
	if (!('billNo' in parameters)) return undefined;
	const what = isIncrement(parameters) ? 'is an increment' : 'stands for one call';
	return `Bill No. ${formText(parameters.billNo ?? '')} ${what}`;
}

const sync: Operation = {
	name: 'sync',
	label: 'Sync',
	title: 'erp库存同步',
	action: 'Sync stock',
	summary: { en: 'Overwrite or increment stock.', zh: '' },
	details:
		'The rows of all input items go out in as few calls as the limit allows (50 synchronously, 200 asynchronously), one output item for each call.',
	agentNote:
		'Overwriting replaces the stock: make sure the quantities are current. Give increments a bill number of their own and repeat them with the same one only.',
	endpoint: STOCK_PATH,
	effect: 'write',
	idempotencyKey: 'billNo',
	fields: [
		STOCKS,
		required(
			text(
				'operateUser',
				{ en: 'Operator', zh: '操作人' },
				'Who changes the stock, for Yuanshu’s log',
			),
		),
		INC_FLAG,
		BILL_NO,
		SYNC_FLAG,
		{
			name: 'srcFlag',
			label: { en: 'Source', zh: '来源标志' },
			type: 'integer',
			placeholder: '5',
			description: 'The source that Yuanshu assigned to you. Without it Yuanshu takes 5.',
		},
		{
			name: 'syncTime',
			label: { en: 'Sync Time', zh: '同步时间戳' },
			type: 'dateTime',
			timeFormat: 'epochMs',
			jsonType: 'number',
			description:
				'When the quantities were taken, for asynchronous overwrites only. Without it Yuanshu takes the time of the call.',
		},
	],
	check,
	spellings: {
		label: { en: 'Field Names', zh: '字段拼写' },
		description:
			'Yuanshu’s table and its sample spell two names differently; which of them the server takes is not documented',
		choices: [
			{
				value: 'table',
				label: { en: 'As in the Table: stocks, operateUser', zh: '' },
				renames: {},
			},
			{
				value: 'sample',
				label: { en: 'As in the Sample: stock, opterateUser', zh: '' },
				renames: { stocks: 'stock', operateUser: 'opterateUser' },
			},
		],
	},
	batching: {
		rows: 'stocks',
		limit: (parameters) => (isAsynchronous(parameters) ? MOST_ASYNCHRONOUS : MOST_AT_ONCE),
		inseparable,
	},
};

/** Stock (yuanshu.md section 4.9). */
export const stock: Resource = {
	name: 'stock',
	label: { en: 'Stock', zh: '库存' },
	operations: [sync],
};
