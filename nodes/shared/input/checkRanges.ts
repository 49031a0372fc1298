import type { DateTimeField, Field } from '../catalogue/field';
import { fieldLabel } from '../catalogue/fieldLabel';
import { formText, type Parameters } from '../json/wire';
import { endBeforeStart } from '../messages/inputMessages';
import { Problem } from '../messages/message';

/** Longest of the formats of a moment. */
const LENGTH = 'yyyy-MM-dd HH:mm:ss'.length;

/**
 * Checks that no range of time ends before it starts.
 *
 * @throws Problem naming the end
 */
export function checkRanges(fields: readonly Field[], parameters: Parameters): void {
	const sortable = (name: string) => formText(parameters[name] ?? '').padStart(LENGTH, '0');
	for (const end of fields) {
		if (end.type !== 'dateTime' || end.endOf === undefined) continue;
		const { endOf, name } = end;
		const start = fields.find((field): field is DateTimeField => field.name === endOf);
		if (!start || !(endOf in parameters && name in parameters)) continue;
		if (sortable(name) >= sortable(endOf)) continue;
		throw new Problem(endBeforeStart(fieldLabel(end), fieldLabel(start)), { path: name });
	}
}
