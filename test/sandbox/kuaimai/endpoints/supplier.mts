import { suppliers } from '../data.mts';
import { NEW_SUPPLIER_ID } from '../data/ids.mts';
import { PAGE_FIELDS, type DocumentedFields, type Endpoint } from '../endpoint.mts';

/** kuaimai.md section 11, `supplier.list.query`. */
const query: Endpoint = {
	request: { ...PAGE_FIELDS, status: { type: 'string', values: ['1', '2'] } },
	records: (wanted) => suppliers.filter(({ status }) => (wanted.status ?? status) === status),
};

const OPTIONAL_TEXTS = [
	'remark',
	'invoiceName',
	'categoryName',
	'accountBank',
	'province',
	'city',
	'district',
	'fax',
	'email',
	'qq',
	'zip',
	'bankNumber',
	'address',
	'alipay',
	'contactName',
	'webAddress',
	'billType',
	'mobile',
	'wechat',
	'tax',
	'planReceiveDay',
	'companyId',
	'phone',
	'taxId',
	'memoni',
	'categoryId',
];

const optionalTexts: DocumentedFields = Object.fromEntries(
	OPTIONAL_TEXTS.map((name) => [name, { type: 'string' }]),
);

/**
 * kuaimai.md section 11, `supplier.addorupdate`. That a known code edits its supplier is ours; the list
 * stays as it is.
 */
const upsert: Endpoint = {
	request: {
		code: { type: 'string', required: true },
		name: { type: 'string', required: true },
		...optionalTexts,
		status: { type: 'integer', values: ['1', '2'] },
	},
	answer({ code }) {
		const known = suppliers.find((supplier) => supplier.code === code);
		return { id: known ? Number(known.id) : NEW_SUPPLIER_ID };
	},
};

export const supplierEndpoints = {
	'supplier.list.query': query,
	'supplier.addorupdate': upsert,
};
