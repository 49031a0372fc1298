import { integer, text } from '../../../shared/catalogue/fieldHelpers';

const PO_ID = { en: 'PO ID', zh: '采购单ID' };
const EXAMPLE_ID = '3941403339276289';

/** Id of a purchase order; the pages type it as text, except in filters and edits. */
export const orderId = text(
	'id',
	PO_ID,
	'The id that Get Many returns, not the document number',
	EXAMPLE_ID,
);

/** Id of a purchase order as a filter, where the page types it as an integer. */
export const orderIdFilter = integer('id', PO_ID);

export const orderCode = text('code', { en: 'PO No.', zh: '采购单号' });

/** The purchase order that a receipt or a return belongs to. */
export const purchaseOrderId = integer('purchaseOrderId', PO_ID);

/** The order's number on the connected platform. */
export const platformNumber = text('ptOrderId', { en: 'Platform No.', zh: '平台单号' });
