import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a page says of one request field (docs/facts/README.md, One field). */
export interface FieldFact {
	/** The name in the page's table, letter for letter. */
	name: string;
	/** The name in the page's own sample, where that is another. */
	sampleName?: string;
	/** The type as printed; null where the page prints none. */
	type: string | null;
	/** The required flag as printed; null where the page has none. */
	required: boolean | null;
	meaning?: string;
	list?: 'json' | 'comma' | null;
	children?: readonly FieldFact[];
	/** It has an inner structure that nobody publishes. */
	unpublished?: true;
	/** Of these children one of each group must be given. */
	requireOneOf?: ReadonlyArray<readonly string[]>;
	/** The listed values and what they mean. */
	values?: Readonly<Record<string, string>>;
	constant?: string;
	default?: string;
	format?: string;
	unit?: string;
	max?: number;
	maxLength?: number;
	maxItems?: number;
	/** Most rows in one call, by the value of another field. */
	maxItemsBy?: { field: string; limits: Readonly<Record<string, number>> };
}

/** A member of a reply. */
export interface MemberFact {
	name: string;
	type: string;
	meaning?: string;
	unit?: string;
	format?: string;
	values?: Readonly<Record<string, string>>;
	children?: readonly MemberFact[];
}

interface PagingFact {
	page: string;
	size: string;
	max?: number;
	total?: string;
}

interface Recorded {
	title: string;
	path: string;
	endpoint?: null;
	http?: ReadonlyArray<'GET' | 'POST'> | null;
	contentType: string | null;
	access: 'read' | 'write' | null;
	request: readonly FieldFact[] | null;
	/** The page's table is cut off: there may be other fields. */
	cut?: true;
	requireOneOf?: ReadonlyArray<readonly string[]>;
	paging?: PagingFact;
	limits: readonly string[];
	response: { list: string | null; fields: readonly MemberFact[] | null };
	example: unknown;
	requestExample: unknown;
}

/** What the vendor's pages say of one endpoint (docs/facts/README.md, One method). */
export interface MethodFact extends Omit<Recorded, 'endpoint' | 'http'> {
	/** Its key in the record: the endpoint, or the title where that is not published. */
	key: string;
	/** Method name or path; null where it is not published. */
	endpoint: string | null;
	/** HTTP methods as documented; null where none is shown. */
	http: ReadonlyArray<'GET' | 'POST'> | null;
	/** The content types by which it may be called; null where none is shown. */
	contentTypes: readonly string[] | null;
	family: string;
	/** What it destroys, or undefined. */
	destroys?: string;
}

/** What the glossary calls the group of a page, where that is not what the vendor calls it. */
const GROUPS: Readonly<Record<string, string>> = { 售后订单: '售后单' };

/** Whether a resource with this Chinese label is of the group of a method's page. */
export function isInGroup({ path }: Pick<MethodFact, 'path'>, label: string): boolean {
	return label.includes(GROUPS[path] ?? path);
}

/** All that one vendor publishes. */
export interface VendorFacts {
	/** Whether parameters travel as form fields, all of them text, or as JSON. */
	encoding: 'form' | 'json';
	methods: readonly MethodFact[];
}

/** The vendors, by the names of their records. */
export type VendorName = 'kuaimai' | 'liangben' | 'yuanshu' | 'yunjigong';

interface Family {
	family: string;
	encoding?: 'form' | 'json';
	methods: Readonly<Record<string, Recorded>>;
}

const FILES: Readonly<Record<VendorName, readonly string[]>> = {
	kuaimai: ['purchase', 'item', 'item-recovered', 'trade', 'warehouse', 'aftersale', 'kmt'].map(
		(family) => `kuaimai/${family}`,
	),
	liangben: ['liangben'],
	yuanshu: ['yuanshu'],
	yunjigong: ['yunjigong'],
};

/** Kuaimai's gateway takes every method by both (docs/facts/kuaimai.md, Gateway). */
const GATEWAY_TYPES = ['multipart/form-data', 'application/x-www-form-urlencoded'];

function read<T>(name: string): T {
	return JSON.parse(readFileSync(join(process.cwd(), 'docs/facts', `${name}.json`), 'utf8')) as T;
}

function contentTypesOf(vendor: VendorName, { contentType }: Recorded): readonly string[] | null {
	if (vendor === 'kuaimai') return GATEWAY_TYPES;
	return contentType === null ? null : [contentType];
}

function load(vendor: VendorName): VendorFacts {
	const destructive = read<Record<VendorName, Readonly<Record<string, string>>>>('destructive');
	const families = FILES[vendor].map((file) => read<Family>(file));
	return {
		encoding: families[0]?.encoding ?? 'form',
		methods: families.flatMap(({ family, methods }) =>
			Object.entries(methods).map(([key, recorded]): MethodFact => {
				const { endpoint, http, ...rest } = recorded;
				const destroys = destructive[vendor][key];
				return {
					...rest,
					key,
					family,
					endpoint: endpoint === null ? null : key,
					http: http === undefined ? ['POST'] : http,
					contentTypes: contentTypesOf(vendor, recorded),
					...(destroys !== undefined && { destroys }),
				};
			}),
		),
	};
}

const loaded = new Map<VendorName, VendorFacts>();

/** Reads a vendor's record in docs/facts, once. */
export function factsOf(vendor: VendorName): VendorFacts {
	const facts = loaded.get(vendor) ?? load(vendor);
	loaded.set(vendor, facts);
	return facts;
}

/** What the record says of one endpoint, by its key; undefined where it says nothing. */
export function methodFact(vendor: VendorName, key: string): MethodFact | undefined {
	return factsOf(vendor).methods.find((method) => method.key === key);
}

/** What the printed types amount to. */
export type Kind = 'text' | 'whole' | 'decimal' | 'flag' | 'moment' | 'structure';

const KINDS: Readonly<Record<string, Kind>> = {
	string: 'text',
	sting: 'text',
	integer: 'whole',
	int: 'whole',
	long: 'whole',
	number: 'decimal',
	double: 'decimal',
	boolean: 'flag',
	boolen: 'flag',
	date: 'moment',
	array: 'structure',
	list: 'structure',
	arraystring: 'structure',
	'array[object]': 'structure',
	jsonString: 'structure',
	object: 'structure',
};

/** Whether a field holds rows or an object rather than one value. */
export function isStructure({ list, children, unpublished }: FieldFact): boolean {
	return list === 'json' || children !== undefined || unpublished === true;
}

/**
 * What a field's printed type amounts to; undefined where the page prints none.
 *
 * @throws Error for a type that is not in the table above
 */
export function kindOf(fact: FieldFact): Kind | undefined {
	if (isStructure(fact)) return 'structure';
	if (fact.type === null) return undefined;
	const kind = KINDS[fact.type];
	if (!kind) throw new Error(`Nobody knows the documented type ${fact.type}`);
	return kind === 'structure' && fact.list === 'comma' ? 'text' : kind;
}

/** How a moment is documented to be written. */
export type TimeFormat = 'yyyy-MM-dd HH:mm:ss' | 'yyyy-MM-dd' | 'epochSeconds' | 'epochMs';

const TIME_FORMATS: Readonly<Record<string, TimeFormat>> = {
	'yyyy-MM-dd HH:mm:ss': 'yyyy-MM-dd HH:mm:ss',
	'yyyy-MM-dd': 'yyyy-MM-dd',
	'epoch s': 'epochSeconds',
	'epoch ms': 'epochMs',
};

/** How a field's moment is written; undefined where it is none, or its form is not given. */
export function timeOf({ format }: FieldFact): TimeFormat | undefined {
	return format === undefined ? undefined : TIME_FORMATS[format];
}
