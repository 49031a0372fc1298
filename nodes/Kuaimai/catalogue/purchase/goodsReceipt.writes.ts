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
	documentIds('Goods Receipt IDs (收货单ID)', '4387287189219907,4387287189219971'),
);

const NEW_STATUS: Field = {
	name: 'status',
	label: 'Status (状态)',
	type: 'options',
	required: true,
	description: 'Whether the goods are received with this call',
	options: [
		{ value: 'NOT_FINISH', label: 'Not Finished (未完成)' },
		{ value: 'FINISHED', label: 'Finished (已完成)' },
	],
};

const upsert: Operation = {
	name: 'upsert',
	label: 'Create or Update',
	title: '收货单新增修改',
	action: 'Create or update a goods receipt',
	description:
		'Create a goods receipt, or edit the one whose ID is given. Prices are in yuan (元), although the lists give fen.',
	agentNote: `Prices are in yuan: 26.00 yuan is 26.00. ${NEVER_TWICE}`,
	endpoint: 'warehouse.entry.addorupdate',
	access: 'write',
	fields: [
		editId('Goods Receipt ID (收货单ID)', EXAMPLE_ID),
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
			'External Receipt No. (收货单外部单号)',
			'Your own number of the receipt. Kuaimai’s pages say that it may not repeat, but not whether and how a repeat is refused.',
		),
	],
	output: idOutput,
};

const receive: Operation = {
	name: 'receive',
	label: 'Receive',
	title: '收货单收货',
	action: 'Receive the goods of a receipt',
	description:
		'Receive goods on a receipt. The ids of receipts split off it come back as splitWeId.',
	agentNote: NEVER_TWICE,
	endpoint: 'warehouse.entry.receive',
	access: 'write',
	fields: [
		documentId('Goods Receipt ID (收货单ID)', EXAMPLE_ID),
		{
			name: 'items',
			label: 'Items (商品列表)',
			type: 'json',
			jsonShape: 'array',
			required: true,
			placeholder: '[{"outerId":"springday","quantity":1}]',
			description:
				'The lines to receive, as a JSON array. Kuaimai publishes no table of their fields; the one example on its page has outerId, quantity, batchNo, and productDate and expireDate as 2024-04-11 00:00:00.',
		},
	],
	output: { id: 'number', splitWeId: 'array' },
};

const revert: Operation = {
	name: 'revert',
	label: 'Send Back',
	title: '收货单打回',
	action: 'Send back finished goods receipts',
	description: 'Send finished goods receipts back.',
	endpoint: 'warehouse.entry.finished.revert',
	access: 'write',
	fields: [ids],
	output: { ids: 'string' },
};

const cancel: Operation = {
	name: 'cancel',
	label: 'Void',
	title: '收货单作废',
	action: 'Void goods receipts',
	description: 'Void goods receipts, at most 20 in one call.',
	agentNote: 'Nothing is documented that takes it back: ask the user first.',
	endpoint: 'warehouse.entry.cancel',
	access: 'write',
	fields: [{ ...ids, maxItems: 20, description: `At most 20. ${ids.description}.` }],
	output: { ids: 'string' },
};

const fastReceive: Operation = {
	name: 'fastReceive',
	label: 'Fast Receive',
	title: '采购快速收货即入即出',
	action: 'Receive goods fast',
	description:
		'Receive one item that goes out again at once (即入即出). Ship Status says whether it can be shipped: 0 no, 1 yes.',
	agentNote: `The quantity is not a parameter. ${NEVER_TWICE}`,
	endpoint: 'warehouse.entry.fast.receive',
	access: 'write',
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
	output: { id: 'number', shipStatus: 'number' },
};

/** What changes goods receipts (kuaimai.md section 11). */
export const goodsReceiptWrites: Operation[] = [upsert, receive, revert, cancel, fastReceive];
