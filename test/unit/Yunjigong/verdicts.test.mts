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

const run = async (changed: ICredentialDataDecryptedObject = {}, effect = 'write') =>
	await runYunjigong(
		sandbox,
		{
			resource: 'custom',
			operation: 'call',
			path: '/open_interface/orderGoodsTrace',
			effect,
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
	])('takes %j with %j, and returns the whole reply', async (body, changed) => {
		answering(body);
		expect((await run(changed)).map(({ json }) => json)).toEqual([body]);
	});

	const SILENT = 'successFieldMissing';
	const REFUSED = 'failedSuccessTest';
	it.each<[IDataObject, ICredentialDataDecryptedObject, string, string]>([
		[{ code: 1, message: '余额不足' }, {}, REFUSED, '余额不足'],
		[{ code: 1 }, {}, REFUSED, 'code 1'],
		[{ code: 1, message: '' }, {}, REFUSED, 'code 1'],
		[{ code: 1, message: 'x' }, { messageField: '' }, REFUSED, 'code 1'],
		[
			{ code: 1, error: { text: '订单不存在' } },
			{ messageField: 'error.text' },
			REFUSED,
			'订单不存在',
		],
		[{ code: 20 }, { successValue: '0,200' }, REFUSED, 'code 20'],
		[{ code: [0] }, {}, REFUSED, 'code [0]'],
		[{ status: 0 }, {}, SILENT, '"code"'],
		[{ code: null }, {}, REFUSED, 'code null'],
		[{ code: '' }, {}, SILENT, '"code"'],
	])('refuses %j with %j', async (body, changed, code, words) => {
		answering(body);
		const error = await failureOf(run(changed));
		expect(error.context.code).toBe(code);
		expect(error.message).toContain(words);
	});

	it('says what a reply has instead, and how to correct the value', async () => {
		answering({ status: 0, message: 'x' });
		expect((await failureOf(run())).description).toContain(
			'The reply has the fields status, message.',
		);
		answering({ code: 1 });
		const add = 'add &quot;1&quot; to Success Value in the credential.';
		const warning = 'The change may have been made';
		const written = await failureOf(run());
		expect(written.description).toContain(`${add} ${warning}`);
		const read = await failureOf(run({}, 'read'));
		expect(read.description).toContain(add);
		expect(read.description).not.toContain(warning);
	});

	it('is asked once: a reply that it does not fit stays what it is', async () => {
		answering({ status: 0 });
		await failureOf(run({}, 'read'));
		expect(sandbox.requests).toHaveLength(1);
	});

	it('counts more than the HTTP status, where it speaks', async () => {
		answering({ code: 9, message: '验签失败' }, 401);
		expect((await failureOf(run())).message).toContain('验签失败');
		answering({ other: 9 }, 401);
		expect((await failureOf(run())).context.code).toBe('refusedByStatus');
		answering({ code: 0 }, 500);
		expect((await failureOf(run())).context.code).toBe('serverFailed');
	});
});

describe('the credential', () => {
	it.each<[ICredentialDataDecryptedObject, code: string, path: string]>([
		[{ baseUrl: '' }, 'baseUrlMissing', 'baseUrl'],
		[{ baseUrl: 'api.example' }, 'baseUrlNotHttp', 'baseUrl'],
		[{ digest: 'hmac-sha1' }, 'profileHmacWithoutKey', 'secretPlacement'],
		[{ signName: '' }, 'profileFieldMissing', 'signName'],
	])('with %j sends nothing', async (changed, code, path) => {
		expect((await failureOf(run(changed))).context).toMatchObject({ code, path });
		expect(sandbox.requests).toHaveLength(0);
	});

	it.each(['?a=1', '#a', '?', '/#'])('has no base URL that ends with %s', async (tail) => {
		const error = await failureOf(run({ baseUrl: sandbox.url + tail }));
		expect(error.context).toMatchObject({ code: 'baseUrlNotPlain', path: 'baseUrl' });
		expect(sandbox.requests).toHaveLength(0);
	});

	it('has no base URL with a user name, and no message quotes the password', async () => {
		const error = await failureOf(run({ baseUrl: sandbox.url.replace('//', '//me:hunter2@') }));
		expect(error.context.code).toBe('baseUrlNotPlain');
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
		expect(error.message).toContain('验签失败');
		expect(JSON.stringify({ ...error, message: error.message })).not.toContain('sandbox-secret');
	});
});
