import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../../package.json';
import { roundsIn } from '../../support/rounds.mts';

const FOLDER = '.github/workflows';
const files = readdirSync(FOLDER);
const text = (file: string) => readFileSync(join(FOLDER, file), 'utf8');
const all = (file: string, pattern: RegExp) =>
	[...text(file).matchAll(pattern)].map(([, found = '']) => found);

it('one workflow checks, one publishes, and one checks more at night', () => {
	expect(files.sort()).toEqual(['ci.yml', 'nightly.yml', 'publish.yml']);
});

describe.each(files)('%s', (file) => {
	it('uses GitHub’s own actions only, each pinned to a commit and its version said beside it', () => {
		const used = all(file, /\buses: (.+)/g).filter((action) => !action.startsWith('./'));
		expect(used.length).toBeGreaterThan(0);
		const pinned = /^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
		expect(used.filter((action) => !pinned.test(action))).toEqual([]);
	});

	it('asks for no right that it does not need, and keeps none for its steps', () => {
		const isPublishing = file === 'publish.yml';
		expect(text(file)).toMatch(
			isPublishing ? /^permissions: \{\}$/m : /^permissions:\n {2}contents: read$/m,
		);
		expect(all(file, /^ +([\w-]+): write$/gm)).toEqual(isPublishing ? ['id-token'] : []);
		expect(all(file, /(write-all|read-all|pull_request_target)/g)).toEqual([]);
		const checkouts = all(file, /(actions\/checkout)@/g);
		expect(all(file, /(persist-credentials): false/g)).toHaveLength(checkouts.length);
	});

	it('holds and reads no secret', () => {
		expect(all(file, /(secrets\.|_TOKEN|_authToken)/g)).toEqual([]);
	});

	it('runs scripts that package.json has', () => {
		const scripts = all(file, /npm run ([\w:]+)/g);
		expect(scripts).not.toEqual([]);
		expect(scripts.filter((script) => !(script in manifest.scripts))).toEqual([]);
	});
});

it('the night tries what is random more often than the day', () => {
	expect(text('nightly.yml')).toMatch(/^ {2}schedule:\n {4}- cron: /m);
	const [rounds] = all('nightly.yml', /CN_ERP_RANDOM_ROUNDS: '(.+)'/g);
	expect(roundsIn(rounds)).toBe(10_000);
	expect(all('nightly.yml', /npm run ([\w:]+)/g)).toEqual(['test:unit']);
});

it('the tests run on Node 20, 22 and 24, the first being what the package demands', () => {
	expect(all('ci.yml', /node: (\[.*\])/g)).toEqual(['[20, 22, 24]']);
	expect(manifest.engines.node).toMatch(/^>=20\./);
});

it('nothing is published that was not checked, or under another version than its tag', () => {
	const publish = text('publish.yml');
	expect(publish).toMatch(/uses: \.\/\.github\/workflows\/ci\.yml/);
	expect(publish).toMatch(/^ {4}needs: check$/m);
	const steps = all('publish.yml', /(?:run|name): (.+)/g);
	const at = (pattern: RegExp) => steps.findIndex((step) => pattern.test(step));
	expect(at(/GITHUB_REF_NAME/)).toBeGreaterThan(-1);
	expect(at(/GITHUB_REPOSITORY/)).toBeGreaterThan(-1);
	expect(at(/npm run release/)).toBeGreaterThan(at(/GITHUB_REF_NAME/));
	expect(at(/npm run release/)).toBeGreaterThan(at(/GITHUB_REPOSITORY/));
	expect(text('ci.yml')).toMatch(/npm run scan/);
});

it('the real n8n finds what it needs, for on GitHub nobody is root', () => {
	const steps = all('ci.yml', /- run: (.+)/g);
	const install = steps.findIndex((step) => step.includes('sudo apt-get install'));
	for (const name of ['postgresql', 'redis-server', 'openssl']) {
		expect(steps[install]).toContain(name);
	}
	expect(install).toBeLessThan(steps.indexOf('npm run test:e2e'));
});

it('the changelog is written by hand: n8n’s node CLI writes its list of commits elsewhere', () => {
	expect(manifest['auto-changelog'].output).toMatch(/^test\/results\//);
});
