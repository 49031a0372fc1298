import { required, text } from '../../../shared/catalogue/fieldHelpers';
import type { Operation, Resource } from '../../../shared/catalogue/operation';
import { documentIds, remark, supplierCode } from './fields';
import { lines, quantity, skuOuterId } from './lines';
import { moment } from './timeRange';

const preinDate = moment('preinDate', { en: 'Expected', zh: '预计到货' });

const items = lines([skuOuterId, quantity]);

const create: Operation = {
	name: 'create',
	label: 'Create',
	title: '预约入库单新增',
	shortTitle: '新增预约入库单',
	action: 'Create a pre-arrival order',
	summary: {
		en: 'Announce that goods of a purchase order will arrive.',
		zh: '新增预约入库单，登记采购单的预计到货。',
	},
	endpoint: 'purchase.pre.in.order.add',
	effect: 'write',
	fields: [
		required(
			text(
				'outerCode',
				{ en: 'External No.', zh: '外部单号' },
				'Your own number of the pre-arrival order',
			),
		),
		required(text('purchaseOrderCode', { en: 'PO No.', zh: '采购单号' })),
		required(supplierCode),
		required(
			text(
				'warehouseCode',
				{ en: 'Warehouse', zh: '仓库编码' },
				'The warehouse code, not the external code that other operations need',
				'A',
			),
		),
		{
			name: 'status',
			label: { en: 'Status', zh: '状态' },
			type: 'options',
			required: true,
			options: [
				{ value: '2', label: { en: 'Awaiting Approval', zh: '待审核' } },
				{ value: '3', label: { en: 'Approved', zh: '已审核' } },
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
		zh: '修改预约入库单的明细、预计到货日期或备注。',
	},
	endpoint: 'purchase.pre.in.order.update',
	effect: 'write',
	fields: [
		required(
			text(
				'id',
				{ en: 'Pre-Arrival ID', zh: '预约ID' },
				'As Create returns it; goods receipts have it as preinOrderId',
				'927',
			),
		),
		items,
		preinDate,
		remark,
	],
};

const revokeApproval: Operation = {
	name: 'revokeApproval',
	label: 'Revoke Approval',
	title: '预约入库单反审核',
	action: 'Revoke the approval of pre-arrival orders',
	summary: { en: 'Revoke the approval of pre-arrival orders.', zh: '反审核预约入库单。' },
	details:
		'The call succeeds even when some or all of them failed: unSuccessIds has those, each with the reason.',
	endpoint: 'purchase.pre.in.order.anti.audit',
	effect: 'write',
	fields: [required(documentIds({ en: 'Pre-Arrival IDs', zh: '预约ID' }, '847,846,845'))],
};

/** Pre-arrival orders; Kuaimai publishes no method that lists them. */
export const preArrivalOrder: Resource = {
	name: 'preArrivalOrder',
	label: { en: 'Pre-Arrival Order', zh: '预约入库单' },
	operations: [create, update, revokeApproval],
};
