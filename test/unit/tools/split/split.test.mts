import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ICredentialType, INodeType } from 'n8n-workflow';
import { hasChinese } from '../../../../tools/split/chinese.mts';
import { sourcesOf, vendors } from '../../../../tools/split/sources.mts';
import { runSplit, splitInto, type Workspace } from '../../../../tools/split/workspace.mts';

/** Words that the vendors' systems take or send; English sentences quote them. */
const VALUES = ['现结', '半月结', '月结', '其他', '圆通速递', '圆通', '顺丰速运', '线下退款'];

/** What people read; all else must be the same in both packages. */
const TEXTS = new Set([
	'displayName',
	'description',
	'action',
	'hint',
	'placeholder',
	'eventTriggerDescription',
	'activationMessage',
]);

interface Manifest {
	name: string;
	files: string[];
	repository: { url: string };
	devDependencies: Record<string, string>;
	n8n: { nodes: string[]; credentials: string[]; strict: boolean };
}

async function load<T>(folder: string, path: string): Promise<T> {
	const module = (await import(resolve(folder, path))) as Record<string, new () => T>;
	const [made] = Object.values(module).map((Class) => new Class());
	if (!made) throw new Error(`${path} exports nothing`);
	return made;
}

/** Every text and value of a description by its place; a choice is known by its value. */
function leavesOf(value: unknown, place = ''): Array<[place: string, value: unknown]> {
	if (typeof value !== 'object' || value === null) return [[place, value]];
	if (Array.isArray(value)) return value.flatMap((part, at) => leavesOf(part, `${place}[${at}]`));
	return Object.entries(value).flatMap(([name, part]) => leavesOf(part, `${place}.${name}`));
}

const lastName = (place: string) =>
	place
		.replace(/\[\d+\]$/, '')
		.split('.')
		.at(-1) ?? '';
const isChoiceName = (place: string) => /options\[\d+\]\.name$/.test(place);
const isText = (place: string) => TEXTS.has(lastName(place)) || isChoiceName(place);

/** Choices are sorted by what people read, so the order may differ between the languages. */
function sorted(description: unknown): unknown {
	return JSON.parse(
		JSON.stringify(description, (name: string, value: unknown) => {
			if (name !== 'options' || !Array.isArray(value)) return value;
			const key = (option: { value?: unknown; name?: unknown }) =>
				String(option.value ?? option.name);
			return [...(value as object[])].sort((a, b) => (key(a) < key(b) ? -1 : 1));
		}),
	);
}

describe.each(vendors())('%s split off', (vendor) => {
	let made: Workspace;
	let manifest: Manifest;
	beforeAll(() => {
		made = splitInto(vendor);
		manifest = JSON.parse(readFileSync(join(made.folder, 'package.json'), 'utf8')) as Manifest;
	});
	afterAll(() => made.remove());

	const { nodes, credentials, code } = sourcesOf(vendor);

	/** Texts with Chinese in them that is no value of the vendor. */
	const chineseIn = (texts: unknown[]) =>
		texts.filter((text) => {
			if (typeof text !== 'string') return false;
			const without = VALUES.reduce((rest, value) => rest.replaceAll(value, ''), text);
			return hasChinese(without);
		});

	it('is a package of its own with nodes and credential of this vendor alone', () => {
		expect(manifest).toMatchObject({ name: made.name, files: ['dist'], n8n: { strict: true } });
		expect(made.name).toBe(`n8n-nodes-${vendor.toLowerCase()}`);
		expect(manifest).not.toHaveProperty('dependencies');
		expect(manifest.n8n.nodes.length).toBe(nodes.length);
		const all = [...manifest.n8n.nodes, ...manifest.n8n.credentials];
		for (const path of all) {
			const source = path.replace(/^dist\/(.*)\.js$/, '$1.ts');
			expect(existsSync(join(made.folder, source))).toBe(true);
			expect(source).toContain(vendor);
		}
	});

	it('has the sources that it imports and no others', () => {
		const found = ['nodes', 'credentials'].flatMap((folder) =>
			readdirSync(join(made.folder, folder), { recursive: true, encoding: 'utf8' })
				.filter((name) => name.endsWith('.ts'))
				.map((name) => join(folder, name)),
		);
		expect(found.sort()).toEqual([...code].sort());
		const others = vendors().filter((other) => other !== vendor);
		expect(found.filter((path) => others.some((other) => path.includes(other)))).toEqual([]);
		const text = found.map((path) => readFileSync(join(made.folder, path), 'utf8')).join('\n');
		for (const [, name = ''] of text.matchAll(/from '(lodash|luxon)/g)) {
			expect(manifest.devDependencies).toHaveProperty(name);
		}
	});

	it('has a README, LICENSE, icons and codex that say no Chinese', () => {
		const at = join(made.folder, 'nodes', vendor);
		const icon = vendor.toLowerCase();
		expect(readdirSync(at)).toEqual(expect.arrayContaining([`${icon}.svg`, `${icon}.dark.svg`]));
		const read = (path: string) => readFileSync(path, 'utf8');
		const codices = readdirSync(at).filter((name) => name.endsWith('.node.json'));
		expect(codices).toHaveLength(nodes.length);
		for (const name of codices) {
			const codex = JSON.parse(read(join(at, name))) as { node: string };
			expect(codex.node).toMatch(new RegExp(`^${made.name}\\.${vendor.toLowerCase()}`));
			expect(hasChinese(read(join(at, name)))).toBe(false);
		}
		expect(hasChinese(read(join(made.folder, 'README.md')))).toBe(false);
		expect(read(join(made.folder, 'LICENSE'))).toContain('MIT');
	});

	it.each([...nodes, ...credentials])(
		'%s differs in its texts alone, and they are English',
		async (path) => {
			const isNode = path.endsWith('.node.ts');
			const describe = async (folder: string) =>
				isNode
					? (await load<INodeType>(folder, path)).description
					: { ...(await load<ICredentialType>(folder, path)), authenticate: undefined };
			const [ours, theirs] = await Promise.all(['.', made.folder].map(describe));
			const before = leavesOf(sorted(ours));
			const after = new Map(leavesOf(sorted(theirs)));
			expect([...after.keys()]).toEqual(before.map(([place]) => place));
			expect(
				chineseIn([...after].filter(([place]) => isText(place)).map(([, text]) => text)),
			).toEqual([]);
			const changed = before.filter(([place, value]) => after.get(place) !== value);
			expect(changed.filter(([place]) => !isText(place))).toEqual([]);
			expect(changed.length).toBeGreaterThan(2);
			expect(changed.filter(([, value]) => !hasChinese(String(value)))).toEqual([]);
		},
	);
});

describe('the tool', () => {
	it('takes name and repository', () => {
		const made = splitInto(
			'liangben',
			...['--name', '@someone/n8n-nodes-rice', '--repository', 'https://github.com/someone/rice'],
		);
		try {
			const read = (path: string) => readFileSync(join(made.folder, path), 'utf8');
			expect(JSON.parse(read('package.json'))).toMatchObject({
				name: '@someone/n8n-nodes-rice',
				repository: { url: 'git+https://github.com/someone/rice.git' },
			});
			expect(JSON.parse(read('nodes/Liangben/Liangben.node.json'))).toMatchObject({
				node: '@someone/n8n-nodes-rice.liangben',
			});
		} finally {
			made.remove();
		}
	});

	it.each([
		[['nobody'], /kuaimai \| liangben \| yuanshu \| yunjigong/],
		[['kuaimai', '--name', 'rice'], /--name: n8n demands n8n-nodes-/],
		[['kuaimai', '--repository', 'rice'], /--repository: expects an address/],
		[['kuaimai', '--what'], /Unknown option '--what'/],
	])('refuses %j', (args, message) => {
		expect(() => runSplit(...args)).toThrow(message);
	});

	it('writes into no folder that holds something', () => {
		const out = mkdtempSync(join(tmpdir(), 'n8n-nodes-cn-erp-full-'));
		try {
			writeFileSync(join(out, 'mine.txt'), 'mine');
			expect(() => runSplit('liangben', '--out', out)).toThrow(/is not empty/);
			expect(readdirSync(out)).toEqual(['mine.txt']);
		} finally {
			rmSync(out, { recursive: true, force: true });
		}
	});
});
