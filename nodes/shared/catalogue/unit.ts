import type { Words } from '../messages/words';

/**
 * What an amount is counted in; `unstated` where the vendor's page does not say. Each amount says it
 * in the `unit` of its field in `nodes/<Vendor>/catalogue`.
 */
export type Unit = 'fen' | 'yuan' | 'unstated';

interface UnitWords {
	/** Follows the noun of a label. */
	suffix: Words;
	/** Stands under the field. */
	hint: Words;
}

/** The words of each unit. */
export const UNITS: Readonly<Record<Unit, UnitWords>> = {
	fen: { suffix: { en: ', Fen', zh: ', 分' }, hint: { en: '2600 = ¥26.00', zh: '' } },
	yuan: { suffix: { en: ', Yuan', zh: ', 元' }, hint: { en: '26.00 = ¥26.00', zh: '' } },
	unstated: {
		suffix: { en: ', Unit?', zh: '' },
		hint: { en: 'The vendor does not state the unit.', zh: '厂商未注明单位。' },
	},
};
