import type { Words } from '../messages/words';
import type { Field, NumberField, TextField } from './field';

/** The same field, without which nothing is sent. */
export function required<F extends Field>(field: F): F & { required: true } {
	return { ...field, required: true };
}

/** The same field, shown on its own though it is optional. */
export function primary<F extends Field>(field: F): F & { primary: true } {
	return { ...field, primary: true };
}

export function text(
	name: string,
	label: Words,
	description?: string,
	placeholder?: string,
): TextField {
	return {
		name,
		label,
		type: 'string',
		...(description !== undefined && { description }),
		...(placeholder !== undefined && { placeholder }),
	};
}

export function integer(
	name: string,
	label: Words,
	description?: string,
	placeholder?: string,
): NumberField {
	return {
		name,
		label,
		type: 'integer',
		...(description !== undefined && { description }),
		...(placeholder !== undefined && { placeholder }),
	};
}
