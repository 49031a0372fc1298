import { required, text } from '../../../shared/catalogue/fieldHelpers';
import type {
	ListField,
	NumberField,
	OptionsField,
	TextField,
} from '../../../shared/catalogue/field';
import type { Paging } from '../../../shared/catalogue/paging';
import type { Words } from '../../../shared/messages/words';

/** Paging of the purchase lists (docs/facts/kuaimai.md, Paging). */
export const pageFields: Paging = {
	page: 'pageNo',
	size: 'pageSize',
	maxSize: 200,
	total: 'total',
};

/** The same field, offering only some of its values. */
export function onlyValues(field: OptionsField, values: readonly string[]): OptionsField {
	return { ...field, options: field.options.filter(({ value }) => values.includes(value)) };
}

export function documentId(label: Words, placeholder: string): NumberField & { required: true } {
	return {
		name: 'id',
		label,
		type: 'integer',
		required: true,
		placeholder,
		description: 'The id that Get Many returns, not the document number',
	};
}

/** The ID that turns a creation into an update. */
export function editId(label: Words, placeholder: string): NumberField {
	return {
		name: 'id',
		label,
		type: 'integer',
		primary: true,
		placeholder,
		description: 'Only to update an existing document',
	};
}

export function documentIds(label: Words, placeholder: string): ListField {
	return {
		name: 'ids',
		label,
		type: 'list',
		holds: 'ids',
		placeholder,
		description: 'A list, or text with commas, blanks or line breaks between the IDs',
	};
}

/** The supplier, chosen from Kuaimai’s own list or given by its code. */
export const supplierCode: TextField = {
	name: 'supplierCode',
	label: { en: 'Supplier', zh: '供应商编码' },
	type: 'string',
	lookup: 'searchSuppliers',
};

/** The external code of the warehouse, which lists of documents return as `warehouseExternalCode`. */
export const warehouseCode = required(
	text(
		'warehouseCode',
		{ en: 'Warehouse', zh: '外部编码' },
		'Your own code, in lists warehouseExternalCode',
		'A',
	),
);

export const remark = text('remark', { en: 'Remark', zh: '备注' });

export const batchNo = text('batchNo', { en: 'Batch No.', zh: '批次' });

/** Whether the finance department has approved a document. */
export const financeStatus: OptionsField = {
	name: 'financeStatus',
	label: { en: 'Finance', zh: '财审状态' },
	type: 'options',
	options: [
		{ value: 'WAIT_FINANCE', label: { en: 'Awaiting Finance Approval', zh: '待财审' } },
		{ value: 'FINANCED', label: { en: 'Finance Approved', zh: '已财审' } },
	],
};

export const tagName = text('tagName', { en: 'Tag', zh: '标签' });

const EXTERNAL_NUMBER: Words = { en: 'External No.', zh: '外部单号' };

/** A filter by the document's number in another system. */
export function externalNumberFilter(description?: string): TextField {
	return text('outerCode', EXTERNAL_NUMBER, description);
}

/** The document's number in another system, given when it is created. */
export function externalNumber(name: string): TextField {
	return text(name, EXTERNAL_NUMBER, 'Your own number; use each number only once');
}
