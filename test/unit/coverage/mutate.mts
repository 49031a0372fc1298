import type { Field } from '../../../nodes/shared/catalogue/field.ts';
import type { Operation } from '../../../nodes/shared/catalogue/operation.ts';
import type { Vendor } from '../../../nodes/shared/catalogue/vendor.ts';

function isCalled(name: string, { endpoint, title }: Operation): boolean {
	return typeof endpoint === 'string' ? endpoint === name : title === name;
}

/**
 * Copies a vendor with other operations in place of one.
 *
 * @param name the endpoint, or the title where that is not published
 * @throws Error when the vendor does not have it
 */
export function withOperations(
	vendor: Vendor,
	name: string,
	replace: (operation: Operation) => readonly Operation[],
): Vendor {
	let isFound = false;
	const resources = vendor.resources.map((resource) => ({
		...resource,
		operations: resource.operations.flatMap((operation) => {
			if (!isCalled(name, operation)) return [operation];
			isFound = true;
			return [...replace(operation)];
		}),
	}));
	if (!isFound) throw new Error(`${vendor.label} has no ${name}`);
	return { ...vendor, resources };
}

/** Copies a vendor with one operation changed. */
export function withOperation(vendor: Vendor, name: string, change: Partial<Operation>): Vendor {
	return withOperations(vendor, name, (operation) => [{ ...operation, ...change }]);
}

/** Leaves out what is undefined, so that a change can take a property away. */
function defined(field: Field): Field {
	const entries = Object.entries(field).filter(([, value]) => value !== undefined);
	return Object.fromEntries(entries) as unknown as Field;
}

function replaceField(
	fields: readonly Field[],
	path: readonly string[],
	replace: (field: Field) => readonly Field[],
): Field[] {
	const [first, ...inside] = path;
	if (!fields.some(({ name }) => name === first)) throw new Error(`There is no field ${first}`);
	return fields.flatMap((field) => {
		if (field.name !== first) return [field];
		if (inside.length === 0) return replace(field).map(defined);
		if (field.type !== 'rows') throw new Error(`${first} has no columns`);
		return [{ ...field, columns: replaceField(field.columns, inside, replace) }];
	});
}

/**
 * Copies a vendor with other fields in place of one.
 *
 * @param path the field's name, a line's as `items[].price`
 * @throws Error when there is no such field
 */
export function withFields(
	vendor: Vendor,
	endpoint: string,
	path: string,
	replace: (field: Field) => readonly Field[],
): Vendor {
	return withOperations(vendor, endpoint, (operation) => [
		{ ...operation, fields: replaceField(operation.fields, path.split('[].'), replace) },
	]);
}

/** What a field may be changed to, whatever its type; undefined takes the property away. */
export type FieldChange = Readonly<Record<string, unknown>>;

/** Copies a vendor with one field changed. */
export function withField(
	vendor: Vendor,
	endpoint: string,
	path: string,
	change: FieldChange,
): Vendor {
	return withFields(vendor, endpoint, path, (field) => [{ ...field, ...change } as Field]);
}
