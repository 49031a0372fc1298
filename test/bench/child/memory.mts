import '../../support/setup.mts';
import { createServer } from 'node:http';
import type { IDataObject } from 'n8n-workflow';
import { KuaimaiApi } from '../../../credentials/KuaimaiApi.credentials.ts';
import { Kuaimai } from '../../../nodes/Kuaimai/Kuaimai.node.ts';
import { parseLosslessJson } from '../../../nodes/shared/json/losslessJson.ts';
import { createContext } from '../../support/executeNode.mts';

// Return All of 100,000 rows in n8n-core's context; prints the most memory in use above the rows
// read so far, as a share of all rows. Needs --expose-gc.

const ROWS = 100_000;
const PAGE = 200;

function pageText(page: number): string {
	const list = Array.from({ length: PAGE }, (_, at) => {
		const index = (page - 1) * PAGE + at;
		return {
			id: 3941403339276289 + index,
			code: `CG${index}`,
			status: 'FINISHED',
			supplierName: '示例',
			quantity: String(index),
			remark: '备注信息',
		};
	});
	return JSON.stringify({ success: true, traceId: '1', list, total: ROWS });
}

function liveHeap(): number {
	globalThis.gc?.();
	return process.memoryUsage().heapUsed;
}

/** Bytes of live heap that all rows take, measured on the same texts. */
function bytesOfRows(): number {
	const before = liveHeap();
	const rows: unknown[] = [];
	for (let page = 1; page <= ROWS / PAGE; page++) {
		for (const row of (parseLosslessJson(pageText(page)) as { list: unknown[] }).list)
			rows.push(row);
	}
	const bytes = liveHeap() - before;
	if (rows.length !== ROWS) throw new Error('rows are missing');
	return bytes;
}

const server = createServer((request, response) => {
	let body = '';
	request.on('data', (chunk) => (body += String(chunk)));
	request.on('end', () => {
		const page = Number(new URLSearchParams(body).get('pageNo'));
		response.setHeader('content-type', 'application/json').end(pageText(page));
	});
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const address = server.address();
const port = typeof address === 'object' && address ? address.port : 0;

const rowBytes = bytesOfRows() / ROWS;
const { context } = createContext({
	nodeType: new Kuaimai(),
	credentialType: new KuaimaiApi(),
	credentials: {
		baseUrl: `http://127.0.0.1:${port}`,
		signMethod: 'hmac',
		appKey: '1',
		appSecret: 's',
		accessToken: 't',
	} as IDataObject as never,
	parameters: { resource: 'purchaseOrder', operation: 'getAll', returnAll: true, simplify: false },
});
const send = context.helpers.httpRequestWithAuthentication;
let calls = 0;
let most = 0;
const before = liveHeap();
context.helpers.httpRequestWithAuthentication = async function (this: never, ...call) {
	const rowsSoFar = calls++ * PAGE;
	most = Math.max(most, liveHeap() - before - rowsSoFar * rowBytes);
	return (await send.apply(this, call)) as unknown;
} as typeof send;
const [items] = (await new Kuaimai().execute.call(context)) ?? [];
most = Math.max(most, liveHeap() - before - ROWS * rowBytes);
if (items?.length !== ROWS) throw new Error(`${items?.length} items`);
console.log(most / (ROWS * rowBytes));
server.closeAllConnections();
process.exit();
