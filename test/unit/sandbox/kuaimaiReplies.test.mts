import {
	archivedOrders,
	archivedReceipts,
	archivedReturns,
	archivedShelvingOrders,
	purchaseReturns,
	receipts,
	shelvingOrders,
	suggestions,
	UNPLACED_RETURN_ID,
} from '../../sandbox/kuaimai/data.mts';
import type { Document } from '../../sandbox/kuaimai/listing.mts';
import { signed, useClient, http, type Parameters } from './kuaimaiClient.mts';

const client = useClient();
const text = async (parameters: Parameters) =>
	(await client.call(parameters)).data.replace(/"(traceId|trace_id)":"\d{19}"/, '"$1":"…"');

const YEAR_2025 = { startModified: '2025-01-01 00:00:00', endModified: '2025-03-31 00:00:00' };
const HEAD = { supplierCode: 'S001', warehouseCode: 'A' };
const ITEMS = '[{"outerId":"a","quantity":1,"price":1,"remark":"r"}]';

const LISTS: Array<[string, Parameters, Document[]]> = [
	['purchase.order.history', YEAR_2025, archivedOrders],
	['warehouse.entry.list', {}, receipts],
	['warehouse.entry.history.list', YEAR_2025, archivedReceipts],
	['purchase.return.list', {}, purchaseReturns],
	['purchase.return.history.list', YEAR_2025, archivedReturns],
	['erp.purchase.shelf', {}, shelvingOrders],
	['erp.purchase.shelf.history', YEAR_2025, archivedShelvingOrders],
];

describe.each(LISTS)('%s', (name, range, documents) => {
	const query = async (parameters: Parameters) =>
		await client.reply({ method: `${name}.query`, pageSize: '200', ...range, ...parameters });

	it('filters by status', async () => {
		const codes = async (parameters: Parameters) =>
			((await query(parameters)).list ?? []).map(({ code }) => code);
		const status = documents[1]?.status;
		const expected = documents.filter((one) => one.status === status);
		const all = await codes({});
		const some = await codes({ status });
		expect(some.length).toBeGreaterThan(5);
		expect(some).toEqual(
			expected.map(({ header }) => header.code).filter((code) => all.includes(code)),
		);
	});

	it('has a detail for each document, and none for an unknown id', async () => {
		const document = documents[11];
		const detail = await client.reply({ method: `${name}.get`, id: String(document?.id) });
		expect(detail.total).toBe(document?.lines.length);
		expect(await client.reply({ method: `${name}.get`, id: '1' })).toMatchObject({
			total: 0,
			list: [],
		});
	});
});

it.each<[string, Parameters, number]>([
	['warehouse.entry.list.query', { tagName: '示例标签' }, 21],
	['warehouse.entry.list.query', { flag: '-1' }, 9],
	['warehouse.entry.list.query', { preinOrderId: '9007199254740999' }, 1],
	['purchase.return.list.query', { financeStatus: 'FINANCED' }, 29],
	['erp.purchase.shelf.query', { weCode: 'SH4387287189219908' }, 10],
	[
		'erp.purchase.shelf.query',
		{ timeType: '3', startModified: '2026-07-03 15:00:00', endModified: '2026-07-03 15:00:00' },
		1,
	],
])('%s filters by %j', async (method, parameters, total) => {
	expect(await client.reply({ method, ...parameters })).toMatchObject({ total });
});

it.each<[string, Parameters, string]>([
	['purchase.add', { ...HEAD, items: ITEMS }, '"id":9007199254749011'],
	[
		'purchase.addorupdate',
		{ ...HEAD, items: ITEMS, id: '9007199254740993' },
		'"id":9007199254740993',
	],
	['purchase.status.update', { ids: '1,2', status: 'CLOSED' }, '"ids":"1,2"'],
	['purchase.unAudit', { ids: '1,2' }, '"ids":"1,2"'],
	['purchase.update.ignore.status', { id: '3941403339276289' }, '"id":3941403339276289'],
	['warehouse.entry.receive', { id: '7', items: '[{}]' }, '"id":7,"splitWeId":[]'],
	['warehouse.entry.receive', { id: '7', items: '[{},{}]' }, '"id":7,"splitWeId":[8]'],
	['warehouse.entry.finished.revert', { ids: '1' }, '"ids":"1"'],
	['purchase.return.cancel', { id: '9007199254740993' }, '"id":9007199254740993'],
	['supplier.addorupdate', { code: 'S001', name: 'x' }, '"id":700000'],
	['supplier.addorupdate', { code: 'S999', name: 'x' }, '"id":700999'],
	[
		'warehouse.entry.fast.receive',
		{ sysOuterId: 'a', warehouseCode: 'A' },
		'"id":1,"shipStatus":1',
	],
	[
		'purchase.pre.in.order.anti.audit',
		{ ids: '847,843,1111999' },
		'"unSuccessIds":[{"errorMes":"单据不是已审核状态，不可打回","id":843},' +
			'{"errorMes":"id未找到对应单据","id":1111999}]',
	],
])('%s %j answers as documented', async (method, parameters, payload) => {
	expect(await text({ method, ...parameters })).toBe(`{"traceId":"…",${payload},"success":true}`);
});

it('purchase.return.out ships, save where an item has no shelf location', async () => {
	const method = 'purchase.return.out';
	expect(await client.reply({ method, id: '186787' })).toMatchObject({ id: 186787 });
	expect(await text({ method, id: UNPLACED_RETURN_ID })).toBe(
		'{"code":"33","msg":"商品[aacaigou003 次品]没有关联货位！","success":false,"trace_id":"…"}',
	);
});

describe('purchase suggestions', () => {
	const progress = async () => {
		const { progress: step, executResult } = await client.reply({
			method: 'purchase.progress.query',
			progressType: '4',
		});
		return [step, executResult];
	};
	const calculate = async () =>
		await client.reply({ method: 'sale.purchase.strategy.calculate', warehouseCode: 'A' });
	const read = async (parameters: Parameters) =>
		await client.reply({ method: 'sale.purchase.strategy.query', ...parameters });

	it('are there when the calculation is done, under its key only', async () => {
		expect(await progress()).toEqual([0, undefined]);
		await calculate();
		expect(await progress()).toEqual([0, undefined]);
		expect(await progress()).toEqual([1, undefined]);
		expect(await read({ queryKey: '0202407241426978' })).toMatchObject({ code: '9' });
		expect(await progress()).toEqual([2, '0202407241426978']);
		expect(await read({})).toMatchObject({ code: '9' });
		expect(await read({ queryKey: '1' })).toMatchObject({ code: '9' });

		const first = await read({ queryKey: '0202407241426978', pageSize: '500' });
		const second = await read({ queryKey: '0202407241426978', pageSize: '500', pageNo: '2' });
		expect([first, second].flatMap((reply) => reply.purchaseStrategyList)).toEqual(suggestions);
		expect(first).not.toHaveProperty('total');
		expect(await read({ queryKey: '0202407241426978', pageSize: '501' })).toMatchObject({
			code: '20002',
		});
	});

	it('have a new key after a new calculation, and none after a reset', async () => {
		await calculate();
		await calculate();
		for (let times = 0; times < 2; times++) await progress();
		expect(await progress()).toEqual([2, '0202407241426979']);
		await http.post(`${client.sandbox.url}/__sandbox/reset`, {});
		expect(await progress()).toEqual([0, undefined]);
	});
});

describe('open.token.refresh', () => {
	const refresh = async (parameters: Parameters = {}) =>
		await text({ method: 'open.token.refresh', refreshToken: 'refresh-test', ...parameters });
	const answer = (accessToken: string, refreshToken: string) =>
		`{"traceId":"…","session":{"expiresIn":2592000,"companyId":10001,"accessToken":"${accessToken}",` +
		`"userId":9007199254740995,"refreshToken":"${refreshToken}"},"success":true}`;

	it('keeps the tokens, at most once an hour', async () => {
		expect(await refresh()).toBe(answer('test', 'refresh-test'));
		client.now += 3_599_000;
		expect(await refresh({ timestamp: '2026-11-23 13:29:59' })).toBe(
			'{"msg":"refreshing too often","traceId":"…","code":"refresh_frequently","success":false}',
		);
		client.now += 1000;
		expect(await refresh({ timestamp: '2026-11-23 13:30:00' })).toBe(
			answer('test', 'refresh-test'),
		);
	});

	it('needs the right refresh token and a session that is good', async () => {
		expect(await refresh({ refreshToken: 'other' })).toContain('"code":"50"');
		expect(await refresh({ refreshToken: undefined })).toContain('"code":"50"');
		expect(await refresh({ session: 'old' })).toContain('"code":"invalid_session"');
	});

	it('changes the tokens when told to, until the reset', async () => {
		client.sandbox.rotateTokens(true);
		expect(await refresh()).toBe(answer('test-new', 'refresh-test-new'));
		expect(client.sandbox.credentials.accessToken).toBe('test-new');
		expect(await client.reply({ method: 'supplier.list.query' })).toMatchObject({
			code: 'invalid_session',
		});
		client.sandbox.reset();
		expect(client.sandbox.credentials.accessToken).toBe('test');
		expect(await refresh()).toBe(answer('test', 'refresh-test'));
	});

	it('changes the tokens of a sandbox started so', async () => {
		const other = await client.startOther({ rotatesTokens: true, now: () => client.now });
		const parameters = signed({ method: 'open.token.refresh', refreshToken: 'refresh-test' });
		const { data } = await http.post<string>(
			`${other.url}/router`,
			new URLSearchParams(parameters),
		);
		expect(data).toContain('"accessToken":"test-new"');
	});
});

it('has methods outside the purchase family', async () => {
	const method = 'erp.warehouse.list.query';
	expect((await client.reply({ method })).list).toHaveLength(2);
	expect(await text({ method, code: 'B' })).toContain('"list":[{"id":9007199254740997,"code":"B"');
	expect(await client.reply({ method: 'open.system.time.get' })).toMatchObject({ success: true });
});
