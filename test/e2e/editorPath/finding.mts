import type { INodePropertyOptions, INodeType } from 'n8n-workflow';
import { openEditor, type Editor } from '../editor.mts';
import { node } from '../../../tools/n8n/workflows.mts';
import { vendors } from '../../support/registry.mts';
import { NodeCreator } from '../nodeCreator.mts';
import { desk, FOLDER, KUAIMAI, LIANGBEN, pictured, YUANSHU, YUNJIGONG } from './desk.mts';

/** What loads two editors takes long on a busy machine. */
const TWO_BROWSERS_MS = 180_000;

/** The labels of a trigger's events. */
function eventsOf({ description }: INodeType): string[] {
	const events = description.properties.find(({ displayName }) => displayName === 'Events');
	return (events?.options as INodePropertyOptions[]).map(({ name }) => name);
}

const TRIGGERS = vendors.flatMap(({ node: { description }, triggers }) =>
	triggers.map((trigger) => [description.displayName, eventsOf(trigger)] as const),
);

/** An event as n8n's panel lists it: without the punctuation of its label. */
const listed = (label: string) =>
	new RegExp(`On ${label.replaceAll(/[^\p{L}]+/gu, ' ').trim()}`, 'i');

/** The package's nodes, by the vendor whose icon each bears. */
const NODES = vendors.flatMap(({ name: vendor, node: action, triggers }) =>
	[action, ...triggers].map(({ description: { name, version } }) => ({
		name,
		typeVersion: Number(version),
		vendor,
	})),
);

/** What the vendors' action nodes are called. */
const VENDORS = vendors.map(({ node: { description } }) => description.displayName);

/** The address of a node's picture on the canvas, once it is drawn; n8n may draw it twice. */
async function canvasIcon({ page }: Editor, name: string): Promise<string> {
	const selector = `[data-test-id="canvas-node"][data-node-name="${name}"] img`;
	await page.waitForFunction((css) => {
		const image = document.querySelector(css);
		return image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0;
	}, selector);
	return (await page.locator(selector).first().getAttribute('src')) ?? '';
}

/** That each node is found in the panel for adding nodes, and looks as it should. */
export function testFinding(): void {
	describe('the panel for adding nodes', () => {
		beforeAll(async () => await desk.creator.open(desk.n8n.client.baseUrl), 90_000);

		it.each([
			['Kuaimai', KUAIMAI],
			['快麦', KUAIMAI],
			['采购单', KUAIMAI],
			['superboss', KUAIMAI],
			['Liangben', LIANGBEN],
			['粮本', LIANGBEN],
			['有量', LIANGBEN],
			['Yuanshu', YUANSHU],
			['元数', YUANSHU],
			['东北虎', YUANSHU],
			['订单推送', YUANSHU],
			['Yunjigong', YUNJIGONG],
			['云集供', YUNJIGONG],
			['订货单', YUNJIGONG],
			['溯源', YUNJIGONG],
		])('finds by %s the entry %s', async (words, expected) => {
			await pictured(`search-${words}`, async () => await desk.creator.search(words, expected));
		});

		it('offers every vendor by ERP', async () => {
			await pictured('search-erp', async () => {
				for (const vendor of VENDORS) {
					await desk.creator.search('ERP', vendor);
				}
				await desk.editor.screenshot('creator-erp');
			});
		});

		it.each(TRIGGERS)('offers each event of %s', async (vendor, events) => {
			await pictured('trigger-entry', async () => {
				const { creator, editor, n8n, panel } = desk;
				await creator.open(n8n.client.baseUrl);
				await creator.search(vendor, vendor);
				await creator.choose(vendor);
				for (const event of events) await creator.offers(listed(event));
				const [first = '', second = ''] = events;
				await creator.choose(listed(first));
				await panel.opened();
				const chosen = editor.page.getByTestId('parameter-input-events');
				await chosen.getByText(first, { exact: true }).first().waitFor();
				expect(await chosen.getByText(second, { exact: true }).isVisible()).toBe(false);
				await editor.screenshot(`added-trigger-${vendor.split(' ')[0]?.toLowerCase()}`);
			});
		});
	});

	describe('the icons of light and dark', () => {
		let dark: Editor;
		beforeAll(async () => {
			dark = await openEditor(desk.n8n.client, FOLDER, 'dark');
		}, 60_000);
		afterAll(async () => await dark?.close());
		afterEach(() => {
			expect(dark.errors).toEqual([]);
		});

		it(
			'stand in the panel for adding nodes',
			async () => {
				const { creator, n8n } = desk;
				const darkCreator = new NodeCreator(dark.page);
				await creator.open(n8n.client.baseUrl);
				await darkCreator.open(n8n.client.baseUrl);
				for (const vendor of VENDORS) {
					const name = vendor.split(' ')[0]?.toLowerCase();
					await creator.search(vendor, vendor);
					expect(await creator.icon(vendor)).toMatch(new RegExp(`/${name}\\.svg$`));
					await darkCreator.search(vendor, vendor);
					expect(await darkCreator.icon(vendor)).toMatch(new RegExp(`/${name}\\.dark\\.svg$`));
				}
				await dark.screenshot('creator-dark');
			},
			TWO_BROWSERS_MS,
		);

		it(
			'stand on the canvas',
			async () => {
				const { editor, n8n } = desk;
				const { id } = await n8n.client.saveWorkflow({
					name: 'editor icons',
					nodes: NODES.map(({ name, typeVersion }, at) =>
						node(name, `n8n-nodes-cn-erp.${name}`, {}, { position: [at * 240, 0], typeVersion }),
					),
					connections: {},
				});
				for (const { page } of [editor, dark]) {
					await page.goto(`${n8n.client.baseUrl}/workflow/${id}`, {
						waitUntil: 'domcontentloaded',
					});
					await page
						.locator('[data-test-id="canvas-node"] img')
						.first()
						.waitFor({ timeout: 60_000 });
					await page.getByTestId('zoom-to-fit').click();
				}
				for (const { name, vendor } of NODES) {
					expect(await canvasIcon(editor, name)).toMatch(new RegExp(`/${vendor}\\.svg$`));
					expect(await canvasIcon(dark, name)).toMatch(new RegExp(`/${vendor}\\.dark\\.svg$`));
				}
				await editor.screenshot('canvas-light');
				await dark.screenshot('canvas-dark');
			},
			TWO_BROWSERS_MS,
		);
	});
}
