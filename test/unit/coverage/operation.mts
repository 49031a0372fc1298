import uniq from 'lodash/uniq';
import type { FieldFact, MethodFact, VendorFacts } from '../../support/facts.mts';
import type { Operation } from '../../../nodes/shared/catalogue/operation.ts';
import type { Vendor } from '../../../nodes/shared/catalogue/vendor.ts';
import type { Finding } from './complaint.mts';
import { compareFields } from './fields.mts';
import { compareGroups } from './groups.mts';
import { compareSimplified } from './simplified.mts';

/** Something in every field a vendor's request may need. */
export const CREDENTIALS = {
	baseUrl: 'http://127.0.0.1',
	btsBaseUrl: 'http://127.0.0.1',
	tenantId: '1',
	btsSignKey: 'key',
	refreshToken: 'token',
};

const finding = (what: Finding['what'], says: string, field = ''): Finding => ({
	field,
	what,
	says,
});

function compareTitle(fact: MethodFact, { title }: Operation): Finding[] {
	return title === fact.title ? [] : [finding('title', `documented ${fact.title}, is ${title}`)];
}

/** A page that shows the method leaves no choice; a mere title does, with the tree's as default. */
function compareMethods({ http, endpoint }: MethodFact, operation: Operation): Finding[] {
	const offered = operation.methods ?? ['POST'];
	const documented = http ?? ['GET', 'POST'];
	const isRight =
		endpoint === null && http
			? offered[0] === http[0]
			: [...offered].sort().join() === [...documented].sort().join();
	return isRight
		? []
		: [finding('method', `documented ${http?.join() ?? 'none'}, offers ${offered.join()}`)];
}

/** The content types by which the operation's requests may go out; none for a GET. */
function sentContentTypes(vendor: Vendor, operation: Operation): string[] {
	if (operation.contentTypes) return [...operation.contentTypes];
	const { headers } = vendor.buildRequest(
		{
			operation,
			endpoint: typeof operation.endpoint === 'string' ? operation.endpoint : '/path',
			method: (operation.methods ?? ['POST']).includes('POST') ? 'POST' : 'GET',
			access: 'read',
			parameters: {},
		},
		CREDENTIALS,
	);
	const type: unknown = headers?.['Content-Type'];
	return type === undefined ? [] : [String(type)];
}

/** Where neither fields nor content type are published, the user must be able to choose it. */
function compareContentTypes(fact: MethodFact, operation: Operation, vendor: Vendor): Finding[] {
	const { contentTypes, request } = fact;
	if (!contentTypes && request) return [];
	const sent = sentContentTypes(vendor, operation);
	const isRight = contentTypes
		? sent.length > 0 && sent.every((type) => contentTypes.includes(type))
		: sent.length > 1;
	const documented = contentTypes?.join() ?? 'none';
	return isRight
		? []
		: [finding('contentType', `documented ${documented}, sends ${sent.join() || 'none'}`)];
}

function pagingNames({ paging }: Operation): { paging: string[]; overruled: string[] } {
	if (!paging) return { paging: [], overruled: [] };
	const { size, maxSize, fixed = {} } = paging;
	const place = paging.kind === 'page' ? paging.page : paging.cursor;
	const constant = Object.keys(fixed);
	return {
		paging: [place, size, ...constant],
		overruled: maxSize === undefined ? constant : [size, ...constant],
	};
}

function comparePaging({ paging: documented }: MethodFact, { paging }: Operation): Finding[] {
	const problem = (what: Finding['what'], fact: unknown, actual: unknown, field: string) =>
		fact === actual
			? []
			: [
					finding(
						what,
						`documented ${String(fact ?? 'none')}, is ${String(actual ?? 'none')}`,
						field,
					),
				];
	const total = paging?.kind === 'page' ? paging.total : undefined;
	return [
		...problem('max', documented?.max, paging?.maxSize, documented?.size ?? paging?.size ?? ''),
		...problem('total', documented?.total, total, documented?.total ?? total ?? ''),
	];
}

/** Nothing may be called harmless of which nobody knows what it does. */
function compareEffect({ access, destroys }: MethodFact, operation: Operation): Finding[] {
	const documented = destroys === undefined ? (access ?? 'write') : 'destructive';
	const actual: string = operation.access;
	const isRight = actual === documented || (access === null && actual === 'ask');
	return isRight
		? []
		: [finding('effect', `documented ${destroys ?? documented}, the node says ${actual}`)];
}

function compareBatches(facts: readonly FieldFact[], { batching }: Operation): Finding[] {
	return facts.flatMap(({ name, maxItemsBy }) =>
		Object.entries(maxItemsBy?.limits ?? {}).flatMap(([value, limit]) => {
			const actual =
				batching?.rows === name && maxItemsBy
					? batching.limit({ [maxItemsBy.field]: value })
					: undefined;
			return actual === limit
				? []
				: [finding('maxItems', `${value}: documented ${limit}, is ${actual ?? 'open'}`, name)];
		}),
	);
}

/** An endpoint without published fields takes free ones, and no other. */
function compareUnpublished(operation: Operation): Finding[] {
	const sent = operation.fields.filter(({ local }) => !local);
	const invented = sent.filter(({ type }) => type !== 'pairs' && type !== 'json');
	const isFree = sent.length - invented.length === 1;
	return [
		...invented.map(({ name }) => finding('extra', 'no field of this endpoint is published', name)),
		...(isFree ? [] : [finding('missing', 'one field for what the user knows is expected')]),
	];
}

function compareParameters(
	fact: MethodFact,
	facts: readonly FieldFact[],
	operation: Operation,
	encoding: VendorFacts['encoding'],
): Finding[] {
	const { spellings, requireOneOf } = operation;
	const choices = spellings?.choices ?? [];
	return [
		...compareFields(
			facts,
			operation.fields.filter(({ local }) => !local),
			{
				prefix: '',
				isJson: encoding === 'json',
				...pagingNames(operation),
				sentNames: (name) =>
					choices.length === 0 ? [name] : uniq(choices.map(({ renames }) => renames[name] ?? name)),
			},
		),
		...compareGroups('', fact.requireOneOf ?? [], requireOneOf ? [requireOneOf] : []),
		...comparePaging(fact, operation),
		...compareBatches(facts, operation),
	];
}

/** Compares an operation of the catalogue with what is published of its endpoint. */
export function compareOperation(
	fact: MethodFact,
	operation: Operation,
	vendor: Vendor,
	encoding: VendorFacts['encoding'],
): Finding[] {
	return [
		...compareTitle(fact, operation),
		...compareMethods(fact, operation),
		...compareContentTypes(fact, operation, vendor),
		...compareEffect(fact, operation),
		...compareSimplified(fact, operation),
		...(fact.request
			? compareParameters(fact, fact.request, operation, encoding)
			: compareUnpublished(operation)),
	];
}
