import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { startYunjigongSandbox, type YunjigongSandbox } from '../../sandbox/yunjigong/server.mts';
import type { NodeRun } from '../../support/executeNode.mts';
import { failureOf } from '../../support/failureOf.mts';
import { PROFILE, runYunjigong } from './run.mts';

const PICTURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255]);

/** What a server got, byte for byte. */
interface Received {
	url: string;
	headers: Record<string, unknown>;
	body: string;
}

async function listen(server: Server): Promise<string> {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A host of files, such as the vendor's pictures may have: one picture, all else is not found. */
const fileRequests: Received[] = [];
const files = createServer((request, response) => {
	fileRequests.push({ url: request.url ?? '', headers: request.headers, body: '' });
	if (request.url === '/moved.png') {
		response.writeHead(302, { Location: '/goods/1.png' }).end();
		return;
	}
	if (request.url === '/endless.bin') {
		response.writeHead(200);
		const more = () => {
			while (!response.destroyed && response.write(Buffer.alloc(1 << 20)));
		};
		response.on('drain', more);
		more();
		return;
	}
	const isThere = request.url === '/goods/1.png';
	response.writeHead(isThere ? 200 : 404, { 'Content-Type': 'image/png' });
	response.end(isThere ? PICTURE : '');
});

let sandbox: YunjigongSandbox;
let fileHost: string;
beforeAll(async () => {
	fileHost = await listen(files);
	sandbox = await startYunjigongSandbox({
		profile: PROFILE,
		files: { image: `${fileHost}/goods/1.png`, certificate: `${fileHost}/lost.pdf` },
	});
});
afterAll(async () => {
	await sandbox.close();
	files.close();
});
beforeEach(() => {
	sandbox.reset();
	fileRequests.length = 0;
});

const TRACE: INodeParameters = {
	resource: 'purchaseOrder',
	operation: 'traceGoods',
	label_bar_code: 'OG46000000004',
};
const run = async (more: INodeParameters = {}, changed: Partial<NodeRun> = {}) =>
	await runYunjigong(sandbox, { ...TRACE, ...more }, changed);
const DOWNLOAD = { downloadFiles: true, additionalFields: { allowedFileHosts: '127.0.0.1' } };

describe('Trace Product', () => {
	it('sends exactly these bytes', async () => {
		const received: Received[] = [];
		const server = createServer((request, response) => {
			const chunks: Buffer[] = [];
			request.on('data', (chunk: Buffer) => chunks.push(chunk));
			request.on('end', () => {
				const body = Buffer.concat(chunks).toString('utf8');
				received.push({ url: `${request.method} ${request.url}`, headers: request.headers, body });
				response.end('{"code":0}');
			});
		});
		const baseUrl = await listen(server);
		try {
			await run({}, { credentials: { baseUrl, signing: 'none' } });
		} finally {
			server.close();
		}
		expect(received).toHaveLength(1);
		const [{ url, headers, body } = { url: '', headers: {}, body: '' }] = received;
		expect(url).toBe('POST /open_interface/orderGoodsTrace');
		const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(String(headers['content-type']));
		expect(body.replaceAll(String(boundary?.[1]), 'B')).toBe(
			'--B\r\nContent-Disposition: form-data; name="label_bar_code"\r\n\r\nOG46000000004\r\n--B--\r\n',
		);
	});

	it('is signed by the profile and taken by the table', async () => {
		await run();
		expect(sandbox.requests[0]).toMatchObject({
			outcome: 'served',
			signatureValid: true,
			parameters: { label_bar_code: 'OG46000000004' },
		});
	});

	it('returns the data, ids with all their digits, and fetches nothing unasked', async () => {
		const [item, ...others] = await run();
		expect(others).toEqual([]);
		expect(item?.binary).toBeUndefined();
		expect(item?.json).toMatchObject({
			goodsCertList: [{ id: '9007199254740993', sn: 'ZS-2025-001', file_id: 12 }],
			goodsInfo: { name: '牛肉酱', sku_name: '220g' },
			supplierInfo: { name: '某供应商', licence_path: '' },
			customerInfo: { store_name: '某学校食堂' },
			goodsTrace: [{ label: '出库' }, { label: '签收' }],
		});
		expect(item?.json).not.toHaveProperty('fileErrors');
		expect(fileRequests).toEqual([]);
	});

	it('downloads the files, without credential, and names the one that is lost', async () => {
		const [item] = await run(DOWNLOAD);
		expect(Object.keys(item?.binary ?? {})).toEqual(['goods_image', 'supplier_qualification']);
		expect(item?.binary?.goods_image).toMatchObject({
			fileName: '1.png',
			mimeType: 'image/png',
			data: PICTURE.toString('base64'),
		});
		const qualification = item?.binary?.supplier_qualification;
		expect(Buffer.from(String(qualification?.data), 'base64').toString()).toBe('{"file":true}');
		expect(item?.json.fileErrors).toEqual([
			{
				field: 'goodsCertList[0].file_path',
				address: `${fileHost}/lost.pdf`,
				problem: expect.stringContaining(fileHost.slice('http://'.length)) as string,
				code: 'fileNotFetched',
			},
		]);
		expect(item?.json.goodsInfo).toMatchObject({ name: '牛肉酱' });
		expect(fileRequests.map(({ url }) => url).sort()).toEqual(['/goods/1.png', '/lost.pdf']);
		const relative = sandbox.requests.find(({ outcome }) => outcome === 'file');
		for (const { headers } of [...fileRequests, { headers: relative?.headers ?? {} }]) {
			expect(Object.keys(headers)).not.toContain(PROFILE.signName);
			expect(Object.keys(headers)).not.toContain(PROFILE.keyName);
		}
	});

	it.each<[string, IDataObject]>([
		['nothing at all', { code: 0 }],
		['no data', { code: 0, data: null }],
		['other shapes', { code: 0, data: { goodsCertList: 'x', goodsInfo: [], supplierInfo: null } }],
		['paths that are no texts', { code: 0, data: { goodsInfo: { image_path: 5 } } }],
		['certificates without path', { code: 0, data: { goodsCertList: [null, {}, { id: 1 }] } }],
	])('takes %s for a reply without files', async (_name, body) => {
		sandbox.misbehave({ kind: 'envelope', body });
		const [item] = await run({ downloadFiles: true });
		expect(item?.binary).toBeUndefined();
		expect(item?.json).toEqual(
			typeof body.data === 'object' && body.data !== null ? body.data : body,
		);
	});

	it.each<[string, IDataObject]>([
		['an empty object', {}],
		['an object of nothing but empty members', { goodsCertList: [], goodsInfo: null, a: '' }],
	])('returns the whole reply where its data is %s', async (_name, data) => {
		const body = { status: 0, code: 500, message: '条码不存在', data };
		sandbox.misbehave({ kind: 'envelope', body });
		const [item] = await run(
			{ downloadFiles: true },
			{ credentials: { ...sandbox.credentials, successField: '', successValue: '' } },
		);
		expect(item?.json).toEqual(body);
	});

	it('fetches no further file once the execution is stopped', async () => {
		const stop = new AbortController();
		const slow = createServer((_request, response) => {
			stop.abort();
			response.end('file');
		});
		const host = await listen(slow);
		const file = (name: string) => ({ file_path: `${host}/${name}` });
		sandbox.misbehave({
			kind: 'envelope',
			body: { code: 0, data: { goodsCertList: [file('a'), file('b'), file('c')] } },
		});
		let fetched = 0;
		slow.on('request', () => fetched++);
		try {
			const work = run(DOWNLOAD, { abortSignal: stop.signal });
			expect((await failureOf(work)).message).toContain('The execution was stopped.');
			expect(fetched).toBe(1);
		} finally {
			slow.close();
		}
	});

	const codeOf = async (address: string, parameters: INodeParameters = DOWNLOAD) => {
		const body = { code: 0, data: { supplierInfo: { licence_path: address } } };
		sandbox.misbehave({ kind: 'envelope', body });
		const [item] = await run(parameters);
		expect(item?.binary).toBeUndefined();
		const [{ code } = { code: undefined }] = item?.json.fileErrors as IDataObject[];
		return code;
	};

	it('fetches nothing from a host that is neither the vendor’s nor allowed', async () => {
		const allowed = (hosts: string) => ({
			downloadFiles: true,
			additionalFields: { allowedFileHosts: hosts },
		});
		for (const hosts of ['', '127.0.0.2', '*.127.0.0.1', '0.0.1', 'example.com，*.example.com']) {
			expect(await codeOf(`${fileHost}/goods/1.png`, allowed(hosts))).toBe('fileHostNotAllowed');
		}
		expect(fileRequests).toEqual([]);
	});

	it('follows no redirect', async () => {
		expect(await codeOf(`${fileHost}/moved.png`)).toBe('fileNotFetched');
		expect(fileRequests.map(({ url }) => url)).toEqual(['/moved.png']);
	});

	it('gives up on a file without end', async () => {
		expect(await codeOf(`${fileHost}/endless.bin`)).toBe('fileTooLarge');
	});

	it('does not fetch what is no web address', async () => {
		const body = { code: 0, data: { supplierInfo: { licence_path: 'file:///etc/hostname' } } };
		sandbox.misbehave({ kind: 'envelope', body });
		const [item] = await run({ downloadFiles: true });
		expect(item?.json.fileErrors).toEqual([
			{
				field: 'supplierInfo.licence_path',
				address: 'file:///etc/hostname',
				problem: expect.stringContaining('"file:"') as string,
				code: 'fileProtocol',
			},
		]);
	});

	it('is paired with its item, and goes on after a refusal where it should', async () => {
		sandbox.misbehave({ kind: 'refuse', code: '7', parameter: '条码不存在', times: 1 });
		const items = await run(
			{ label_bar_code: '={{ $json.code }}', options: { concurrency: 1 } },
			{ input: [{ code: 'A' }, { code: 'B' }], continueOnFail: true },
		);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		expect(items[0]?.json).toEqual({
			error: expect.stringContaining('条码不存在') as string,
			details: {
				code: 'failedSuccessTest',
				vendorCode: '7',
				description: expect.stringContaining('Success Value') as string,
			},
		});
		expect(items[1]?.json.goodsInfo).toMatchObject({ name: '牛肉酱' });
		expect(sandbox.requests.map(({ parameters }) => parameters.label_bar_code)).toEqual(['A', 'B']);
	});

	it('takes a bar code only', async () => {
		const error = await failureOf(run({ label_bar_code: '={{ ["A"] }}' }));
		expect(error.context).toMatchObject({ code: 'notOneValue', path: 'label_bar_code' });
		expect(sandbox.requests).toHaveLength(0);
	});

	it('is repeated after a transient error', async () => {
		sandbox.misbehave({ kind: 'reset', times: 1 });
		await run();
		expect(sandbox.requests.map(({ outcome }) => outcome)).toEqual(['reset', 'served']);
	});
});
