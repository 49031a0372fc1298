import type { ICredentialTestFunctions } from 'n8n-workflow';
import { KuaimaiApi } from '../../../credentials/KuaimaiApi.credentials.ts';
import { Kuaimai } from '../../../nodes/Kuaimai/Kuaimai.node.ts';
import type { Fault } from '../../sandbox/shared/faults.mts';
import { startKuaimaiSandbox, type KuaimaiSandbox } from '../../sandbox/kuaimai/server.mts';
import { createContext } from '../../support/executeNode.mts';

let sandbox: KuaimaiSandbox;
beforeAll(async () => {
	sandbox = await startKuaimaiSandbox();
});
afterAll(async () => await sandbox.close());
beforeEach(() => sandbox.reset());

async function test(changed: Record<string, string> = {}) {
	const node = new Kuaimai();
	const data = { baseUrl: sandbox.url, signMethod: 'hmac', ...sandbox.credentials, ...changed };
	const { helpers } = createContext({
		nodeType: node,
		credentialType: new KuaimaiApi(),
		credentials: data,
		parameters: {},
	}).context;
	return await node.methods.credentialTest.kuaimaiApiTest.call(
		{ helpers } as unknown as ICredentialTestFunctions,
		{ id: '1', name: 'test', type: 'kuaimaiApi', data },
	);
}

describe('the credential test', () => {
	it.each(['hmac', 'md5', 'hmac-sha256'])(
		'makes a signed call that uses the session, %s',
		async (signMethod) => {
			expect(await test({ signMethod })).toEqual({
				status: 'OK',
				message: 'Kuaimai accepted the key, the signature and the session.',
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
			/^Kuaimai does not know the app key\. Copy the app key again/,
		],
		[
			'a wrong secret',
			{ appSecret: 'nope' },
			/^Kuaimai rejects the signature: the app secret is wrong\./,
		],
		[
			'an expired session',
			{ accessToken: 'old' },
			/^The Kuaimai session has expired or is not enabled\./,
		],
		['no session', { accessToken: '' }, /^Kuaimai got no session\. Fill in the access token/],
		[
			'a host that does not answer',
			{ baseUrl: 'http://127.0.0.1:9' },
			/^No answer from http:\/\/127\.0\.0\.1:9\./,
		],
		[
			'an address that is none',
			{ baseUrl: 'kuaimai' },
			/^The credential’s Base URL \(网关地址\) is no address that begins with http or https$/,
		],
		[
			'an address over which the session would travel in the open',
			{ baseUrl: 'http://gw.example' },
			/^The credential’s Base URL \(网关地址\) must begin with https: /,
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
			/^Kuaimai rejects the timestamp: the clock of this server is off\. Set this server’s clock/,
		],
		[
			'a clock that is off (23)',
			envelope('23', '应用键参数timestamp无效'),
			/^Kuaimai rejects the timestamp: the clock of this server is off\./,
		],
		[
			'another bad parameter',
			envelope('50', 'pageSize is illegal'),
			/^Kuaimai refused the call: pageSize is illegal \(code 50\)$/,
		],
		['HTTP 500', { kind: 'status', status: 500 }, /^The address answered with HTTP 500\./],
		['a web page', { kind: 'html' }, /^The address answered, but not like Kuaimai’s gateway\./],
		['a broken reply', { kind: 'truncated' }, /^The address answered, but not like/],
	])('explains %s', async (_name, fault, message) => {
		sandbox.misbehave(fault);
		expect((await test()).message).toMatch(message);
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
