import type { DocumentedField, DocumentedFields } from './documented';

/** The most deviations that are reported for one event. */
const MOST = 200;

function typeOf(value: unknown): string {
	if (Array.isArray(value)) return 'array';
	return value === null ? 'null' : typeof value;
}

function hasType(value: unknown, { type }: DocumentedField): boolean {
	return type === 'integer' ? Number.isInteger(value) : typeOf(value) === type;
}

function ofValue(value: unknown, field: DocumentedField, path: string): string[] {
	if (value === undefined) return field.required ? [`${path}: missing`] : [];
	if (value === null) return field.required && !field.nullable ? [`${path}: null`] : [];
	if (!hasType(value, field)) return [`${path}: ${typeOf(value)} instead of ${field.type}`];
	if (field.values && !field.values.includes(String(value))) {
		return [`${path}: ${String(value)} is not documented`];
	}
	if (field.maxLength !== undefined && String(value).length > field.maxLength) {
		return [`${path}: longer than ${field.maxLength} characters`];
	}
	const { fields } = field;
	if (!fields) return [];
	return Array.isArray(value)
		? value.flatMap((entry, at) => ofObject(entry, fields, `${path}[${at}]`))
		: ofObject(value, fields, path);
}

function ofObject(value: unknown, fields: DocumentedFields, path: string): string[] {
	if (typeOf(value) !== 'object') return [`${path}: ${typeOf(value)} instead of object`];
	const object = value as Record<string, unknown>;
	const pathOf = (name: string) => (path === '' ? name : `${path}.${name}`);
	return [
		...Object.entries(fields).flatMap(([name, field]) =>
			ofValue(object[name], field, pathOf(name)),
		),
		...Object.keys(object)
			.filter((name) => !Object.hasOwn(fields, name))
			.map((name) => `${pathOf(name)}: not in the table`),
	];
}

/**
 * Lists where a push differs from the vendor's own table; the vendor's sample differs in many places
 * (docs/facts/yuanshu.md, Order Sync), so none of it is an error.
 *
 * @returns one line per deviation, at most 200
 */
export function deviationsFrom(fields: DocumentedFields, data: unknown): string[] {
	return ofObject(data, fields, '').slice(0, MOST);
}
