import type { IDataObject } from 'n8n-workflow';
import { KuaimaiApi } from '../../../credentials/KuaimaiApi.credentials.ts';
import { LiangbenApi } from '../../../credentials/LiangbenApi.credentials.ts';
import { Kuaimai } from '../../../nodes/Kuaimai/Kuaimai.node.ts';
import { kuaimaiApiTest } from '../../../nodes/Kuaimai/credentialTest.ts';
import { Liangben } from '../../../nodes/Liangben/Liangben.node.ts';
import { liangbenApiTest } from '../../../nodes/Liangben/credentialTest.ts';
import { yunjigongApiTest } from '../../../nodes/Yunjigong/credentialTest.ts';
import { executeNode } from '../../support/executeNode.mts';
import { failureOf } from '../../support/failureOf.mts';
import { kind } from '../../support/kind.mts';
import { useNoBackoff } from '../../support/noBackoff.mts';
import { kuaimaiKeys, liangbenKeys } from '../../support/rawCredentials.mts';
import { startRawServer, type RawAnswer, type RawServer } from '../../support/rawServer.mts';
import { PROFILE } from '../Yunjigong/triggerPushes.mts';
import { testCredential } from '../../support/testCredential.mts';

useNoBackoff();

let server: RawServer;
beforeAll(async () => {
	server = await startRawServer();
});
afterAll(async () => await server.close());

const kuaimai = (): IDataObject => kuaimaiKeys(server.url);
const liangben = (): IDataObject => ({
	...liangbenKeys(server.url),
});
const yunjigong = (): IDataObject => ({
	baseUrl: server.url,
	signing: 'sortedParameters',
	...PROFILE,
	testPath: '/a',
	testMethod: 'POST',
	testContentType: 'application/json',
	testBody: '{}',
});

const HTML = { 'content-type': 'text/html' };

const says =
	(answer: RawAnswer, code: string, ...words: string[]) =>
	async () => {
		server.answer(answer);
		const call = { resource: 'custom', operation: 'call', method: 'a.b', effect: 'write' };
		const error = await failureOf(
			executeNode({
				nodeType: new Kuaimai(),
				credentialType: new KuaimaiApi(),
				credentials: kuaimai() as never,
				parameters: { ...call, options: { maxRetries: 0 } } as never,
			}),
		);
		expect(error.context.code).toBe(code);
		const text = `${error.message} ${error.description ?? ''}`;
		for (const word of words) expect(text).toContain(word);
		server.answer(answer);
		const result = await testCredential(kuaimaiApiTest, kuaimai() as never);
		expect(result.status).toBe('Error');
		for (const word of words.slice(0, 1)) expect(result.message).toContain(word);
	};

kind('A status has advice of its own, in calls and in the credential test', {
	'404': says(
		{ status: 404, body: 'Not Found' },
		'refusedByStatus',
		'nothing at this address',
		'(application/json) Not Found',
	),
	'405': says({ status: 405 }, 'refusedByStatus', 'does not take this HTTP method'),
	'407': says({ status: 407 }, 'refusedByStatus', 'HTTPS_PROXY'),
	'413': says({ status: 413, body: '<html>', headers: HTML }, 'refusedByStatus', 'fewer rows'),
	'414': says({ status: 414 }, 'refusedByStatus', 'too long'),
	'431': says({ status: 431 }, 'refusedByStatus', 'too long'),
	'403 with a web page': says(
		{ status: 403, headers: HTML, body: '<!DOCTYPE html><title>403 Blocked</title>' },
		'stoppedByFirewall',
		'as a firewall sends it',
		'let the address of this server through',
		'Blocked',
	),
	'406 with a web page': says(
		{ status: 406, headers: HTML, body: '<html><h1>安全拦截</h1>' },
		'stoppedByFirewall',
		'as a firewall sends it',
		'安全拦截',
	),
	'418 with a page that is called text': says(
		{ status: 418, headers: { 'content-type': 'text/plain' }, body: ' <HTML>' },
		'stoppedByFirewall',
		'as a firewall sends it',
	),
	'403 with words': says({ status: 403, body: 'no' }, 'refusedByStatus', 'Check the credential'),
	'429 with a wait': says(
		{ status: 429, headers: { 'retry-after': '3600' } },
		'throttledFor',
		'asks to wait 3600 s',
	),
	'500': says({ status: 500 }, 'serverFailed', 'Try again later'),
});

const unauthorized = (answer: RawAnswer, word: string) => async () => {
	server.answer(answer);
	const error = await failureOf(
		executeNode({
			nodeType: new Liangben(),
			credentialType: new LiangbenApi(),
			credentials: liangben() as never,
			parameters: {
				resource: 'order',
				operation: 'get',
				order_sn: 'SO1',
				options: { maxRetries: 0 },
			},
		}),
	);
	expect(`${error.message} ${error.description ?? ''}`).toContain(word);
	server.answer(answer);
	expect((await testCredential(liangbenApiTest, liangben() as never)).message).toContain(word);
};

kind('Liangben’s 401', {
	'with nothing is a signature that a service behind the gateway checks': unauthorized(
		{ status: 401 },
		'Signed Path',
	),
	'with null, too': unauthorized({ status: 401, body: 'null' }, 'Signed Path'),
	'with blanks, too': unauthorized({ status: 401, body: ' \n' }, 'Signed Path'),
	'with words is a refusal': unauthorized({ status: 401, body: 'who are you' }, 'HTTP 401'),
	'with the gateway’s own words is what they say': unauthorized(
		{
			status: 401,
			body: '{"result":"error","error":{"code":"0040302","message":"x"}}',
		},
		'does not know the Key',
	),
});

const yunjigongSays = (answer: RawAnswer, word: string) => async () => {
	server.answer(answer);
	const { status, message } = await testCredential(yunjigongApiTest, yunjigong() as never);
	expect(status).toBe('Error');
	expect(message).toContain(word);
};

kind('Yunjigong’s credential test says the same', {
	'404': yunjigongSays({ status: 404 }, 'nothing at this address'),
	'405': yunjigongSays({ status: 405 }, 'does not take this HTTP method'),
	'407': yunjigongSays({ status: 407 }, 'HTTPS_PROXY'),
	'403 with a web page': yunjigongSays(
		{ status: 403, headers: HTML, body: '<html>' },
		'as a firewall sends it',
	),
	'429 with a wait': yunjigongSays(
		{ status: 429, headers: { 'retry-after': '5' } },
		'asks to wait 5 s',
	),
	'a web page': yunjigongSays({ headers: HTML, body: '<html>登录' }, '(text/html) <html>登录'),
});
