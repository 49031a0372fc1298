import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FACTS = join(process.cwd(), '../shared/vendors');

/** Whether the vendor facts lie beside the repository; a stranger's clone does not have them. */
export const hasDocuments = existsSync(FACTS);

/** A page of the vendor facts. */
export function document(name: string): string {
	return readFileSync(join(FACTS, name), 'utf8');
}

/**
 * The part of a text after one mark and before the next.
 *
 * @throws Error when one of them is not there
 */
export function between(text: string, start: string, end: string): string {
	const from = text.indexOf(start);
	const to = text.indexOf(end, from + start.length);
	if (from < 0 || to < 0) throw new Error(`There is nothing between "${start}" and "${end}"`);
	return text.slice(from + start.length, to);
}

/** The cells of a Markdown table's rows, without the heading. */
export function tableRows(text: string): string[][] {
	const rows = text
		.split('\n')
		.filter((line) => line.startsWith('|'))
		.map((line) => line.slice(1, -1).split('|'))
		.map((cells) => cells.map((cell) => cell.trim()));
	const ruler = rows.findIndex((cells) => cells.every((cell) => /^-+$/.test(cell)));
	return rows.slice(ruler + 1);
}

/** A cell without what only makes it look code or bold. */
export function plain(cell: string): string {
	return cell.replace(/[`*]/g, '');
}
