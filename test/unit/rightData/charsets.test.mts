import iconv from 'iconv-lite';
import type { IDataObject } from 'n8n-workflow';
import { KuaimaiApi } from '../../../credentials/KuaimaiApi.credentials.ts';
import { Kuaimai } from '../../../nodes/Kuaimai/Kuaimai.node.ts';
import { kuaimaiApiTest } from '../../../nodes/Kuaimai/credentialTest.ts';
import { executeNode, type NodeRun } from '../../support/executeNode.mts';
import { failureOf } from '../../support/failureOf.mts';
import { kind } from '../../support/kind.mts';
import { kuaimaiKeys } from '../../support/rawCredentials.mts';
import { startRawServer, type RawServer } from '../../support/rawServer.mts';
import { testCredential } from '../../support/testCredential.mts';

let server: RawServer;
beforeAll(async () => {
	server = await startRawServer();
});
afterAll(async () => await server.close());

const credentials = () => kuaimaiKeys(server.url);
const run = (parameters: IDataObject): NodeRun => ({
	nodeType: new Kuaimai(),
	credentialType: new KuaimaiApi(),
	credentials: credentials(),
	parameters: { ...parameters, options: { maxRetries: 0 } } as never,
});
const ORDER = { resource: 'custom', operation: 'call', method: 'a.b', effect: 'read' };
const WRITE = { ...ORDER, effect: 'write' };
const NAME = '供应商“繁體”';
const TEXT = JSON.stringify({ success: true, name: NAME });

const reply = (body: Buffer, contentType: string) =>
	server.answer({ body, headers: { 'content-type': contentType } });
const reads = (charset: string, contentType: string) => async () => {
	reply(iconv.encode(TEXT, charset), contentType);
	expect((await executeNode(run(ORDER)))[0]?.json).toEqual({ name: NAME });
};

kind('A reply is read', {
	'in GBK': reads('gbk', 'application/json;charset=GBK'),
	'in GB2312, as GBK': reads('gbk', 'application/json; charset=gb2312'),
	'in GB18030': reads('gb18030', 'text/html; charset="gb18030"'),
	'in Big5': async () => {
		reply(iconv.encode('{"success":true,"name":"繁體"}', 'big5'), 'text/plain; charset=big5');
		expect((await executeNode(run(ORDER)))[0]?.json).toEqual({ name: '繁體' });
	},
	'in UTF-16 with a mark': reads('utf-16', 'application/json; charset=utf-16'),
	'in UTF-16 without a mark': reads('utf-16le', 'application/json; charset=utf-16le'),
	'in UTF-16, big end first': async () => {
		const body = Buffer.concat([Buffer.from([0xfe, 0xff]), iconv.encode(TEXT, 'utf-16be')]);
		reply(body, 'application/json');
		expect((await executeNode(run(ORDER)))[0]?.json).toEqual({ name: NAME });
	},
	'in UTF-8 with a mark': reads('utf-8', 'application/json'),
	'in UTF-8 that says ISO-8859-1': reads('utf-8', 'application/json;charset=ISO-8859-1'),
	'in UTF-8 that says a charset nobody knows': reads('utf-8', 'application/json; charset=utf8mb4'),
	'with a U+FFFD that the bytes hold': async () => {
		reply(Buffer.from('{"success":true,"name":"a\ufffd"}'), 'application/json');
		expect((await executeNode(run(ORDER)))[0]?.json).toEqual({ name: 'a\ufffd' });
	},
});

const refuses = (body: Buffer, contentType: string) => async () => {
	reply(body, contentType);
	await expect(executeNode(run(ORDER))).rejects.toMatchObject({
		context: { code: 'notInCharset' },
	});
	reply(body, contentType);
	const { message } = await failureOf(executeNode(run(WRITE)));
	expect(message).toContain('The change may have been made');
	expect(server.requests).toBe(1);
};

kind('A reply whose bytes are not of its charset is refused', {
	'GBK that says nothing': refuses(iconv.encode(TEXT, 'gbk'), 'application/json'),
	'GBK that says UTF-8': refuses(iconv.encode(TEXT, 'gbk'), 'application/json; charset=utf-8'),
	'UTF-8 that breaks off within a character': refuses(
		Buffer.from(TEXT).subarray(0, -4),
		'application/json',
	),
	'a byte that GBK has not': refuses(Buffer.from([0x7b, 0xff, 0x7d]), 'text/plain;charset=gbk'),
	'an odd number of bytes of UTF-16': refuses(
		Buffer.from([0x7b, 0x00, 0x7d]),
		'application/json;charset=utf-16le',
	),
});

const tests = (body: Buffer, contentType: string, expected: object) => async () => {
	reply(body, contentType);
	expect(await testCredential(kuaimaiApiTest, credentials())).toMatchObject(expected);
};
const refusal = JSON.stringify({ success: false, code: '99', msg: '没有权限' });

kind('The credential test reads the same', {
	GBK: tests(iconv.encode(refusal, 'gbk'), 'application/json;charset=gbk', {
		message: expect.stringContaining('没有权限') as string,
	}),
	'UTF-16': tests(iconv.encode(refusal, 'utf-16'), 'text/plain;charset=utf-16', {
		message: expect.stringContaining('没有权限') as string,
	}),
	GB18030: tests(iconv.encode(refusal, 'gb18030'), 'text/plain;charset=gb18030', {
		message: expect.stringContaining('没有权限') as string,
	}),
	'UTF-8': tests(Buffer.from(refusal), 'text/plain', {
		message: expect.stringContaining('没有权限') as string,
	}),
	'what it cannot read': tests(iconv.encode(refusal, 'gbk'), 'text/plain', {
		status: 'Error',
		message: expect.stringContaining('its bytes are not of the charset') as string,
	}),
});
