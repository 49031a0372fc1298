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
		expect(error.message).toBe('Kuaimai rejects the signature: the app secret is wrong.');
		expect(error.description).toMatch(
			/The vendor said: 25 服务方法\(purchase\.order\.get:1\.0\)的签名无效/,
		);
		expect(error.description).toMatch(/Trace id: \d{19}/);
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
		expect(error.message).toBe('The Kuaimai session has expired or is not enabled.');
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
			error: 'Fill in Purchase Order ID (采购单ID) or Platform Order No. (平台订单号)',
		});
		expect(items[2]?.json.total).toBe(1);
	});

	it('shows no full phone number', async () => {
		node.sandbox.misbehave({
			kind: 'envelope',
			body: { success: false, code: '9', msg: '供应商 13800138000 不存在', trace_id: '1' },
		});
		const error = await failureOf(get({ id: '1' }));
		expect(error.message).toBe('Kuaimai refused the call: 供应商 138****8000 不存在');
		expect(JSON.stringify({ ...error, stack: error.stack })).not.toContain('13800138000');
	});

	it('hands code and trace id on with the item', async () => {
		node.sandbox.misbehave({
			kind: 'envelope',
			body: { success: false, code: '33', msg: '业务异常', trace_id: 3553483395423660n },
		});
		const [item] = await get({ id: '1' }, { continueOnFail: true });
		expect(item?.json).toEqual({
			error: 'Kuaimai refused the call: 业务异常',
			details: {
				code: '33',
				traceId: '3553483395423660',
				description: expect.stringContaining('The vendor said: 33 业务异常') as string,
			},
		});
		// Beside an `error` of the item n8n would keep the message only.
		expect(item?.error).toBeUndefined();
	});

	it.each([
		['limit', { limit: '={{ "many" }}' }, 'Limit: expects a number of at least 1, got "many"'],
		['limit', { limit: 0 }, 'Limit: expects a number of at least 1, got "0"'],
		['option', { options: { concurrency: '={{ "x" }}' } }, 'Concurrency: expects a number'],
		['option', { options: { timeout: 0 } }, 'Timeout: expects a number of at least 1, got "0"'],
	])('refuses a %s that is no fitting number', async (_name, parameters, message) => {
		await expect(getMany(parameters)).rejects.toThrow(message);
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
		expect(error.message).toMatch(/^The call was not sent: /);
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
		expect(error.message).toBe('Kuaimai (快麦) could not be reached at http://127.0.0.1:9.');
	});
});
