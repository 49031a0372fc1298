import { randomBytes } from 'node:crypto';
import { startYuanshuSandbox, type YuanshuSandbox } from '../../sandbox/yuanshu/server.mts';
import { authorization, signPush } from '../../../tools/push/yuanshuSender.mts';

let sandbox: YuanshuSandbox;
beforeAll(async () => {
	sandbox = await startYuanshuSandbox();
});
afterAll(async () => await sandbox.close());
beforeEach(() => sandbox.reset());

const WAREHOUSE = '/retail-data-exchange/notify/aftersale/warehouse';
const GOOD = {
	refundId: '1',
	accepted: true,
	refundFreightFee: false,
	goodsList: [{ goodsSerial: '1', availableRefundAmount: 1, actualEntryWarehouseCount: 1 }],
};

interface Sending {
	path?: string;
	method?: string;
	cookie?: string;
	contentType?: string;
	nonce?: string;
	/** What is signed instead of what is sent. */
	signed?: { url?: string; body?: string; method?: string };
	header?: (genuine: string) => string;
}

/** Sends a request signed by the sender of pushes, which shares nothing with the sandbox's check. */
async function send(body: unknown, sending: Sending = {}) {
	const { path = WAREHOUSE, method = 'POST' } = sending;
	const text = method === 'GET' ? '' : JSON.stringify(body);
	const signable = {
		method,
		url: path.split('?')[0] ?? '',
		nonce: sending.nonce ?? randomBytes(16).toString('hex'),
		timestamp: String(Math.floor(Date.now() / 1000)),
		body: text,
		...sending.signed,
	};
	const genuine = authorization(signable, signPush(signable, sandbox.credentials.privateKey));
	const response = await fetch(sandbox.url + path, {
		method,
		headers: {
			Authorization: (sending.header ?? String)(genuine),
			Cookie: sending.cookie ?? '_platform_num=153658',
			...(method === 'POST' && { 'Content-Type': sending.contentType ?? 'application/json' }),
		},
		...(method === 'POST' && { body: text }),
	});
	return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe('the sandbox', () => {
	it('serves a good request', async () => {
		expect(await send(GOOD)).toEqual({
			status: 200,
			body: { traceId: 'sandbox-trace-1', code: '0', msg: '成功', success: true, data: {} },
		});
	});

	it.each<[string, Sending]>([
		['signed for another path', { signed: { url: '/other' } }],
		['signed for another method', { signed: { method: 'GET' } }],
		['signed for another body', { signed: { body: '{}' } }],
		['without a signature', { header: () => '' }],
		['of another scheme', { header: (genuine) => genuine.replace('META', 'WECHATPAY2') }],
		[
			'with the pairs in another order',
			{ header: (text) => text.replace(/(nonce_str="\w+"),(timestamp="\d+")/, '$2,$1') },
		],
		[
			'with a timestamp in milliseconds',
			{ header: (text) => text.replace(/(timestamp="\d+)/, '$1000') },
		],
		['with another nonce', { header: (text) => text.replace(/nonce_str="../, 'nonce_str="zz') }],
	])('refuses a request %s', async (_name, sending) => {
		expect(await send(GOOD, sending)).toMatchObject({ status: 401, body: { success: false } });
	});

	it('refuses a nonce that came before', async () => {
		await send(GOOD, { nonce: 'once' });
		expect((await send(GOOD, { nonce: 'once' })).status).toBe(401);
	});

	it.each([
		['no tenant', ''],
		['another tenant', '_platform_num=1'],
		['two tenants', '_platform_num=153658; _platform_num=153658'],
	])('refuses %s', async (_name, cookie) => {
		expect((await send(GOOD, { cookie })).body.code).toBe('1102');
	});

	it.each<[string, unknown, Sending, string]>([
		['a missing field', { ...GOOD, refundId: undefined }, {}, 'refundId is missing'],
		['a field that is not documented', { ...GOOD, extra: 1 }, {}, 'extra is not documented'],
		['a wrong type', { ...GOOD, accepted: 'true' }, {}, 'accepted is no JSON boolean: "true"'],
		['an empty text', { ...GOOD, refundId: '' }, {}, 'refundId is illegal: '],
		[
			'a text that is too long',
			{ ...GOOD, remark: 'x'.repeat(101) },
			{},
			`remark is illegal: ${'x'.repeat(101)}`,
		],
		['an empty list', { ...GOOD, goodsList: [] }, {}, 'goodsList is empty'],
		[
			'a wrong type within a row',
			{ ...GOOD, goodsList: [{ ...GOOD.goodsList[0], actualEntryWarehouseCount: 1.5 }] },
			{},
			'goodsList[0].actualEntryWarehouseCount is illegal: 1.5',
		],
		['JSON that is no object', [GOOD], {}, 'the body is no object'],
		['another content type', GOOD, { contentType: 'text/plain' }, 'content type'],
		['a query that is not documented', GOOD, { path: `${WAREHOUSE}?a=1` }, 'a in the query'],
	])('refuses %s', async (_name, body, sending, problem) => {
		expect((await send(body, sending)).body).toMatchObject({
			success: false,
			code: '1004',
			msg: `参数错误: ${problem}`,
		});
	});

	const query = (param: object, tail = '&_platform_num=153658') =>
		`/bts-web/saas/ifs/changeLogistical.do?param=${encodeURIComponent(JSON.stringify(param))}${tail}`;
	const change = {
		billType: '01',
		billCode: '1',
		signKey: 'sandbox-sign-key',
		newTrackingNumber: '2',
		newExpressCmpCode: '0028',
	};

	it.each<[string, string, string]>([
		['a wrong signKey', query({ ...change, signKey: 'x' }), 'signKey'],
		['no signKey', query({ ...change, signKey: undefined }), 'signKey is missing'],
		[
			'the slip of the table',
			query({ ...change, oldTrackingNumber: '1' }),
			'oldTrackingNumber is not documented',
		],
		['a document type of its own', query({ ...change, billType: '1' }), 'billType is illegal: 1'],
		['no tenant in the query', query(change, ''), '_platform_num is not in the query'],
		['a parameter beside param', query(change, '&_platform_num=153658&a=1'), 'a in the query'],
	])('refuses %s in document tracking', async (_name, path, problem) => {
		expect((await send(undefined, { path, method: 'GET' })).body).toEqual({
			msg: `失败(${problem})`,
			code: '0',
		});
	});

	it('serves a good change, but only by GET', async () => {
		const good = await send(undefined, { path: query(change), method: 'GET' });
		expect(good.body).toEqual({ msg: '成功', code: '1' });
		expect((await send({}, { path: query(change) })).status).toBe(405);
	});

	it('knows no other paths', async () => {
		expect((await send(GOOD, { path: '/retail-data-exchange/notify/order/delivery' })).status).toBe(
			404,
		);
		expect((await send(undefined, { path: '/bts-web/ifs/upload.do', method: 'GET' })).status).toBe(
			404,
		);
	});
});
