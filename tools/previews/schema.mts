import type { MemberFact } from '../../test/support/facts.mts';

/** A JSON schema in the form n8n's output previews take. */
export interface Schema {
	type: string;
	properties?: Record<string, Schema>;
	items?: Schema;
}

const TYPES: Readonly<Record<string, string>> = {
	integer: 'number',
	int: 'number',
	long: 'number',
	number: 'number',
	double: 'number',
	decimal: 'number',
	bigdecimal: 'number',
	boolean: 'boolean',
	array: 'array',
	list: 'array',
	'array[object]': 'array',
	'string[]': 'array',
	'long[]': 'array',
	object: 'object',
};

function typeOfValue(value: unknown): string | undefined {
	if (value === undefined || value === null) return undefined;
	return Array.isArray(value) ? 'array' : typeof value;
}

function valueOf(example: unknown, name: string): unknown {
	const [record] = Array.isArray(example) ? (example as unknown[]) : [example];
	if (typeof record !== 'object' || record === null) return undefined;
	return (record as Record<string, unknown>)[name];
}

function memberSchema(member: MemberFact, example: unknown): Schema {
	const { type, children } = member;
	// The pages type much as text that their examples print as numbers.
	const actual = typeOfValue(example) ?? TYPES[type] ?? 'string';
	if (!children) return { type: actual };
	const inside = objectSchema(children, example);
	const isList = actual === 'array' || (example === undefined && TYPES[type] === 'array');
	return isList ? { type: 'array', items: inside } : inside;
}

/**
 * The schema of an object with these members.
 *
 * @param example the same object, or a list of such, as the page's example prints it
 */
export function objectSchema(members: readonly MemberFact[], example: unknown): Schema {
	const properties = members.map((member) => [
		member.name,
		memberSchema(member, valueOf(example, member.name)),
	]);
	return { type: 'object', properties: Object.fromEntries(properties) as Record<string, Schema> };
}
