import { NodeOperationError, type INode } from 'n8n-workflow';
import { everythingSaid, saidBy, type Said } from '../../support/messages/allMessages.mts';
import {
	isMessage,
	magicWords,
	problemsOf,
	repeatedCodes,
} from '../../support/messages/messageRules.mts';
import { vendors } from '../../support/registry.mts';

/** What has no sentence of ours: the text is n8n's or the program's. */
const NOT_OURS = 'nodes/shared/messages/callMessages.ts unexpected';

const all = everythingSaid().filter(({ place }) => place !== NOT_OURS);
const magic = magicWords();

describe('every sentence a user can read', () => {
	it('is known', () => {
		const messages = all.filter(({ values }) => values.some(isMessage));
		expect(messages.length).toBeGreaterThan(60);
		for (const { folder } of vendors) {
			expect(messages.some(({ place }) => place.startsWith(`nodes/${folder}/`))).toBe(true);
		}
		expect(messages.some(({ place }) => place.startsWith('credentials/'))).toBe(true);
	});

	it('is written in both languages, in plain words, to the end', () => {
		expect(all.flatMap((said) => problemsOf(said, magic))).toEqual([]);
	});

	it('has a code of its own', () => {
		expect(repeatedCodes(all)).toEqual([]);
	});
});

describe('n8n’s words', () => {
	it('are found in its source', () => {
		expect(magic).toEqual(expect.arrayContaining(['EEXIST', 'EACCES', 'ENOENT', 'EAI_AGAIN']));
	});

	it('do replace a whole message, in any case, wherever they are', () => {
		for (const word of magic) {
			const message = `A field with${word.toLowerCase()}in it.`;
			const error = new NodeOperationError({ name: 'Node' } as INode, message);
			expect(error.message).not.toBe(message);
		}
	});
});

describe('the check', () => {
	const good = { code: 'good', en: 'It is good.', zh: '很好。' };
	const problems = (value: unknown, place = 'file name') =>
		problemsOf({ place, values: [value] }, magic);

	it('lets a good one pass', () => {
		expect(problems(good)).toEqual([]);
		expect(problems({ en: 'Base URL', zh: '地址' })).toEqual([]);
		expect(problems('The vendor said: x', 'file vendorSaid')).toEqual([]);
	});

	it.each([
		[{ ...good, code: '' }, 'has the code ""'],
		[{ ...good, code: 'Not Camel' }, 'has the code "Not Camel"'],
		[{ ...good, en: '' }, 'has no English'],
		[{ ...good, zh: '' }, 'has no Chinese'],
		[{ ...good, zh: 'Only English。' }, 'has no Chinese'],
		[{ ...good, en: '很好.' }, 'has Chinese in the English'],
		[{ ...good, en: 'It is good' }, 'does not end with a period'],
		[{ ...good, en: 'Fill in PO No..' }, 'ends with two periods'],
		[{ ...good, zh: '很好' }, 'does not end with a Chinese period'],
		[{ en: 'Try again.', zh: '请重试' }, 'ends in one language only'],
		[{ ...good, en: 'This is no address that works.' }, 'has /'],
		[{ ...good, en: 'It stands anew.' }, 'has /'],
		[{ ...good, en: 'Item 3 is wrong.' }, 'numbers an item'],
		[{ ...good, en: 'It is forbidden (eacces).' }, 'has n8n’s word EACCES'],
		[{ ...good, en: 'The vendor said: no.' }, 'says what the vendor said'],
	])('finds what is wrong with %j', (value, problem) => {
		expect(problems(value).join()).toContain(`file name ${problem}`);
	});

	it('finds a code that two have, not one that a function has for all it returns', () => {
		const twice: Said[] = [
			{ place: 'a one', values: [good] },
			{ place: 'b two', values: [good, { ...good, code: 'other' }] },
			{
				place: 'c three',
				values: [
					{ ...good, code: 'third' },
					{ ...good, code: 'third' },
				],
			},
		];
		expect(repeatedCodes(twice)).toEqual(['good: a one, b two']);
	});

	it('calls functions with every kind of argument that they take', () => {
		const text = `export const say = (to: Words, how: 'a' | 'b', loud?: boolean): string => '';
			export const KEPT = 1;`;
		const say = (...list: unknown[]) => list;
		expect(saidBy('file', text, { say, KEPT: 1 })).toEqual([
			{
				place: 'file say',
				values: ['Sample', 'Sample No.'].flatMap((en) =>
					['a', 'b'].flatMap((how) =>
						[true, false, undefined].map((loud) => [expect.objectContaining({ en }), how, loud]),
					),
				),
			},
			{ place: 'file KEPT', values: [1] },
		]);
	});

	it('refuses a type of which it has no sample', () => {
		const text = 'export const say = (to: Unheard): string => "";';
		expect(() => saidBy('file', text, { say: () => '' })).toThrow('Unheard');
	});
});
