import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IDataObject } from 'n8n-workflow';
import { fileName } from '../../../nodes/shared/execution/fileName.ts';
import { isOnHosts } from '../../../nodes/shared/credential/hostList.ts';
import { startYunjigongSandbox, type YunjigongSandbox } from '../../sandbox/yunjigong/server.mts';
import { failureOf } from '../../support/failureOf.mts';
import { kind } from '../../support/kind.mts';
import { PROFILE, runYunjigong } from '../Yunjigong/run.mts';

let answer: (response: ServerResponse) => void = (response) => response.end();
const files = createServer((_request, response) => answer(response));
let sandbox: YunjigongSandbox;
beforeAll(async () => {
	await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
	const host = `http://127.0.0.1:${(files.address() as AddressInfo).port}`;
	sandbox = await startYunjigongSandbox({
		profile: PROFILE,
		files: { image: `${host}/a%20b.png`, certificate: `${host}/%E8%AF%81%E4%B9%A6.pdf` },
	});
});
afterAll(async () => {
	await sandbox.close();
	files.closeAllConnections();
	files.close();
});

const HOSTS = { allowedFileHosts: '127.0.0.1' };
const trace = async (more: IDataObject = {}, run: object = {}) =>
	await runYunjigong(
		sandbox,
		{
			resource: 'purchaseOrder',
			operation: 'traceGoods',
			label_bar_code: 'OG46000000004',
			downloadFiles: true,
			additionalFields: HOSTS,
			...more,
		} as never,
		run,
	);

const named =
	(path: string, headers: Record<string, string>, expected: string | undefined) => () => {
		expect(fileName(new URL(path, 'https://files.example'), headers)).toBe(expected);
	};
const disposition = (value: string) => ({ 'content-disposition': value });

kind('The name of a file', {
	'is the last part of its address': named('/a/b.pdf?x=1', {}, 'b.pdf'),
	'is percent-decoded': named('/%E8%AF%81%E4%B9%A6.pdf', {}, '证书.pdf'),
	'with a lone percent sign stays': named('/100%.pdf', {}, '100%.pdf'),
	'that hides a path is its last part': named('/%2e%2e%2f%2e%2e%2fetc%2fpasswd', {}, 'passwd'),
	'that hides a path of Windows is its last part': named('/..%5C..%5Cboot.ini', {}, 'boot.ini'),
	'without invisible characters': named('/a%E2%80%AEfdp.exe', {}, 'afdp.exe'),
	'without line ends': named('/a%0D%0Ab.pdf', {}, 'ab.pdf'),
	'that begins with dots loses them': named('/...htaccess', {}, 'htaccess'),
	'of Content-Disposition comes first': named(
		'/x',
		disposition('attachment; filename="b c.pdf"'),
		'b c.pdf',
	),
	'of Content-Disposition without quotes': named(
		'/x',
		disposition('inline; filename=b.pdf; a=1'),
		'b.pdf',
	),
	'of Content-Disposition in UTF-8 comes before the other': named(
		'/x',
		disposition('attachment; filename="a.pdf"; filename*=UTF-8\'\'%E8%AF%81%E4%B9%A6.pdf'),
		'证书.pdf',
	),
	'of Content-Disposition that hides a path is its last part': named(
		'/x',
		disposition('attachment; filename="../../a.pdf"'),
		'a.pdf',
	),
	'of Content-Disposition that is empty is that of the address': named(
		'/b.pdf',
		disposition('attachment; filename=".."'),
		'b.pdf',
	),
	'of nothing is none': named('/', {}, undefined),
	'that is very long is cut': named(`/${'a'.repeat(500)}`, {}, 'a'.repeat(200)),
});

const allowed = (address: string, entry: string, expected: boolean) => () => {
	expect(isOnHosts(new URL(address), [entry])).toBe(expected);
};

kind('File Hosts', {
	'with a scheme allow only it': allowed('http://a.example/x', 'https://a.example', false),
	'with this scheme allow it': allowed('https://a.example/x', 'https://A.example/', true),
	'with a port allow it': allowed('https://a.example:8443/x', 'a.example:8443', true),
	'with a port allow no other': allowed('https://a.example/x', 'a.example:8443', false),
	'with the default port allow it': allowed('https://a.example/x', 'a.example:443', true),
	'with scheme and port allow these': allowed('http://a.example:81/x', 'http://a.example:81', true),
	'with a wildcard and a port': allowed('https://b.a.example:8443/x', '*.a.example:8443', true),
	'with a wildcard and a scheme allow no other': allowed(
		'http://b.a.example',
		'https://*.a.example',
		false,
	),
	'with a wildcard do not allow the domain itself': allowed(
		'https://a.example',
		'*.a.example',
		false,
	),
	'with a wildcard do not allow what ends like it': allowed(
		'https://xa.example',
		'*.a.example',
		false,
	),
	'of one star allow nothing': allowed('https://a.example', '*', false),
	'with a path allow nothing': allowed('https://a.example/x', 'a.example/x', false),
	'of IPv6 are allowed': allowed('https://[::1]:8443/x', '[::1]:8443', true),
});

/** The codes of what each file could not be fetched for. */
const codes = async (more: IDataObject = {}): Promise<unknown[]> => {
	const [item] = await trace(more);
	return ((item?.json.fileErrors ?? []) as IDataObject[]).map(({ code }) => code);
};

const page = (headers: Record<string, string>, body: string, code: string) => async () => {
	answer = (response) => response.writeHead(200, headers).end(body);
	expect(new Set(await codes())).toEqual(new Set([code]));
};

kind('A web page is no file', {
	'by its type': page({ 'content-type': 'text/html; charset=utf-8' }, 'x', 'fileIsWebPage'),
	'by its type in capitals': page({ 'content-type': 'TEXT/HTML' }, 'x', 'fileIsWebPage'),
	'by its beginning': page(
		{ 'content-type': 'application/pdf' },
		'<!DOCTYPE html>',
		'fileIsWebPage',
	),
	'by its beginning after blanks': page(
		{ 'content-type': 'image/png' },
		'\n <HTML>',
		'fileIsWebPage',
	),
	'without a type': page({}, '<html><body>登录', 'fileIsWebPage'),
});

const NOT_FETCHED = new Set(['fileNotFetched']);
const SLOW = { options: { timeout: 50, maxRetries: 0 } };
const drip = (response: ServerResponse) => {
	response.writeHead(200, { 'content-type': 'image/png' });
	const timer = setInterval(() => response.write('x'), 20);
	response.on('close', () => clearInterval(timer));
};

kind('A download ends', {
	'after the timeout, though bytes come': async () => {
		answer = drip;
		expect(new Set(await codes({ options: { timeout: 300 } }))).toEqual(NOT_FETCHED);
	},
	'where the server says nothing': async () => {
		answer = () => undefined;
		expect(new Set(await codes(SLOW))).toEqual(NOT_FETCHED);
	},
	'where the server breaks off': async () => {
		answer = (response) => {
			response.writeHead(200, { 'content-length': '100' });
			response.write('x');
			setImmediate(() => response.destroy());
		};
		expect(new Set(await codes())).toEqual(NOT_FETCHED);
	},
	'as soon as the execution is stopped': async () => {
		answer = drip;
		const stop = new AbortController();
		const running = failureOf(
			trace({ options: { timeout: 60_000 } }, { abortSignal: stop.signal }),
		);
		setTimeout(() => stop.abort(), 300);
		expect((await running).context.code).toBe('stopped');
	},
	'before it begins, where the execution was stopped': async () => {
		const stop = new AbortController();
		stop.abort();
		const { context } = await failureOf(trace({}, { abortSignal: stop.signal }));
		expect(context.code).toBe('stopped');
	},
});

it('a good file has its name and type', async () => {
	answer = (response) =>
		response.writeHead(200, { 'content-type': 'image/png;a=1' }).end(Buffer.from([0x89, 0x50]));
	const [item] = await trace();
	const names = Object.values(item?.binary ?? {}).map(({ fileName: name }) => name);
	expect(names).toContain('a b.png');
});
