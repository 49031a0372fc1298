import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync, brotliCompressSync, deflateSync } from 'node:zlib';
import type { IDataObject } from 'n8n-workflow';
import { KuaimaiApi } from '../../../credentials/KuaimaiApi.credentials.ts';
import { YunjigongApi } from '../../../credentials/YunjigongApi.credentials.ts';
import { Kuaimai } from '../../../nodes/Kuaimai/Kuaimai.node.ts';
import { kuaimaiApiTest } from '../../../nodes/Kuaimai/credentialTest.ts';
import { Yunjigong } from '../../../nodes/Yunjigong/Yunjigong.node.ts';
import { executeNode } from '../../support/executeNode.mts';
import { failureOf } from '../../support/failureOf.mts';
import { kind } from '../../support/kind.mts';
import { kuaimaiKeys } from '../../support/rawCredentials.mts';
import { testCredential } from '../../support/testCredential.mts';

jest.setTimeout(60_000);

let server: Server;
let url = '';
let requests = 0;
let answer: (response: ServerResponse, request: IncomingMessage) => void;
beforeAll(async () => {
	server = createServer((request, response) => {
		requests++;
		request.resume().on('end', () => answer(response, request));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => server.closeAllConnections());
afterAll(() => server.close());

const MB = 1024 * 1024;
const READ = { resource: 'custom', operation: 'call', method: 'a.b', effect: 'read' };
const WRITE = { ...READ, effect: 'write' };

const call = (parameters: object, options: IDataObject = {}, more: object = {}) => {
	requests = 0;
	return executeNode({
		nodeType: new Kuaimai(),
		credentialType: new KuaimaiApi(),
		credentials: { ...kuaimaiKeys(url) } as never,
		parameters: { ...parameters, options: { replyLimitMegabytes: 1, ...options } } as never,
		...more,
	});
};

/** A reply of so many megabytes. */
const long = (megabytes: number) =>
	Buffer.from(JSON.stringify({ success: true, x: 'x'.repeat(Math.floor(megabytes * MB)) }));
const packed = (encoding: string, body: Buffer) => (response: ServerResponse) => {
	response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': encoding });
	response.end(body);
};
const plain = (body: Buffer) => (response: ServerResponse) => {
	response.writeHead(200, { 'content-type': 'application/json' }).end(body);
};

const isTooLong =
	(reply: typeof answer, parameters: object = READ) =>
	async () => {
		answer = reply;
		const error = await failureOf(call(parameters));
		expect(error.context.code).toBe('replyTooLong');
		expect(error.description).toContain('Reply Limit');
		expect(requests).toBe(1);
		if (parameters === WRITE) expect(error.message).toContain('may have been made');
	};

kind('A reply that is too long is not read, and not asked for again', {
	plain: isTooLong(plain(long(2))),
	'of gzip': isTooLong(packed('gzip', gzipSync(long(2)))),
	'of gzip that unpacks to a thousand times': isTooLong(packed('gzip', gzipSync(long(64)))),
	'of deflate': isTooLong(packed('deflate', deflateSync(long(2)))),
	'of brotli': isTooLong(packed('br', brotliCompressSync(long(2)))),
	'with a status of failure': isTooLong((response) => response.writeHead(502).end(long(2))),
	'that never ends': isTooLong((response) => {
		response.writeHead(200);
		const more = () => {
			while (response.write(Buffer.alloc(MB, 120)));
			response.once('drain', more);
		};
		more();
	}),
	'to a write, which may have been made': isTooLong(plain(long(2)), WRITE),
});

kind('A reply within the limit is read', {
	...Object.fromEntries(
		(
			[
				['plain', plain(long(0.9))],
				['of gzip', packed('gzip', gzipSync(long(0.9)))],
				['of deflate', packed('deflate', deflateSync(long(0.9)))],
				['of brotli', packed('br', brotliCompressSync(long(0.9)))],
				[
					'in pieces',
					(response: ServerResponse) => {
						const body = long(0.9);
						response.writeHead(200);
						for (let at = 0; at < body.length; at += 1000)
							response.write(body.subarray(at, at + 1000));
						response.end();
					},
				],
			] as const
		).map(([name, reply]) => [
			name,
			async () => {
				answer = reply;
				const [item] = await call(READ);
				expect(item?.json.x).toHaveLength(Math.floor(0.9 * MB));
			},
		]),
	),
});

const drip = (response: ServerResponse) => {
	response.writeHead(200, { 'content-type': 'application/json' });
	response.write('{"success":true,"x":"');
	const timer = setInterval(() => response.write('x'), 20);
	response.on('close', () => clearInterval(timer));
};

const isLate = (reply: typeof answer, parameters: object, calls: number) => async () => {
	answer = reply;
	const from = performance.now();
	const error = await failureOf(call(parameters, { timeout: 500, maxRetries: 1 }));
	expect(error.context.code).toBe('timedOut');
	expect(requests).toBe(calls);
	expect(performance.now() - from).toBeLessThan(10_000);
	if (parameters === WRITE) expect(error.message).toContain('may have been made');
};

kind('Timeout counts to the last byte', {
	'of a reply that drips': isLate(drip, READ, 2),
	'of a reply to a write, which is not made again': isLate(drip, WRITE, 1),
	'of a reply whose head drips': isLate(
		({ socket }) => {
			socket?.write('HTTP/1.1 200 OK\r\n');
			const timer = setInterval(() => socket?.write('x-a: 1\r\n'), 20);
			socket?.on('close', () => clearInterval(timer));
		},
		READ,
		2,
	),
	'of a packed reply that drips': isLate(
		(response) => {
			response.writeHead(200, { 'content-encoding': 'gzip' });
			const body = gzipSync(long(0.1), { level: 0 });
			let at = 0;
			const timer = setInterval(() => response.write(body.subarray(at, (at += 10))), 20);
			response.on('close', () => clearInterval(timer));
		},
		READ,
		2,
	),
	'where nothing comes': isLate(() => undefined, READ, 2),
	'where only a half comes': isLate(
		(response) => {
			response.writeHead(200, { 'content-length': '100' });
			response.write('{');
		},
		READ,
		2,
	),
});

const stops = (reply: typeof answer) => async () => {
	answer = reply;
	const stop = new AbortController();
	const running = failureOf(call(READ, { timeout: 60_000 }, { abortSignal: stop.signal }));
	await new Promise((resolve) => setTimeout(resolve, 200));
	const from = performance.now();
	stop.abort();
	expect((await running).context.code).toBe('stopped');
	expect(performance.now() - from).toBeLessThan(5_000);
	expect(requests).toBe(1);
};

kind('A Timeout that no timer can measure is a long one', {
	...Object.fromEntries(
		[2 ** 31, 2 ** 32, 1e12, Number.MAX_VALUE, Infinity].map((timeout) => [
			String(timeout),
			async () => {
				answer = plain(Buffer.from('{"success":true,"id":7}'));
				const [item] = await call(WRITE, { timeout });
				expect(item?.json.id).toBe(7);
			},
		]),
	),
});

kind('A stopped execution reads no further', {
	'of a reply that drips': stops(drip),
	'of a reply that does not begin': stops(() => undefined),
	'of half a reply': stops((response) => {
		response.writeHead(200, { 'content-length': '100' });
		response.write('{');
	}),
	'of a packed reply': stops((response) => {
		response.writeHead(200, { 'content-encoding': 'gzip' });
		response.write(gzipSync(long(0.1)).subarray(0, 20));
	}),
	'of an error page': stops((response) => {
		response.writeHead(500);
		response.write('<html>');
	}),
});

it('a write is not cut off when the execution is stopped: its reply is read', async () => {
	answer = (response) => setTimeout(() => response.end('{"success":true,"id":7}'), 500);
	const stop = new AbortController();
	setTimeout(() => stop.abort(), 100);
	const [item] = await call(WRITE, { timeout: 60_000 }, { abortSignal: stop.signal });
	expect(item?.json.id).toBe(7);
	expect(requests).toBe(1);
});

const rowOf = (size: number) => ({ id: String(Math.random()), x: 'x'.repeat(size) });
const pagesOf = (rows: number, size: number) => (response: ServerResponse) => {
	const list = Array.from({ length: rows }, () => rowOf(size));
	response.end(JSON.stringify({ success: true, total: 1e6, list }));
};
const list = { resource: 'purchaseOrder', operation: 'getAll', returnAll: true };

const listEnds = (rows: number, size: number, code: string) => async () => {
	answer = pagesOf(rows, size);
	const error = await failureOf(call(list));
	expect(error.context.code).toBe(code);
	expect(requests).toBeLessThan(300);
};

kind('A list that never ends is read to a number of bytes', {
	'of pages of 900 KB': listEnds(200, 4_500, 'listTooLong'),
	'of pages of 500 KB': listEnds(200, 2_500, 'listTooLong'),
	'of pages of 100 KB': listEnds(200, 500, 'listTooLong'),
	'of pages of 20 KB': listEnds(200, 50, 'listTooLong'),
	'of pages that are each too long': listEnds(200, 6_000, 'replyTooLong'),
});

const TRACE = { resource: 'purchaseOrder', operation: 'traceGoods', label_bar_code: 'A' };
/** The codes of what could not be fetched of a product with so many certificates of that size. */
const filesOf = async (count: number, bytes: number) => {
	answer = (response, request) => {
		if (request.method !== 'POST') return response.end(Buffer.alloc(bytes, 1));
		const goodsCertList = Array.from({ length: count }, (_, at) => ({ file_path: `/${at}.bin` }));
		return response.end(JSON.stringify({ data: { goodsCertList } }));
	};
	requests = 0;
	const [item] = await executeNode({
		nodeType: new Yunjigong(),
		credentialType: new YunjigongApi(),
		credentials: { baseUrl: url, signing: 'none' } as never,
		parameters: { ...TRACE, contentType: 'multipart/form-data', downloadFiles: true } as never,
	});
	const errors = (item?.json.fileErrors ?? []) as Array<{ code: string }>;
	return { codes: errors.map(({ code }) => code), files: Object.keys(item?.binary ?? {}).length };
};
const fetches = (count: number, bytes: number, files: number, code?: string) => async () => {
	const outcome = await filesOf(count, bytes);
	expect(outcome.files).toBe(files);
	expect(new Set(outcome.codes)).toEqual(new Set(code === undefined ? [] : [code]));
	expect(requests).toBeLessThan(105);
};

kind('What one item may fetch is limited', {
	'to 100 files': fetches(103, 10, 100, 'tooManyFiles'),
	'to 100 files of 1,000': fetches(1_000, 10, 100, 'tooManyFiles'),
	'to 50 MB a file': fetches(1, 51 * MB, 0, 'fileTooLarge'),
	'to 200 MB together': fetches(6, 45 * MB, 4, 'filesTooLarge'),
	'where 100 files pass': fetches(100, 10, 100),
});

kind('The test of a credential ends', {
	...Object.fromEntries(
		(
			[
				[
					'of a reply that never ends',
					(response: ServerResponse) => {
						response.writeHead(200);
						const more = () => {
							while (response.write(Buffer.alloc(MB, 120)));
							response.once('drain', more);
						};
						more();
					},
				],
				['of a packed reply of 64 MB', packed('gzip', gzipSync(long(64)))],
				['of a plain reply of 9 MB', plain(long(9))],
				['of a broken pack', packed('gzip', Buffer.from('no gzip'))],
				[
					'of a reply that breaks off',
					(response: ServerResponse) => {
						response.writeHead(200, { 'content-length': '100' });
						response.write('x');
						setImmediate(() => response.destroy());
					},
				],
			] as const
		).map(([name, reply]) => [
			name,
			async () => {
				answer = reply;
				const { status } = await testCredential(kuaimaiApiTest, {
					...kuaimaiKeys(url),
				} as never);
				expect(status).toBe('Error');
			},
		]),
	),
});
