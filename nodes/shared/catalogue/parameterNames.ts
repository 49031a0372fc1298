import { constantOf, type Field, type PairsField, type RowsField } from './field';
import type { Operation } from './operation';

/** Whether the result of an operation is a list of records. */
export function isList(operation: Operation): boolean {
	return operation.rows !== undefined || operation.asksForRows === true;
}

/** Name of the collection that holds an operation's optional fields. */
export function collectionName(operation: Operation): 'filters' | 'additionalFields' {
	return operation.effect === 'read' && isList(operation) ? 'filters' : 'additionalFields';
}

/** Whether a field can be filled in row by row or as JSON. */
export function hasInputModes(field: Field): field is RowsField | PairsField {
	return field.type === 'rows' || field.type === 'pairs';
}

/** Whether a field is a top-level parameter and not in the collection. */
export function isTopLevel(field: Field): boolean {
	return (
		field.required === true ||
		field.primary === true ||
		constantOf(field) !== undefined ||
		hasInputModes(field)
	);
}

/** Name of the parameter that says how a field with two ways of input is given. */
export function inputModeName({ name }: Field): string {
	return `${name}Input`;
}

/** Name of the parameter that takes such a field as JSON. */
export function jsonName({ name }: Field): string {
	return `${name}Json`;
}
