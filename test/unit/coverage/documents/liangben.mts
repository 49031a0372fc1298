import { unmarked, type FieldFact } from '../../../support/facts/fact.mts';
import { between, plain, tableRows } from './markdown.mts';
import { meaningOf, type Meaning } from './meaning.mts';

/** What liangben.md says of an endpoint. */
export interface LiangbenEndpoint {
	endpoint: string;
	title: string;
	methods: string[];
	fields: FieldFact[];
}

function structureOf(words: string): Pick<FieldFact, 'columns'> {
	if (words.includes('structure not stated')) return { columns: 'unpublished' };
	const keys = /\(keys ([^;]+); both values strings/.exec(words)?.[1]?.match(/\w+/g);
	return keys ? { columns: keys.map((key) => unmarked(key, 'string')) } : {};
}

function field(name: string, type: string, words: string): FieldFact {
	const meaning: Meaning = meaningOf(plain(words));
	return unmarked(name, type === '–' ? null : type, { ...meaning, ...structureOf(plain(words)) });
}

function tableFields(text: string): FieldFact[] {
	return tableRows(text).flatMap(([names = '', type = '', words = '']) =>
		plain(names)
			.split(' / ')
			.map((name) => field(name, type, words)),
	);
}

function listedFields(text: string): FieldFact[] {
	return text.split(' · ').flatMap((part) => {
		const found = /^\s*`(\w+)`(?: (string|int))?(.*)/s.exec(part);
		return found ? [field(found[1] ?? '', found[2] ?? 'string', found[3] ?? '')] : [];
	});
}

function fieldsOf(text: string): FieldFact[] {
	const [, words = ''] = text.split(/\*\*[^*]*\*\*(.*)/s);
	if (words.includes('\n|')) return tableFields(words);
	return listedFields(words.replace(/^ — /, ''));
}

/** Reads the table of section 6 and the parameters listed below it. */
export function liangbenEndpoints(document: string): LiangbenEndpoint[] {
	const section = between(document, '\n## 6.', '\n### Paging');
	const [table = '', parameters = ''] = section.split('\nParameters\n');
	const pages = parameters.split(/\n(?=\*\*\d+ )/).filter((page) => page.startsWith('**'));
	return tableRows(table).map(([number = '', methods = '', path = '', title = '']) => {
		const page = pages.find((candidate) => candidate.startsWith(`**${number} ${plain(path)}**`));
		if (!page) throw new Error(`Section 6 does not list the parameters of ${path}`);
		return {
			endpoint: `/api/liangben/v1/${plain(path)}`,
			title: title.split(' ')[0] ?? '',
			methods: plain(methods).split(' and '),
			fields: fieldsOf(page),
		};
	});
}
