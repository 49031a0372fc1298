import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Message } from '../../../nodes/shared/messages/message.ts';
import type { Words } from '../../../nodes/shared/messages/words.ts';
import type { Said } from './allMessages.mts';

const HAN = /\p{Script=Han}/u;

const OLD_WORDS = [
	/\bis no (address|number|text|list|object|date|time|json|valid|url|field|path|event)\b/i,
	/\bpassing trouble\b/i,
	/\bby which success is told\b/i,
	/\banew\b/i,
	/\bstands\b/i,
	/\bhands? out\b/i,
	/\bbesides\b/i,
];

/** n8n counts items from 0 and says which itself. */
const ITEM_NUMBER = /\bitem \d/i;

/** The words at whose sight n8n replaces a whole message by one of its own, in any case. */
export function magicWords(): string[] {
	const main = createRequire(import.meta.url).resolve('n8n-workflow');
	const file = join(dirname(main), 'errors/abstract/node.error.js');
	const [, table = ''] = /COMMON_ERRORS = \{([^}]*)\}/.exec(readFileSync(file, 'utf8')) ?? [];
	return [...table.matchAll(/^\s*(\w+):/gm)].map(([, word]) => String(word));
}

export function isWords(value: unknown): value is Words {
	return typeof value === 'object' && value !== null && 'en' in value && 'zh' in value;
}

export function isMessage(value: unknown): value is Message {
	return isWords(value) && 'code' in value;
}

function problemsOfText(text: string, magic: readonly string[]): string[] {
	const upper = text.toUpperCase();
	return [
		...(/\.\.|。。|[.。] ?[.。]/.test(text) ? ['ends with two periods'] : []),
		...magic.filter((word) => upper.includes(word)).map((word) => `has n8n’s word ${word}`),
		...OLD_WORDS.filter((pattern) => pattern.test(text)).map((pattern) => `has ${String(pattern)}`),
		...(ITEM_NUMBER.test(text) ? ['numbers an item'] : []),
	];
}

function problemsOfWords({ en, zh }: Words): string[] {
	const isLabelWithPeriod = en.endsWith('No.') && !zh.endsWith('。');
	return [
		...(HAN.test(en) ? ['has Chinese in the English'] : []),
		...(zh !== '' && !isLabelWithPeriod && en.endsWith('.') !== zh.endsWith('。')
			? ['ends in one language only']
			: []),
	];
}

function problemsOfMessage({ code, en, zh }: Message): string[] {
	return [
		...(/^[a-z][a-zA-Z\d]*$/.test(code) ? [] : [`has the code "${code}"`]),
		...(en.trim() === '' ? ['has no English'] : []),
		...(en.endsWith('.') ? [] : ['does not end with a period']),
		...(HAN.test(zh) ? [] : ['has no Chinese']),
		...(zh.endsWith('。') ? [] : ['does not end with a Chinese period']),
	];
}

/** What is wrong with what an export says, each thing once. */
export function problemsOf({ place, values }: Said, magic: readonly string[]): string[] {
	const problems = values.flatMap((value) => {
		const text = isWords(value) ? `${value.en} ${value.zh}` : String(value);
		return [
			...problemsOfText(text, magic),
			...(/\bthe vendor said\b/i.test(text) && !place.endsWith(' vendorSaid')
				? ['says what the vendor said']
				: []),
			...(isWords(value) ? problemsOfWords(value) : []),
			...(isMessage(value) ? problemsOfMessage(value) : []),
		];
	});
	return [...new Set(problems)].map((problem) => `${place} ${problem}`);
}

/** The codes that several exports have, with these. */
export function repeatedCodes(all: readonly Said[]): string[] {
	const places = new Map<string, Set<string>>();
	for (const { place, values } of all) {
		for (const { code } of values.filter(isMessage)) {
			places.set(code, (places.get(code) ?? new Set()).add(place));
		}
	}
	return [...places]
		.filter(([, of]) => of.size > 1)
		.map(([code, of]) => `${code}: ${[...of].join(', ')}`);
}
