import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json';
import { runDemo } from '../../tools/n8n/demo.mts';
import { n8nVersion, type PinnedN8n } from '../../tools/n8n/paths.mts';
import { runPushDemo } from '../../tools/n8n/pushDemo.mts';
import { ensureRuntime } from '../../tools/n8n/runtime.mts';
import { startKuaimaiSandbox, type KuaimaiSandbox } from '../sandbox/kuaimai/server.mts';
import { credentialTypes, nodes as ownNodes, vendors } from '../support/registry.mts';
import { BOOT_TIMEOUT_MS, startRealN8n, type RealN8n } from './realN8n.mts';
import { keepLog, RESULTS } from './results.mts';

const PREFIX = `${manifest.name}.`;
const VERSIONS: Array<[string, PinnedN8n, NodeJS.ProcessEnv]> = [
	// It does not start when it is told to do without modules it does not have yet.
	['the oldest supported n8n', 'n8n-oldest', { N8N_DISABLED_MODULES: 'insights,chat-hub,mcp' }],
	['the newest n8n that can be installed', 'n8n', {}],
];

/** A row of the table that README shows; what is not `true` was not seen to work. */
interface Row {
	n8n: string;
	node: string;
	loads: boolean;
	call: boolean;
	push: boolean;
}

const rows: Row[] = [];

afterAll(() => {
	mkdirSync(RESULTS, { recursive: true });
	const table = { package: manifest.version, versions: rows };
	writeFileSync(join(RESULTS, 'versions.json'), `${JSON.stringify(table, null, '\t')}\n`);
	console.table(rows);
});

describe.each(VERSIONS)('%s', (_name, pinned, env) => {
	let sandbox: KuaimaiSandbox;
	let n8n: RealN8n;
	let row: Row;

	beforeAll(async () => {
		row = { n8n: n8nVersion(pinned), node: '', loads: false, call: false, push: false };
		rows.push(row);
		const { node } = await ensureRuntime(pinned);
		row.node = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
		sandbox = await startKuaimaiSandbox();
		n8n = await startRealN8n(env, { pinned });
	}, BOOT_TIMEOUT_MS);
	afterAll(async () => {
		keepLog(n8n, `versions-${row.n8n}`);
		await n8n?.close();
		await sandbox?.close();
	}, 60_000);

	it('is what it is said to be', async () => {
		const settings = await n8n.client.get<{ versionCli: string }>('/settings');
		expect(settings.versionCli).toBe(row.n8n);
	});

	it('loads all nodes and credentials', async () => {
		const { nodes, credentials } = await n8n.client.types();
		const ours = nodes.map(({ name }) => name).filter((name) => name.startsWith(PREFIX));
		const expected = [
			...ownNodes.map(({ description }) => description.name),
			...vendors.map(({ name }) => `${name}Tool`),
		];
		expect(ours.sort()).toEqual(expected.map((name) => PREFIX + name).sort());
		expect(credentials.map(({ name }) => name)).toEqual(
			expect.arrayContaining(credentialTypes.map(({ name }) => name)),
		);
		row.loads = true;
	});

	it('calls a vendor', async () => {
		const { order } = await runDemo(n8n.client, sandbox);
		expect(order).toMatchObject({
			list: [expect.objectContaining({ code: 'CG3941403339276288' })],
		});
		expect(sandbox.requests.map(({ outcome }) => outcome)).toEqual(['served']);
		row.call = true;
	});

	it('receives a signed push', async () => {
		const { event } = await runPushDemo(n8n.client);
		expect(event).toMatchObject({ event: 'orderSynced', verified: true });
		row.push = true;
	});
});
