import { KUAIMAI_FIELDS } from '../../../credentials/authentication/kuaimaiFields.ts';
import { Kuaimai } from '../../../nodes/Kuaimai/Kuaimai.node.ts';
import * as messages from '../../../nodes/Kuaimai/messages.ts';
import { missing } from '../../../nodes/shared/messages/inputMessages.ts';
import { sentenceOf } from '../../../nodes/shared/messages/words.ts';
import type { Fault } from '../../sandbox/shared/faults.mts';
import { startKuaimaiSandbox, type KuaimaiSandbox } from '../../sandbox/kuaimai/server.mts';
import { testCredential } from '../../support/testCredential.mts';

let sandbox: KuaimaiSandbox;
beforeAll(async () => {
	sandbox = await startKuaimaiSandbox();
});
afterAll(async () => await sandbox.close());
beforeEach(() => sandbox.reset());

async function test(changed: Record<string, string> = {}) {
	const data = { baseUrl: sandbox.url, signMethod: 'hmac', ...sandbox.credentials, ...changed };
	return await testCredential(new Kuaimai().methods.credentialTest.kuaimaiApiTest, data);
}

describe('the credential test', () => {
	it.each(['hmac', 'md5', 'hmac-sha256'])(
		'makes a signed call that uses the session, %s',
		async (signMethod) => {
			expect(await test({ signMethod })).toEqual({
				status: 'OK',
				message: sentenceOf(messages.credentialAccepted),
			});
			expect(sandbox.requests[0]?.parameters).toMatchObject({
				method: 'supplier.list.query',
				pageSize: '1',
				session: 'test',
			});
		},
	);

	it.each([
		[
			'a wrong key',
			{ appKey: '654321' },
			/^Kuaimai does not know the app key\. .*Copy the app key again/,
		],
		[
			'a wrong secret',
			{ appSecret: 'nope' },
			/^Kuaimai rejected the signature: the app secret is wrong\./,
		],
		[
			'an expired session',
			{ accessToken: 'old' },
			/^The Kuaimai session has expired or is not enabled\./,
		],
		[
			'no session',
			{ accessToken: '' },
			/^Kuaimai did not receive an access token\. .*Fill in Access Token/,
		],
		[
			'a host that does not answer',
			{ baseUrl: 'http://127.0.0.1:9' },
			/^No reply from http:\/\/127\.0\.0\.1:9\./,
		],
		['something that is not an address', { baseUrl: 'kuaimai' }, /Base URL/],
		[
			'an address over which the session would be sent unencrypted',
			{ baseUrl: 'http://gw.example' },
			/^Access Token is not sent over plain http/,
		],
	])('explains %s', async (_name, changed, message) => {
		expect(await test(changed)).toEqual({
			status: 'Error',
			message: expect.stringMatching(message) as string,
		});
	});

	const envelope = (code: string, msg: string): Fault => ({
		kind: 'envelope',
		body: { success: false, code, msg, trace_id: '1' },
	});

	it.each<[string, Fault, RegExp]>([
		[
			'a clock that is off (40)',
			envelope('40', '服务方法(supplier.list.query:1.0)的应用键参数timestamp无效'),
			/^Kuaimai rejected the timestamp: the clock of this server is wrong\. .*Set the clock/,
		],
		[
			'a clock that is off (23)',
			envelope('23', '应用键参数timestamp无效'),
			/^Kuaimai rejected the timestamp: the clock of this server is wrong\./,
		],
		[
			'another bad parameter',
			envelope('50', 'pageSize is illegal'),
			/^Kuaimai refused the call: pageSize is illegal\. .*50 pageSize is illegal$/,
		],
		[
			'HTTP 500',
			{ kind: 'status', status: 500 },
			/^Kuaimai failed to process the call \(HTTP 500\)\./,
		],
		['a web page', { kind: 'html' }, /^The reply of Kuaimai is not a JSON object\. .*wrong page/],
		['a broken reply', { kind: 'truncated' }, /^The reply of Kuaimai is not a JSON object\./],
	])('explains %s', async (_name, fault, message) => {
		sandbox.misbehave(fault);
		expect((await test()).message).toMatch(message);
	});

	it('calls nothing where a key is missing', async () => {
		expect(await test({ appKey: ' ' })).toEqual({
			status: 'Error',
			message: sentenceOf(missing(KUAIMAI_FIELDS.appKey)),
		});
		expect(sandbox.requests).toHaveLength(0);
	});

	it('does not carry the session on to where it is redirected', async () => {
		sandbox.misbehave({ kind: 'redirect', times: 1 });
		expect((await test()).message).toContain('redirected the call');
		expect(sandbox.requests).toHaveLength(1);
	});

	it('never tells a secret', async () => {
		const wrong: Array<Record<string, string>> = [
			{ appSecret: 'top-secret' },
			{ accessToken: 'top-secret' },
			{ appSecret: 'top-secret', baseUrl: 'x' },
		];
		for (const changed of wrong) {
			expect(JSON.stringify(await test(changed))).not.toContain('top-secret');
		}
	});
});
