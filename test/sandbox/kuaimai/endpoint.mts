import { methodFact } from '../../support/facts.mts';
import { isObject } from '../shared/documented.mts';
import type { EndpointContext } from './state.mts';

/** The business parameters of one request, as text. */
export type Parameters = Record<string, string>;

type Answer = Record<string, unknown>;

/** What a method of the sandbox answers; what it takes is in the facts. */
export type Endpoint =
	| {
			/** The payload, without envelope. */
			answer(p: Parameters, context: EndpointContext): Answer;
	  }
	| {
			/** All records that match, of which one page is answered. */
			records(p: Parameters, context: EndpointContext): unknown[];
	  };

const DEFAULT_PAGE = '40';

/** Cuts one page out of the records; whether it says how many there are is in the facts. */
function page(name: string, records: unknown[], parameters: Parameters, endless: boolean): Answer {
	const { paging, response } = methodFact('kuaimai', name) ?? {};
	const pageNo = Number(parameters[paging?.page ?? ''] ?? 1);
	const pageSize = Number(parameters[paging?.size ?? ''] ?? DEFAULT_PAGE);
	const start = (pageNo - 1) * pageSize;
	const isEndless = endless && records.length > 0;
	const list = isEndless
		? Array.from({ length: pageSize }, (_, at) => ({
				...(records[(start + at) % records.length] as Answer),
				id: String(start + at),
			}))
		: records.slice(start, start + pageSize);
	const total = isEndless ? start + 2 * pageSize : records.length;
	return { [response?.list ?? 'list']: list, ...(paging?.total && { [paging.total]: total }) };
}

const ENVELOPE = ['traceId', 'trace_id', 'success', 'code', 'msg'];

/** What the page's example answers, without envelope; nothing where it has none. */
export function exampleOf(name: string): Answer {
	const example = methodFact('kuaimai', name)?.example;
	const members = Object.entries(isObject(example) ? example : {});
	return Object.fromEntries(members.filter(([member]) => !ENVELOPE.includes(member)));
}

/**
 * What a method answers, without envelope: by default the example of its page.
 *
 * @param endless whether a list shall never end
 * @throws GatewayError
 */
export function payloadOf(
	name: string,
	endpoint: Endpoint | undefined,
	parameters: Parameters,
	context: EndpointContext,
	endless: boolean,
): Answer {
	if (!endpoint) return exampleOf(name);
	return 'records' in endpoint
		? page(name, endpoint.records(parameters, context), parameters, endless)
		: endpoint.answer(parameters, context);
}
