import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import manifest from '../../../package.json';

/** n8n unpacks the package on every start of a container: it stays small. */
const MOST_UNPACKED_BYTES = 2_000_000;

/** What n8n provides at run time, and our own files. */
const PROVIDED = /^(n8n-workflow|lodash(\/[\w-]+)?|luxon|zod|node:crypto)$/;

interface Packed {
	unpackedSize: number;
	files: Array<{ path: string; size: number }>;
}

if (!existsSync('dist')) {
	throw new Error('There is no dist, and this is about what is published: npm run build');
}

const shipped = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) =>
	name.endsWith('.js'),
);
const registered = [...manifest.n8n.nodes, ...manifest.n8n.credentials];

/** The class that n8n makes an instance of: it has the name of the file. */
function instanceOf(path: string): Record<string, unknown> {
	const name = basename(path).split('.')[0] ?? '';
	const load = createRequire(resolve('package.json'));
	const exported = load(`./${path}`) as Record<string, new () => Record<string, unknown>>;
	const Class = exported[name];
	if (!Class) throw new Error(`${path} exports no class ${name}`);
	return new Class();
}

describe('what is published', () => {
	const [packed] = JSON.parse(
		execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		}),
	) as [Packed];
	const paths = packed.files.map(({ path }) => path);

	it('is dist, the READMEs, LICENSE and CHANGELOG and nothing else', () => {
		expect(paths.filter((path) => !path.startsWith('dist/')).sort()).toEqual([
			'CHANGELOG.md',
			'LICENSE',
			'README.md',
			'README.zh-CN.md',
			'package.json',
		]);
	});

	it('is of dist the nodes and credentials only: code, icons, codex and previews', () => {
		const kinds = [
			/^dist\/credentials\/.+\.js$/,
			/^dist\/nodes\/\w+\/.+\.js$/,
			/^dist\/nodes\/\w+\/\w+\.node\.json$/,
			/^dist\/nodes\/\w+\/__schema__\/v1\.0\.0\/\w+\/\w+\.json$/,
			/^dist\/nodes\/\w+\/\w+(\.dark)?\.svg$/,
		];
		const inDist = paths.filter((path) => path.startsWith('dist/'));
		expect(inDist.filter((path) => !kinds.some((kind) => kind.test(path)))).toEqual([]);
	});

	it('has no tests, sandboxes, lock files, sources or source maps', () => {
		const unwanted =
			/(^|\/)(tests?|specs?|sandbox|fixtures|examples)\/|\.(test|spec)\.|lock|\.map$|\.m?ts$|\.tsbuildinfo$|\.env|\.pem$/i;
		expect(paths.filter((path) => unwanted.test(path))).toEqual([]);
		const mapped = shipped.filter((name) =>
			readFileSync(join('dist', name), 'utf8').includes('sourceMappingURL'),
		);
		expect(mapped).toEqual([]);
	});

	it(`is at most ${MOST_UNPACKED_BYTES / 1_000_000} MB unpacked`, () => {
		const size = packed.files.reduce((sum, file) => sum + file.size, 0);
		expect(packed.unpackedSize).toBe(size);
		expect(size).toBeGreaterThan(100_000);
		expect(size).toBeLessThanOrEqual(MOST_UNPACKED_BYTES);
	});

	it('has every node and credential it names, with icons and codex', () => {
		expect(paths).toEqual(expect.arrayContaining(registered));
		const codices = manifest.n8n.nodes.map((path) => path.replace(/\.js$/, '.json'));
		expect(paths).toEqual(expect.arrayContaining(codices));
		const vendors = readdirSync('dist/nodes').filter((name) => name !== 'shared');
		for (const vendor of vendors) {
			const icon = `dist/nodes/${vendor}/${vendor.toLowerCase()}`;
			expect(paths).toEqual(expect.arrayContaining([`${icon}.svg`, `${icon}.dark.svg`]));
		}
	});

	it('names every node and credential it has', () => {
		const classes = paths.filter((path) => /\.(node|credentials)\.js$/.test(path));
		expect(classes.sort()).toEqual([...registered].sort());
	});

	it.each(manifest.n8n.nodes)('%s loads, and so does what it names', (path) => {
		const { description } = instanceOf(path) as {
			description: {
				name: string;
				icon: Record<string, string>;
				credentials: Array<{ name: string }>;
			};
		};
		const codex = JSON.parse(readFileSync(path.replace(/\.js$/, '.json'), 'utf8')) as {
			node: string;
		};
		expect(codex.node).toBe(`${manifest.name}.${description.name}`);
		const folder = path.replace(/[^/]+$/, '');
		for (const icon of Object.values(description.icon)) {
			expect(paths).toContain(folder + icon.replace('file:', ''));
		}
		const types = manifest.n8n.credentials.map((other) => instanceOf(other).name);
		expect(types).toEqual(expect.arrayContaining(description.credentials.map(({ name }) => name)));
	});

	it.each(manifest.n8n.credentials)('%s loads', (path) => {
		expect(instanceOf(path)).toMatchObject({
			name: expect.stringMatching(/Api$/),
			displayName: expect.stringMatching(/ API$/),
			authenticate: expect.any(Function),
		});
	});

	it.each(shipped)('%s imports only what n8n provides', (name) => {
		const code = readFileSync(join('dist', name), 'utf8');
		const imported = [...code.matchAll(/require\("([^"]+)"\)/g)].map((match) => String(match[1]));
		expect(imported.filter((path) => !path.startsWith('.') && !PROVIDED.test(path))).toEqual([]);
	});
});

describe('package.json', () => {
	it('has no run-time dependencies, no main, and n8n-workflow as its only peer', () => {
		for (const name of [
			'dependencies',
			'optionalDependencies',
			'bundleDependencies',
			'main',
			'bin',
		]) {
			expect(manifest).not.toHaveProperty(name);
		}
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	});

	it('runs nothing when it is installed, and is published by n8n-node alone', () => {
		const { scripts } = manifest;
		expect(
			Object.keys(scripts).filter((name) => /install|prepare|^prepublish$/.test(name)),
		).toEqual([]);
		expect(scripts).toMatchObject({
			release: 'n8n-node release',
			prepublishOnly: 'n8n-node prerelease',
		});
	});
});
