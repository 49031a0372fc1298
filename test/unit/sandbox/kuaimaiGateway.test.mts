import { signed, http, NOW, parse, useClient, type Parameters } from './kuaimaiClient.mts';
import vectors from '../../support/fixtures/signing-vectors.json';

const client = useClient();
const query = async (parameters: Parameters) =>
	await client.reply({ method: 'purchase.order.query', ...parameters });
const codeOf = async (parameters: Parameters) =>
	(await client.reply({ method: 'supplier.list.query', ...parameters })).code;

describe('signatures', () => {
	const cases = vectors.kuaimai.map(({ params, ...rest }) => ({
		...rest,
		name: `${params.sign_method} ${params.method}`,
		params: params as unknown as Record<string, string>,
	}));

	it.each(cases)('hold for the vector $name', async ({ params, secret, sign }) => {
		expect(secret).toBe(client.sandbox.credentials.appSecret);
		client.now = Date.parse('2020-09-21T16:58:00+08:00');
		await client.send({ ...params, sign });
		await client.send({ ...params, sign: `${sign.slice(0, -1)}${sign.endsWith('0') ? '1' : '0'}` });
		expect(client.sandbox.requests.map(({ signatureValid }) => signatureValid)).toEqual([
			true,
			false,
		]);
	});

	// The Python sample of the page has neither sign_method nor format (docs/facts/kuaimai.md, Official Test Vector).
	it('take hmac where no sign_method is sent', async () => {
		const other = await client.startOther({ app: { appSecret: 'testsecret' } });
		await http.post(
			`${other.url}/router`,
			new URLSearchParams({
				appKey: '123456',
				session: 'test',
				timestamp: '2023-08-07 14:04:08',
				version: '1.0',
				method: 'erp.trade.list.query',
				timeType: 'upd_time',
				startTime: '2023-07-21 09:30:40',
				endTime: '2023-07-21 23:59:59',
				pageNo: '1',
				pageSize: '20',
				sign: '5A6E50C4ECD5BE47CC7E654B295E822D',
			}),
		);
		expect(other.requests.map(({ signatureValid }) => signatureValid)).toEqual([true]);
	});

	it.each(['hmac', 'md5', 'hmac-sha256', undefined])('serve %s', async (sign_method) => {
		expect(await query({ sign_method })).toMatchObject({ success: true });
	});

	it('are compared in upper case', async () => {
		const { sign = '', ...rest } = signed({ method: 'supplier.list.query' });
		expect(parse(await client.send({ ...rest, sign: sign.toLowerCase() })).code).toBe('25');
	});

	it('cover every parameter', async () => {
		const parameters = signed({ method: 'supplier.list.query', pageNo: '1' });
		expect(parse(await client.send({ ...parameters, pageNo: '2' })).code).toBe('25');
		expect(parse(await client.send({ ...parameters, pageSize: '2' })).code).toBe('25');
	});
});

describe('transport', () => {
	const parameters = () =>
		signed({ method: 'purchase.order.query', code: 'CG没有 +&=%', pageSize: '1' });

	it('takes GET', async () => {
		const reply = await http.get<string>(`${client.sandbox.url}/router`, {
			params: new URLSearchParams(parameters()),
		});
		expect(parse(reply)).toMatchObject({ success: true, total: 0 });
	});

	it('takes url-encoded POST and keeps its bytes', async () => {
		const body = new URLSearchParams(parameters());
		expect(parse(await http.post(`${client.sandbox.url}/router`, body)).success).toBe(true);
		expect(client.sandbox.requests).toEqual([
			expect.objectContaining({
				httpMethod: 'POST',
				path: '/router',
				contentType: expect.stringMatching(/^application\/x-www-form-urlencoded/),
				endpoint: 'purchase.order.query',
				parameters: parameters(),
				emptyParameters: [],
				rawBody: body.toString(),
				signatureValid: true,
				outcome: 'served',
			}),
		]);
	});

	it('takes multipart POST and leaves files out of the signature', async () => {
		const form = new FormData();
		for (const [name, value] of Object.entries(parameters())) form.append(name, value);
		form.append('file', new Blob(['bytes']), 'file.bin');
		expect(parse(await http.post(`${client.sandbox.url}/router`, form)).success).toBe(true);
		expect(client.sandbox.requests[0]?.parameters).toEqual(parameters());
	});

	it('finds no parameters in a body of another type', async () => {
		const reply = await http.post<string>(`${client.sandbox.url}/router`, parameters());
		expect(parse(reply).code).toBe('26');
	});

	it('answers at /router only, to GET and POST only', async () => {
		expect((await http.get(`${client.sandbox.url}/`)).status).toBe(404);
		expect((await http.put(`${client.sandbox.url}/router`)).status).toBe(405);
	});

	it('records which parameters came empty', async () => {
		await query({ code: '', outerCode: '' });
		expect(client.sandbox.requests[0]?.emptyParameters).toEqual(['code', 'outerCode']);
	});
});

describe('error codes', () => {
	it.each<[string, string, Parameters]>([
		['20', 'no session', { session: undefined }],
		['invalid_session', 'another session', { session: 'old' }],
		['22', 'no appKey', { appKey: undefined }],
		['22', 'no timestamp', { timestamp: undefined }],
		['23', 'another appKey', { appKey: '999' }],
		['23', 'another format', { format: 'xml' }],
		['23', 'another sign_method', { sign_method: 'sha1' }],
		['24', 'no sign', { sign: undefined }],
		['25', 'a wrong sign', { sign: 'F'.repeat(32) }],
		['26', 'no method', { method: undefined }],
		['27', 'an unknown method', { method: 'purchase.order.invented' }],
		['27', 'a method of every object', { method: 'constructor' }],
		['28', 'no version', { version: undefined }],
		['29', 'another version', { version: '2.0' }],
		['40', 'a malformed timestamp', { timestamp: '2026-11-23T12:30:00' }],
		['50', 'an undocumented parameter', { fields: 'id' }],
		['50', 'a parameter of every object', { toString: 'x' }],
		['50', 'a wrong type', { pageNo: 'one' }],
		['50', 'a value outside the enum', { status: '3' }],
		['20001', 'pageNo 0', { pageNo: '0' }],
		['20001', 'an empty pageNo', { pageNo: '' }],
		['20002', 'pageSize 0', { pageSize: '0' }],
		['20002', 'pageSize -1', { pageSize: '-1' }],
		['20002', 'pageSize 201', { pageSize: '201' }],
		['20002', 'an empty pageSize', { pageSize: '' }],
	])('%s for %s', async (code, _what, parameters) => {
		const reply = await client.call({ method: 'supplier.list.query', ...parameters });
		expect(reply.status).toBe(200);
		expect(parse(reply)).toEqual({
			success: false,
			code,
			msg: expect.stringMatching(/./),
			trace_id: expect.stringMatching(/^\d{19}$/),
		});
		expect(client.sandbox.requests.map(({ outcome }) => outcome)).toEqual([code]);
	});

	it('names the field', async () => {
		expect(await query({ timeType: '3' })).toMatchObject({
			code: '50',
			msg: expect.stringContaining('timeType'),
		});
		expect(await query({ startModified: '2026-01-05' })).toMatchObject({
			code: '50',
			msg: expect.stringContaining('startModified'),
		});
	});

	it('uses the printed texts of 25 and 40', async () => {
		const wrong = await client.call({ method: 'purchase.order.get', sign: 'F' });
		expect(parse(wrong).msg).toBe('服务方法(purchase.order.get:1.0)的签名无效');
		const stale = await client.call({
			method: 'supplier.list.query',
			timestamp: '2020-09-21 16:58:00',
		});
		expect(parse(stale).msg).toBe('服务方法(supplier.list.query:1.0)的应用键参数timestamp无效');
	});

	it.each([
		['2026-11-23 12:20:00', undefined],
		['2026-11-23 12:40:00', undefined],
		['2026-11-23 12:19:59', '40'],
		['2026-11-23 12:40:01', '40'],
		['2026-11-23 04:30:00', '40'],
	])('allows ten minutes of skew in Beijing time: %s', async (timestamp, code) => {
		expect(await codeOf({ timestamp })).toBe(code);
	});
});

it('accepts the keys it was started with', async () => {
	const other = await client.startOther({
		app: { appKey: '654321', appSecret: 'other' },
		now: () => NOW,
	});
	expect(other.credentials).toEqual({
		appKey: '654321',
		appSecret: 'other',
		accessToken: 'test',
		refreshToken: 'refresh-test',
	});
	const parameters = signed({ method: 'supplier.list.query', appKey: '654321' }, 'other');
	const reply = await http.post<string>(`${other.url}/router`, new URLSearchParams(parameters));
	expect(parse(reply).success).toBe(true);
});
