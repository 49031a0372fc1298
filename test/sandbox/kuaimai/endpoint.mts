/** A documented request field (kuaimai.md section 11). */
export interface DocumentedField {
	type: 'string' | 'integer' | 'time';
	required?: true;
	values?: readonly string[];
}

/** One method of the sandbox: what it takes, as documented, and what it answers. */
export interface Endpoint {
	request: Record<string, DocumentedField>;
	/** @returns the payload, without envelope */
	answer(parameters: Record<string, string>): Record<string, unknown>;
}

/** An error of the gateway, with its code (kuaimai.md section 6). */
export class GatewayError extends Error {
	constructor(
		readonly code: string,
		message: string,
	) {
		super(message);
	}
}

const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;

function fits(value: string, { type, values }: DocumentedField): boolean {
	if (values && !values.includes(value)) return false;
	if (type === 'integer') return /^\d+$/.test(value);
	return type !== 'time' || TIME.test(value);
}

/**
 * Holds a request against the documented table, stricter than any vendor: a parameter the table does
 * not know is an error too, so that an invented one is noticed.
 */
export function checkRequest(endpoint: Endpoint, parameters: Record<string, string>): void {
	for (const [name, field] of Object.entries(endpoint.request)) {
		const value = parameters[name];
		if (value === undefined && field.required) throw new GatewayError('50', `${name} is missing`);
		if (value !== undefined && !fits(value, field)) {
			throw new GatewayError('50', `${name} is illegal: ${value}`);
		}
	}
	for (const name of Object.keys(parameters)) {
		if (!(name in endpoint.request)) throw new GatewayError('50', `${name} is not documented`);
	}
}

/** pageNo and pageSize of the purchase lists (kuaimai.md section 8). */
export const PAGE_FIELDS = {
	pageNo: { type: 'integer' },
	pageSize: { type: 'integer' },
} as const satisfies Record<string, DocumentedField>;

/** Cuts one page out of the records; codes 20001 and 20002 for figures out of range. */
export function page(
	records: unknown[],
	parameters: Record<string, string>,
): { list: unknown[]; total: number } {
	const pageNo = Number(parameters.pageNo ?? 1);
	const pageSize = Number(parameters.pageSize ?? 40);
	if (pageNo < 1) throw new GatewayError('20001', 'pageNo is out of range');
	if (pageSize < 1 || pageSize > 200) throw new GatewayError('20002', 'pageSize is out of range');
	return {
		list: records.slice((pageNo - 1) * pageSize, pageNo * pageSize),
		total: records.length,
	};
}
