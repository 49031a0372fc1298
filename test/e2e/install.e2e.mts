import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sandboxCredential } from '../../tools/n8n/demo.mts';
import { step } from '../../tools/n8n/progress.mts';
import { chain, errorOf, node, outputOf } from '../../tools/n8n/workflows.mts';
import { sendPushes } from '../../tools/push/send.mts';
import { BIG_ORDER_ID } from '../sandbox/kuaimai/data.mts';
import { startKuaimaiSandbox, type KuaimaiSandbox } from '../sandbox/kuaimai/server.mts';
import { credentialTypes, nodes as ownNodes } from '../support/registry.mts';
import { startDownstream, type Downstream } from './downstream.mts';
import { CommunityNodes } from './communityNodes.mts';
import { openEditor, type Editor } from './editor.mts';
import { BOOT_TIMEOUT_MS, startRealN8n, type RealN8n } from './realN8n.mts';
import { startRegistry, type LocalRegistry } from './registry.mts';
import { packReleases, type Releases } from './releases.mts';
import { keepLog, RESULTS } from './results.mts';
import { activateYuanshuTrigger, type ActiveTrigger } from './yuanshuTrigger.mts';

const PACKAGE = 'n8n-nodes-cn-erp';
/** Of n8n's own; the installer asks it whether a package is banned, and goes on without an answer. */
const N8N_API = 'api.n8n.io:443';

/** A line of a stack trace that names our code. */
const OUR_TRACE = /^\s+at .*node_modules\/n8n-nodes-cn-erp\//;

/** What n8n reports about an installed package. */
interface Installed {
	packageName: string;
	installedVersion: string;
	updateAvailable?: string;
	failedLoading?: boolean;
	installedNodes: Array<{ type: string }>;
}

let releases: Releases;
let registry: LocalRegistry;
let sandbox: KuaimaiSandbox;
let downstream: Downstream;
let n8n: RealN8n;
let editor: Editor;
let settings: CommunityNodes;
let workflowId: string;
let trigger: ActiveTrigger;
let pushes = 0;

beforeAll(async () => {
	const buildLog = join(RESULTS, 'logs/install-build.log');
	mkdirSync(join(RESULTS, 'logs'), { recursive: true });
	releases = await step('Packing two releases', async () => await packReleases(buildLog));
	registry = await startRegistry();
	sandbox = await startKuaimaiSandbox();
	downstream = await startDownstream();
	n8n = await startRealN8n(registry.env, { hasPackage: false });
	editor = await openEditor(n8n.client, join(RESULTS, 'screenshots'));
	settings = new CommunityNodes(editor, n8n.client.baseUrl);
}, BOOT_TIMEOUT_MS);
afterAll(async () => {
	await editor?.close();
	keepLog(n8n, 'install');
	await n8n?.close();
	await downstream?.close();
	await sandbox?.close();
	await registry?.close();
	releases?.remove();
}, 60_000);

const installed = async () => await n8n.client.get<Installed[]>('/community-packages');

const folder = () => join(n8n.userFolder, '.n8n/nodes/node_modules');

const ourTypes = async () => {
	const { nodes, credentials } = await n8n.client.types();
	return {
		nodes: nodes.map(({ name }) => name).filter((name) => name.startsWith(`${PACKAGE}.`)),
		credentials: credentials
			.map(({ name }) => name)
			.filter((name) => credentialTypes.some((type) => type.name === name)),
	};
};

/** Runs the saved workflow, which nobody has touched since. */
async function runSaved(): Promise<void> {
	const run = await n8n.client.execute(workflowId, 'Start', 'Call');
	expect(errorOf(run)).toBeUndefined();
	expect(outputOf(run, 'Call')[0]?.json.list).toEqual(
		expect.arrayContaining([expect.objectContaining({ purchaseOrderId: BIG_ORDER_ID })]),
	);
}

/** Sends a push to the active trigger and waits until it has gone through the workflow. */
async function push(): Promise<void> {
	pushes += 1;
	await sendPushes(
		{ kind: 'cancel', to: trigger.url, count: 1, first: pushes, tenant: '153658' },
		({ status }) => expect(status).toBe(200),
	);
	for (let tries = 0; tries < 100 && downstream.received.length < pushes; tries++) await sleep(100);
	expect(downstream.received).toHaveLength(pushes);
}

describe('Settings → Community nodes', () => {
	it('installs the package', async () => {
		registry.publish(releases.previous.tarball);
		await step('Installing the package', async () => {
			await settings.open();
			await settings.install(PACKAGE);
		});
		expect(await installed()).toEqual([
			expect.objectContaining({
				packageName: PACKAGE,
				installedVersion: releases.previous.version,
				failedLoading: false,
			}),
		]);
		const types = await ourTypes();
		expect(types.nodes.filter((name) => !name.endsWith('Tool')).sort()).toEqual(
			ownNodes.map(({ description }) => `${PACKAGE}.${description.name}`).sort(),
		);
		expect(types.credentials).toHaveLength(credentialTypes.length);
	}, 120_000);

	it('leaves nodes that work', async () => {
		const { id, name } = await n8n.client.saveCredential(sandboxCredential(sandbox));
		const saved = await n8n.client.saveWorkflow(
			chain('installed from Settings', [
				node('Start', 'manualTrigger'),
				node(
					'Call',
					`${PACKAGE}.kuaimai`,
					{ resource: 'purchaseOrder', operation: 'get', id: BIG_ORDER_ID },
					{ credentials: { kuaimaiApi: { id, name } } },
				),
			]),
		);
		workflowId = saved.id;
		await runSaved();
		trigger = await activateYuanshuTrigger(n8n.client, downstream.url);
		await push();
	});

	it('is told of a newer release, and Settings offers it', async () => {
		registry.publish(releases.current.tarball);
		expect(await installed()).toEqual([
			expect.objectContaining({
				installedVersion: releases.previous.version,
				updateAvailable: releases.current.version,
			}),
		]);
		await settings.open();
		await settings.card(PACKAGE).getByRole('button', { name: 'Update' }).waitFor();
		await settings.screenshot('update-offered');
	}, 90_000);

	it('upgrades it; the saved workflows run as before', async () => {
		await step('Upgrading the package', async () => {
			await settings.upgrade(PACKAGE);
		});
		const [{ installedVersion, updateAvailable, installedNodes } = {} as Installed] =
			await installed();
		expect({ installedVersion, updateAvailable }).toEqual({
			installedVersion: releases.current.version,
		});
		expect(installedNodes).toHaveLength(ownNodes.length);
		await settings.card(PACKAGE).getByText(`v${releases.current.version}`).waitFor();
		await settings.screenshot('upgraded');
		await runSaved();
		await push();
	}, 120_000);

	it('uninstalls it and leaves nothing', async () => {
		await n8n.client.post(`/workflows/${trigger.workflowId}/deactivate`, {});
		await step('Uninstalling the package', async () => {
			await settings.uninstall(PACKAGE);
		});
		expect(await installed()).toEqual([]);
		expect(existsSync(join(folder(), PACKAGE))).toBe(false);
		expect(readdirSync(folder())).toEqual([]);
		expect(await ourTypes()).toEqual({ nodes: [], credentials: [] });
		await settings.screenshot('uninstalled');
	}, 90_000);

	it('had no trouble with the package, nor did the editor', () => {
		const log = readFileSync(n8n.logFile, 'utf8');
		expect(log).toContain(`Community package uninstalled: ${PACKAGE}`);
		const traces = log.split('\n').filter((line) => OUR_TRACE.test(line));
		expect(traces).toEqual([]);
		expect(editor.errors).toEqual([]);
	});

	it('got it from this machine’s registry, and reached nothing else', () => {
		const { previous, current } = releases;
		for (const { version } of [previous, current]) {
			expect(registry.requests).toContain(`/${PACKAGE}/-/${PACKAGE}-${version}.tgz`);
		}
		expect([...registry.refused].filter((host) => host !== N8N_API)).toEqual([]);
	});
});
