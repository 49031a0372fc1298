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

/** A sentence in both languages, with its period unless its last word, such as `No.`, brings one. */
export function ended({ en, zh }: Words): Words {
	return {
		en: /[.!?。！？]$/.test(en) ? en : `${en}.`,
		zh: /[!?。！？]$/.test(zh) ? zh : `${zh.replace(/\.+$/, '')}。`,
	};
}

/** Several in a row, such as the labels of fields of which one must be filled in. */
export function joined(words: readonly Words[], separator: Words): Words {
	return {
		en: words.map(({ en }) => en).join(separator.en),
		zh: words.map(({ en, zh }) => zh || en).join(separator.zh),
	};
}
