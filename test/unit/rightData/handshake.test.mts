import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { createServer as createTcp, type AddressInfo, type Server } from 'node:net';
import type { ICredentialTestFunctions } from 'n8n-workflow';
import { KuaimaiApi } from '../../../credentials/KuaimaiApi.credentials.ts';
import { LiangbenApi } from '../../../credentials/LiangbenApi.credentials.ts';
import { Kuaimai } from '../../../nodes/Kuaimai/Kuaimai.node.ts';
import { Liangben } from '../../../nodes/Liangben/Liangben.node.ts';
import { PUBLISHED_KEYS } from '../../../tools/push/yuanshuKeys.mts';
import { createContext, executeNode } from '../../support/executeNode.mts';
import { failureOf } from '../../support/failureOf.mts';
import { CERTIFICATE } from '../../support/fixtures/certificates.mts';
import { kind } from '../../support/kind.mts';

const KEYS = {
	appKey: '1',
	appSecret: 's',
	accessToken: 't',
	refreshToken: 'r',
	signMethod: 'hmac',
};

const servers: Server[] = [];
afterAll(() => servers.forEach((server) => server.close()));

let requests = 0;
const answer = (_request: unknown, response: { end(text: string): void }) => {
	requests++;
	response.end('{"success":true}');
};

async function urlOf(server: Server, host = '127.0.0.1'): Promise<string> {
	servers.push(server);
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	return `https://${host}:${(server.address() as AddressInfo).port}`;
}

const selfSigned = () => createHttps({ key: PUBLISHED_KEYS.privateKey, cert: CERTIFICATE }, answer);
const plainHttp = () => createHttp(answer);
const noTls = () => createTcp((socket) => socket.end('220 mail.example ESMTP\r\n'));

async function callFails(server: Server, parameters: object): Promise<void> {
	requests = 0;
	const baseUrl = await urlOf(server);
	const error = await failureOf(
		executeNode({
			nodeType: new Kuaimai(),
			credentialType: new KuaimaiApi(),
			credentials: { ...KEYS, baseUrl },
			parameters: { options: { maxRetries: 0 }, ...parameters } as never,
		}),
	);
	expect(error.context.code).toBe('handshakeFailed');
	expect(error.message).toContain('nothing was sent');
	expect(error.message).not.toContain('may have been made');
	expect(error.description).toContain('NODE_EXTRA_CA_CERTS');
	expect(requests).toBe(0);
}

const READ = { resource: 'supplier', operation: 'getAll', limit: 1 };
const WRITE = { resource: 'session', operation: 'refresh' };

async function testFails(server: Server, vendor: 'kuaimai' | 'liangben'): Promise<void> {
	const baseUrl = await urlOf(server);
	const isKuaimai = vendor === 'kuaimai';
	const { helpers } = createContext({
		nodeType: isKuaimai ? new Kuaimai() : new Liangben(),
		credentialType: isKuaimai ? new KuaimaiApi() : new LiangbenApi(),
		credentials: {},
		parameters: {},
	}).context;
	const context = { helpers } as unknown as ICredentialTestFunctions;
	const credential = (data: object) => ({ id: '1', name: 't', type: 't', data }) as never;
	const result = isKuaimai
		? await new Kuaimai().methods.credentialTest.kuaimaiApiTest.call(
				context,
				credential({ ...KEYS, baseUrl }),
			)
		: await new Liangben().methods.credentialTest.liangbenApiTest.call(
				context,
				credential({ clientId: 'a', clientSecret: 'b', authentication: 'secret', baseUrl }),
			);
	expect(result).toMatchObject({
		status: 'Error',
		message: expect.stringMatching(/nothing was sent.*NODE_EXTRA_CA_CERTS/s) as string,
	});
}

kind('a TLS handshake that fails', {
	'a certificate of their own, for a read': async () => await callFails(selfSigned(), READ),
	'a certificate of their own, for a write': async () => await callFails(selfSigned(), WRITE),
	'https to an http port, for a read': async () => await callFails(plainHttp(), READ),
	'https to an http port, for a write': async () => await callFails(plainHttp(), WRITE),
	'https to a mail server, for a write': async () => await callFails(noTls(), WRITE),
	'the test of a Kuaimai credential': async () => await testFails(selfSigned(), 'kuaimai'),
	'the test of a Liangben credential': async () => await testFails(selfSigned(), 'liangben'),
	'the test of a credential for an http port': async () => await testFails(plainHttp(), 'kuaimai'),
});
