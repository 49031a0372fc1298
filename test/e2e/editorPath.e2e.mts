import { node, chain } from '../n8n/workflows.mts';
import { TEST_KEYS } from '../push/yuanshuKeys.mts';
import { sendPushes } from '../push/send.mts';
import { BIG_ORDER_ID } from '../sandbox/kuaimai/data.mts';
import { startKuaimaiSandbox, type KuaimaiSandbox } from '../sandbox/kuaimai/server.mts';
import { startLiangbenSandbox } from '../sandbox/liangben/server.mts';
import { startYunjigongSandbox } from '../sandbox/yunjigong/server.mts';
import { CredentialDialog } from './credentialDialog.mts';
import { openEditor, openNode, type Editor } from './editor.mts';
import { NodeCreator } from './nodeCreator.mts';
import { BOOT_TIMEOUT_MS, startRealN8n, type RealN8n } from './realN8n.mts';
import { saveYuanshuCredential } from './yuanshuTrigger.mts';

const FOLDER = 'test/results/screenshots';
const KUAIMAI = 'Kuaimai (快麦)';
const LIANGBEN = 'Liangben (粮本)';
const YUANSHU = 'Yuanshu (元数)';
const YUNJIGONG = 'Yunjigong (云集供)';
const TRIGGERS: Readonly<Record<string, string>> = {
	[YUANSHU]: 'On new Yuanshu (元数) event',
	[YUNJIGONG]: 'On new Yunjigong (云集供) event',
};

let n8n: RealN8n;
let sandbox: KuaimaiSandbox;
let editor: Editor;
let creator: NodeCreator;
let dialog: CredentialDialog;

beforeAll(async () => {
	sandbox = await startKuaimaiSandbox();
	n8n = await startRealN8n();
	editor = await openEditor(n8n.client, FOLDER);
	creator = new NodeCreator(editor.page);
	dialog = new CredentialDialog(editor.page);
}, BOOT_TIMEOUT_MS);
afterAll(async () => {
	await editor?.close();
	await n8n?.close();
	await sandbox?.close();
}, 60_000);
beforeEach(() => sandbox.reset());
afterEach(() => {
	expect(editor.errors).toEqual([]);
});

/** Saves a picture of what stands in the way where the work fails. */
async function pictured(name: string, work: () => Promise<void>): Promise<void> {
	try {
		await work();
	} catch (error) {
		await editor.screenshot(`failed-${name}`);
		throw error;
	}
}

describe('the panel for adding nodes', () => {
	beforeAll(async () => await creator.open(n8n.client.baseUrl), 90_000);

	it.each([
		['Kuaimai', KUAIMAI],
		['快麦', KUAIMAI],
		['采购单', KUAIMAI],
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
	])('finds by %s the entry %s', async (words, expected) => {
		await pictured(`search-${words}`, async () => await creator.search(words, expected));
	});

	it.each(Object.entries(TRIGGERS))('offers the trigger of %s', async (vendor, entry) => {
		await pictured('trigger-entry', async () => {
			await creator.open(n8n.client.baseUrl);
			await creator.search(vendor, vendor);
			await creator.choose(vendor);
			await creator.choose(entry);
			await editor.page.getByTestId('node-parameters').first().waitFor();
			await editor.screenshot(`added-trigger-${vendor.split(' ')[0]?.toLowerCase()}`);
		});
	});

	it('shows the icons of light and dark', async () => {
		const dark = await openEditor(n8n.client, FOLDER, 'dark');
		try {
			const darkCreator = new NodeCreator(dark.page);
			await creator.open(n8n.client.baseUrl);
			await darkCreator.open(n8n.client.baseUrl);
			for (const vendor of [KUAIMAI, LIANGBEN, YUANSHU, YUNJIGONG]) {
				const name = vendor.split(' ')[0]?.toLowerCase();
				await creator.search(vendor, vendor);
				expect(await creator.icon(vendor)).toMatch(new RegExp(`/${name}\\.svg$`));
				await darkCreator.search(vendor, vendor);
				expect(await darkCreator.icon(vendor)).toMatch(new RegExp(`/${name}\\.dark\\.svg$`));
			}
			await dark.screenshot('creator-dark');
			expect(dark.errors).toEqual([]);
		} finally {
			await dark.close();
		}
	});
});

/** Saves a workflow with a node of a vendor and opens its panel. */
async function openVendorNode(type: string): Promise<void> {
	const { id } = await n8n.client.saveWorkflow(
		chain(`editor ${type}`, [
			node('Start', 'manualTrigger'),
			node('Vendor', `n8n-nodes-cn-erp.${type}`),
		]),
	);
	await openNode(editor, n8n.client.baseUrl, id, 'Vendor');
}

describe('a workflow built by hand', () => {
	it('gets a purchase order, its credential made on the way', async () => {
		const { page } = editor;
		await pictured('built', async () => {
			await creator.open(n8n.client.baseUrl);
			await creator.search('manual', 'Manual Trigger');
			await creator.choose('Manual Trigger');
			await creator.openAfterLast();
			await creator.search('快麦', KUAIMAI);
			await creator.choose(KUAIMAI);
			await creator.choose('Get a purchase order');
			await page.getByTestId('node-parameters').first().waitFor();

			await dialog.open(KUAIMAI);
			const { credentials } = sandbox;
			await dialog.fill({
				baseUrl: sandbox.url,
				...credentials,
				appSecret: 'not-the-secret',
			});
			await dialog.save();
			const problem = await dialog.problem();
			expect(problem).toContain('Kuaimai rejects the signature: the app secret is wrong.');
			expect(problem).not.toContain('not-the-secret');
			await editor.screenshot('credential-refused');
			await dialog.fill({ appSecret: credentials.appSecret });
			await dialog.save();
			await dialog.closed();

			const id = page.getByTestId('parameter-input-id').locator('input');
			await id.fill('999');
			const execute = page.getByTestId('node-execute-button').first();
			await execute.click();
			const output = page.getByTestId('output-panel');
			await output.getByText('No purchase order with id 999').first().waitFor();
			await editor.screenshot('error-unknown-id');

			await id.fill(BIG_ORDER_ID);
			await execute.click();
			await output.getByText('1 item').first().waitFor();
			await output.getByTestId('radio-button-json').click();
			await output.getByText(BIG_ORDER_ID).first().waitFor();
			await editor.screenshot('output-json');
			await output.getByTestId('radio-button-table').click();
			await editor.screenshot('output-table');

			await id.fill('');
			await execute.click();
			await output.getByText('Fill in Purchase Order ID').first().waitFor();
			await editor.screenshot('error-missing-field');
		});
	}, 120_000);
});

describe('the credential dialog', () => {
	it('of Liangben tells a wrong secret, then saves the right one', async () => {
		const liangben = await startLiangbenSandbox();
		try {
			await pictured('credential-liangben', async () => {
				await openVendorNode('liangben');
				await dialog.open(LIANGBEN);
				const { clientId, clientSecret } = liangben.credentials;
				await dialog.fill({ baseUrl: liangben.url, clientId, clientSecret: 'not-the-secret' });
				await dialog.save();
				expect(await dialog.problem()).toContain('The client secret is wrong.');
				await editor.screenshot('credential-liangben');
				await dialog.fill({ clientSecret });
				await dialog.save();
				await dialog.closed();
			});
		} finally {
			await liangben.close();
		}
	}, 60_000);

	it('of Yuanshu checks the keys on this machine', async () => {
		const oneLine = (pem: string) => pem.trim().replaceAll('\n', '\\n');
		await pictured('credential-yuanshu', async () => {
			await openVendorNode('yuanshu');
			await dialog.open(YUANSHU);
			await dialog.fill({
				baseUrl: 'http://127.0.0.1:9',
				tenantId: '153658',
				privateKey: 'no key at all',
			});
			await dialog.save();
			expect(await dialog.problem()).toContain('Private Key (私钥)');
			await editor.screenshot('credential-yuanshu');
			await dialog.fill({ privateKey: oneLine(TEST_KEYS.privateKey) });
			await dialog.save();
			await dialog.closed();
		});
	}, 60_000);

	it('of Yunjigong calls what the user names', async () => {
		const path = '/test';
		const yunjigong = await startYunjigongSandbox({
			unpublished: { [path]: { methods: ['POST'], parameters: [], data: {} } },
		});
		try {
			await pictured('credential-yunjigong', async () => {
				await openVendorNode('yunjigong');
				await dialog.open(YUNJIGONG);
				const success = { successField: 'code', messageField: 'message' };
				await dialog.fill({ baseUrl: yunjigong.url, testPath: path, ...success });
				await dialog.fill({ successValue: '200' });
				await dialog.save();
				expect(await dialog.problem()).toContain('Yunjigong refused the call');
				await editor.screenshot('credential-yunjigong');
				await dialog.fill({ successValue: '0' });
				await dialog.save();
				await dialog.closed();
			});
		} finally {
			await yunjigong.close();
		}
	}, 60_000);
});

describe('a trigger in the editor', () => {
	it('hears a push while it listens, and shows it', async () => {
		const { page } = editor;
		await pictured('listening', async () => {
			const credentials = await saveYuanshuCredential(n8n.client);
			const webhookId = 'b7c0a1de-2f6d-4a4e-9d43-6a3a0c1f5e77';
			const { id } = await n8n.client.saveWorkflow(
				chain('editor listening', [
					node(
						'Yuanshu Trigger',
						'n8n-nodes-cn-erp.yuanshuTrigger',
						{},
						{
							typeVersion: 2,
							webhookId,
							credentials,
						},
					),
				]),
			);
			await openNode(editor, n8n.client.baseUrl, id, 'Yuanshu Trigger');
			await page.getByTestId('node-execute-button').first().click();
			await page.getByText('Waiting for Yuanshu').first().waitFor();
			const to = `${n8n.client.baseUrl}/webhook-test/${webhookId}/push`;
			let status = 404;
			const push = async () =>
				await sendPushes({ kind: 'order', to, count: 1, tenant: '153658' }, (answer) => {
					({ status } = answer);
				});
			// The editor says that it waits a little before n8n hears.
			for (let tries = 0; status === 404 && tries < 40; tries++) {
				await push();
				await page.waitForTimeout(250);
			}
			expect(status).toBe(200);
			await page.getByTestId('output-panel').getByText('1 item').first().waitFor();
			await editor.screenshot('trigger-heard');
		});
	}, 60_000);
});
