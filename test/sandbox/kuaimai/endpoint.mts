import { GatewayError } from './envelope.mts';
import { parseBeijingTime } from './time.mts';

/** A documented request field (kuaimai.md section 11). */
export interface DocumentedField {
	/** `time` is a string the page prints as yyyy-MM-dd HH:mm:ss. */
	type: 'string' | 'integer' | 'time';
	required?: true;
	values?: readonly string[];
	/** The code for an empty value, where the facts give one. */
	emptyCode?: string;
}

type Parameters = Record<string, string>;

/** One method of the sandbox: what it takes, as documented, and what it answers. */
export type Endpoint = { request: Record<string, DocumentedField> } & (
	| {
			/** The payload, without envelope. */ answer(parameters: Parameters): Record<string, unknown>;
	  }
	| {
			/** All records that match, of which one page is answered. */ records(
				p: Parameters,
			): unknown[];
	  }
);

function fits(value: string, { type, values }: DocumentedField): boolean {
	if (values && !values.includes(value)) return false;
	if (type === 'integer') return /^-?\d+$/.test(value);
	return type !== 'time' || !Number.isNaN(parseBeijingTime(value));
}

/**
 * Holds a request against the documented table, stricter than any vendor: a parameter the table does
 * not know is an error too, so that an invented one is noticed.
 */
export function checkRequest(endpoint: Endpoint, parameters: Parameters): void {
	for (const [name, field] of Object.entries(endpoint.request)) {
		const value = parameters[name];
		if (value === undefined && field.required) throw new GatewayError('50', `${name} is missing`);
		if (value === '' && field.emptyCode) {
			throw new GatewayError(field.emptyCode, `${name} is empty`);
		}
		if (value !== undefined && !fits(value, field)) {
			throw new GatewayError('50', `${name} is illegal: ${value}`);
		}
	}
	for (const name of Object.keys(parameters)) {
		if (!Object.hasOwn(endpoint.request, name)) {
			throw new GatewayError('50', `${name} is not documented`);
		}
	}
}

/** pageNo and pageSize of the purchase lists (kuaimai.md section 8). */
export const PAGE_FIELDS = {
	pageNo: { type: 'integer', emptyCode: '20001' },
	pageSize: { type: 'integer', emptyCode: '20002' },
} as const satisfies Record<string, DocumentedField>;

/** Cuts one page out of the records; codes 20001 and 20002 for figures out of range. */
function page(records: unknown[], parameters: Parameters, endless: boolean) {
	const pageNo = Number(parameters.pageNo ?? 1);
	const pageSize = Number(parameters.pageSize ?? 40);
	if (pageNo < 1) throw new GatewayError('20001', 'pageNo is out of range');
	if (pageSize < 1 || pageSize > 200) throw new GatewayError('20002', 'pageSize is out of range');
	const start = (pageNo - 1) * pageSize;
	if (endless && records.length > 0) {
		const list = Array.from(
			{ length: pageSize },
			(_, at) => records[(start + at) % records.length],
		);
		return { list, total: start + 2 * pageSize };
	}
	return { list: records.slice(start, start + pageSize), total: records.length };
}

/**
 * What an endpoint answers, without envelope.
 *
 * @param endless whether a list shall never end
 */
export function payloadOf(
	endpoint: Endpoint,
	parameters: Parameters,
	endless: boolean,
): Record<string, unknown> {
	return 'records' in endpoint
		? page(endpoint.records(parameters), parameters, endless)
		: endpoint.answer(parameters);
}
