import type { Words } from '../messages/words';
import type { Field } from './field';
import { UNITS } from './unit';

/**
 * How people know a field: the words of its `label` in `nodes/<Vendor>/catalogue`, with the unit of an
 * amount behind the noun. `labelOf` puts the two languages together.
 */
export function fieldLabel(field: Field): Words {
	const { en, zh } = field.label;
	if (!('unit' in field) || field.unit === undefined) return field.label;
	const { suffix } = UNITS[field.unit];
	return { en: en + suffix.en, zh: zh + suffix.zh };
}
