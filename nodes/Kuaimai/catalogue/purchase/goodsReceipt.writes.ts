import type { Field } from '../../../shared/catalogue/field';
import type { Operation } from '../../../shared/catalogue/operation';
import {
	batchNo,
	documentId,
	documentIds,
	editId,
	idOutput,
	NEVER_TWICE,
	required,
	supplierCode,
	text,
	warehouseCode,
} from './common';
import { lines, outerId, priceInYuan, quantity, shelfLife } from './lines';
import { purchaseOrderId } from './purchaseOrder.fields';

const EXAMPLE_ID = '4387287189219907';

const ids = required(
	documentIds({ en: 'Goods Receipt IDs', zh: '收货单ID' }, '4387287189219907,4387287189219971'),
);

const NEW_STATUS: Field = {
	name: 'status',
	label: { en: 'Status', zh: '状态' },
	type: 'options',
	required: true,
	description: 'Whether the goods are received with this call',
	options: [
		{ value: 'NOT_FINISH', label: { en: 'Not Finished', zh: '未完成' } },
		{ value: 'FINISHED', label: { en: 'Finished', zh: '已完成' } },
	],
};

const upsert: Operation = {
	name: 'upsert',
	label: 'Create or Update',
	title: '收货单新增修改',
	action: 'Create or update a goods receipt',
	summary: { en: 'Create a goods receipt, or edit the one whose ID is given.', zh: '' },
	details: 'Prices are in yuan (元), although the lists give fen.',
	agentNote: 'Prices are in yuan: 26.00 yuan is 26.00.',
	endpoint: 'warehouse.entry.addorupdate',
	effect: 'write',
	fields: [
		editId({ en: 'Goods Receipt ID', zh: '收货单ID' }, EXAMPLE_ID),
		required(supplierCode),
		warehouseCode,
		NEW_STATUS,
		lines(
			'What is received. Prices are in yuan (元). Kuaimai’s table names productDate and expireDate as dates, which is what is sent; its example sends productTime and expireDate as epoch milliseconds instead, which Using JSON allows for productTime only.',
			[outerId, quantity, priceInYuan, batchNo, ...shelfLife],
		),
		purchaseOrderId,
		text(
			'weOuterCode',
			{ en: 'External Receipt No.', zh: '收货单外部单号' },
			'Your own number of the receipt. Kuaimai’s pages say that it may not repeat, but not whether and how a repeat is refused.',
		),
	],
};

const receive: Operation = {
	name: 'receive',
	label: 'Receive',
	title: '收货单收货',
	action: 'Receive the goods of a receipt',
	summary: { en: 'Receive goods on a receipt.', zh: '' },
	details: 'The ids of receipts split off it come back as splitWeId.',

	endpoint: 'warehouse.entry.receive',
	effect: 'write',
	fields: [
		documentId({ en: 'Goods Receipt ID', zh: '收货单ID' }, EXAMPLE_ID),
		{
			name: 'items',
			label: { en: 'Items', zh: '商品列表' },
			type: 'json',
			jsonShape: 'array',
			required: true,
			placeholder: '[{"outerId":"springday","quantity":1}]',
			description:
				'The lines to receive, as a JSON array. Kuaimai publishes no table of their fields; the one example on its page has outerId, quantity, batchNo, and productDate and expireDate as 2024-04-11 00:00:00.',
		},
	],
};

const revert: Operation = {
	name: 'revert',
	label: 'Send Back',
	title: '收货单打回',
	action: 'Send back finished goods receipts',
	summary: { en: 'Send finished goods receipts back.', zh: '' },
	endpoint: 'warehouse.entry.finished.revert',
	effect: 'write',
	fields: [ids],
};

const cancel: Operation = {
	name: 'cancel',
	label: 'Void',
	title: '收货单作废',
	action: 'Void goods receipts',
	summary: { en: 'Void goods receipts, at most 20 in one call.', zh: '' },
	agentNote: 'Nothing is documented that takes it back: ask the user first.',
	endpoint: 'warehouse.entry.cancel',
	effect: 'write',
	fields: [{ ...ids, maxItems: 20, description: `At most 20. ${ids.description}.` }],
};

const fastReceive: Operation = {
	name: 'fastReceive',
	label: 'Fast Receive',
	title: '采购快速收货即入即出',
	action: 'Receive goods fast',
	summary: { en: 'Receive one item that goes out again at once (即入即出).', zh: '' },
	details: 'Ship Status says whether it can be shipped: 0 no, 1 yes.',
	agentNote: 'The quantity is not a parameter.',
	endpoint: 'warehouse.entry.fast.receive',
	effect: 'write',
	fields: [
		{
			...outerId,
			name: 'sysOuterId',
			description: 'The merchant code of what is received',
		},
		warehouseCode,
		supplierCode,
		batchNo,
		...shelfLife,
	],
};

/** What changes goods receipts (kuaimai.md section 11). */
export const goodsReceiptWrites: Operation[] = [upsert, receive, revert, cancel, fastReceive];
