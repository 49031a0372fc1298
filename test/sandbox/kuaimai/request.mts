import { exceptions } from '../../support/exceptions.mts';
import { factsOf, methodFact, type FieldFact, type MethodFact } from '../../support/facts.mts';
import { fieldsProblem, isObject } from '../shared/documented.mts';
import { parseBeijingTime } from '../shared/beijingTime.mts';
import type { Parameters } from './endpoint.mts';
import { GatewayError } from './envelope.mts';

const DAY = 24 * 3_600_000;

/** A name with a slash is a path outside the gateway, not one of its methods. */
const isMethod = (key: string) => !key.includes('/');

/** The methods of the gateway in the facts. */
export function documentedMethods(): string[] {
	return factsOf('kuaimai')
		.methods.map(({ key }) => key)
		.filter(isMethod);
}

/** The members of an example's rows that the table does not have; the sandbox takes them, too. */
function onlyInExample({ name, children = [] }: FieldFact, example: unknown): FieldFact[] {
	const text = isObject(example) ? example[name] : undefined;
	const rows: unknown = typeof text === 'string' && text.startsWith('[') ? JSON.parse(text) : [];
	const members = (rows as unknown[]).filter(isObject).flatMap((row) => Object.entries(row));
	return members
		.filter(([member]) => !children.some((child) => child.name === member))
		.map(([member, value]) => ({
			name: member,
			type: typeof value === 'number' ? 'number' : 'string',
			required: null,
		}));
}

function isLeftOpen(endpoint: string, field: string): boolean {
	return exceptions.some(
		({ vendor, what, ...place }) =>
			vendor === 'kuaimai' &&
			what === 'optional' &&
			place.endpoint === endpoint &&
			place.field === field,
	);
}

/** What a method takes: the facts, without the required marks that are excepted as slips. */
function requestFacts({ key, request, requestExample }: MethodFact): FieldFact[] {
	return (request ?? []).map((fact) => ({
		...fact,
		...(isLeftOpen(key, fact.name) && { required: false }),
		...(fact.children && {
			children: [...fact.children, ...onlyInExample(fact, requestExample)],
		}),
	}));
}

/** How many days may lie between startModified and endModified, by the sentences about limits. */
function longestRangeDays({ limits }: MethodFact): number {
	const found = limits.map((limit) => /at most (\d+) days apart/.exec(limit)?.[1]).find(Boolean);
	return found === undefined ? Infinity : Number(found);
}

function checkRange(
	method: MethodFact,
	{ startModified = '', endModified = '' }: Parameters,
): void {
	const longest = longestRangeDays(method);
	const length = parseBeijingTime(endModified) - parseBeijingTime(startModified);
	if (length > longest * DAY) {
		throw new GatewayError('50', `endModified is more than ${longest} days after the start`);
	}
}

/**
 * Codes 20001 and 20002 for figures that are empty or out of range (docs/facts/kuaimai.md, Error
 * Codes).
 */
function checkPaging({ paging }: MethodFact, parameters: Parameters): void {
	if (!paging) return;
	const check = (code: string, name: string, most = Infinity) => {
		const value = parameters[name];
		if (value === '') throw new GatewayError(code, `${name} is empty`);
		if (Number(value) < 1 || Number(value) > most) {
			throw new GatewayError(code, `${name} is out of range`);
		}
	};
	check('20001', paging.page);
	check('20002', paging.size, paging.max);
}

/**
 * Checks a request against the facts, stricter than any vendor: a parameter that the facts do not know
 * is an error too, so that an invented one is noticed.
 *
 * @param name of a method; one that the facts do not have takes no parameters
 * @throws GatewayError
 */
export function checkRequest(name: string, parameters: Parameters): void {
	const method = methodFact('kuaimai', name);
	if (method) checkPaging(method, parameters);
	const facts = method ? requestFacts(method) : [];
	const problem = fieldsProblem(parameters, facts, { isForm: true });
	if (problem) throw new GatewayError('50', problem);
	const missing = method?.requireOneOf?.find((names) => !names.some((one) => parameters[one]));
	if (missing) throw new GatewayError('50', `none of ${missing.join(', ')} is given`);
	if (method) checkRange(method, parameters);
}
