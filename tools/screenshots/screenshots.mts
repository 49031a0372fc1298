import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { labelOf } from '../../nodes/shared/messages/words.ts';
import { ADD_FILTER } from '../../nodes/shared/panel/panelWords.ts';
import { bootN8n } from '../n8n/boot.mts';
import { N8nClient } from '../n8n/client.mts';
import { demoOwner, runDemo, sandboxCredential } from '../n8n/demo.mts';
import { freePort } from '../n8n/preflight.mts';
import type { Fault } from '../../test/sandbox/shared/faults.mts';
import { startKuaimaiSandbox } from '../../test/sandbox/kuaimai/server.mts';
import { openEditor, openNode, type Editor } from '../../test/e2e/editor.mts';
import { takeReadmePictures } from './readmePictures.mts';

// Takes pictures of what a user sees, to be looked at: `npm run screenshots`.

const FOLDER = 'test/results/screenshots';

/** What the credential's Test button is to explain: what is changed, or how the vendor answers. */
const CREDENTIAL_CASES: Array<[string, Record<string, string>, Fault?]> = [
	['success', {}],
	['wrong-key', { appKey: '654321' }],
	['wrong-secret', { appSecret: 'not-the-secret' }],
	['expired-session', { accessToken: 'expired' }],
	[
		'clock-off',
		{},
		{
			kind: 'envelope',
			body: {
				success: false,
				code: '40',
				msg: '服务方法(supplier.list.query:1.0)的应用键参数timestamp无效',
			},
		},
	],
	[
		'bad-parameter',
		{},
		{ kind: 'envelope', body: { success: false, code: '50', msg: 'pageSize is illegal' } },
	],
	['host-unreachable', { baseUrl: 'http://127.0.0.1:9' }],
];

async function shootFilters(editor: Editor, baseUrl: string, workflowId: string): Promise<void> {
	const { page } = editor;
	await openNode(editor, baseUrl, workflowId, 'Get a purchase order');
	await page.getByTestId('parameter-input-operation').click();
	await page
		.getByRole('option')
		.filter({ has: page.getByText('Get Many (采购单查询)', { exact: true }) })
		.first()
		.click();
	await page.getByPlaceholder(labelOf(ADD_FILTER)).click();
	await page.waitForTimeout(500);
	await editor.screenshot('get-many-filters');
	await page.keyboard.press('Escape');
}

async function shootError(editor: Editor, baseUrl: string, workflowId: string): Promise<void> {
	const { page } = editor;
	await openNode(editor, baseUrl, workflowId, 'Get a purchase order');
	await page.getByTestId('parameter-input-id').locator('input').fill('');
	await page.getByTestId('node-execute-button').first().click();
	await page.getByText('Fill in').first().waitFor();
	await editor.screenshot('error-missing-id');
}

async function shootCredential(editor: Editor, baseUrl: string, id: string, name: string) {
	const { page } = editor;
	await page.goto(`${baseUrl}/home/credentials/${id}`, { waitUntil: 'domcontentloaded' });
	const success = page.getByText('Connection tested successfully');
	const details = page.getByText('More details');
	await success.or(details).first().waitFor({ timeout: 30_000 });
	if (await details.isVisible()) await details.click();
	await page.waitForTimeout(800);
	await editor.screenshot(`credential-${name}`);
}

const userFolder = mkdtempSync(join(tmpdir(), 'n8n-nodes-cn-erp-shots-'));
const instance = await bootN8n(userFolder, await freePort());
const sandbox = await startKuaimaiSandbox();
try {
	const client = await N8nClient.open(instance.baseUrl, demoOwner(userFolder));
	const { workflowId } = await runDemo(client, sandbox);
	const editor = await openEditor(client, FOLDER);
	await shootError(editor, instance.baseUrl, workflowId);
	await shootFilters(editor, instance.baseUrl, workflowId);
	await takeReadmePictures({ editor, client }, sandbox);
	for (const [name, changed, fault] of CREDENTIAL_CASES) {
		const input = sandboxCredential(sandbox);
		const { id } = await client.saveCredential({
			...input,
			name: `Kuaimai ${name}`,
			data: { ...input.data, ...changed },
		});
		sandbox.misbehave(fault);
		await shootCredential(editor, instance.baseUrl, id, name);
		sandbox.reset();
	}
	console.log('errors in the page:', editor.errors);
	await editor.close();
} finally {
	await sandbox.close();
	await instance.stop();
}
process.exit();
