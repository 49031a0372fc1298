/** What a documented JSON field holds; `jsonText` is JSON within a string. */
export type FieldType = 'string' | 'number' | 'integer' | 'boolean' | 'jsonText' | 'array' | Table;

/** One row of a documented table; a table as type is a list of such objects. */
export interface Documented {
	type: FieldType;
	required?: true;
	values?: ReadonlyArray<string | number>;
	maxLength?: number;
}

/** The documented fields of an object. */
export interface Table {
	fields: Record<string, Documented>;
	/** The end of the page's table was not obtainable, so other fields may come. */
	isCut?: true;
}

/** What is wrong with a request. */
export class BadParameter extends Error {}

type JsonObject = Record<string, unknown>;

/** An object and nothing else. */
export function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isJsonText(value: unknown): boolean {
	try {
		return typeof value === 'string' && isObject(JSON.parse(value));
	} catch {
		return false;
	}
}

function fits(value: unknown, type: Exclude<FieldType, Table>): boolean {
	switch (type) {
		case 'string':
			return typeof value === 'string' && value !== '';
		case 'number':
			return typeof value === 'number';
		case 'integer':
			return Number.isInteger(value);
		case 'boolean':
			return typeof value === 'boolean';
		case 'jsonText':
			return isJsonText(value);
		case 'array':
			return Array.isArray(value) && value.length > 0;
	}
}

function checkField(value: unknown, { type, values, maxLength }: Documented, path: string): void {
	if (typeof type === 'object') {
		if (!Array.isArray(value) || value.length === 0) throw new BadParameter(`${path} is no list`);
		value.forEach((row, at) => checkTable(row, type, `${path}[${at}].`));
		return;
	}
	if (!fits(value, type)) throw new BadParameter(`${path} is no ${type}`);
	if (values && !values.includes(value as string)) {
		throw new BadParameter(`${path} is none of ${values.join()}`);
	}
	if (maxLength !== undefined && String(value).length > maxLength) {
		throw new BadParameter(`${path} is too long`);
	}
}

/**
 * Holds JSON against a documented table, stricter than any vendor: a field the table does not know
 * is an error too, so that an invented one is noticed.
 *
 * @throws BadParameter
 */
export function checkTable(value: unknown, { fields, isCut }: Table, path = ''): void {
	if (!isObject(value)) throw new BadParameter(`${path || 'the body'} is no object`);
	for (const [name, field] of Object.entries(fields)) {
		if (name in value) checkField(value[name], field, path + name);
		else if (field.required) throw new BadParameter(`${path}${name} is missing`);
	}
	for (const name of Object.keys(value)) {
		if (!(name in fields) && !isCut) throw new BadParameter(`${path}${name} is not documented`);
	}
}
