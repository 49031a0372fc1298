import { may, must, type FieldFact } from '../../../support/facts/fact.mts';
import { between, plain, tableRows } from './markdown.mts';
import { meaningOf } from './meaning.mts';

const LINE = 'items[].';

/** What kuaimai.md says of a method. */
export interface KuaimaiMethod {
	endpoint: string;
	title: string;
	fields: FieldFact[];
}

function fieldOf([name = '', type = '', flag, meaning = '']: string[]): FieldFact {
	const isLine = name.startsWith(LINE);
	const time = isLine && meaning.includes('in items: epoch ms') ? { time: 'epochMs' as const } : {};
	const field = flag === 'R' ? must : may;
	return field(isLine ? name.slice(LINE.length) : name, type, { ...meaningOf(meaning), ...time });
}

function fieldsOf(rows: readonly string[][]): FieldFact[] {
	const isLine = ([name = '']: string[]) => name.startsWith(LINE);
	const columns = rows.filter(isLine).map(fieldOf);
	return rows
		.filter((row) => !isLine(row))
		.map(fieldOf)
		.map((field) =>
			field.type === 'JSON text'
				? { ...field, columns: columns.length > 0 ? columns : 'unpublished' }
				: field,
		);
}

/** Reads the method table of section 11 and each method's request table. */
export function kuaimaiMethods(document: string): KuaimaiMethod[] {
	const section = between(document, '\n## 11.', '\n## 12.');
	const [table = '', ...pages] = section.split('\n### ');
	return tableRows(table).map(([, name = '', , title = '']) => {
		const page = pages.find((candidate) => candidate.startsWith(`${name}:`));
		if (!page) throw new Error(`Section 11 does not describe ${name}`);
		const request = between(page, '\nRequest\n', '\nResponse');
		return { endpoint: plain(name), title, fields: fieldsOf(tableRows(request)) };
	});
}
