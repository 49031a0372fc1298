import type { Field } from '../../shared/catalogue/field';
import type { OutputFields } from '../../shared/catalogue/output';

/** What AI agents must know of every call that changes something. */
export const NEVER_TWICE =
	'Never repeat it when the answer did not come: look whether the change was made first.';

/** The same field, without which nothing is sent. */
export function required(field: Field): Field {
	return { ...field, required: true };
}

/** A field of text. */
export function text(name: string, label: string, description: string, placeholder = ''): Field {
	return { name, label, type: 'string', description, ...(placeholder && { placeholder }) };
}

/** An amount whose page does not state the unit (yuanshu.md section 2.4 gives the general rule). */
export function amount(name: string, label: string, description: string): Field {
	return {
		name,
		label: label.replace(/\)$/, ', 单位未注明)'),
		type: 'number',
		required: true,
		placeholder: '5000',
		description: `${description}. The page does not state the unit; elsewhere Yuanshu’s amounts are in fen (分).`,
	};
}

/** What a notify call is answered, as far as it is known (yuanshu.md section 2.3). */
export const notifyOutput: OutputFields = {
	traceId: 'string',
	code: 'string',
	msg: 'string',
	data: 'object',
};
