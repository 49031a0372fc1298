import type { JsonField, NumberField } from '../../shared/catalogue/field';
import type { Words } from '../../shared/messages/words';

/** An amount whose page does not state the unit (docs/facts/yuanshu.md, Refund Callback). */
export function amount(name: string, label: Words): NumberField & { required: true } {
	return {
		name,
		label,
		type: 'number',
		unit: 'unstated',
		required: true,
		placeholder: '5000',
		description: 'Elsewhere Yuanshu’s amounts are in fen',
	};
}

/** Who bears a loss; sent as JSON in a text. */
export function extension(name: string): JsonField {
	return {
		name,
		label: { en: 'Extension', zh: '扩展字段' },
		type: 'json',
		jsonType: 'string',
		jsonShape: 'object',
		description:
			'Who bears the loss, as a JSON object with keys such as supplierAssume, leaderAssume and memberAssume; it is sent as text',
	};
}
