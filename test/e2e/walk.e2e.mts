import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import type { Locator, Page } from 'playwright-core';
import { describeResources } from '../../nodes/shared/panel/describeResources.ts';
import type { Operation, Resource } from '../../nodes/shared/catalogue/operation.ts';
import { labelOf } from '../../nodes/shared/messages/words.ts';
import { operationLabel } from '../../nodes/shared/panel/operationProperties.ts';
import { vendors } from '../support/registry.mts';
import { chain, node } from '../../tools/n8n/workflows.mts';
import { openEditor, openNode, type Editor } from './editor.mts';
import { choose } from './nodePanel.mts';
import { BOOT_TIMEOUT_MS, startRealN8n, type RealN8n } from './realN8n.mts';

const FOLDER = 'test/results/screenshots';
/** The parameters that are checked once and not for each operation. */
const COMMON = ['resource', 'operation', 'options'];

let n8n: RealN8n;
let editor: Editor;

beforeAll(async () => {
	n8n = await startRealN8n();
	editor = await openEditor(n8n.client, FOLDER);
}, BOOT_TIMEOUT_MS);
afterAll(async () => {
	await editor?.close();
	await n8n?.close();
}, 60_000);

async function isShown(locator: Locator): Promise<boolean> {
	return await locator
		.first()
		.waitFor({ state: 'attached', timeout: 5000 })
		.then(
			() => true,
			() => false,
		);
}

/** The parameters that are shown for an operation before anything is filled in. */
function shownAtOnce(
	resources: readonly Resource[],
	resource: Resource,
	operation: Operation,
): INodeProperties[] {
	const values: Record<string, unknown> = { resource: resource.name, operation: operation.name };
	const shown: INodeProperties[] = [];
	for (const property of describeResources(resources)) {
		const { show = {}, hide = {} } = property.displayOptions ?? {};
		const fits = ([key, wanted]: [string, unknown]) => (wanted as unknown[]).includes(values[key]);
		if (!Object.entries(show).every(fits) || Object.entries(hide).some(fits)) continue;
		shown.push(property);
		values[property.name] ??= property.default;
	}
	return shown.filter(({ name }) => !COMMON.includes(name));
}

/** What is missing of a parameter: its label, and what its Add button offers. */
async function missingOf(page: Page, property: INodeProperties): Promise<string[]> {
	const panel = page.getByTestId('node-parameters');
	const { displayName, type, placeholder = '' } = property;
	if (!(await isShown(panel.getByText(displayName, { exact: true })))) return [displayName];
	if (type !== 'collection' && type !== 'fixedCollection') return [];
	const isForm = type === 'fixedCollection';
	const offered = isForm
		? (property.options as INodePropertyCollection[]).flatMap(({ values }) => values)
		: (property.options as INodeProperties[]);
	const missing: string[] = [];
	const add = panel.getByText(placeholder, { exact: true }).or(panel.getByPlaceholder(placeholder));
	await add.first().click();
	for (const { displayName: label } of offered) {
		// A collection with a single field adds it at once.
		const place = isForm || offered.length === 1 ? panel : page.getByRole('option');
		const found = await isShown(place.getByText(label, { exact: true }));
		if (!found) missing.push(`${displayName}: ${label}`);
	}
	// Without an open list, Escape would close the panel.
	if (!isForm && offered.length > 1) await page.keyboard.press('Escape');
	return missing;
}

/** Chooses an operation and lists what its panel lacks. */
async function lacksOf(resources: readonly Resource[], resource: Resource, operation: Operation) {
	const { page } = editor;
	await choose(page, 'resource', labelOf(resource.label));
	await choose(page, 'operation', operationLabel(operation));
	const lacks: string[] = [];
	for (const property of shownAtOnce(resources, resource, operation)) {
		lacks.push(...(await missingOf(page, property)));
	}
	return lacks;
}

describe.each(vendors)('the $name node in the editor', ({ name, vendor: { resources } }) => {
	it('shows the fields of every operation', async () => {
		const workflow = await n8n.client.saveWorkflow(
			chain(`walk ${name}`, [
				node('Start', 'manualTrigger'),
				node('Vendor', `n8n-nodes-cn-erp.${name}`),
			]),
		);
		await openNode(editor, n8n.client.baseUrl, workflow.id, 'Vendor');
		const missing: string[] = [];
		for (const resource of resources) {
			for (const operation of resource.operations) {
				const place = `${resource.name}.${operation.name}`;
				const lacks = await lacksOf(resources, resource, operation).catch(async (error: Error) => {
					await editor.screenshot(`failed-${name}-${place}`);
					throw new Error(`${place}: ${error.message}`);
				});
				missing.push(...lacks.map((label) => `${place}: ${label}`));
				await editor.screenshot(`walk-${name}-${place}`);
			}
		}
		expect(missing).toEqual([]);
		expect(editor.errors).toEqual([]);
	}, 900_000);
});
