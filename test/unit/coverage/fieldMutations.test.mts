import type { Field } from '../../../nodes/shared/catalogue/field.ts';
import { vendors } from './catalogue.mts';
import { differencesAfter } from './differences.mts';
import { withField, withFields, type FieldChange } from './mutate.mts';

const ADD = 'purchase.add';
const LIST = 'purchase.order.query';
const CANCEL = 'warehouse.entry.cancel';
const PARCEL = '/bts-web/saas/ifs/addParcel.do';
const CREATE = '/api/liangben/v1/order/create';
const ORDERS = '/api/liangben/v1/order/get_order_list';
const SHIP = '/retail-data-exchange/notify/order/delivery/multi';
const WAREHOUSE = '/retail-data-exchange/notify/aftersale/warehouse';
const REFUND = '/retail-data-exchange/notify/afterSale/refund';
const STOCK = '/retail-data-exchange/stock/sync';
const TRACE = '/open_interface/orderGoodsTrace';

const option = (value: string) => ({ value, label: value });

type Change = [
	what: string,
	vendor: keyof typeof vendors,
	endpoint: string,
	field: string,
	change: FieldChange,
	expected: string[],
];

const changes: Change[] = [
	[
		'a required field left open',
		'kuaimai',
		ADD,
		'supplierCode',
		{ required: undefined },
		['optional'],
	],
	['an optional field demanded', 'kuaimai', ADD, 'outerCode', { required: true }, ['required']],
	['an unmarked field demanded', 'liangben', CREATE, 'mobile', { required: true }, ['required']],
	[
		'a demanded unmarked field',
		'yunjigong',
		TRACE,
		'label_bar_code',
		{ required: true },
		['required'],
	],
	[
		'a value too many',
		'kuaimai',
		ADD,
		'status',
		{ options: ['WAIT_VERIFY', 'VERIFYING', 'VERIFY', 'VOID'].map(option) },
		['values'],
	],
	[
		'a value too few',
		'kuaimai',
		ADD,
		'status',
		{ options: ['WAIT_VERIFY', 'VERIFYING'].map(option) },
		['values'],
	],
	[
		'a value renamed',
		'liangben',
		ORDERS,
		'pay_status',
		{ options: ['0', '2'].map(option) },
		['values'],
	],
	[
		'values nobody published',
		'kuaimai',
		ADD,
		'remark',
		{ type: 'options', options: ['a'].map(option) },
		['values'],
	],
	[
		'no values where there are',
		'kuaimai',
		ADD,
		'status',
		{ type: 'string', options: undefined },
		['values'],
	],
	[
		'one value instead of the choice',
		'kuaimai',
		ADD,
		'status',
		{ options: undefined, constant: 'VERIFY' },
		['values'],
	],
	['a constant nobody published', 'kuaimai', ADD, 'remark', { constant: 'x' }, ['constant']],
	[
		'a constant that can be changed',
		'yuanshu',
		PARCEL,
		'currentNode',
		{ constant: undefined },
		['constant'],
	],
	['another constant', 'yuanshu', PARCEL, 'currentNode', { constant: '0504' }, ['constant']],
	['several values as one', 'kuaimai', CANCEL, 'ids', { type: 'string' }, ['type']],
	['another longest text', 'yuanshu', WAREHOUSE, 'remark', { maxLength: 99 }, ['maxLength']],
	['no longest text', 'yuanshu', WAREHOUSE, 'remark', { maxLength: undefined }, ['maxLength']],
	['a longest text nobody published', 'kuaimai', ADD, 'remark', { maxLength: 100 }, ['maxLength']],
	['another most of ids', 'kuaimai', CANCEL, 'ids', { maxItems: 200 }, ['maxItems']],
	['no most of ids', 'liangben', ORDERS, 'more_order_sn', { maxItems: undefined }, ['maxItems']],
	[
		'a date in another form',
		'kuaimai',
		LIST,
		'startModified',
		{ timeFormat: 'yyyy-MM-dd' },
		['time'],
	],
	['a date as text', 'kuaimai', LIST, 'startModified', { type: 'string' }, ['time']],
	['text as a date', 'kuaimai', LIST, 'code', { type: 'dateTime' }, ['time']],
	[
		'seconds for milliseconds',
		'yuanshu',
		PARCEL,
		'optTime',
		{ timeFormat: 'epochSeconds' },
		['time'],
	],
	['yuan for fen', 'kuaimai', ADD, 'items[].price', { label: 'Price (单价, yuan 元)' }, ['unit']],
	['no unit', 'kuaimai', ADD, 'items[].price', { label: 'Price (单价)' }, ['unit']],
	[
		'a unit nobody published',
		'kuaimai',
		ADD,
		'items[].quantity',
		{ label: 'Count (fen 分)' },
		['unit'],
	],
	['text as a number', 'kuaimai', LIST, 'code', { type: 'integer' }, ['type']],
	['a number as text', 'kuaimai', LIST, 'id', { type: 'string' }, ['type']],
	[
		'words for a number',
		'kuaimai',
		LIST,
		'timeType',
		{ options: ['one', 'two'].map(option) },
		['type', 'values'],
	],
	['a decimal as a whole number', 'kuaimai', ADD, 'items[].price', { type: 'integer' }, ['type']],
	['a number sent as text', 'yuanshu', REFUND, 'realAmount', { jsonType: 'string' }, ['type']],
	['text sent as a number', 'yuanshu', STOCK, 'stocks[].realNum', { jsonType: 'number' }, ['type']],
	['a choice sent as text', 'yuanshu', REFUND, 'status', { jsonType: undefined }, ['type']],
	['a flag as text', 'yuanshu', WAREHOUSE, 'accepted', { type: 'string' }, ['type']],
	[
		'a list without rows',
		'kuaimai',
		ADD,
		'items',
		{ type: 'json', columns: undefined },
		['columns'],
	],
	[
		'rows nobody published',
		'yuanshu',
		WAREHOUSE,
		'refundExt',
		{ type: 'rows', columns: [] },
		['columns'],
	],
	['a structure nobody published', 'liangben', CREATE, 'address', { type: 'json' }, ['columns']],
	[
		'a required column left open',
		'kuaimai',
		ADD,
		'items[].outerId',
		{ required: undefined },
		['optional'],
	],
	[
		'an optional column demanded',
		'yuanshu',
		SHIP,
		'packageList[].orderDeliverGoodsInfos[].quantity',
		{ required: true },
		['required'],
	],
	['a field that is not sent', 'kuaimai', ADD, 'remark', { local: true }, ['missing']],
];

const added: Field = { name: 'added', label: 'Added', type: 'string', description: 'Added' };

describe('the comparison of fields', () => {
	it.each(changes)('finds %s', (_what, vendor, endpoint, field, change, expected) => {
		const changed = withField(vendors[vendor], endpoint, field, change);

		expect(differencesAfter(changed)).toEqual(
			expected.map((what) => `${endpoint} ${field} ${what}`),
		);
	});

	it.each([
		['kuaimai', ADD, 'outerCode', ''],
		['kuaimai', ADD, 'items[].remark', 'items[].'],
		['liangben', CREATE, 'city', ''],
		['liangben', '/api/liangben/v1/product/addCart', 'add_info[].sku_id', 'add_info[].'],
		[
			'yuanshu',
			SHIP,
			'packageList[].orderDeliverGoodsInfos[].goodsLineNo',
			'packageList[].orderDeliverGoodsInfos[].',
		],
		['yuanshu', PARCEL, 'relativeCodes[].contains[].goodsNum', 'relativeCodes[].contains[].'],
		['yunjigong', TRACE, 'label_bar_code', ''],
	] as const)(
		'%s, %s: finds %s gone, renamed, joined by another or twice',
		(vendor, endpoint, field, place) => {
			const replaced = (replace: (found: Field) => readonly Field[]) =>
				differencesAfter(withFields(vendors[vendor], endpoint, field, replace));

			const missing = `${endpoint} ${field} missing`;
			const extra = `${endpoint} ${place}added extra`;
			expect(replaced(() => [])).toContain(missing);
			expect(replaced((found) => [{ ...found, name: 'added' }])).toEqual(
				expect.arrayContaining([missing, extra]),
			);
			expect(replaced((found) => [found, added])).toEqual([extra]);
			expect(replaced((found) => [found, found])).toEqual([`${endpoint} ${field} twice`]);
		},
	);

	it('finds a group of columns that is not demanded, and one that is invented', () => {
		const changed = withField(vendors.yuanshu, STOCK, 'stocks', {
			requireOneColumnOf: [
				['outWarehouseCode', 'warehouseCode'],
				['realNum', 'skuCode'],
			],
		});

		expect(differencesAfter(changed)).toEqual([
			`${STOCK} stocks[].outSkuCode, skuCode optional`,
			`${STOCK} stocks[].realNum, skuCode required`,
		]);
	});
});
