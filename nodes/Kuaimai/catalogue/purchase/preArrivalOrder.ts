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
	{ en: 'Expected Arrival', zh: '预计到货日期' },
	'When the goods are expected to arrive',
);

const items = lines('What is announced', [
	outerId,
	{ ...quantity, label: { en: 'Quantity', zh: '本次预约数量' } },
]);

const create: Operation = {
	name: 'create',
	label: 'Create',
	title: '预约入库单新增',
	action: 'Create a pre-arrival order',
	summary: { en: 'Announce that goods of a purchase order will arrive.', zh: '' },

	endpoint: 'purchase.pre.in.order.add',
	effect: 'write',
	fields: [
		required(
			text(
				'outerCode',
				{ en: 'External Pre-Arrival No.', zh: '外部预约入库单号' },
				'Your own number of the pre-arrival order',
			),
		),
		required(
			text(
				'purchaseOrderCode',
				{ en: 'Purchase Order Code', zh: '采购单号' },
				'The code of the purchase order, not its id',
			),
		),
		required(supplierCode),
		warehouseCode,
		{
			name: 'status',
			label: { en: 'Status', zh: '状态' },
			type: 'options',
			required: true,
			description: 'Whether the order is audited at once',
			options: [
				{ value: '2', label: { en: 'Waiting for Audit', zh: '待审核' } },
				{ value: '3', label: { en: 'Audited', zh: '已审核' } },
			],
		},
		items,
		preinDate,
		remark,
	],
};

const update: Operation = {
	name: 'update',
	label: 'Update',
	title: '预约入库单修改',
	action: 'Update a pre-arrival order',
	summary: {
		en: 'Change the lines, the expected arrival or the remark of a pre-arrival order.',
		zh: '',
	},
	endpoint: 'purchase.pre.in.order.update',
	effect: 'write',
	fields: [
		{
			name: 'id',
			label: { en: 'Pre-Arrival Order ID', zh: '预约入库单ID' },
			type: 'string',
			required: true,
			placeholder: '927',
			description: 'The id as Create returns it; lists of goods receipts give it as preinOrderId',
		},
		items,
		preinDate,
		remark,
	],
};

const unAudit: Operation = {
	name: 'unAudit',
	label: 'Un-Audit',
	title: '预约入库单反审核',
	action: 'Un-audit pre-arrival orders',
	summary: { en: 'Take back the audit of pre-arrival orders.', zh: '' },
	details: 'Those it did not work for come back in unSuccessIds, each with the reason.',
	agentNote: 'The call succeeds even when it worked for none: look at unSuccessIds.',
	endpoint: 'purchase.pre.in.order.anti.audit',
	effect: 'write',
	fields: [
		{
			...required(documentIds({ en: 'Pre-Arrival Order IDs', zh: '预约入库单ID' }, '847,846,845')),
			description: 'The ids as Create returns them, joined by commas',
		},
	],
};

/** Pre-arrival orders (kuaimai.md section 11); the vendor publishes no method that lists them. */
export const preArrivalOrder: Resource = {
	name: 'preArrivalOrder',
	label: { en: 'Pre-Arrival Order', zh: '预约入库单' },
	operations: [create, update, unAudit],
};
