import { existsSync, readFileSync } from 'node:fs';
import { headingsOf } from './markdown.mts';

const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*(?:\n\s*\/\/[^\n]*)*/g;

/** A file under `docs`, or any page; not a part of an address. */
const DOCUMENT = /(?<![\w./:-])(?:docs\/[\w./-]*\w|\w[\w./-]*\.md)(?![\w-])/g;

/** The comments of a source, each on one line. */
function commentsOf(source: string): string[] {
	return [...source.matchAll(COMMENT)].map(([comment]) =>
		comment.replace(/\s*\n\s*(?:\*(?!\/)|\/\/)?\s*/g, ' '),
	);
}

/**
 * What is wrong with the headings named behind a page: `, One` or `, One and Another`. A heading's
 * own parentheses may be left out.
 */
function missingHeadings(path: string, behind: string): string[] {
	const longestFirst = headingsOf(path)
		.map((heading) => heading.replace(/ \([^()]*\)$/, ''))
		.sort((a, b) => b.length - a.length);
	let rest = behind;
	while (/^(?:,| and) [A-Z]/.test(rest)) {
		rest = rest.replace(/^(?:,| and) /, '');
		const heading = longestFirst.find(
			(one) => rest.startsWith(one) && !/^[\w-]/.test(rest.slice(one.length)),
		);
		if (heading === undefined) return [`${path} has no heading "${rest.slice(0, 40)}"`];
		rest = rest.slice(heading.length);
	}
	return [];
}

/** What is wrong with the word named behind a record, such as the name of a method. */
function missingWord(path: string, behind: string): string[] {
	const word = /^, `?([^\s`);:,]+)/.exec(behind)?.[1]?.replace(/\.$/, '');
	const isThere = word === undefined || readFileSync(path, 'utf8').includes(word);
	return isThere ? [] : [`${path} has no "${word}"`];
}

/** The documents that the comments of a source name and the repository lacks, headings included. */
export function danglingCitations(source: string): string[] {
	return commentsOf(source).flatMap((comment) =>
		[...comment.matchAll(DOCUMENT)].flatMap(({ 0: path, index }) => {
			if (!existsSync(path)) return [`there is no ${path}`];
			const behind = comment.slice(index + path.length);
			if (path.endsWith('.md')) return missingHeadings(path, behind);
			return path.endsWith('.json') ? missingWord(path, behind) : [];
		}),
	);
}

/** How many documents the comments of a source name. */
export function citationCount(source: string): number {
	return commentsOf(source).join('\n').match(DOCUMENT)?.length ?? 0;
}
