import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IDataObject } from 'n8n-workflow';
import type { LiangbenSandbox } from '../../sandbox/liangben/server.mts';
import { startLiangbenSandbox } from '../../sandbox/liangben/server.mts';
import { kind } from '../../support/kind.mts';
import { useNoBackoff } from '../../support/noBackoff.mts';
import { runLiangben } from '../Liangben/liangbenNode.mts';

const GOOD = { code: 0, data: { list: [{ id: 'a' }, { id: 'b' }] } };

let sandbox: LiangbenSandbox;
let server: Server;
let baseUrl: string;
let pages: string[] = [];
let asked: number;

useNoBackoff();
beforeAll(async () => {
	sandbox = await startLiangbenSandbox();
	server = createServer((request, response) => {
		request.resume().on('end', () => {
			response.setHeader('content-type', 'application/json');
			response.end(pages[Math.min(asked++, pages.length - 1)]);
		});
	});
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
	server.closeAllConnections();
	server.close();
	await sandbox.close();
});
beforeEach(() => {
	asked = 0;
});

async function idsOf(...replies: Array<string | object>): Promise<unknown[]> {
	pages = replies.map((reply) => (typeof reply === 'string' ? reply : JSON.stringify(reply)));
	const items = await runLiangben(
		sandbox,
		'product.getAll',
		{ listField: 'data.list', returnAll: true, filters: {} },
		{
			credentials: {
				baseUrl,
				successField: 'code',
				successValue: '0',
				messageField: 'msg',
			} as IDataObject,
		},
	);
	return items.map(({ json }) => json.id);
}

const ENDS: Record<string, string | object> = {
	null: 'null',
	'no text': '',
	'an empty text': '""',
	'an empty object': '{}',
	'an empty list': '[]',
	'data: []': { code: 0, data: [] },
	'data: null': { code: 0, data: null },
	'data without rows': { code: 0, data: { list: null } },
	'data: ""': { code: 0, data: '' },
	'a refusal: 暂无数据': { code: 1001, msg: '暂无数据' },
	'a refusal: 没有更多记录': { code: 404, msg: '没有更多记录' },
	'a refusal: No more records.': { code: 1, msg: 'No more records.' },
};

kind('after a good page this ends a list of Liangben, and no row is lost', {
	...Object.fromEntries(
		Object.entries(ENDS).map(([name, reply]) => [
			name,
			async () => expect(await idsOf(GOOD, reply)).toEqual(['a', 'b']),
		]),
	),
});

kind('this does not end a list of Liangben', {
	'another refusal': async () =>
		await expect(idsOf(GOOD, { code: 1001, msg: '系统错误' })).rejects.toThrow(),
	'a refusal for want of permission': async () =>
		await expect(idsOf(GOOD, { code: 1001, msg: '无数据权限' })).rejects.toThrow(),
	'a list under another name': async () =>
		await expect(idsOf(GOOD, { code: 0, data: { rows: [{ id: 'c' }] } })).rejects.toMatchObject({
			context: { code: 'noListAt' },
		}),
	'a page of HTML': async () => await expect(idsOf(GOOD, '<html></html>')).rejects.toThrow(),
	'nothing at all on page 1': async () => await expect(idsOf('null')).rejects.toThrow(),
	'has_next on a short page': async () => {
		const first = { code: 0, data: { list: [{ id: 'a' }, { id: 'b' }], has_next: true } };
		const second = { code: 0, data: { list: [{ id: 'c' }], has_next: true } };
		const third = { code: 0, data: { list: [{ id: 'd' }], has_next: false } };
		expect(await idsOf(first, second, third)).toEqual(['a', 'b', 'c', 'd']);
	},
	'total above the rows': async () => {
		const first = { code: 0, total: 3, data: { list: [{ id: 'a' }, { id: 'b' }] } };
		expect(
			await idsOf(first, { code: 0, data: [] }, { code: 0, data: { list: [{ id: 'c' }] } }),
		).toEqual(['a', 'b', 'c']);
	},
});
