import type { Operation, Resource } from '../../../shared/catalogue/operation';
import {
	documentIds,
	moment,
	NEVER_TWICE,
	remark,
	required,
	supplierCode,
	text,
	warehouseCode,
} from './common';
import { lines, outerId, quantity } from './lines';

const preinDate = moment(
	'preinDate',
	'Expected Arrival (预计到货日期)',
	'When the goods are expected to arrive',
);

const items = lines('What is announced', [
	outerId,
	{ ...quantity, label: 'Quantity (本次预约数量)' },
]);

const create: Operation = {
	name: 'create',
	label: 'Create',
	title: '预约入库单新增',
	action: 'Create a pre-arrival order',
	description: 'Announce that goods of a purchase order will arrive.',
	agentNote: NEVER_TWICE,
	endpoint: 'purchase.pre.in.order.add',
	access: 'write',
	fields: [
		required(
			text(
				'outerCode',
				'External Pre-Arrival No. (外部预约入库单号)',
				'Your own number of the pre-arrival order',
			),
		),
		required(
			text(
				'purchaseOrderCode',
				'Purchase Order Code (采购单号)',
				'The code of the purchase order, not its id',
			),
		),
		required(supplierCode),
		warehouseCode,
		{
			name: 'status',
			label: 'Status (状态)',
			type: 'options',
			required: true,
			description: 'Whether the order is audited at once',
			options: [
				{ value: '2', label: 'Waiting for Audit (待审核)' },
				{ value: '3', label: 'Audited (已审核)' },
			],
		},
		items,
		preinDate,
		remark,
	],
	output: { id: 'number', preinOrderCode: 'string' },
};

const update: Operation = {
	name: 'update',
	label: 'Update',
	title: '预约入库单修改',
	action: 'Update a pre-arrival order',
	description: 'Change the lines, the expected arrival or the remark of a pre-arrival order.',
	endpoint: 'purchase.pre.in.order.update',
	access: 'write',
	fields: [
		{
			name: 'id',
			label: 'Pre-Arrival Order ID (预约入库单ID)',
			type: 'string',
			required: true,
			placeholder: '927',
			description: 'The id as Create returns it; lists of goods receipts give it as preinOrderId',
		},
		items,
		preinDate,
		remark,
	],
	output: { id: 'number' },
};

const unAudit: Operation = {
	name: 'unAudit',
	label: 'Un-Audit',
	title: '预约入库单反审核',
	action: 'Un-audit pre-arrival orders',
	description:
		'Take back the audit of pre-arrival orders. Those it did not work for come back in unSuccessIds, each with the reason.',
	agentNote: 'The call succeeds even when it worked for none: look at unSuccessIds.',
	endpoint: 'purchase.pre.in.order.anti.audit',
	access: 'write',
	fields: [
		{
			...required(documentIds('Pre-Arrival Order IDs (预约入库单ID)', '847,846,845')),
			description: 'The ids as Create returns them, joined by commas',
		},
	],
	output: { unSuccessIds: { rows: { id: 'number', errorMes: 'string' } } },
};

/** Pre-arrival orders (kuaimai.md section 11); the vendor publishes no method that lists them. */
export const preArrivalOrder: Resource = {
	name: 'preArrivalOrder',
	label: 'Pre-Arrival Order (预约入库单)',
	operations: [create, update, unAudit],
};
