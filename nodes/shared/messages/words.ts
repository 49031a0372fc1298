import { SHOWS_CHINESE } from './language';

/** The same said in both languages; the Chinese is empty where there is nothing to say in it. */
export interface Words {
	readonly en: string;
	readonly zh: string;
}

/** As labels and names read: the English, then the Chinese in parentheses. */
export function labelOf({ en, zh }: Words): string {
	return SHOWS_CHINESE && zh !== '' ? `${en} (${zh})` : en;
}

/** As sentences read: the English, then the Chinese. */
export function sentenceOf({ en, zh }: Words): string {
	return SHOWS_CHINESE && zh !== '' ? `${en} ${zh}` : en;
}

/** Words that end with a colon, then what they introduce; no space follows the colon of Chinese. */
export function introduced(words: Words, what: string): string {
	const start = sentenceOf(words);
	return start.endsWith('：') ? start + what : `${start} ${what}`;
}

/**
 * A sentence in both languages with one period at its end: its last word, such as `No.` or what a vendor
 * said, may bring one.
 */
export function ended({ en, zh }: Words): Words {
	const enBody = en.replace(/。+$/, '');
	const zhBody = zh.replace(/[.。]+$/, '');
	return {
		en: /[.!?！？]$/.test(enBody) ? enBody : `${enBody}.`,
		zh: /[!?！？]$/.test(zhBody) ? zhBody : `${zhBody}。`,
	};
}

/** Several in a row, such as the labels of fields of which one must be filled in. */
export function joined(words: readonly Words[], separator: Words): Words {
	return {
		en: words.map(({ en }) => en).join(separator.en),
		zh: words.map(({ en, zh }) => zh || en).join(separator.zh),
	};
}
