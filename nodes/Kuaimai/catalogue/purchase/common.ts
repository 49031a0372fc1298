import type { Field } from '../../../shared/catalogue/field';
import type { PagePaging } from '../../../shared/catalogue/operation';
import type { OutputFields } from '../../../shared/catalogue/output';

/** Paging of the purchase lists (kuaimai.md section 8). */
export const pageFields: PagePaging = {
	kind: 'page',
	page: 'pageNo',
	size: 'pageSize',
	maxSize: 200,
	total: 'total',
};

/** What AI agents must know of every method that makes or changes a document. */
export const NEVER_TWICE =
	'Never repeat it when the answer did not come: look whether the change was made first.';

/** The same field, without which nothing is sent. */
export function required(field: Field): Field {
	return { ...field, required: true };
}

/** The same field, offering only some of its values. */
export function onlyValues(field: Field, values: readonly string[]): Field {
	return { ...field, options: field.options?.filter(({ value }) => values.includes(value)) ?? [] };
}

const ZONE_NOTE =
	'Sent in Beijing time. A date without a zone is taken in the workflow’s time zone, but text like 2020-09-21 16:58:00 is Beijing time already.';

/** A moment the vendor takes as `yyyy-MM-dd HH:mm:ss`. */
export function moment(name: string, label: string, description: string): Field {
	return { name, label, type: 'dateTime', description: `${description}. ${ZONE_NOTE}` };
}

/**
 * The time range the lists can be narrowed to (kuaimai.md section 8).
 *
 * @param documents what is listed, in the plural
 */
export function timeRange(documents: string): [start: Field, end: Field] {
	return [
		moment(
			'startModified',
			{ en: 'Start of Time Range', zh: '起始时间' },
			`Only ${documents} from this time on`,
		),
		moment(
			'endModified',
			{ en: 'End of Time Range', zh: '结束时间' },
			`Only ${documents} up to this time`,
		),
	];
}

/** What the time range is about. */
export const timeType: Field = {
	name: 'timeType',
	label: { en: 'Time Type', zh: '时间类型' },
	type: 'options',
	description: 'Which time the range is about. Without it Kuaimai takes the time of modification.',
	options: [
		{ value: '1', label: { en: 'Modified', zh: '修改时间' } },
		{ value: '2', label: { en: 'Created', zh: '创建时间' } },
	],
};

/** A field of text that narrows a list or names something. */
export function text(name: string, label: string, description: string): Field {
	return { name, label, type: 'string', description };
}

/** The id of the document an operation is about. */
export function documentId(label: string, placeholder: string): Field {
	return {
		name: 'id',
		label,
		type: 'integer',
		required: true,
		placeholder,
		description: 'The id as Get Many returns it, not the code',
	};
}

/** The id that turns a creation into an edit. */
export function editId(label: string, placeholder: string): Field {
	return {
		name: 'id',
		label,
		type: 'integer',
		primary: true,
		placeholder,
		description: 'Give it to edit that document. Without it a new one is created.',
	};
}

/** The ids of several documents in one call. */
export function documentIds(label: string, placeholder: string): Field {
	return {
		name: 'ids',
		label,
		type: 'list',
		placeholder,
		description: 'The ids as Get Many returns them, joined by commas',
	};
}

/** Supplier, chosen from Kuaimai’s own list or given by code (kuaimai.md section 11). */
export const supplierCode: Field = {
	name: 'supplierCode',
	label: { en: 'Supplier Code', zh: '供应商编码' },
	type: 'string',
	search: 'searchSuppliers',
	placeholder: 'S001',
	description: 'The supplier, from the list or by its code in Kuaimai',
};

/** Warehouse by its external code (kuaimai.md section 11). */
export const warehouseCode: Field = {
	name: 'warehouseCode',
	label: { en: 'Warehouse Code', zh: '仓库外部编码' },
	type: 'string',
	required: true,
	placeholder: 'A',
	description:
		'The external code of the warehouse, which lists of documents return as warehouseExternalCode',
};

/** A document’s remark (kuaimai.md section 11). */
export const remark = text('remark', { en: 'Remark', zh: '备注' }, 'A remark on the document');

/** Batch of a line (kuaimai.md section 11). */
export const batchNo = text('batchNo', { en: 'Batch No.', zh: '批次' }, 'The batch of the goods');

/** State of the finance audit of a document (kuaimai.md section 11). */
export const financeStatus: Field = {
	name: 'financeStatus',
	label: { en: 'Finance Status', zh: '财审状态' },
	type: 'options',
	description: 'Only documents in this state of the finance audit',
	options: [
		{ value: 'WAIT_FINANCE', label: { en: 'Waiting for Finance Audit', zh: '待财审' } },
		{ value: 'FINANCED', label: { en: 'Finance Audited', zh: '已财审' } },
	],
};

/** Tag of a document (kuaimai.md section 11). */
export const tagName = text(
	'tagName',
	{ en: 'Label Name', zh: '标签名称' },
	'Only documents that carry the label of this name',
);

/** A filter by the purchase order's number in another system. */
export const outerCodeFilter = text(
	'outerCode',
	{ en: 'External Order No.', zh: '外部采购订单号' },
	'Only documents with this external number',
);

/** The reply of most methods that change one document. */
export const idOutput: OutputFields = { id: 'number' };

/** A detail: the lines of one document. */
export function detailOutput(line: OutputFields): OutputFields {
	return { total: 'number', list: { rows: line } };
}
