import { createConnection } from 'node:net';
import { http, parse, signed, useClient, type Parameters } from './kuaimaiClient.mts';

const client = useClient();
const query = async (parameters: Parameters) =>
	await client.reply({ method: 'purchase.order.query', ...parameters });

describe('faults', () => {
	const supplierList = () => client.call({ method: 'supplier.list.query', pageSize: '1' });

	it('latency', async () => {
		client.sandbox.misbehave({ kind: 'latency', ms: 120 });
		const start = performance.now();
		expect(parse(await supplierList()).success).toBe(true);
		expect(performance.now() - start).toBeGreaterThanOrEqual(115);
		expect(client.sandbox.requests[0]?.outcome).toBe('served');
	});

	it.each([
		[429, undefined],
		[429, { 'Retry-After': '2' }],
		[500, undefined],
		[401, undefined],
	])('HTTP %d with headers %j', async (status, headers) => {
		client.sandbox.misbehave({ kind: 'status', status, ...(headers && { headers }) });
		const reply = await supplierList();
		expect([reply.status, reply.headers['retry-after']]).toEqual([
			status,
			headers?.['Retry-After'],
		]);
		expect(client.sandbox.requests[0]?.outcome).toBe('status');
	});

	it.each([
		['1', undefined, 'service unavailable'],
		['invalid_session', undefined, 'user not enabled, contact administrator'],
		['25', undefined, '服务方法(supplier.list.query:1.0)的签名无效'],
		['40', undefined, '服务方法(supplier.list.query:1.0)的应用键参数timestamp无效'],
		['23', 'timestamp', 'app-key level parameter invalid: timestamp'],
		['refresh_frequently', undefined, 'refreshing too often'],
	])('refusal with code %s', async (code, parameter, msg) => {
		client.sandbox.misbehave({
			kind: 'refuse',
			code,
			...(parameter !== undefined && { parameter }),
		});
		const reply = await supplierList();
		expect(reply.status).toBe(200);
		expect(parse(reply)).toMatchObject({ success: false, code, msg });
	});

	it('an envelope of one’s own, exact to the digit', async () => {
		client.sandbox.misbehave({
			kind: 'envelope',
			body: { code: '33', trace_id: 9007199254740993n },
		});
		expect((await supplierList()).data).toBe('{"code":"33","trace_id":9007199254740993}');
	});

	it('redirect to itself', async () => {
		client.sandbox.misbehave({ kind: 'redirect' });
		const reply = await supplierList();
		expect([reply.status, reply.headers.location]).toEqual([307, '/router']);
	});

	it('HTML under HTTP 200', async () => {
		client.sandbox.misbehave({ kind: 'html' });
		const reply = await supplierList();
		expect([reply.status, reply.headers['content-type']]).toEqual([
			200,
			expect.stringContaining('text/html'),
		]);
	});

	it('truncated JSON', async () => {
		client.sandbox.misbehave({ kind: 'truncated' });
		const reply = await supplierList();
		expect(reply.status).toBe(200);
		expect(reply.data).toMatch(/^\{"traceId"/);
		expect(() => parse(reply)).toThrow(SyntaxError);
	});

	it('hang, which reaches nobody else', async () => {
		client.sandbox.misbehave({ kind: 'hang', times: 1 });
		const hanging = http.post(
			`${client.sandbox.url}/router`,
			new URLSearchParams(signed({ method: 'supplier.list.query' })),
			{ timeout: 200 },
		);
		await expect(hanging).rejects.toMatchObject({ code: 'ECONNABORTED' });
		expect(parse(await supplierList()).success).toBe(true);
	});

	it('connection reset', async () => {
		client.sandbox.misbehave({ kind: 'reset' });
		await expect(supplierList()).rejects.toMatchObject({ code: 'ECONNRESET' });
	});

	it('endless paging', async () => {
		client.sandbox.misbehave({ kind: 'endlessPaging' });
		let before = 0;
		for (const pageNo of [1, 2, 9, 500]) {
			const { list, total = 0 } = await query({ pageNo: String(pageNo), pageSize: '100' });
			expect(list).toHaveLength(100);
			expect(total).toBeGreaterThan(Math.max(before, pageNo * 100));
			before = total;
		}
	});

	it('neither success nor code', async () => {
		client.sandbox.misbehave({ kind: 'noVerdict' });
		const reply = parse(await supplierList());
		expect(Object.keys(reply)).toEqual(['traceId', 'list', 'total']);
	});

	it.each([undefined, 1])('throttle with Retry-After %s', async (retryAfter) => {
		client.sandbox.misbehave({ kind: 'throttle', perSecond: 3, ...(retryAfter && { retryAfter }) });
		const replies = await Promise.all(Array.from({ length: 5 }, supplierList));
		const refused = replies.filter(({ status }) => status === 429);
		expect(refused.map(({ headers }) => headers['retry-after'])).toEqual(
			Array(2).fill(retryAfter?.toString()),
		);
		await new Promise((resolve) => setTimeout(resolve, 1100));
		expect((await supplierList()).status).toBe(200);
	});

	it('hits as many requests as asked, of the endpoint asked', async () => {
		client.sandbox.misbehave({ kind: 'html', times: 2, endpoint: 'supplier.list.query' });
		await query({ pageSize: '1' });
		for (let i = 0; i < 3; i++) await supplierList();
		expect(client.sandbox.requests.map(({ outcome }) => outcome)).toEqual([
			'served',
			'html',
			'html',
			'served',
		]);
	});

	it('ends with undefined or a reset', async () => {
		client.sandbox.misbehave({ kind: 'html' });
		client.sandbox.misbehave(undefined);
		expect(parse(await supplierList()).success).toBe(true);
		client.sandbox.misbehave({ kind: 'html' });
		client.sandbox.reset();
		expect(client.sandbox.requests).toEqual([]);
		expect(parse(await supplierList()).success).toBe(true);
	});
});

describe('admin routes', () => {
	const admin = (path: string) => `${client.sandbox.url}/__sandbox/${path}`;

	it('set and clear faults, list requests and reset', async () => {
		await http.post(admin('misbehave'), { kind: 'status', status: 500, times: 5 });
		expect((await client.call({ method: 'supplier.list.query' })).status).toBe(500);
		await http.delete(admin('misbehave'));
		expect((await client.call({ method: 'supplier.list.query' })).status).toBe(200);
		const listed = JSON.parse((await http.get<string>(admin('requests'))).data) as unknown;
		expect(listed).toMatchObject([{ outcome: 'status' }, { outcome: 'served' }]);
		await http.post(admin('reset'), {});
		expect(client.sandbox.requests).toEqual([]);
	});

	it('refuse a fault that is none', async () => {
		const reply = await http.post<string>(admin('misbehave'), { kind: 'hung' });
		expect([reply.status, reply.data]).toEqual([400, expect.stringContaining('hung')]);
		expect(() => client.sandbox.misbehave({ kind: 'hung' } as never)).toThrow('hung');
	});
});

describe('close', () => {
	it.each([{ kind: 'hang' }, { kind: 'latency', ms: 20_000 }] as const)(
		'ends at once under $kind',
		async (fault) => {
			const closing = await client.startOther();
			closing.misbehave(fault);
			const pending = http.get(`${closing.url}/router`).catch((error: unknown) => error);
			const idle = createConnection({ port: Number(new URL(closing.url).port), host: '127.0.0.1' });
			idle.on('error', () => undefined);
			while (closing.requests.length === 0) await new Promise((r) => setTimeout(r, 5));
			const start = performance.now();
			await closing.close();
			expect(await pending).toMatchObject({ code: 'ECONNRESET' });
			expect(performance.now() - start).toBeLessThan(1000);
			idle.destroy();
		},
	);
});
