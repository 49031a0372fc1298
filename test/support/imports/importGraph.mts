import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/**
 * Each file and the files of ours that it imports, types included, by their paths in the
 * repository.
 */
export type ImportGraph = Readonly<Record<string, readonly string[]>>;

function sourcesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.ts'))
		.map((path) => posix.join(folder, path))
		.sort();
}

function importsOf(file: string): string[] {
	const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'));
	return importedFiles
		.map(({ fileName }) => fileName)
		.filter((name) => name.startsWith('.'))
		.map((name) => `${posix.join(posix.dirname(file), name)}.ts`);
}

/** The imports of all that ships. */
export function readImportGraph(): ImportGraph {
	const files = ['credentials', 'nodes'].flatMap(sourcesIn);
	return Object.fromEntries(files.map((file) => [file, importsOf(file)]));
}
