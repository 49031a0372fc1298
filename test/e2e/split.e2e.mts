import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../tools/n8n/command.mts';
import { sandboxCredential } from '../../tools/n8n/demo.mts';
import { chain, errorOf, node, outputOf } from '../../tools/n8n/workflows.mts';
import { EXAMPLE_ORDER_ID } from '../sandbox/kuaimai/data.mts';
import { startKuaimaiSandbox } from '../sandbox/kuaimai/server.mts';
import { hasChinese } from '../../tools/split/chinese.mts';
import { vendors } from '../../tools/split/sources.mts';
import { splitInto, type Workspace } from '../../tools/split/workspace.mts';
import { BOOT_TIMEOUT_MS, startRealN8n } from './realN8n.mts';

const made: Workspace[] = [];
afterAll(() => made.forEach(({ remove }) => remove()));

/** Splits a vendor off, builds and lints it with the tools of n8n, and packs it. */
async function build(vendor: string): Promise<{ workspace: Workspace; tarball: string }> {
	const workspace = splitInto(vendor);
	made.push(workspace);
	const { folder: cwd, parent } = workspace;
	// Under NODE_ENV=test, as Jest has it, eslint-plugin-n8n-nodes-base has other results.
	const env = { ...process.env, NODE_ENV: '' };
	const log = { cwd, env, logFile: join(parent, 'build.log') };
	await runCommand('npm', ['run', 'build'], log);
	await runCommand('npm', ['run', 'lint'], log);
	await runCommand('npm', ['pack', '--ignore-scripts', '--pack-destination', parent], log);
	const [tarball = ''] = readdirSync(parent).filter((name) => name.endsWith('.tgz'));
	return { workspace, tarball: join(parent, tarball) };
}

it.each(vendors().filter((vendor) => vendor !== 'Kuaimai'))(
	'%s split off builds, lints in strict mode and packs',
	async (vendor) => {
		const { workspace, tarball } = await build(vendor);
		expect(existsSync(tarball)).toBe(true);
		expect(existsSync(join(workspace.folder, `dist/nodes/${vendor}/${vendor}.node.json`))).toBe(
			true,
		);
	},
	120_000,
);

it(
	'Kuaimai split off is loaded by a real n8n in English, and fetches a purchase order',
	async () => {
		const { workspace, tarball } = await build('Kuaimai');
		const sandbox = await startKuaimaiSandbox();
		const n8n = await startRealN8n({}, { tarball });
		try {
			const type = `${workspace.name}.kuaimai`;
			const { nodes, credentials } = await n8n.client.types();
			const loaded = nodes.find(({ name }) => name === type);
			expect(loaded?.displayName).toBe('Kuaimai');
			expect(loaded?.description).toMatch(/the Kuaimai ERP$/);
			expect(credentials.map(({ displayName }) => displayName)).toContain('Kuaimai API');
			const labels = JSON.stringify(loaded?.properties).match(/"displayName":"[^"]*"/g) ?? [];
			expect(labels.length).toBeGreaterThan(100);
			expect(labels.filter(hasChinese)).toEqual([]);

			const { id, name } = await n8n.client.saveCredential(sandboxCredential(sandbox));
			const workflow = await n8n.client.saveWorkflow(
				chain('split', [
					node('Start', 'manualTrigger'),
					node(
						'Call',
						type,
						{ resource: 'purchaseOrder', operation: 'get', id: EXAMPLE_ORDER_ID },
						{ credentials: { kuaimaiApi: { id, name } } },
					),
				]),
			);
			const result = await n8n.client.execute(workflow.id, 'Start', 'Call');
			expect(errorOf(result)).toBeUndefined();
			expect(outputOf(result, 'Call')[0]?.json).toMatchObject({ total: 1 });
			expect(sandbox.requests.map(({ outcome }) => outcome)).toEqual(['served']);
		} finally {
			await n8n.close();
			await sandbox.close();
		}
	},
	BOOT_TIMEOUT_MS,
);
