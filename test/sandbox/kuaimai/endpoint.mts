import { GatewayError } from './envelope.mts';
import { fieldProblem, type DocumentedField, type DocumentedFields } from './fields.mts';
import type { EndpointContext } from './state.mts';
import { parseBeijingTime } from './time.mts';

export type { DocumentedField, DocumentedFields } from './fields.mts';

/** The business parameters of one request, as text. */
export type Parameters = Record<string, string>;

type Answer = Record<string, unknown>;

/** How a list is answered, where it differs from the purchase lists. */
export interface ListShape {
	/** Key of the records; `list` by default. */
	key?: string;
	/** Largest page size; 200 by default. */
	maxPageSize?: number;
	/** The reply does not say how many there are in all. */
	withoutTotal?: true;
}

/** One method of the sandbox: what it takes, as documented, and what it answers. */
export type Endpoint = {
	request: DocumentedFields;
	/** How many days may lie between startModified and endModified. */
	longestRangeDays?: number;
} & (
	| {
			/** The payload, without envelope. */ answer(p: Parameters, context: EndpointContext): Answer;
	  }
	| {
			/** All records that match, of which one page is answered. */
			records(p: Parameters, context: EndpointContext): unknown[];
			list?: ListShape;
	  }
);

const DAY = 24 * 3_600_000;

function checkRange({ longestRangeDays = Infinity }: Endpoint, parameters: Parameters): void {
	const { startModified = '', endModified = '' } = parameters;
	const length = parseBeijingTime(endModified) - parseBeijingTime(startModified);
	if (length > longestRangeDays * DAY) {
		throw new GatewayError(
			'50',
			`endModified is more than ${longestRangeDays} days after the start`,
		);
	}
}

/**
 * Holds a request against the documented table, stricter than any vendor: a parameter the table does
 * not know is an error too, so that an invented one is noticed.
 *
 * @throws GatewayError
 */
export function checkRequest(endpoint: Endpoint, parameters: Parameters): void {
	for (const [name, field] of Object.entries<DocumentedField>(endpoint.request)) {
		const value = parameters[name];
		if (value === '' && field.emptyCode) {
			throw new GatewayError(field.emptyCode, `${name} is empty`);
		}
		if (!value && field.required) throw new GatewayError('50', `${name} is missing`);
		const problem = value === undefined ? undefined : fieldProblem(value, field);
		if (problem) throw new GatewayError('50', `${name} ${problem}`);
	}
	for (const name of Object.keys(parameters)) {
		if (!Object.hasOwn(endpoint.request, name)) {
			throw new GatewayError('50', `${name} is not documented`);
		}
	}
	checkRange(endpoint, parameters);
}

/** pageNo and pageSize of the purchase lists (kuaimai.md section 8). */
export const PAGE_FIELDS = {
	pageNo: { type: 'integer', emptyCode: '20001' },
	pageSize: { type: 'integer', emptyCode: '20002' },
} as const satisfies DocumentedFields;

const LARGEST_PAGE = 200;

/** Cuts one page out of the records; codes 20001 and 20002 for figures out of range. */
function page(
	records: unknown[],
	parameters: Parameters,
	{ key = 'list', maxPageSize = LARGEST_PAGE, withoutTotal }: ListShape,
	endless: boolean,
): Answer {
	const pageNo = Number(parameters.pageNo ?? 1);
	const pageSize = Number(parameters.pageSize ?? 40);
	if (pageNo < 1) throw new GatewayError('20001', 'pageNo is out of range');
	if (pageSize < 1 || pageSize > maxPageSize) {
		throw new GatewayError('20002', 'pageSize is out of range');
	}
	const start = (pageNo - 1) * pageSize;
	const isEndless = endless && records.length > 0;
	const list = isEndless
		? Array.from({ length: pageSize }, (_, at) => records[(start + at) % records.length])
		: records.slice(start, start + pageSize);
	const total = isEndless ? start + 2 * pageSize : records.length;
	return { [key]: list, ...(!withoutTotal && { total }) };
}

/**
 * What an endpoint answers, without envelope.
 *
 * @param endless whether a list shall never end
 * @throws GatewayError
 */
export function payloadOf(
	endpoint: Endpoint,
	parameters: Parameters,
	context: EndpointContext,
	endless: boolean,
): Answer {
	return 'records' in endpoint
		? page(endpoint.records(parameters, context), parameters, endpoint.list ?? {}, endless)
		: endpoint.answer(parameters, context);
}
