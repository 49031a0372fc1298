import type { INode, INodeParameters } from 'n8n-workflow';
import {
	credentialAccepted,
	sessionExpired,
	unknownAppKey,
	wrongAppSecret,
} from '../../nodes/Kuaimai/messages.ts';
import { noReplyFrom } from '../../nodes/shared/messages/credentialMessages.ts';
import { sentenceOf } from '../../nodes/shared/messages/words.ts';
import { sandboxCredential } from '../../tools/n8n/demo.mts';
import { chain, errorOf, node, outputOf } from '../../tools/n8n/workflows.mts';
import { BIG_ORDER_ID, EXAMPLE_ORDER_ID, purchaseOrders } from '../sandbox/kuaimai/data.mts';
import { startKuaimaiSandbox, type KuaimaiSandbox } from '../sandbox/kuaimai/server.mts';
import { BOOT_TIMEOUT_MS, startRealN8n, type RealN8n } from './realN8n.mts';

let n8n: RealN8n;
let sandbox: KuaimaiSandbox;
let credential: { id: string; name: string };

beforeAll(async () => {
	sandbox = await startKuaimaiSandbox();
	n8n = await startRealN8n();
	credential = await n8n.client.saveCredential(sandboxCredential(sandbox));
}, BOOT_TIMEOUT_MS);
afterAll(async () => {
	await n8n?.close();
	await sandbox.close();
}, 60_000);
beforeEach(() => sandbox.reset());

async function run(type: string, parameters: INodeParameters, typeVersion = 1) {
	const workflow = await n8n.client.saveWorkflow(
		chain(`e2e ${type}`, [
			node('Start', 'manualTrigger'),
			node('Call', type, parameters, {
				typeVersion,
				credentials: { kuaimaiApi: { id: credential.id, name: credential.name } },
			}),
		]),
	);
	const result = await n8n.client.execute(workflow.id, 'Start', 'Call');
	return { items: outputOf(result, 'Call'), error: errorOf(result) };
}

describe('the Kuaimai node in a real n8n', () => {
	const kuaimai = async (parameters: INodeParameters) =>
		await run('n8n-nodes-cn-erp.kuaimai', { resource: 'purchaseOrder', ...parameters });

	it('gets a purchase order, its id exact', async () => {
		const { items, error } = await kuaimai({ operation: 'get', id: BIG_ORDER_ID });
		expect(error).toBeUndefined();
		expect(items[0]?.json.list).toEqual(
			expect.arrayContaining([expect.objectContaining({ purchaseOrderId: BIG_ORDER_ID })]),
		);
	});

	it('gets all purchase orders', async () => {
		const { items } = await kuaimai({ operation: 'getAll', returnAll: true });
		expect(items).toHaveLength(purchaseOrders.length);
	});

	it('fails with a code of ours, stored with the execution', async () => {
		const { error } = await kuaimai({ operation: 'get' });
		expect(error?.context?.code).toBe('oneOfMissing');
	});
});

describe('an item that fails where the node goes on', () => {
	const failing = async (onError: INode['onError'], output: number) => {
		const workflow = await n8n.client.saveWorkflow(
			chain('e2e on error', [
				node('Start', 'manualTrigger'),
				node(
					'Row',
					'set',
					{
						assignments: { assignments: [{ id: '1', name: 'row', type: 'string', value: 'mine' }] },
					},
					{ typeVersion: 3.4 },
				),
				node(
					'Call',
					'n8n-nodes-cn-erp.kuaimai',
					{ resource: 'purchaseOrder', operation: 'get', id: '1' },
					{
						credentials: { kuaimaiApi: { id: credential.id, name: credential.name } },
						...(onError && { onError }),
					},
				),
			]),
		);
		sandbox.misbehave({ kind: 'refuse', code: '50', parameter: 'something' });
		const run = await n8n.client.execute(workflow.id, 'Start', 'Call');
		expect(errorOf(run)).toBeUndefined();
		const outputs = run.data.resultData.runData.Call?.[0]?.data?.main ?? [];
		return outputs[output]?.map(({ json }) => json);
	};
	const failure = {
		error: expect.stringContaining('something') as string,
		details: expect.objectContaining({ code: 'kuaimaiRefused', vendorCode: '50' }) as object,
	};

	it('carries message, code and advice', async () => {
		expect(await failing('continueRegularOutput', 0)).toEqual([failure]);
	});

	it('keeps the fields of its input on the error output', async () => {
		expect(await failing('continueErrorOutput', 1)).toEqual([{ row: 'mine', ...failure }]);
	});
});

describe('the built-in HTTP Request node with the Kuaimai credential', () => {
	const parameters = [
		{ name: 'method', value: 'purchase.order.get' },
		{ name: 'id', value: EXAMPLE_ORDER_ID },
		{ name: 'ptOrderId', value: '' },
	];
	const request = async (more: INodeParameters) =>
		await run(
			'httpRequest',
			{
				method: 'POST',
				url: `${sandbox.url}/router`,
				authentication: 'predefinedCredentialType',
				nodeCredentialType: 'kuaimaiApi',
				...more,
			},
			4.2,
		);

	it.each([
		['url-encoded', 'form-urlencoded', /^application\/x-www-form-urlencoded/],
		['multipart', 'multipart-form-data', /^multipart\/form-data/],
	])('calls the gateway %s', async (_name, contentType, header) => {
		const { items, error } = await request({
			sendBody: true,
			contentType,
			bodyParameters: { parameters },
		});
		expect(error).toBeUndefined();
		expect(items[0]?.json).toMatchObject({ success: true, total: 1 });
		expect(sandbox.requests).toHaveLength(1);
		expect(sandbox.requests[0]?.contentType).toMatch(header);
		expect(sandbox.requests[0]?.outcome).toBe('served');
	});

	it('calls it with GET', async () => {
		const { items } = await request({
			method: 'GET',
			sendQuery: true,
			queryParameters: { parameters },
		});
		expect(items[0]?.json).toMatchObject({ success: true, total: 1 });
	});
});

describe('the credential’s Test button', () => {
	const test = async (changed: Record<string, string> = {}) => {
		const input = sandboxCredential(sandbox);
		return await n8n.client.testCredential(credential.id, {
			...input,
			data: { ...input.data, ...changed },
		});
	};

	it('shows success', async () => {
		expect(await test()).toEqual({ status: 'OK', message: sentenceOf(credentialAccepted) });
	});

	it.each([
		['key', { appKey: '1' }, unknownAppKey],
		['secret', { appSecret: 'wrong' }, wrongAppSecret],
		['session', { accessToken: 'old' }, sessionExpired],
		['address', { baseUrl: 'http://127.0.0.1:9' }, noReplyFrom('http://127.0.0.1:9')],
	])('explains a wrong %s', async (_name, changed, expected) => {
		const { status, message } = await test(changed);
		expect(status).toBe('Error');
		expect(message).toContain(sentenceOf(expected));
	});
});
