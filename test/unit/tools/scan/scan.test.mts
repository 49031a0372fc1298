import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** What `npm run scan` says of a folder, and whether it lets it pass. */
function scan(folder: string): { passed: boolean; text: string } {
	const args = ['--import', 'tsx', 'tools/scan/cli.mts', folder];
	try {
		// Under NODE_ENV=test, as Jest has it, eslint-plugin-n8n-nodes-base has other results.
		const env = { ...process.env, NODE_ENV: '' };
		const text = execFileSync(process.execPath, args, { encoding: 'utf8', stdio: 'pipe', env });
		return { passed: true, text };
	} catch (error) {
		const { stdout, stderr } = error as { stdout: string; stderr: string };
		return { passed: false, text: stdout + stderr };
	}
}

const MANIFEST = {
	name: 'n8n-nodes-example',
	version: '1.0.0',
	description: 'An example',
	keywords: ['n8n-community-node-package'],
	license: 'MIT',
	homepage: 'https://example.com',
	author: { name: 'Example', email: 'example@example.com' },
	repository: { type: 'git', url: 'git+https://github.com/example/example.git' },
	files: ['dist'],
	n8n: {
		n8nNodesApiVersion: 1,
		strict: true,
		nodes: ['dist/nodes/Example/Example.node.js'],
		credentials: [],
	},
	peerDependencies: { 'n8n-workflow': '*' },
};

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-cn-erp-scanned-'));
	symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), text);
}

function writeGood(): void {
	write('package.json', JSON.stringify(MANIFEST));
	write('dist/index.js', '"use strict";\n');
	write('nodes/index.ts', 'export const a = 1;\n');
}

it('another package passes that has no fault', () => {
	writeGood();
	expect(scan(folder)).toMatchObject({ passed: true });
});

it('this package passes, its sources and its tarball', () => {
	const { passed, text } = scan('.');
	expect(text).toMatch(/^sources: \d{3,} files, no errors\ntarball: \d{3,} files, no errors\n$/);
	expect(passed).toBe(true);
}, 120_000);

it.each<[what: string, file: string, text: string, rule: RegExp]>([
	[
		'a forbidden global in the sources, whatever a comment says',
		'nodes/Example/helper.ts',
		'/* eslint-disable */\nexport const later = () => setTimeout(() => undefined, 1); // eslint-disable-line\n',
		/^sources: .*no-restricted-globals/s,
	],
	[
		'a forbidden import in the tarball alone',
		'dist/nodes/Example/helper.js',
		'/* eslint-disable */\nrequire("child_process").execSync("id");\n',
		/tarball: \d+ files, errors.*@n8n\/community-nodes\//s,
	],
	[
		'a run-time dependency',
		'package.json',
		JSON.stringify({ ...MANIFEST, dependencies: { axios: '1' } }),
		/no-runtime-dependencies/,
	],
	['a print in the tarball', 'dist/helper.js', 'console.log(1);\n', /tarball: .*no-console/s],
	[
		'a credential class named against the rules',
		'credentials/Example.credentials.ts',
		"import type { ICredentialType } from 'n8n-workflow';\nexport class Example implements ICredentialType { name = 'example'; displayName = 'Example'; properties = []; }\n",
		/^sources: .*n8n-nodes-base\/cred-class/s,
	],
])(
	'refuses %s',
	(_what, file, text, rule) => {
		writeGood();
		write(file, text);
		const result = scan(folder);
		expect(result.text).toMatch(rule);
		expect(result.passed).toBe(false);
	},
	60_000,
);

it('says what to do where nothing is built', () => {
	write('package.json', JSON.stringify(MANIFEST));
	expect(scan(folder)).toEqual({ passed: false, text: 'There is no dist: npm run build\n' });
});
