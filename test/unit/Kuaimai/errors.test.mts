import omit from 'lodash/omit';
import { EXAMPLE_ORDER_ID } from '../../sandbox/kuaimai/data.mts';
import type { NodeRun } from '../../support/executeNode.mts';
import { failureOf } from '../../support/failureOf.mts';
import { useKuaimai } from './kuaimaiNode.mts';

const node = useKuaimai('purchaseOrder');
const get = async (parameters: NodeRun['parameters'], more?: Partial<NodeRun>) =>
	await node.run({ operation: 'get', ...parameters }, more);
const getMany = async (parameters: NodeRun['parameters'], more?: Partial<NodeRun>) =>
	await node.run({ operation: 'getAll', simplify: false, ...parameters }, more);

describe('errors', () => {
	it('makes an error inside HTTP 200 a failure in the user’s words', async () => {
		const error = await failureOf(
			get(
				{ id: EXAMPLE_ORDER_ID },
				{
					credentials: {
						baseUrl: node.sandbox.url,
						signMethod: 'hmac',
						...node.sandbox.credentials,
						appSecret: 'wrong',
					},
				},
			),
		);
		expect(error.constructor.name).toBe('NodeApiError');
		expect(error.message).toMatch(/^Kuaimai rejected the signature: the app secret is wrong\. /);
		expect(error.context.code).toBe('kuaimaiWrongAppSecret');
		expect(error.description).toMatch(
			/The vendor said: 厂商返回：25 服务方法\(purchase\.order\.get:1\.0\)的签名无效/,
		);
		expect(error.description).toMatch(/Trace ID: 调用编号：\d{19}/);
		expect(error.httpCode).toBe('200');
		expect(error.context.itemIndex).toBe(0);
	});

	it('says that the session has expired', async () => {
		const credentials = {
			baseUrl: node.sandbox.url,
			signMethod: 'hmac',
			...node.sandbox.credentials,
			accessToken: 'old-token',
		};
		const error = await failureOf(get({ id: EXAMPLE_ORDER_ID }, { credentials }));
		expect(error.context.code).toBe('kuaimaiSessionExpired');
	});

	it('continues on fail, item by item, each paired', async () => {
		const items = await get(
			{ id: '={{ $json.id }}' },
			{
				input: [{ id: EXAMPLE_ORDER_ID }, { id: '' }, { id: EXAMPLE_ORDER_ID }],
				continueOnFail: true,
			},
		);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
		expect(items[1]?.json).toEqual({
			error: expect.stringContaining('Fill in PO ID or Platform No.') as string,
			details: { code: 'oneOfMissing', path: 'id, ptOrderId' },
		});
		expect(items[2]?.json.total).toBe(1);
	});

	it('shows no full phone number', async () => {
		node.sandbox.misbehave({
			kind: 'envelope',
			body: { success: false, code: '9', msg: '供应商 13800138000 不存在', trace_id: '1' },
		});
		const error = await failureOf(get({ id: '1' }));
		expect(error.message).toMatch(/^Kuaimai refused the call: 供应商 138\*{4}8000 不存在\. /);
		expect(JSON.stringify({ ...error, stack: error.stack })).not.toContain('13800138000');
	});

	it('tells code and trace ID with the item', async () => {
		node.sandbox.misbehave({
			kind: 'envelope',
			body: { success: false, code: '33', msg: '业务异常', trace_id: 3553483395423660n },
		});
		const [item] = await get({ id: '1' }, { continueOnFail: true });
		expect(item?.json).toEqual({
			error: 'Kuaimai refused the call: 业务异常. 快麦拒绝了调用。',
			details: {
				code: 'kuaimaiRefused',
				vendorCode: '33',
				traceId: '3553483395423660',
				description: expect.stringContaining('The vendor said: 厂商返回：33 业务异常') as string,
			},
		});
		// Beside an `error` of the item n8n would keep the message only.
		expect(item?.error).toBeUndefined();
	});

	it.each([
		['limit', { limit: '={{ "many" }}' }],
		['limit', { limit: 0 }],
		['options.concurrency', { options: { concurrency: '={{ "x" }}' } }],
		['options.timeout', { options: { timeout: 0 } }],
	])('refuses a %s that is not a fitting number', async (path, parameters) => {
		await expect(getMany(parameters)).rejects.toMatchObject({
			context: { code: 'numberTooSmall', path },
		});
		expect(node.sandbox.requests).toHaveLength(0);
	});

	it('reports the first failing item in input order', async () => {
		const error = await failureOf(
			get(
				{ id: '={{ $json.id }}', options: { concurrency: 10 } },
				{ input: [{ id: EXAMPLE_ORDER_ID }, { id: '' }, { id: '' }, { id: EXAMPLE_ORDER_ID }] },
			),
		);
		expect(error.context.itemIndex).toBe(1);
	});

	it('says so when the call could not be sent at all', async () => {
		const keys = omit(node.sandbox.credentials, 'appSecret');
		const error = await failureOf(
			get({ id: '1' }, { credentials: { baseUrl: node.sandbox.url, signMethod: 'hmac', ...keys } }),
		);
		expect(error.context).toMatchObject({ code: 'missing', path: 'appSecret' });
		expect(node.sandbox.requests).toHaveLength(0);
	});

	it('renames a vendor field `error`, which n8n would take for a failure', async () => {
		node.sandbox.misbehave({ kind: 'envelope', body: { success: true, error: 0, total: 1 } });
		const [item] = await get({ id: '1' });
		expect(item?.json).toEqual({ vendorError: 0, total: 1 });
	});

	it('says that nobody answers at the address', async () => {
		const error = await failureOf(
			get(
				{ id: '1', options: { maxRetries: 0 } },
				{
					credentials: {
						signMethod: 'hmac',
						...node.sandbox.credentials,
						baseUrl: 'http://127.0.0.1:9',
					},
				},
			),
		);
		expect(error.context.code).toBe('unreachable');
		expect(error.message).toContain('http://127.0.0.1:9');
	});
});
