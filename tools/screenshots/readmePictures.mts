import { join } from 'node:path';
import type { INodeParameters } from 'n8n-workflow';
import type { CredentialInput, N8nClient } from '../n8n/client.mts';
import { pushCredential } from '../n8n/pushDemo.mts';
import { sandboxCredential } from '../n8n/demo.mts';
import { chain, node } from '../n8n/workflows.mts';
import { EXAMPLE_ORDER_ID } from '../../test/sandbox/kuaimai/data.mts';
import type { KuaimaiSandbox } from '../../test/sandbox/kuaimai/server.mts';
import { startYuanshuSandbox } from '../../test/sandbox/yuanshu/server.mts';
import { startYunjigongSandbox } from '../../test/sandbox/yunjigong/server.mts';
import { openNode, type Editor } from '../../test/e2e/editor.mts';
import { importExample } from '../../test/e2e/examples/importExample.mts';
import { pushToListener } from '../../test/e2e/listener.mts';
import { NodePanel, picturePanel, type View } from '../../test/e2e/nodePanel.mts';

const FOLDER = '.github/images';

/** A node as the README shows it, run against the sandbox. */
interface Picture {
	/** Of the file. */
	name: string;
	/** What the node is called, as n8n calls it when it is added. */
	node: string;
	type: string;
	credential: CredentialInput;
	parameters: INodeParameters;
	/** What the output shows when it is done. */
	shows: string;
	view: View;
}

/** n8n and its editor. */
interface Place {
	editor: Editor;
	client: N8nClient;
}

async function takePicture({ editor, client }: Place, picture: Picture): Promise<void> {
	const { name, type, parameters, credential } = picture;
	const { id } = await client.saveCredential(credential);
	const workflow = await client.saveWorkflow(
		chain(name, [
			node('When clicking ‘Execute workflow’', 'manualTrigger'),
			node(picture.node, `n8n-nodes-cn-erp.${type}`, parameters, {
				credentials: { [credential.type]: { id, name: credential.name } },
			}),
		]),
	);
	await openNode(editor, client.baseUrl, workflow.id, picture.node);
	const panel = new NodePanel(editor.page);
	await panel.execute(picture.shows);
	await panel.show(picture.view);
	await picturePanel(editor, join(FOLDER, `${name}.png`));
}

const kuaimaiGet = (kuaimai: KuaimaiSandbox): Picture => ({
	name: 'kuaimai-get',
	node: 'Get a purchase order',
	type: 'kuaimai',
	credential: sandboxCredential(kuaimai),
	parameters: { resource: 'purchaseOrder', operation: 'get', id: EXAMPLE_ORDER_ID },
	shows: EXAMPLE_ORDER_ID,
	view: 'table',
});

async function takeYuanshu(place: Place): Promise<void> {
	const yuanshu = await startYuanshuSandbox();
	await takePicture(place, {
		name: 'yuanshu-stock',
		node: 'Sync stock',
		type: 'yuanshu',
		credential: {
			name: 'Yuanshu sandbox',
			type: 'yuanshuApi',
			data: { ...yuanshu.credentials },
		},
		parameters: {
			resource: 'stock',
			operation: 'sync',
			stocks: { row: [{ outWarehouseCode: 'WH-1', outSkuCode: 'MN-milk', realNum: '20' }] },
			operateUser: 'n8n',
			incFlag: '0',
			syncFlag: '0',
		},
		shows: '成功',
		view: 'json',
	}).finally(async () => await yuanshu.close());
}

async function takeYunjigong(place: Place): Promise<void> {
	const yunjigong = await startYunjigongSandbox();
	await takePicture(place, {
		name: 'yunjigong-trace',
		node: 'Trace goods of a purchase order',
		type: 'yunjigong',
		credential: {
			name: 'Yunjigong sandbox',
			type: 'yunjigongApi',
			data: yunjigong.credentials,
		},
		parameters: {
			resource: 'purchaseOrder',
			operation: 'traceGoods',
			label_bar_code: 'OG46000000004',
		},
		shows: '供应商出库',
		view: 'json',
	}).finally(async () => await yunjigong.close());
}

/** Opens the panel of a trigger without other nodes, its addresses shown. */
async function openTrigger(
	{ editor, client }: Place,
	name: string,
	type: string,
	webhookId: string,
	credentials?: Record<string, { id: string; name: string }>,
): Promise<NodePanel> {
	const { id } = await client.saveWorkflow(
		chain(name, [
			node(
				name,
				`n8n-nodes-cn-erp.${type}`,
				{},
				{ typeVersion: 2, webhookId, ...(credentials && { credentials }) },
			),
		]),
	);
	await openNode(editor, client.baseUrl, id, name);
	const panel = new NodePanel(editor.page);
	await panel.webhookUrls();
	return panel;
}

async function takeYuanshuTrigger(place: Place): Promise<void> {
	const { editor, client } = place;
	const { id, name } = await client.saveCredential(pushCredential());
	const webhookId = '0d9d5f0e-5b0f-4c0e-8a3e-7f1b6f1f5a10';
	const panel = await openTrigger(place, 'Yuanshu Trigger', 'yuanshuTrigger', webhookId, {
		yuanshuApi: { id, name },
	});
	await pushToListener(editor.page, `${client.baseUrl}/webhook-test/${webhookId}/push`);
	await panel.output.getByText('orderSynced').first().waitFor();
	await panel.show('schema');
	await picturePanel(editor, join(FOLDER, 'yuanshu-trigger.png'));
}

/** Without an output: how a push of Yunjigong looks is not published. */
async function takeYunjigongTrigger(place: Place): Promise<void> {
	const webhookId = '6a2c8c1e-3f4d-4d1c-9b7a-52f0a4c3d9e1';
	await openTrigger(place, 'Yunjigong Trigger', 'yunjigongTrigger', webhookId);
	await picturePanel(place.editor, join(FOLDER, 'yunjigong-trigger.png'));
}

/** An example as a whole, as it lies on the canvas. */
async function takeWorkflow({ editor, client }: Place): Promise<void> {
	const { page } = editor;
	await importExample(editor, client, 'yuanshu-order-to-kuaimai-purchase-order');
	await page.setViewportSize({ width: 1440, height: 560 });
	await page.getByTestId('zoom-to-fit').click();
	await page.waitForTimeout(1000);
	await page.screenshot({ path: join(FOLDER, 'workflow.png'), animations: 'disabled' });
	await page.setViewportSize({ width: 1440, height: 900 });
}

/** Takes the pictures of the READMEs; none of Liangben, whose replies are not published. */
export async function takeReadmePictures(place: Place, kuaimai: KuaimaiSandbox): Promise<void> {
	await takeWorkflow(place);
	await takePicture(place, kuaimaiGet(kuaimai));
	await takeYuanshu(place);
	await takeYunjigong(place);
	await takeYuanshuTrigger(place);
	await takeYunjigongTrigger(place);
}
