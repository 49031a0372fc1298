import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json';

const shipped = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) =>
	name.endsWith('.js'),
);

/** What n8n provides at run time, besides our own files. */
const PROVIDED = /^(n8n-workflow|lodash(\/[\w-]+)?|luxon|zod|node:crypto)$/;

describe('the package', () => {
	it('has no run-time dependencies, no main, and n8n-workflow as its only peer', () => {
		expect(manifest).not.toHaveProperty('dependencies');
		expect(manifest).not.toHaveProperty('main');
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	});

	it('ships dist, the READMEs, LICENSE and CHANGELOG and nothing else', () => {
		const [{ files }] = JSON.parse(
			execFileSync('npm', ['pack', '--dry-run', '--json'], {
				encoding: 'utf8',
				stdio: ['ignore', 'pipe', 'ignore'],
			}),
		) as [{ files: Array<{ path: string }> }];
		const paths = files.map(({ path }) => path);
		expect(paths.filter((path) => !path.startsWith('dist/')).sort()).toEqual([
			'CHANGELOG.md',
			'LICENSE',
			'README.md',
			'README.zh-CN.md',
			'package.json',
		]);
		expect(
			paths.filter((path) => path.startsWith('dist/') && !/\.(js|json|svg)$/.test(path)),
		).toEqual([]);
	});

	it('has every node and credential it names, with icons and codex', () => {
		for (const path of [...manifest.n8n.nodes, ...manifest.n8n.credentials]) {
			expect(existsSync(path)).toBe(true);
		}
		for (const path of manifest.n8n.nodes) {
			expect(existsSync(path.replace(/\.js$/, '.json'))).toBe(true);
		}
		const vendors = readdirSync('dist/nodes').filter((name) => name !== 'shared');
		for (const vendor of vendors) {
			const icon = vendor.toLowerCase();
			expect(readdirSync(join('dist/nodes', vendor))).toEqual(
				expect.arrayContaining([`${icon}.svg`, `${icon}.dark.svg`]),
			);
		}
	});

	it.each(shipped)('%s imports only what n8n provides', (name) => {
		const code = readFileSync(join('dist', name), 'utf8');
		const imported = [...code.matchAll(/require\("([^"]+)"\)/g)].map((match) => String(match[1]));
		expect(imported.filter((path) => !path.startsWith('.') && !PROVIDED.test(path))).toEqual([]);
	});
});
