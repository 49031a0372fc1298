import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import manifest from '../../package.json' with { type: 'json' };
import { previewsOf } from '../previews/previews.mts';
import { loadVendor } from '../previews/vendors.mts';
import { english, englishSource, hasChinese, type Terms } from './english.mts';
import { manifestOf, type PackageOptions } from './manifest.mts';
import { adviceOf, readmeOf } from './readme.mts';
import { packagesOf, sourcesOf, type Sources } from './sources.mts';
import { TERMS } from './terms.mts';

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

function triggerNames({ nodes }: Sources, terms: Terms): string[] {
	return nodes
		.filter((path) => basename(path).endsWith('Trigger.node.ts'))
		.map((path) => /displayName: '([^']+)'/.exec(readFileSync(path, 'utf8'))?.[1] ?? '')
		.map((name) => english(name, terms).text);
}

/**
 * Makes a package of one vendor: the sources it needs, their texts in English, and all it takes to
 * build, lint and publish it.
 *
 * @returns the name of the package
 * @throws Untranslated when a text would stay Chinese
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
	const terms = TERMS[vendor] ?? { translations: {}, values: [] };
	const translate = (text: string) => english(text, terms).text;
	const writer = new Writer(out);

	for (const path of sources.code) {
		await writer.write(path, englishSource(readFileSync(path, 'utf8'), terms), 'typescript');
	}
	for (const path of sources.statics) {
		if (path.endsWith('.json')) {
			await writer.write(path, codexOf(readFileSync(path, 'utf8'), options.name), 'json');
		} else writer.copy(path);
	}
	const catalogue = await loadVendor(vendor);
	const label = translate(catalogue.label);
	for (const { path, schema } of previewsOf(vendor, catalogue)) {
		await writer.write(path, JSON.stringify(schema), 'json');
	}
	const pack = manifestOf(sources, label, packagesOf(sources.code), options);
	await writer.write('package.json', JSON.stringify(pack), 'json');
	await writer.write('tsconfig.json', tsconfig(), 'json');
	await writer.write('.gitignore', 'node_modules/\ndist/\n*.tgz\n');
	const triggers = triggerNames(sources, terms);
	const advice = adviceOf(readFileSync('README.md', 'utf8'), vendor, translate);
	const readme = readmeOf(label, triggers, catalogue.resources, translate, advice, options);
	await writer.write('README.md', readme, 'markdown');
	COPIED.forEach((path) => writer.copy(path));
	return options.name;
}
