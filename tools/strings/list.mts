import { writeFileSync } from 'node:fs';
import { everythingSaid } from '../../test/support/messages/allMessages.mts';
import { isMessage, isWords } from '../../test/support/messages/messageRules.mts';
import { shownTexts } from './shownTexts.mts';

// `npm run strings` prints every text that a user can read, one a line behind its place; with a path,
// it writes them there too. Of a message that takes arguments samples are shown.

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** A value of a module of messages, as it reads. */
function saying(value: unknown): string[] {
	if (isMessage(value)) return [`${value.code} | ${value.en} | ${value.zh}`];
	if (isWords(value)) return [`${value.en} | ${value.zh}`];
	return typeof value === 'string' ? [value] : [];
}

const said = everythingSaid().flatMap(({ place, values }) =>
	[...new Set(values.flatMap(saying))].map((text) => `${place}\t${oneLine(text)}`),
);
const shown = shownTexts().map(({ place, text }) => `${place}\t${oneLine(text)}`);
const list = `${[...shown, ...said].join('\n')}\n`;

process.stdout.write(list);
const [file] = process.argv.slice(2);
if (file !== undefined) writeFileSync(file, list);
