import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { startYunjigongSandbox, type YunjigongSandbox } from '../../sandbox/yunjigong/server.mts';
import { failureOf } from '../../support/failureOf.mts';
import { PROFILE, runYunjigong } from './run.mts';

let sandbox: YunjigongSandbox;
beforeAll(async () => {
	sandbox = await startYunjigongSandbox({ profile: PROFILE });
});
afterAll(async () => await sandbox.close());
beforeEach(() => sandbox.reset());

const run = async (changed: ICredentialDataDecryptedObject = {}, access = 'write') =>
	await runYunjigong(
		sandbox,
		{
			resource: 'custom',
			operation: 'call',
			path: '/open_interface/orderGoodsTrace',
			access,
			options: { maxRetries: 0 },
		},
		{ credentials: { ...sandbox.credentials, ...changed } },
	);
const answering = (body: IDataObject, status = 200) =>
	sandbox.misbehave({ kind: 'envelope', body, status });

describe('the success test', () => {
	it.each<[IDataObject, ICredentialDataDecryptedObject]>([
		[{ code: 0 }, {}],
		[{ code: '0' }, {}],
		[{ code: 200 }, { successValue: '0, 200' }],
		[{ code: 200 }, { successValue: '0，200' }],
		[{ ok: true }, { successField: 'ok', successValue: 'true' }],
		[{ head: { rc: 'OK' } }, { successField: 'head.rc', successValue: 'OK' }],
		[{ code: 7 }, { successField: '' }],
		[{ code: 7 }, { successValue: '' }],
		[{ code: 7 }, { successField: '', successValue: ' , ' }],
		[{}, { successField: '', successValue: '' }],
	])('takes %j with %j, and hands out the whole reply', async (body, changed) => {
		answering(body);
		expect((await run(changed)).map(({ json }) => json)).toEqual([body]);
	});

	const SILENT = 'Yunjigong’s reply has nothing in "code", by which success is told';
	it.each<[IDataObject, ICredentialDataDecryptedObject, string]>([
		[{ code: 1, message: '余额不足' }, {}, 'Yunjigong refused the call: 余额不足'],
		[{ code: 1 }, {}, 'Yunjigong refused the call: code is 1'],
		[{ code: 1, message: '' }, {}, 'Yunjigong refused the call: code is 1'],
		[{ code: 1, message: 'x' }, { messageField: '' }, 'Yunjigong refused the call: code is 1'],
		[
			{ code: 1, error: { text: '订单不存在' } },
			{ messageField: 'error.text' },
			'Yunjigong refused the call: 订单不存在',
		],
		[{ code: 20 }, { successValue: '0,200' }, 'Yunjigong refused the call: code is 20'],
		[{ code: [0] }, {}, 'Yunjigong refused the call: code is [0]'],
		[{ status: 0 }, {}, SILENT],
		[{ code: null }, {}, 'Yunjigong refused the call: code is null'],
		[{ code: '' }, {}, SILENT],
	])('refuses %j with %j', async (body, changed, message) => {
		answering(body);
		expect((await failureOf(run(changed))).message).toContain(message);
	});

	it('says what a reply has instead, and how to correct the value', async () => {
		answering({ status: 0, message: 'x' });
		expect((await failureOf(run())).description).toContain(
			'The reply has the fields status, message.',
		);
		answering({ code: 1 });
		const add = 'add "1" to Success Value (成功标识值) in the credential';
		const written = await failureOf(run());
		expect(written.description).toContain(
			`${add}. The change may have been made: look at Yunjigong before you run this again.`,
		);
		expect((await failureOf(run({}, 'read'))).description).toContain(`${add}.`);
	});

	it('is asked once: a reply that it does not fit stays what it is', async () => {
		answering({ status: 0 });
		await failureOf(run({}, 'read'));
		expect(sandbox.requests).toHaveLength(1);
	});

	it('counts more than the HTTP status, where it speaks', async () => {
		answering({ code: 9, message: '验签失败' }, 401);
		expect((await failureOf(run())).message).toBe('Yunjigong refused the call: 验签失败');
		answering({ other: 9 }, 401);
		expect((await failureOf(run())).message).toContain('refused the call (HTTP 401)');
		answering({ code: 0 }, 500);
		expect((await failureOf(run())).message).toContain('HTTP 500');
	});
});

describe('the credential', () => {
	it.each<[ICredentialDataDecryptedObject, string]>([
		[{ baseUrl: '' }, 'The credential has no Base URL (接口地址): fill it in there'],
		[
			{ baseUrl: 'api.example' },
			'The credential’s Base URL (接口地址) is no address that begins with http or https',
		],
		[
			{ digest: 'hmac-sha1' },
			'The call was not sent: Signing profile (签名规则): an HMAC digest takes the secret as its key: choose HMAC Key as Secret Placement (密钥位置)',
		],
		[
			{ signName: '' },
			'The call was not sent: Signing profile (签名规则): fill in Signature Name (签名参数名)',
		],
	])('with %j sends nothing', async (changed, message) => {
		expect((await failureOf(run(changed))).message).toBe(message);
		expect(sandbox.requests).toHaveLength(0);
	});

	it.each(['?a=1', '#a', '?', '/#'])('has no base URL that ends with %s', async (tail) => {
		const error = await failureOf(run({ baseUrl: sandbox.url + tail }));
		expect(error.message).toBe(
			'The credential’s Base URL (接口地址) must be an address alone, without user name, ? and #',
		);
		expect(sandbox.requests).toHaveLength(0);
	});

	it('has no base URL with a user name, and no message quotes the password', async () => {
		const error = await failureOf(run({ baseUrl: sandbox.url.replace('//', '//me:hunter2@') }));
		expect(error.message).toContain('without user name');
		expect(JSON.stringify({ ...error, message: error.message })).not.toContain('hunter2');
		expect(sandbox.requests).toHaveLength(0);
	});

	it.each(['/', '/open_interface', '/open_interface/'])(
		'may have a base URL that ends with %s',
		async (tail) => {
			await run({ baseUrl: ` ${sandbox.url}${tail} ` });
			expect(sandbox.requests.map(({ outcome }) => outcome)).toEqual(['served']);
		},
	);

	it.each(['form', 'query', 'header'])('signs in the %s', async (placement) => {
		const other = await startYunjigongSandbox({ profile: { ...PROFILE, placement } });
		try {
			await runYunjigong(other, {
				resource: 'purchaseOrder',
				operation: 'traceGoods',
				label_bar_code: 'OG46000000004',
			});
			expect(other.requests.map(({ outcome }) => outcome)).toEqual(['served']);
		} finally {
			await other.close();
		}
	});

	it('with a wrong secret is refused in the vendor’s words', async () => {
		const error = await failureOf(run({ appSecret: 'wrong' }));
		expect(error.message).toBe('Yunjigong refused the call: 验签失败');
		expect(JSON.stringify({ ...error, message: error.message })).not.toContain('sandbox-secret');
	});
});
