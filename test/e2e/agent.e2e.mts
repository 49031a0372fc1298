import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { INode, INodeParameters, INodeProperties, NodeConnectionType } from 'n8n-workflow';
import { describeResources } from '../../nodes/shared/panel/describeResources.ts';
import {
	orderId,
	platformNumber,
} from '../../nodes/Kuaimai/catalogue/purchase/purchaseOrderNumbers.ts';
import { COPY_APP_SECRET, sessionExpired, wrongAppSecret } from '../../nodes/Kuaimai/messages.ts';
import { kuaimai } from '../../nodes/Kuaimai/vendor.ts';
import { oneOfMissing } from '../../nodes/shared/messages/inputMessages.ts';
import { sentenceOf } from '../../nodes/shared/messages/words.ts';
import { sandboxCredential } from '../../tools/n8n/demo.mts';
import { errorOf, node, outputOf } from '../../tools/n8n/workflows.mts';
import { EXAMPLE_ORDER_ID } from '../sandbox/kuaimai/data.mts';
import { startKuaimaiSandbox, type KuaimaiSandbox } from '../sandbox/kuaimai/server.mts';
import type { Fault } from '../sandbox/shared/faults.mts';
import {
	startChatModel,
	type ChatModel,
	type ChatRequest,
	type OfferedTool,
} from './chatModel.mts';
import { openEditor, openNode } from './editor.mts';
import { fromAi, fromAiKey } from './fromAi.mts';
import { BOOT_TIMEOUT_MS, startRealN8n, type RealN8n } from './realN8n.mts';
import { keepLog, RESULTS } from './results.mts';

const TOOL = 'Get purchase order';
const TOOL_NAME = 'Get_purchase_order';
const ORDER_CODE = 'CG3941403339276288';
const API_KEY = 'sk-of-no-real-account';

const properties = describeResources(kuaimai.resources);

function parameter(operation: string, name: string): INodeProperties {
	const found = properties.find(
		(property) =>
			property.name === name &&
			property.displayOptions?.show?.resource?.includes('purchaseOrder') &&
			(property.displayOptions.show.operation ?? [operation]).includes(operation),
	);
	if (!found) throw new Error(`purchaseOrder.${operation} has no ${name}`);
	return found;
}

const ORDER_ID = parameter('get', 'id');
const PLATFORM_NO = parameter('get', 'ptOrderId');

let sandbox: KuaimaiSandbox;
let model: ChatModel;
let n8n: RealN8n;

beforeAll(async () => {
	sandbox = await startKuaimaiSandbox({ app: { accessToken: 'session-of-no-account' } });
	model = await startChatModel();
	n8n = await startRealN8n();
}, BOOT_TIMEOUT_MS);
afterAll(async () => {
	keepLog(n8n, 'agent');
	await n8n?.close();
	await model?.close();
	await sandbox?.close();
}, 60_000);
beforeEach(() => sandbox.reset());

/** Saves: Start, then an AI Agent with the scripted model and the Kuaimai tool. */
async function saveAgent(parameters: INodeParameters): Promise<string> {
	const openAi = await n8n.client.saveCredential({
		name: 'Scripted model',
		type: 'openAiApi',
		data: { apiKey: API_KEY, url: model.url },
	});
	const key = await n8n.client.saveCredential(sandboxCredential(sandbox));
	const attach = (type: NodeConnectionType) => ({
		[type]: [[{ node: 'AI Agent', type, index: 0 }]],
	});
	const { id } = await n8n.client.saveWorkflow({
		name: 'agent',
		nodes: [
			node('Start', 'manualTrigger'),
			node(
				'AI Agent',
				'@n8n/n8n-nodes-langchain.agent',
				{
					promptType: 'define',
					text: `What is in the purchase order with id ${EXAMPLE_ORDER_ID}?`,
				},
				{ typeVersion: 3.1, position: [240, 0] },
			),
			node(
				'Model',
				'@n8n/n8n-nodes-langchain.lmChatOpenAi',
				{
					model: { __rl: true, mode: 'id', value: 'scripted' },
					responsesApiEnabled: false,
					options: { maxRetries: 0 },
				},
				{
					typeVersion: 1.3,
					position: [160, 240],
					credentials: { openAiApi: { id: openAi.id, name: openAi.name } },
				},
			),
			node(TOOL, 'n8n-nodes-cn-erp.kuaimaiTool', parameters, {
				position: [360, 240],
				credentials: { kuaimaiApi: { id: key.id, name: key.name } },
			}),
		],
		connections: {
			Start: { main: [[{ node: 'AI Agent', type: 'main', index: 0 }]] },
			Model: attach('ai_languageModel'),
			[TOOL]: attach('ai_tool'),
		},
	});
	return id;
}

/** What the editor has put into the tool's field, as soon as it has saved it. */
async function storedId(workflowId: string): Promise<unknown> {
	for (let tries = 0; tries < 100; tries++) {
		const { nodes } = await n8n.client.get<{ nodes: INode[] }>(`/workflows/${workflowId}`);
		const id = nodes.find(({ name }) => name === TOOL)?.parameters.id;
		if (id) return id;
		await sleep(100);
	}
	return undefined;
}

async function ask(workflowId: string) {
	const run = await n8n.client.execute(workflowId, 'Start', 'AI Agent');
	return { output: outputOf(run, 'AI Agent')[0]?.json.output, error: errorOf(run) };
}

/** What the tool told the model. */
const toolResult = ({ messages }: ChatRequest): string =>
	messages.find(({ role }) => role === 'tool')?.content ?? '';

const offered = (): OfferedTool | undefined => model.requests[0]?.tools?.[0]?.function;

const asked = { resource: 'purchaseOrder', operation: 'get' };
const callForOrder = (id = EXAMPLE_ORDER_ID) => ({
	tool: TOOL_NAME,
	arguments: { [fromAiKey(ORDER_ID)]: id },
});

describe('n8n’s AI Agent with a Kuaimai tool', () => {
	it('lets the model fill in a field at a click in the editor', async () => {
		const workflowId = await saveAgent(asked);
		const editor = await openEditor(n8n.client, join(RESULTS, 'screenshots'));
		try {
			const { page } = editor;
			await openNode(editor, n8n.client.baseUrl, workflowId, TOOL);
			await page.getByTestId('parameter-input-id').hover();
			await page.getByTestId('from-ai-override-button').first().click();
			await page.waitForTimeout(500);
			await editor.screenshot('agent-tool');
			await page.keyboard.press('Escape');
			await page.keyboard.press('Control+s');
			expect(await storedId(workflowId)).toBe(fromAi(ORDER_ID));
			expect(editor.errors).toEqual([]);
		} finally {
			await editor.close();
		}
	}, 120_000);

	it('gets the purchase order that the model asks for', async () => {
		model.follow([
			() => callForOrder(),
			(request) => {
				const [{ list }] = JSON.parse(toolResult(request)) as [{ list: Array<{ code: string }> }];
				return { text: `Order ${list[0]?.code} has ${list.length} line` };
			},
		]);
		const { output, error } = await ask(await saveAgent({ ...asked, id: fromAi(ORDER_ID) }));
		expect(error).toBeUndefined();
		expect(output).toBe(`Order ${ORDER_CODE} has 1 line`);
		expect(sandbox.requests).toHaveLength(1);
		expect(sandbox.requests[0]).toMatchObject({
			outcome: 'served',
			parameters: { method: 'purchase.order.get', id: EXAMPLE_ORDER_ID },
		});
	});

	it('is told what the tool does and what each argument is, by their names alone', async () => {
		model.follow([() => ({ text: 'Thank you' })]);
		await ask(await saveAgent({ ...asked, id: fromAi(ORDER_ID), ptOrderId: fromAi(PLATFORM_NO) }));
		expect(model.requests[0]?.tools).toHaveLength(1);
		expect(offered()).toMatchObject({
			name: TOOL_NAME,
			description: 'Get a purchase order (采购单详情) in Kuaimai',
		});
		expect(offered()?.parameters).toMatchObject({
			type: 'object',
			properties: {
				PO_ID_____ID_: { type: 'string' },
				Platform_No________: { type: 'string' },
			},
			required: ['PO_ID_____ID_', 'Platform_No________'],
		});
	});

	it('is told the field’s own words where the user copies them into Description', async () => {
		model.follow([() => ({ text: 'Thank you' })]);
		const id = fromAi(ORDER_ID, ORDER_ID.description);
		await ask(await saveAgent({ ...asked, id }));
		expect(orderId.description).toMatch(/\bid\b/);
		expect(offered()?.parameters.properties.PO_ID_____ID_?.description).toBe(orderId.description);
	});

	it.each<[string, Fault | undefined, string, string]>([
		[
			'a wrong secret',
			{ kind: 'refuse', code: '25' },
			EXAMPLE_ORDER_ID,
			`${sentenceOf(wrongAppSecret)} ${sentenceOf(COPY_APP_SECRET)}`,
		],
		[
			'an expired session',
			{ kind: 'refuse', code: 'invalid_session' },
			EXAMPLE_ORDER_ID,
			sentenceOf(sessionExpired),
		],
		[
			'an argument it left empty',
			undefined,
			'',
			sentenceOf(oneOfMissing([orderId.label, platformNumber.label])),
		],
	])('hears of %s, and of no secret', async (_name, fault, id, sentence) => {
		sandbox.misbehave(fault);
		model.follow([() => callForOrder(id), (request) => ({ text: toolResult(request) })]);
		const { output } = await ask(await saveAgent({ ...asked, id: fromAi(ORDER_ID) }));
		expect(JSON.parse(String(output))).toEqual([
			{ error: expect.stringContaining(sentence) as string },
		]);
		for (const secret of [...Object.values(sandbox.credentials), API_KEY]) {
			expect(JSON.stringify(model.requests)).not.toContain(secret);
		}
	});
});
