import type { OptionsField } from '../../../shared/catalogue/field';
import { required, text } from '../../../shared/catalogue/fieldHelpers';
import type { Operation } from '../../../shared/catalogue/operation';
import {
	batchNo,
	documentId,
	documentIds,
	editId,
	externalNumber,
	supplierCode,
	warehouseCode,
} from './fields';
import { countedQuantity, lines, shelfLife, skuOuterId } from './lines';
import { price } from './price';
import { purchaseOrderId } from './purchaseOrderNumbers';

const EXAMPLE_ID = '4387287189219907';
const RECEIPT_ID = { en: 'Receipt ID', zh: '收货单ID' };

export const receiptId = documentId(RECEIPT_ID, EXAMPLE_ID);

const ids = required(documentIds({ en: 'Receipt IDs', zh: '收货单ID' }, EXAMPLE_ID));

const NEW_STATUS: OptionsField = {
	name: 'status',
	label: { en: 'Status', zh: '状态' },
	type: 'options',
	required: true,
	description: 'Whether the goods count as received with this call',
	options: [
		{ value: 'NOT_FINISH', label: { en: 'Not Finished', zh: '未完成' } },
		{ value: 'FINISHED', label: { en: 'Finished', zh: '已完成' } },
	],
};

const upsert: Operation = {
	name: 'upsert',
	label: 'Create or Update',
	title: '收货单新增/修改',
	shortTitle: '新建/修改收货单',
	action: 'Create or update a goods receipt',
	summary: {
		en: 'Create a goods receipt, or update one: fill in its ID.',
		zh: '新建收货单；填写收货单ID则修改该单。',
	},
	details: 'Prices are in yuan, although the lists return fen.',
	endpoint: 'warehouse.entry.addorupdate',
	effect: 'write',
	fields: [
		editId(RECEIPT_ID, EXAMPLE_ID),
		required(supplierCode),
		warehouseCode,
		NEW_STATUS,
		lines(
			[skuOuterId, countedQuantity, price('yuan', '26.00'), batchNo, ...shelfLife],
			'Kuaimai’s sample has productTime and expireDate in epoch milliseconds',
		),
		purchaseOrderId,
		externalNumber('weOuterCode'),
	],
};

const receive: Operation = {
	name: 'receive',
	label: 'Receive',
	title: '收货单收货',
	action: 'Receive the goods of a receipt',
	summary: { en: 'Receive goods on a goods receipt.', zh: '对收货单进行收货。' },
	details: 'A receipt received in part is split: splitWeId has the IDs of the new ones.',
	endpoint: 'warehouse.entry.receive',
	effect: 'write',
	fields: [
		receiptId,
		lines(
			[
				text('outerId', skuOuterId.label),
				{ name: 'quantity', label: countedQuantity.label, type: 'number', sign: 'notNegative' },
				batchNo,
				...shelfLife,
			],
			'The fields are known from the sample on Kuaimai’s page only',
		),
	],
};

const sendBack: Operation = {
	name: 'sendBack',
	label: 'Send Back',
	title: '收货单打回',
	action: 'Send back finished goods receipts',
	summary: {
		en: 'Send finished goods receipts back to await receiving.',
		zh: '将已完成的收货单打回待收货。',
	},
	endpoint: 'warehouse.entry.finished.revert',
	effect: 'write',
	fields: [ids],
};

const voidReceipts: Operation = {
	name: 'void',
	label: 'Void',
	title: '收货单作废',
	action: 'Void goods receipts',
	summary: {
		en: 'Void goods receipts, at most 20 in one call.',
		zh: '作废收货单，每次最多 20 张。',
	},
	details: 'It is not documented whether it can be undone.',
	endpoint: 'warehouse.entry.cancel',
	effect: 'destructive',
	fields: [{ ...ids, maxItems: 20 }],
};

const fastReceive: Operation = {
	name: 'fastReceive',
	label: 'Fast Receive',
	// Without （即入即出）, with which the label would be cut.
	title: '采购快速收货（即入即出）',
	shortTitle: '采购快速收货',
	action: 'Receive goods fast',
	summary: {
		en: 'Receive one product that goes out again at once.',
		zh: '对单个商品快速收货，即入即出。',
	},
	details:
		'shipStatus says whether it can be shipped: 0 no, 1 yes. How much is received is not documented.',
	endpoint: 'warehouse.entry.fast.receive',
	effect: 'write',
	fields: [
		required(text('sysOuterId', { en: 'Product Code', zh: '商家编码' })),
		warehouseCode,
		supplierCode,
		batchNo,
		...shelfLife,
	],
};

export const goodsReceiptWrites: readonly Operation[] = [
	receive,
	upsert,
	sendBack,
	voidReceipts,
	fastReceive,
];
