import { readFileSync } from 'node:fs';
import { everythingSaid } from '../../support/messages/allMessages.mts';

const SAID = everythingSaid().flatMap(({ values }) =>
	values.filter((value) => typeof value === 'object').map((value) => value as Quotable),
);
const TABLES = /^\| (?:The test says|The message|测试提示|消息) .*\n\|[ |-]+\|\n((?:\|.*\n)+)/gm;
/** It is n8n’s own, or says nothing but the status. */
const NOT_OURS = /^Unrecognized node type|404$/;

interface Quotable {
	en: string;
	zh: string;
}

/** The messages that a page quotes in the first column of its tables of messages. */
function quotesIn(path: string): string[] {
	const tables = [...readFileSync(path, 'utf8').matchAll(TABLES)];
	return tables
		.flatMap(([, rows = '']) => rows.trim().split('\n'))
		.flatMap((row) => (row.split('|')[1] ?? '').split(' · '))
		.map((quote) => quote.trim())
		.filter((quote) => !NOT_OURS.test(quote))
		.map((quote) => quote.replace(/^(Trigger: |触发器：)\d+ /, ''));
}

/** Whether one message has all that a quote has between its dots, in this order. */
function isSaid(quote: string, language: keyof Quotable): boolean {
	const parts = quote.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').trim());
	const pattern = new RegExp(parts.join('.*'));
	return SAID.some((said) => pattern.test(said[language]));
}

it.each([
	['README.md', 'en'],
	['README.zh-CN.md', 'zh'],
] as const)('%s quotes messages as they are', (path, language) => {
	const quotes = quotesIn(path);
	expect(quotes.length).toBeGreaterThan(20);
	expect(quotes.filter((quote) => !isSaid(quote, language))).toEqual([]);
});

it('finds a quote of a message that does not exist', () => {
	expect(isSaid('Kuaimai does not know the app key', 'en')).toBe(true);
	expect(isSaid('… does not know the moon', 'en')).toBe(false);
});
