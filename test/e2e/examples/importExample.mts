import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { IConnections, INode, IWorkflowBase } from 'n8n-workflow';
import type { N8nClient } from '../../../tools/n8n/client.mts';
import { nodes as ownNodes } from '../../support/registry.mts';
import type { Editor } from '../editor.mts';

/** An example as n8n stored it. */
export interface Imported {
	id: string;
	name: string;
	nodes: INode[];
	connections: IConnections;
	settings: Record<string, unknown>;
}

/** What a user does after the import, before the first run. */
export interface Preparation {
	/** Chosen in all nodes that take one of the type. */
	credentials: Record<string, { id: string; name: string }>;
	/** Filled into the node Settings, by the name the note gives. */
	settings?: Record<string, unknown>;
	/** Other changes of parameters, by the name of the node. */
	parameters?: Record<string, INode['parameters']>;
}

/** The id of the workflow of this name, once the editor has stored it. */
async function storedId(client: N8nClient, name: string): Promise<string> {
	for (let tries = 0; tries < 100; tries++) {
		const stored = await client.get<Array<{ id: string; name: string }>>('/workflows');
		const id = stored.find((one) => one.name === name)?.id;
		if (id !== undefined) return id;
		await sleep(100);
	}
	throw new Error(`The editor stored no workflow "${name}"`);
}

/**
 * Imports an example the way a user does, by "Import from file" in an empty workflow, takes a
 * picture of it and saves it.
 */
export async function importExample(
	{ page, screenshot }: Editor,
	client: N8nClient,
	file: string,
): Promise<Imported> {
	const path = resolve('examples', `${file}.json`);
	const { name, nodes, settings } = JSON.parse(readFileSync(path, 'utf8')) as IWorkflowBase;
	await page.goto(`${client.baseUrl}/workflow/new`, { waitUntil: 'domcontentloaded' });
	await page.getByTestId('canvas-add-button').waitFor({ timeout: 60_000 });
	await page.getByTestId('workflow-import-input').setInputFiles(path);
	for (const node of nodes.filter(({ type }) => !type.endsWith('stickyNote'))) {
		await page.locator(`[data-test-id="canvas-node"][data-node-name="${node.name}"]`).waitFor();
	}
	const toast = page.locator('.el-notification__closeBtn').first();
	if (await toast.isVisible()) await toast.click();
	await page.getByTestId('zoom-to-fit').click();
	await page.keyboard.press('Control+s');
	await page.waitForURL(/\/workflow\/(?!new)[A-Za-z0-9]+/);
	await page.waitForTimeout(500);
	await screenshot(`example-${file}`);
	const id = await storedId(client, name);
	const workflow = await client.get<Imported>(`/workflows/${id}`);
	// The editor leaves the file's workflow settings out; the note tells the user to set them.
	return { ...workflow, settings: { ...workflow.settings, ...settings } };
}

function credentialType({ type, parameters }: INode): string | undefined {
	const own = ownNodes.find(({ description: { name } }) => type === `n8n-nodes-cn-erp.${name}`);
	const [credential] = own?.description.credentials ?? [];
	return credential?.name ?? (parameters.nodeCredentialType as string | undefined);
}

interface Assignments {
	assignments: Array<{ name: string; value: unknown }>;
}

/** The node Settings, filled in; a name it does not have is an error. */
function filledIn(node: INode, settings: Record<string, unknown>): INode['parameters'] {
	const left = new Map(Object.entries(settings));
	const { assignments } = node.parameters.assignments as unknown as Assignments;
	const filled = assignments.map((assignment) => {
		const name = assignment.name.replace('settings.', '');
		const value = left.has(name) ? left.get(name) : assignment.value;
		left.delete(name);
		return { ...assignment, value };
	});
	if (left.size > 0) throw new Error(`Settings has no ${[...left.keys()].join(', ')}`);
	return { ...node.parameters, assignments: { assignments: filled } } as INode['parameters'];
}

/** Does what the note asks for before the first run, and saves. */
export async function prepare(
	client: N8nClient,
	{ name, nodes, connections, settings }: Imported,
	{ credentials, settings: values = {}, parameters = {} }: Preparation,
): Promise<{ id: string; name: string; versionId?: string; nodes: INode[] }> {
	const prepared = nodes.map((node) => {
		const type = credentialType(node);
		const credential = type === undefined ? undefined : credentials[type];
		const own = node.name === 'Settings' ? filledIn(node, values) : node.parameters;
		return {
			...node,
			parameters: { ...own, ...parameters[node.name] },
			...(type !== undefined && credential && { credentials: { [type]: credential } }),
		};
	});
	const saved = await client.saveWorkflow({ name, nodes: prepared, connections, settings });
	return { ...saved, nodes: prepared };
}
