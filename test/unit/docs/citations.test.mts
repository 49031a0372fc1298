import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { citationCount, danglingCitations } from '../../support/docs/citations.mts';
import { hasAnchor, relativeLinksOf } from '../../support/docs/markdown.mts';

function filesBelow(folder: string, extensions: RegExp): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => extensions.test(path) && !/(^|\/)(node_modules|results)\//.test(path))
		.map((path) => `${folder}/${path}`);
}

const sources = ['nodes', 'credentials', 'test', 'tools'].flatMap((folder) =>
	filesBelow(folder, /\.m?[jt]s$/),
);

const pages = [
	...readdirSync('.').filter((path) => path.endsWith('.md')),
	...filesBelow('docs', /\.md$/),
];

describe('comments', () => {
	it.each([
		['/** The rule (docs/facts/kuaimai.md, Signing). */', []],
		['/** The rule (docs/facts/kuaimai.md, Common\n * Parameters and Paging): text. */', []],
		['/** A record (docs/facts/kuaimai/purchase.json, `purchase.order.get`). */', []],
		['// See docs/facts/kuaimai.md, so it is.', []],
		["const url = 'docs/none.md';", []],
		['// From https://open.kuaimai.com/docs/api/index.md', []],
		['// See docs/no' + 'ne.md', ['there is no docs/no' + 'ne.md']],
		['// See\n// other.md' + ', Signing', ['there is no other.md']],
		[
			'/** docs/facts/kuaimai.md, Signature' + ' */',
			['docs/facts/kuaimai.md has no heading "Signature */"'],
		],
		[
			'/** docs/facts/kuaimai.md, Signing and Page' + ' */',
			['docs/facts/kuaimai.md has no heading "Page */"'],
		],
		[
			'/** docs/facts/kuaimai/purchase.json, purchase.none' + '. */',
			['docs/facts/kuaimai/purchase.json has no "purchase.none"'],
		],
	])('are read as they should be: %j', (source, dangling) => {
		expect(danglingCitations(source)).toEqual(dangling);
	});

	it('name documents and headings that are in the repository', () => {
		const texts = sources.filter((path) => !path.endsWith('/citations.test.mts'));
		const read = texts.map((path) => [path, readFileSync(path, 'utf8')] as const);
		expect(read.reduce((sum, [, text]) => sum + citationCount(text), 0)).toBeGreaterThan(50);
		expect(
			read.flatMap(([path, text]) => danglingCitations(text).map((what) => `${path}: ${what}`)),
		).toEqual([]);
	});
});

it.each(pages)('the links of %s lead to files and headings that are there', (page) => {
	const dead = relativeLinksOf(page).filter(
		({ path, anchor }) => !existsSync(path) || (anchor !== '' && !hasAnchor(path, anchor)),
	);
	expect(dead.map(({ target }) => target)).toEqual([]);
});
