import { Kuaimai } from '../../../nodes/Kuaimai/Kuaimai.node.ts';
import { BIG_ORDER_ID, EXAMPLE_ORDER_ID, purchaseOrders } from '../../sandbox/kuaimai/data.mts';
import { createContext, type NodeRun } from '../../support/executeNode.mts';
import { failureOf } from '../../support/failureOf.mts';
import { useKuaimai } from './kuaimaiNode.mts';

const node = useKuaimai('purchaseOrder');
const get = async (parameters: NodeRun['parameters'], more?: Partial<NodeRun>) =>
	await node.run({ operation: 'get', ...parameters }, more);
const getMany = async (parameters: NodeRun['parameters'], more?: Partial<NodeRun>) =>
	await node.run({ operation: 'getAll', simplify: false, ...parameters }, more);

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
		expect(node.sandbox.requests.map(({ outcome }) => outcome)).toEqual(['served']);
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
		expect(node.sandbox.requests[0]?.parameters.id).toBe(BIG_ORDER_ID);
	});

	it('says what is missing, and sends nothing', async () => {
		const error = await failureOf(get({ id: '', ptOrderId: '' }));
		expect(error.context.code).toBe('oneOfMissing');
		expect(error.context.itemIndex).toBe(0);
		expect(node.sandbox.requests).toHaveLength(0);
	});

	it('works for many items at once, in input order, with one read of the credential', async () => {
		const input = purchaseOrders.slice(0, 40).map(({ id }) => ({ id: String(id) }));
		const { context, credentialReads } = createContext(
			node.setup({ operation: 'get', id: '={{ $json.id }}' }, { input }),
		);
		const [items = []] = (await new Kuaimai().execute.call(context)) ?? [];
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(input.map((_, item) => ({ item })));
		expect(items.map(({ json }) => json.total)).toEqual(
			purchaseOrders.slice(0, 40).map(({ lines }) => lines.length),
		);
		expect(credentialReads()).toBe(1);
	});

	const at = async (baseUrl: string) =>
		await get(
			{ id: EXAMPLE_ORDER_ID },
			{ credentials: { signMethod: 'md5', ...node.sandbox.credentials, baseUrl } },
		);

	it.each(['/router/', '/router', '//', ' ', '//router'])(
		'accepts a base URL that ends with "%s"',
		async (tail) => {
			expect(await at(` ${node.sandbox.url}${tail}`)).toHaveLength(1);
			expect(node.sandbox.requests).toMatchObject([{ path: '/router', outcome: 'served' }]);
		},
	);

	it.each([
		'',
		'gw.example',
		'https://gw.example /router',
		'https://gw.example/router?a=1',
		'http://gw.example',
	])('refuses the base URL "%s"', async (baseUrl) => {
		expect(await failureOf(at(baseUrl))).toMatchObject({
			name: 'NodeOperationError',
			message: expect.stringContaining('Base URL') as string,
		});
	});

	it('does not send the access token over plain http', async () => {
		expect((await failureOf(at('http://gw.example'))).context.code).toBe('secretOverHttp');
	});
});

describe('Purchase Order: Get Many', () => {
	it('stops at the limit', async () => {
		const items = await getMany({ returnAll: false, limit: 7 });
		expect(items.map(({ json }) => json.code)).toEqual(
			purchaseOrders.slice(0, 7).map(({ code }) => code),
		);
		expect(node.sandbox.requests.map(({ parameters }) => parameters.pageSize)).toEqual(['7']);
	});

	it('returns all, page by page, each id exact', async () => {
		const items = await getMany({ returnAll: true });
		expect(items.map(({ json }) => json.id)).toEqual(
			purchaseOrders.map(({ id }) => (id > Number.MAX_SAFE_INTEGER ? String(id) : Number(id))),
		);
		expect(node.sandbox.requests.map(({ parameters }) => parameters.pageNo)).toEqual(['1', '2']);
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
			expect(node.sandbox.requests[0]?.parameters).toHaveProperty(name);
		}
	});

	it('sends a date of the picker as it is shown', async () => {
		await getMany(
			{ limit: 1, filters: { startModified: '2026-01-05T00:00:00' } },
			{ timezone: 'Europe/Berlin' },
		);
		expect(node.sandbox.requests[0]?.parameters.startModified).toBe('2026-01-05 00:00:00');
	});

	it('refuses a status that is not documented, naming field and item', async () => {
		const error = await failureOf(
			getMany(
				{ filters: { status: '={{ $json.status }}' } },
				{
					input: [{ status: 'FINISHED' }, { status: 'DONE' }],
				},
			),
		);
		expect(error.context).toMatchObject({ code: 'notAnOption', path: 'status' });
		expect(error.context.itemIndex).toBe(1);
	});
});
