import omit from 'lodash/omit';
import { KuaimaiApi } from '../../../credentials/KuaimaiApi.credentials.ts';
import { Kuaimai } from '../../../nodes/Kuaimai/Kuaimai.node.ts';
import { BIG_ORDER_ID, EXAMPLE_ORDER_ID, purchaseOrders } from '../../sandbox/kuaimai/data.mts';
import { startKuaimaiSandbox, type KuaimaiSandbox } from '../../sandbox/kuaimai/server.mts';
import { createContext, executeNode, type NodeRun } from '../../support/executeNode.mts';

let sandbox: KuaimaiSandbox;
beforeAll(async () => {
	sandbox = await startKuaimaiSandbox();
});
afterAll(async () => await sandbox.close());
beforeEach(() => sandbox.reset());

function run(parameters: NodeRun['parameters'], more: Partial<NodeRun> = {}): NodeRun {
	return {
		nodeType: new Kuaimai(),
		credentialType: new KuaimaiApi(),
		credentials: { baseUrl: sandbox.url, signMethod: 'hmac', ...sandbox.credentials },
		parameters: { resource: 'purchaseOrder', ...parameters },
		...more,
	};
}
const get = (parameters: NodeRun['parameters'], more?: Partial<NodeRun>) =>
	executeNode(run({ operation: 'get', ...parameters }, more));
const getMany = (parameters: NodeRun['parameters'], more?: Partial<NodeRun>) =>
	executeNode(run({ operation: 'getAll', simplify: false, ...parameters }, more));
const failing = async (work: Promise<unknown>) => {
	try {
		await work;
	} catch (error) {
		return error as Error & {
			description?: string;
			httpCode?: string;
			context: { itemIndex?: number };
		};
	}
	throw new Error('It did not fail');
};

describe('Purchase Order: Get', () => {
	it('fetches the documented example by id', async () => {
		const items = await get({ id: EXAMPLE_ORDER_ID });
		expect(items).toEqual([
			{
				json: {
					total: 1,
					list: [
						expect.objectContaining({
							code: 'CG3941403339276288',
							purchaseOrderId: 3941403339276289,
							price: 100,
							outerId: 'MN-milk',
						}),
					],
				},
				pairedItem: { item: 0 },
			},
		]);
		expect(sandbox.requests.map(({ outcome }) => outcome)).toEqual(['served']);
	});

	it('fetches by platform order number', async () => {
		const [item] = await get({ ptOrderId: '1122334460' });
		expect(item?.json.total).toBe(purchaseOrders[5]?.lines.length);
	});

	it('keeps every digit of an id above 2^53, out and in', async () => {
		const [item] = await get({ id: BIG_ORDER_ID });
		expect(item?.json.list).toEqual(
			expect.arrayContaining([expect.objectContaining({ purchaseOrderId: BIG_ORDER_ID })]),
		);
		expect(sandbox.requests[0]?.parameters.id).toBe(BIG_ORDER_ID);
	});

	it('sends the exact bytes of the gateway’s form, and nothing empty', async () => {
		await get({ id: EXAMPLE_ORDER_ID, ptOrderId: '' });
		const [request] = sandbox.requests;
		expect(request?.httpMethod).toBe('POST');
		expect(request?.path).toBe('/router');
		expect(request?.contentType).toBe('application/x-www-form-urlencoded');
		const { timestamp, sign } = request?.parameters ?? {};
		expect(request?.rawBody).toBe(
			`method=purchase.order.get&id=${EXAMPLE_ORDER_ID}&appKey=123456&session=test&timestamp=${timestamp
				?.replace(' ', '+')
				.replaceAll(':', '%3A')}&format=json&version=1.0&sign_method=hmac&sign=${sign}`,
		);
	});

	it('says what is missing, and sends nothing', async () => {
		const error = await failing(get({ id: '', ptOrderId: '' }));
		expect(error.message).toBe(
			'Fill in Purchase Order ID (采购单ID) or Platform Order No. (平台订单号)',
		);
		expect(error.context.itemIndex).toBe(0);
		expect(sandbox.requests).toHaveLength(0);
	});

	it('works for many items at once, in input order, with one read of the credential', async () => {
		const input = purchaseOrders.slice(0, 40).map(({ id }) => ({ id: String(id) }));
		const { context, credentialReads } = createContext(
			run({ operation: 'get', id: '={{ $json.id }}' }, { input }),
		);
		const [items = []] = (await new Kuaimai().execute.call(context)) ?? [];
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(input.map((_, item) => ({ item })));
		expect(items.map(({ json }) => json.total)).toEqual(
			purchaseOrders.slice(0, 40).map(({ lines }) => lines.length),
		);
		expect(credentialReads()).toBe(1);
	});

	it('accepts a base URL pasted with the gateway’s path', async () => {
		const credentials = {
			baseUrl: `${sandbox.url}/router/`,
			signMethod: 'md5',
			...sandbox.credentials,
		};
		expect(await get({ id: EXAMPLE_ORDER_ID }, { credentials })).toHaveLength(1);
	});
});

describe('Purchase Order: Get Many', () => {
	it('stops at the limit', async () => {
		const items = await getMany({ returnAll: false, limit: 7 });
		expect(items.map(({ json }) => json.code)).toEqual(
			purchaseOrders.slice(0, 7).map(({ code }) => code),
		);
		expect(sandbox.requests.map(({ parameters }) => parameters.pageSize)).toEqual(['7']);
	});

	it('returns all, page by page, each id exact', async () => {
		const items = await getMany({ returnAll: true });
		expect(items.map(({ json }) => json.id)).toEqual(
			purchaseOrders.map(({ id }) => (id > Number.MAX_SAFE_INTEGER ? String(id) : Number(id))),
		);
		expect(sandbox.requests.map(({ parameters }) => parameters.pageNo)).toEqual(['1', '2']);
	});

	it('simplifies to the fields people look at', async () => {
		const [item] = await getMany({ limit: 1, simplify: true });
		expect(Object.keys(item?.json ?? {}).sort()).toEqual([
			'arrivedQuantity',
			'code',
			'created',
			'deliveryDate',
			'id',
			'quantity',
			'status',
			'supplierCode',
			'supplierName',
			'totalAmount',
		]);
	});

	it.each([
		['status', { status: 'FINISHED' }, 58],
		['external number', { outerCode: 'EXT-00012' }, 1],
		['code', { code: 'CG3941403339276288' }, 1],
		['id', { id: EXAMPLE_ORDER_ID }, 1],
		[
			'time of creation',
			{
				timeType: '2',
				startModified: '2026-01-05 09:00:00',
				endModified: '2026-01-05T01:00:00.000Z',
			},
			1,
		],
	])('filters by %s', async (_name, filters, count) => {
		const items = await getMany({ returnAll: true, filters });
		expect(items).toHaveLength(count);
		for (const name of Object.keys(filters)) {
			expect(sandbox.requests[0]?.parameters).toHaveProperty(name);
		}
	});

	it('sends a date of the picker as Beijing time', async () => {
		await getMany(
			{ limit: 1, filters: { startModified: '2026-01-05T00:00:00' } },
			{ timezone: 'Europe/Berlin' },
		);
		expect(sandbox.requests[0]?.parameters.startModified).toBe('2026-01-05 07:00:00');
	});

	it('refuses a status that is not documented, naming field and item', async () => {
		const error = await failing(
			getMany(
				{ filters: { status: '={{ $json.status }}' } },
				{
					input: [{ status: 'FINISHED' }, { status: 'DONE' }],
				},
			),
		);
		expect(error.message).toMatch(/^Status \(状态\): "DONE" is not one of WAIT_VERIFY, /);
		expect(error.context.itemIndex).toBe(1);
	});
});

describe('errors', () => {
	it('makes an error inside HTTP 200 a failure in the user’s words', async () => {
		const error = await failing(
			get(
				{ id: EXAMPLE_ORDER_ID },
				{
					credentials: {
						baseUrl: sandbox.url,
						signMethod: 'hmac',
						...sandbox.credentials,
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
			baseUrl: sandbox.url,
			signMethod: 'hmac',
			...sandbox.credentials,
			accessToken: 'old-token',
		};
		const error = await failing(get({ id: EXAMPLE_ORDER_ID }, { credentials }));
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
		sandbox.misbehave({
			kind: 'envelope',
			body: { success: false, code: '9', msg: '供应商 13800138000 不存在', trace_id: '1' },
		});
		const error = await failing(get({ id: '1' }));
		expect(error.message).toBe('Kuaimai refused the call: 供应商 138****8000 不存在');
		expect(JSON.stringify({ ...error, stack: error.stack })).not.toContain('13800138000');
	});

	it('hands code and trace id on with the item', async () => {
		sandbox.misbehave({
			kind: 'envelope',
			body: { success: false, code: '33', msg: '业务异常', trace_id: 3553483395423660n },
		});
		const [item] = await get({ id: '1' }, { continueOnFail: true });
		expect(item?.json).toEqual({
			error: 'Kuaimai refused the call: 业务异常',
			code: '33',
			traceId: '3553483395423660',
		});
	});

	it.each([
		['limit', { limit: '={{ "many" }}' }, 'Limit: expects a number of at least 1, got "many"'],
		['limit', { limit: 0 }, 'Limit: expects a number of at least 1, got "0"'],
		['option', { options: { concurrency: '={{ "x" }}' } }, 'Concurrency: expects a number'],
		['option', { options: { timeout: 0 } }, 'Timeout: expects a number of at least 1, got "0"'],
	])('refuses a %s that is no fitting number', async (_name, parameters, message) => {
		await expect(getMany(parameters)).rejects.toThrow(message);
		expect(sandbox.requests).toHaveLength(0);
	});

	it('reports the first failing item in input order', async () => {
		const error = await failing(
			get(
				{ id: '={{ $json.id }}', options: { concurrency: 10 } },
				{ input: [{ id: EXAMPLE_ORDER_ID }, { id: '' }, { id: '' }, { id: EXAMPLE_ORDER_ID }] },
			),
		);
		expect(error.context.itemIndex).toBe(1);
	});

	it('says so when the call could not be sent at all', async () => {
		const keys = omit(sandbox.credentials, 'appSecret');
		const error = await failing(
			get({ id: '1' }, { credentials: { baseUrl: sandbox.url, signMethod: 'hmac', ...keys } }),
		);
		expect(error.message).toMatch(/^The call was not sent: /);
		expect(sandbox.requests).toHaveLength(0);
	});

	it('renames a vendor field `error`, which n8n would take for a failure', async () => {
		sandbox.misbehave({ kind: 'envelope', body: { success: true, error: 0, total: 1 } });
		const [item] = await get({ id: '1' });
		expect(item?.json).toEqual({ vendorError: 0, total: 1 });
	});

	it('says that nobody answers at the address', async () => {
		const error = await failing(
			get(
				{ id: '1', options: { maxRetries: 0 } },
				{
					credentials: {
						signMethod: 'hmac',
						...sandbox.credentials,
						baseUrl: 'http://127.0.0.1:9',
					},
				},
			),
		);
		expect(error.message).toBe('Kuaimai (快麦) could not be reached at http://127.0.0.1:9.');
	});
});
