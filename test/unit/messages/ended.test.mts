import {
	invalidJson,
	missing,
	oneOfMissing,
} from '../../../nodes/shared/messages/inputMessages.ts';
import { ended } from '../../../nodes/shared/messages/words.ts';

const ID = { en: 'PO ID', zh: '采购单ID' };
const NUMBER = { en: 'PO No.', zh: '采购单号' };
const ROW = { en: 'Stock row 2', zh: '库存第 2 行' };

describe('a sentence', () => {
	it('has one period where its last word is a label that brings one', () => {
		expect(oneOfMissing([ID, NUMBER])).toMatchObject({
			en: 'Fill in PO ID or PO No.',
			zh: '请填写采购单ID或采购单号。',
		});
		expect(oneOfMissing([ID, NUMBER], ROW)).toMatchObject({
			en: 'Stock row 2: fill in PO ID or PO No.',
			zh: '库存第 2 行：请填写采购单ID或采购单号。',
		});
	});

	it('has its period, too, where the label is not at its end', () => {
		expect(oneOfMissing([NUMBER, ID]).en).toBe('Fill in PO No. or PO ID.');
		expect(missing(NUMBER).en).toBe('PO No. is missing.');
		expect(invalidJson(NUMBER, 1, 2).en).toBe(
			'PO No.: this is not valid JSON, from line 1, column 2.',
		);
	});

	it.each([
		['no stock', 'no stock.', 'no stock。'],
		['no stock.', 'no stock.', 'no stock。'],
		['库存不足。', '库存不足.', '库存不足。'],
		['why?', 'why?', 'why?'],
		['为什么？', '为什么？', '为什么？'],
	])('that ends with %j has the period of its language', (said, en, zh) => {
		expect(ended({ en: said, zh: said })).toEqual({ en, zh });
	});
});
