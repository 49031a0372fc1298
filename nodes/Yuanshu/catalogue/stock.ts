import type { OptionsField, RowsField } from '../../shared/catalogue/field';
import { integer, primary, required, text } from '../../shared/catalogue/fieldHelpers';
import type { Operation, Resource } from '../../shared/catalogue/operation';
import { inBatches } from '../../shared/execution/inBatches';
import { formText, type Parameters, type WireObject } from '../../shared/json/wire';
import { numberBelowZero, rowLabel } from '../../shared/messages/inputMessages';
import { Problem } from '../../shared/messages/message';
import type { Words } from '../../shared/messages/words';
import {
	incrementWithoutNumber,
	oneCallForNumber,
	syncTimeOfNoUse,
	yourWarehouseAlone,
} from '../messages';

const MOST_SYNCHRONOUS = 50;
const MOST_ASYNCHRONOUS = 200;

const STOCKS: RowsField = {
	name: 'stocks',
	label: { en: 'Stock', zh: '库存' },
	type: 'rows',
	required: true,
	description:
		'Each row needs a warehouse and a SKU, with your own codes or with Yuanshu’s. If you fill in Your Warehouse, fill in Your SKU too.',
	columns: [
		text(
			'outWarehouseCode',
			{ en: 'Your Warehouse', zh: '外部仓' },
			'Your own code of the warehouse',
		),
		text('warehouseCode', { en: 'Warehouse', zh: '仓库编码' }, 'Yuanshu’s code of the warehouse'),
		text('outSkuCode', { en: 'Your SKU', zh: '外部规格' }, 'Your own code of the SKU'),
		text('skuCode', { en: 'SKU Code', zh: '商品编码' }, 'Yuanshu’s code of the SKU'),
		{
			name: 'realNum',
			label: { en: 'Quantity', zh: '数量' },
			type: 'number',
			jsonType: 'string',
			required: true,
			placeholder: '20',
			description: 'The new stock; with Increment, the change of the stock',
		},
	],
	requireOneColumnOf: [
		['outWarehouseCode', 'warehouseCode'],
		['outSkuCode', 'skuCode'],
	],
};

const INC_FLAG: OptionsField = {
	name: 'incFlag',
	label: { en: 'Mode', zh: '更新方式' },
	type: 'options',
	jsonType: 'number',
	primary: true,
	description: 'What the quantities mean. If not set, they overwrite the stock.',
	options: [
		{ value: '0', label: { en: 'Overwrite', zh: '覆盖更新' } },
		{ value: '1', label: { en: 'Increment', zh: '增量更新' } },
	],
};

const SYNC_FLAG: OptionsField = {
	name: 'syncFlag',
	label: { en: 'Execution', zh: '执行方式' },
	type: 'options',
	jsonType: 'number',
	primary: true,
	description:
		'If not set, it is synchronous. A synchronous call takes at most 50 rows, an asynchronous one at most 200.',
	options: [
		{ value: '0', label: { en: 'Synchronous', zh: '同步执行' } },
		{ value: '1', label: { en: 'Asynchronous', zh: '异步执行' } },
	],
};

const is = (parameters: Parameters, name: string, value: string) =>
	name in parameters && formText(parameters[name] ?? '') === value;
const isAsynchronous = (parameters: Parameters) => is(parameters, 'syncFlag', '1');
const isIncrement = (parameters: Parameters) => is(parameters, 'incFlag', '1');

const numberOf = ({ realNum = '' }: WireObject) => formText(realNum);
const isBelowZero = (row: WireObject) => Number(numberOf(row)) < 0;

const CODES = ['outWarehouseCode', 'warehouseCode', 'outSkuCode', 'skuCode'];

/** The codes of a row that overwrites: a second one with them would undo it. */
function subjectOf(row: WireObject, parameters: Parameters): string | undefined {
	if (isIncrement(parameters)) return undefined;
	return CODES.filter((name) => name in row)
		.map((name) => `${name} ${formText(row[name] ?? '')}`)
		.join(', ');
}

/** What the table says about fields together. */
function check(parameters: Parameters): Problem | undefined {
	const rows = parameters.stocks as WireObject[];
	const below = isIncrement(parameters) ? -1 : rows.findIndex(isBelowZero);
	if (below >= 0) {
		const label = rowLabel(STOCKS.label, below + 1);
		return new Problem(numberBelowZero(label, numberOf(rows[below] as WireObject)), {
			path: `stocks[${below}].realNum`,
		});
	}
	const unpaired = rows.findIndex((row) => 'outWarehouseCode' in row && !('outSkuCode' in row));
	if (unpaired >= 0) {
		return new Problem(yourWarehouseAlone(unpaired + 1), {
			path: `stocks[${unpaired}].outSkuCode`,
		});
	}
	if (isIncrement(parameters) && !('billNo' in parameters)) {
		return new Problem(incrementWithoutNumber, { path: 'billNo' });
	}
	const isDated = 'syncTime' in parameters;
	if (isDated && (isIncrement(parameters) || !isAsynchronous(parameters))) {
		return new Problem(syncTimeOfNoUse, { path: 'syncTime' });
	}
	return undefined;
}

/** The vendor recognises a repeat by this number, so a second call with it would be dropped. */
function inseparable(parameters: Parameters): Words | undefined {
	if (!('billNo' in parameters)) return undefined;
	return oneCallForNumber(formText(parameters.billNo ?? ''));
}

const sync: Operation = {
	name: 'sync',
	label: 'Sync',
	title: 'erp库存同步',
	shortTitle: '库存同步',
	action: 'Sync stock',
	summary: { en: 'Overwrite stock, or change it by a quantity.', zh: '覆盖或增减库存。' },
	details:
		'The rows of all input items are sent in as few calls as the limit allows (50 synchronously, 200 asynchronously), one output item for each call.',
	agentNote:
		'Make sure that the quantities are current. Give each increment its own Document No.: Yuanshu then recognises a duplicate.',
	endpoint: '/retail-data-exchange/stock/sync',
	effect: 'destructive',
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
		primary(
			text(
				'billNo',
				{ en: 'Document No.', zh: '单据号' },
				'Your own number for this change. Yuanshu uses it to recognise duplicates. Increments need it. All rows with the same number are sent in one call.',
			),
		),
		SYNC_FLAG,
		integer(
			'srcFlag',
			{ en: 'Source', zh: '来源' },
			'The source that Yuanshu assigned to you; without it Yuanshu takes 5',
			'5',
		),
		{
			name: 'syncTime',
			label: { en: 'Synced At', zh: '同步时间' },
			type: 'dateTime',
			timeFormat: 'epochMs',
			jsonType: 'number',
			description:
				'When the quantities were taken, for asynchronous overwrites only; without it Yuanshu takes the time of the call',
		},
	],
	check,
	spellings: {
		label: { en: 'Field Names', zh: '字段拼写' },
		description:
			'Yuanshu’s table has stocks and operateUser, its sample stock and opterateUser; which of them the server takes is not documented',
		choices: [
			{ value: 'table', label: { en: 'As in the Table', zh: '按字段表' }, renames: {} },
			{
				value: 'sample',
				label: { en: 'As in the Sample', zh: '按示例' },
				renames: { stocks: 'stock', operateUser: 'opterateUser' },
			},
		],
	},
	execute: inBatches({
		rows: 'stocks',
		limit: (parameters) => (isAsynchronous(parameters) ? MOST_ASYNCHRONOUS : MOST_SYNCHRONOUS),
		inseparable,
		subjectOf,
		idempotencyKey: 'billNo',
	}),
};

/** The calls of the exchange whose pages show the tenant in the query, too. */
export const tenantInQuery: ReadonlySet<Operation> = new Set([sync]);

/** Stock (docs/facts/yuanshu.md, Stock Sync). */
export const stock: Resource = {
	name: 'stock',
	label: { en: 'Stock', zh: '库存' },
	operations: [sync],
};
