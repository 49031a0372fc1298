import {
	BIG_ORDER_ID,
	EXAMPLE_ORDER_ID,
	ORDER_STATUSES,
	purchaseOrders,
	suppliers,
} from '../../sandbox/kuaimai/data.mts';
import { parse, useClient, type Parameters } from './kuaimaiClient.mts';

const client = useClient();
const query = async (parameters: Parameters) =>
	await client.reply({ method: 'purchase.order.query', ...parameters });

describe('purchase.order.get', () => {
	const get = (parameters: Parameters) =>
		client.call({ method: 'purchase.order.get', ...parameters });

	it('answers the documented example, letter for letter', async () => {
		const { data } = await get({ id: EXAMPLE_ORDER_ID, ptOrderId: '1122334455' });
		expect(data.replace(/"traceId":"\d+"/, '"traceId":"…"')).toBe(
			'{"traceId":"…","list":[{"code":"CG3941403339276288","ptSkuId":"MN-milk",' +
				'"sysItemId":466267301308928,"remark":"备注信息","price":100.000,' +
				'"itemOuterId":"MN-milk","ptOrderId":"1122334455","deliveryDate":1662541137000,' +
				'"caigouUrl":"采购链接","amount":100.000,"quantity":1,"count":1,"outSid":"88889999",' +
				'"sysSkuId":0,"ptShopId":12345,"purchaseOrderId":3941403339276289,' +
				'"outerId":"MN-milk"}],"total":1,"success":true}',
		);
	});

	it('finds the example by either number', async () => {
		for (const wanted of [{ id: EXAMPLE_ORDER_ID }, { ptOrderId: '1122334455' }]) {
			expect(parse(await get(wanted)).list?.[0]?.code).toBe('CG3941403339276288');
		}
	});

	it('finds nothing for unknown numbers', async () => {
		expect(parse(await get({ id: '1' }))).toMatchObject({ list: [], total: 0, success: true });
	});

	it('prints every digit of numbers above 2^53', async () => {
		const { data } = await get({ id: BIG_ORDER_ID });
		expect(data).toContain(`"purchaseOrderId":${BIG_ORDER_ID},`);
		expect(data).toContain('"ptShopId":9007199254740995,');
	});
});

describe('purchase.order.query', () => {
	it('prints every digit of numbers above 2^53', async () => {
		const { data } = await client.call({ method: 'purchase.order.query', id: BIG_ORDER_ID });
		expect(data).toContain(`[{"id":${BIG_ORDER_ID},`);
		expect(data).toContain('"sourceKey":9223372036854775807,');
	});

	it('has pages of 40 by default and of 200 at most', async () => {
		const { list, total } = await query({});
		expect([list?.length, total]).toEqual([40, purchaseOrders.length]);
		expect((await query({ pageSize: '200' })).list).toHaveLength(200);
	});

	it('pages through every order once', async () => {
		const codes: unknown[] = [];
		for (let pageNo = 1; pageNo <= 5; pageNo++) {
			const { list = [] } = await query({ pageNo: String(pageNo), pageSize: '100' });
			codes.push(...list.map(({ code }) => code));
		}
		expect(codes).toEqual(purchaseOrders.map(({ code }) => code));
		expect(new Set(codes).size).toBe(purchaseOrders.length);
	});

	it.each(ORDER_STATUSES)('filters by status %s', async (status) => {
		const { list = [], total } = await query({ status, pageSize: '200' });
		expect(list.length).toBeGreaterThan(50);
		expect(total).toBe(list.length);
		expect(new Set(list.map((order) => order.status))).toEqual(new Set([status]));
	});

	it('filters by id, code and outerCode', async () => {
		const order = purchaseOrders[7];
		for (const wanted of [
			{ id: String(order?.id) },
			{ code: order?.code },
			{ outerCode: order?.outerCode },
		]) {
			expect((await query(wanted)).list?.map(({ code }) => code)).toEqual([order?.code]);
		}
		expect((await query({ id: '1' })).total).toBe(0);
	});

	it.each([
		[undefined, 'modified'],
		['1', 'modified'],
		['2', 'created'],
	] as const)('filters by time, timeType %s', async (timeType, field) => {
		const [start, end] = ['2026-02-01 00:00:00', '2026-02-10 23:59:59'];
		const { list = [] } = await query({ timeType, startModified: start, endModified: end });
		const from = Date.parse('2026-02-01T00:00:00+08:00');
		const to = Date.parse('2026-02-10T23:59:59+08:00');
		const inRange = purchaseOrders.filter(({ header }) => {
			const at = Number(header[field]);
			return at >= from && at <= to;
		});
		expect(list.length).toBeGreaterThan(10);
		expect(list.map(({ code }) => code)).toEqual(inRange.map(({ code }) => code));
	});
});

describe('supplier.list.query', () => {
	const list = async (parameters: Parameters) =>
		parse(await client.call({ method: 'supplier.list.query', ...parameters }));

	it('pages', async () => {
		expect((await list({})).list).toHaveLength(40);
		const second = await list({ pageNo: '2' });
		expect([second.list?.length, second.total]).toEqual([suppliers.length - 40, suppliers.length]);
	});

	it('filters by status', async () => {
		const stopped = await list({ status: '2' });
		expect(stopped.list?.map(({ status }) => status)).toEqual(Array(stopped.total).fill('2'));
		const active = await list({ status: '1' });
		expect((stopped.total ?? 0) + (active.total ?? 0)).toBe(suppliers.length);
	});
});
