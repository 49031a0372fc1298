import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** What one vendor's package is made of; paths from the repository's root. */
export interface Sources {
	/** The vendor's folder below `nodes`, e.g. `Kuaimai`. */
	vendor: string;
	nodes: string[];
	credentials: string[];
	/** All TypeScript, those included. */
	code: string[];
	/** Icons and codex files. */
	statics: string[];
}

/** The vendors that can be split off, by their folders. */
export function vendors(): string[] {
	return readdirSync('nodes').filter((name) => name !== 'shared');
}

/** The TypeScript files that these reach by imports, themselves included. */
function reachable(entries: readonly string[]): string[] {
	const found = new Set<string>();
	const visit = (path: string): void => {
		if (found.has(path)) return;
		found.add(path);
		for (const { fileName } of ts.preProcessFile(readFileSync(path, 'utf8')).importedFiles) {
			if (fileName.startsWith('.')) visit(`${normalize(join(dirname(path), fileName))}.ts`);
		}
	};
	entries.forEach(visit);
	return [...found].sort();
}

/** Names of packages that TypeScript files import, without the path inside them. */
export function packagesOf(code: readonly string[]): string[] {
	const names = code.flatMap((path) =>
		ts
			.preProcessFile(readFileSync(path, 'utf8'))
			.importedFiles.map(({ fileName }) => fileName)
			.filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
			.map((name) => name.replace(/^((?:@[^/]+\/)?[^/]+).*$/, '$1')),
	);
	return [...new Set(names)].sort();
}

/**
 * Finds the files of one vendor: its nodes and the credentials they use, and what both import.
 *
 * @param vendor folder below `nodes`
 */
export function sourcesOf(vendor: string): Sources {
	const folder = join('nodes', vendor);
	const files = readdirSync(folder).map((name) => join(folder, name));
	const nodes = files.filter((path) => path.endsWith('.node.ts'));
	const types = nodes.flatMap((path) =>
		[...readFileSync(path, 'utf8').matchAll(/\bname: '(\w+Api)'/g)].map(([, name = '']) => name),
	);
	const credentials = [...new Set(types)].map((type) =>
		join('credentials', `${type.charAt(0).toUpperCase()}${type.slice(1)}.credentials.ts`),
	);
	const missing = credentials.filter((path) => !existsSync(path));
	if (nodes.length === 0 || credentials.length === 0 || missing.length > 0) {
		throw new Error(`${folder} is no vendor's folder: ${missing.join(', ')}`);
	}
	return {
		vendor,
		nodes,
		credentials,
		code: reachable([...nodes, ...credentials]),
		statics: files.filter((path) => /\.(svg|node\.json)$/.test(basename(path))),
	};
}
