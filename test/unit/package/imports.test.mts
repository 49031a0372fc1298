import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { readImportGraph } from '../../support/imports/importGraph.mts';
import {
	forbiddenImports,
	importCycles,
	unknownRooms,
} from '../../support/imports/importRules.mts';

const graph = readImportGraph();
const files = Object.keys(graph);

const VENDOR_NAMES = /kuaimai|yuanshu|yunjigong|liangben/i;

/** The lines of a shared file that name a vendor, in code or comments. */
function namesVendors(file: string, text: string): string[] {
	if (!file.startsWith('nodes/shared/')) return [];
	return text
		.split('\n')
		.flatMap((line, at) => (VENDOR_NAMES.test(file + line) ? [`${file}:${at + 1}`] : []));
}

/** The base names that several files of shared code and credentials have. */
function repeatedNames(paths: readonly string[]): string[] {
	const names = paths
		.filter((path) => /^(nodes\/shared|credentials)\//.test(path))
		.map((path) => posix.basename(path));
	return names.filter((name, at) => names.indexOf(name) !== at);
}

describe('the imports of what ships', () => {
	it('are all of files that there are', () => {
		expect(
			Object.values(graph)
				.flat()
				.filter((file) => !(file in graph)),
		).toEqual([]);
		expect(files.length).toBeGreaterThan(100);
	});

	it('go one way', () => {
		expect(forbiddenImports(graph)).toEqual([]);
		expect(unknownRooms(graph)).toEqual([]);
	});

	it('have no cycles', () => {
		expect(importCycles(graph)).toEqual([]);
	});
});

it('shared code names no vendor, in comments neither', () => {
	expect(files.flatMap((file) => namesVendors(file, readFileSync(file, 'utf8')))).toEqual([]);
});

it('no base name is there twice in shared code and credentials', () => {
	expect(repeatedNames(files)).toEqual([]);
});

describe('the checks', () => {
	const shared = (room: string) => `nodes/shared/${room}/file.ts`;
	const signing = 'credentials/signing/a.ts';
	const shape = 'credentials/requestShape/b.ts';
	const authentication = 'credentials/authentication/c.ts';
	const credential = 'credentials/OneApi.credentials.ts';

	it.each([
		[shared('json'), shared('catalogue')],
		[shared('messages'), shared('json')],
		[shared('catalogue'), shared('input')],
		[shared('panel'), shared('input')],
		[shared('input'), shared('execution')],
		[shared('credential'), shared('execution')],
		[shared('errors'), shared('input')],
		[shared('errors'), shared('execution')],
		[shared('panel'), shared('errors')],
		[shared('execution'), shared('push')],
		[shared('push'), shared('execution')],
		[shared('push'), shared('credential')],
		[shared('panel'), 'nodes/One/vendor.ts'],
		[shared('execution'), signing],
		['nodes/One/vendor.ts', 'nodes/Other/messages.ts'],
		['nodes/One/vendor.ts', credential],
		[signing, shape],
		[signing, shared('json')],
		[shape, signing],
		[authentication, shared('catalogue')],
		[authentication, 'nodes/One/vendor.ts'],
		[credential, signing],
		[credential, shape],
		[credential, 'nodes/One/vendor.ts'],
		[authentication, credential],
	])('find that %s imports %s', (from, to) => {
		expect(forbiddenImports({ [from]: [to] })).toEqual([`${from} -> ${to}`]);
	});

	it.each([
		[shared('json'), shared('messages')],
		[shared('catalogue'), shared('json')],
		[shared('execution'), shared('credential')],
		[shared('errors'), shared('catalogue')],
		[shared('execution'), shared('errors')],
		[shared('push'), shared('errors')],
		[shared('push'), shared('input')],
		[shared('feed'), shared('execution')],
		[shared('feed'), shared('push')],
		[shared('json'), 'nodes/shared/json/other.ts'],
		['nodes/One/push/receiver.ts', shared('push')],
		['nodes/One/push/receiver.ts', 'nodes/One/messages.ts'],
		['nodes/One/vendor.ts', signing],
		['nodes/One/vendor.ts', shape],
		['nodes/One/vendor.ts', authentication],
		[authentication, signing],
		[authentication, shape],
		[authentication, shared('messages')],
		[credential, authentication],
		[credential, shared('json')],
	])('allow that %s imports %s', (from, to) => {
		expect(forbiddenImports({ [from]: [to] })).toEqual([]);
	});

	it('find a room that no rule knows', () => {
		expect(unknownRooms({ [shared('helpers')]: [], [shared('json')]: [] })).toEqual([
			'shared/helpers',
		]);
	});

	it.each([
		[{ a: ['b'], b: ['a'] }, [['a', 'b', 'a']]],
		[{ a: ['a'] }, [['a', 'a']]],
		[{ a: ['b'], b: ['c'], c: ['d', 'b'], d: [] }, [['b', 'c', 'b']]],
		[{ a: ['b', 'c'], b: ['c'], c: [] }, []],
	])('find the cycles of %j', (imports, cycles) => {
		expect(importCycles(imports)).toEqual(cycles);
	});

	it('find a vendor’s name in shared code, whatever its case', () => {
		const text = '// as at KuaiMai\nconst one = 1;\n';
		expect(namesVendors(shared('json'), text)).toEqual([`${shared('json')}:1`]);
		expect(namesVendors('nodes/Kuaimai/vendor.ts', text)).toEqual([]);
	});

	it('find a base name that is there twice', () => {
		const paths = [
			'nodes/shared/a/x.ts',
			'credentials/x.ts',
			'nodes/One/x.ts',
			'nodes/shared/y.ts',
		];
		expect(repeatedNames(paths)).toEqual(['x.ts']);
	});
});
