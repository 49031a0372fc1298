import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The text of a page without its blocks of code. */
function prose(path: string): string {
	return readFileSync(path, 'utf8').replace(/^(\s*)```[\s\S]*?^\1```/gm, '');
}

/** The headings of a page, without marks of code. */
export function headingsOf(path: string): string[] {
	return [...prose(path).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
		heading.replaceAll('`', '').trim(),
	);
}

/** The anchor that GitHub gives a heading. */
function anchorOf(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s_-]/gu, '')
		.replaceAll(' ', '-');
}

/** A link to a file of the repository, or to a heading in it. */
export interface RelativeLink {
	/** As it is written. */
	target: string;
	/** From the repository's root. */
	path: string;
	/** Without `#`; empty for the whole file. */
	anchor: string;
}

/** The links of a page that lead to no other site, images included. */
export function relativeLinksOf(page: string): RelativeLink[] {
	const text = prose(page).replace(/`[^`\n]*`/g, '');
	const targets = [...text.matchAll(/\]\(([^)\s]+)\)|\b(?:src|href|srcset)="([^"]+)"/g)].map(
		([, inMarkdown, inHtml]) => inMarkdown ?? inHtml ?? '',
	);
	return targets
		.filter((target) => !/^[a-z]+:/i.test(target))
		.map((target) => {
			const [file = '', anchor = ''] = decodeURI(target).split('#');
			return { target, path: file === '' ? page : join(dirname(page), file), anchor };
		});
}

/** Whether a page has a heading with this anchor. */
export function hasAnchor(page: string, anchor: string): boolean {
	return headingsOf(page).map(anchorOf).includes(anchor);
}
