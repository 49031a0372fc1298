import type { NumberField } from '../../../shared/catalogue/field';
import { required } from '../../../shared/catalogue/fieldHelpers';
import type { Unit } from '../../../shared/catalogue/unit';

/**
 * The price of one piece, in the unit that the operation's page states: `purchase.add` takes fen, the
 * others yuan (docs/facts/kuaimai/purchase.json).
 */
export function price(unit: Unit, placeholder: string): NumberField & { required: true } {
	return required({
		name: 'price',
		label: { en: 'Price', zh: '单价' },
		type: 'number',
		unit,
		placeholder,
	});
}
