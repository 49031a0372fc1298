import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import manifest from '../../package.json' with { type: 'json' };
import { previewsOf } from '../previews/previews.mts';
import { loadVendor } from '../previews/vendors.mts';
import { hasChinese } from './chinese.mts';
import { ENGLISH_ONLY, LANGUAGE_FILE } from './edition.mts';
import { manifestOf, type PackageOptions } from './manifest.mts';
import { readmeOf } from './readme.mts';
import { packagesOf, sourcesOf, type Sources } from './sources.mts';

/** What the tool may be told. */
export interface SplitOptions extends Partial<PackageOptions> {
	/** The vendor's folder below `nodes`. */
	vendor: string;
	/** An empty folder or none. */
	out: string;
}

const COPIED = ['LICENSE', 'eslint.config.mjs', '.prettierrc.json', '.editorconfig'];
const REPOSITORY = manifest.repository.url.replace(/^git\+|\.git$/g, '');

/** Writes files below a folder, formatted as the project's own. */
class Writer {
	constructor(private readonly folder: string) {}

	async write(path: string, text: string, parser?: 'typescript' | 'json' | 'markdown') {
		const target = join(this.folder, path);
		mkdirSync(dirname(target), { recursive: true });
		const style = await resolveConfig(resolve('package.json'));
		writeFileSync(target, parser ? await format(text, { ...style, parser }) : text);
	}

	copy(path: string): void {
		cpSync(path, join(this.folder, path));
	}
}

/** The codex under the package's name, found by English words only. */
function codexOf(text: string, name: string): string {
	const codex = JSON.parse(text) as { node: string; alias?: string[] };
	return JSON.stringify({
		...codex,
		node: codex.node.replace(manifest.name, name),
		alias: codex.alias?.filter((alias) => !hasChinese(alias)),
	});
}

function tsconfig(): string {
	const { compilerOptions } = JSON.parse(readFileSync('tsconfig.json', 'utf8')) as {
		compilerOptions: object;
	};
	return JSON.stringify({
		compilerOptions: { ...compilerOptions, resolveJsonModule: true },
		// The compiler copies the codex files.
		include: ['credentials/**/*.ts', 'nodes/**/*.ts', 'nodes/**/*.node.json'],
	});
}

/** Whether a trigger node is among them. */
function hasTrigger({ nodes }: Sources): boolean {
	return nodes.some((path) => path.endsWith('Trigger.node.ts'));
}

/**
 * Makes a package of one vendor that shows English only: the sources it needs, and all it takes to
 * build, lint and publish it.
 *
 * @returns the name of the package
 * @throws Error when the folder holds something
 */
export async function split({ vendor, out, ...chosen }: SplitOptions): Promise<string> {
	const options: PackageOptions = {
		name: chosen.name ?? `n8n-nodes-${vendor.toLowerCase()}`,
		repository: chosen.repository ?? REPOSITORY,
	};
	if (existsSync(out) && readdirSync(out).length > 0)
		throw new Error(`${out} is not empty: remove it, or name another folder with --out`);
	const sources = sourcesOf(vendor);
	const writer = new Writer(out);

	for (const path of sources.code) {
		if (path === LANGUAGE_FILE) await writer.write(path, ENGLISH_ONLY);
		else writer.copy(path);
	}
	for (const path of sources.statics) {
		if (path.endsWith('.json')) {
			await writer.write(path, codexOf(readFileSync(path, 'utf8'), options.name), 'json');
		} else writer.copy(path);
	}
	const catalogue = await loadVendor(vendor);
	const label = catalogue.label.en;
	for (const { path, schema } of previewsOf(vendor, catalogue)) {
		await writer.write(path, JSON.stringify(schema), 'json');
	}
	const pack = manifestOf(sources, label, packagesOf(sources.code), options);
	await writer.write('package.json', JSON.stringify(pack), 'json');
	await writer.write('tsconfig.json', tsconfig(), 'json');
	await writer.write('.gitignore', 'node_modules/\ndist/\n*.tgz\n');
	const readme = readmeOf(label, hasTrigger(sources), catalogue.resources, options);
	await writer.write('README.md', readme, 'markdown');
	COPIED.forEach((path) => writer.copy(path));
	return options.name;
}
