import type { Field } from '../../../shared/catalogue/field';

/** Id of a purchase order (kuaimai.md section 11). */
export const orderId: Field = {
	name: 'id',
	label: { en: 'Purchase Order ID', zh: '采购单ID' },
	type: 'string',
	placeholder: '3941403339276289',
	description: 'The id of the purchase order, as Get Many returns it, not its code',
};

/** Code of a purchase order (kuaimai.md section 11). */
export const orderCode: Field = {
	name: 'code',
	label: { en: 'Code', zh: '采购单号' },
	type: 'string',
	placeholder: 'CG3941403339276288',
	description: 'Only the order with this document code',
};

/** The purchase order that a receipt or a return belongs to. */
export const purchaseOrderId: Field = {
	name: 'purchaseOrderId',
	label: { en: 'Purchase Order ID', zh: '采购单ID' },
	type: 'integer',
	placeholder: '3941403339276289',
	description: 'The purchase order it belongs to, by its id',
};
