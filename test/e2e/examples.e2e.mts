import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';
import omit from 'lodash/omit';
import type { INode, IRun } from 'n8n-workflow';
import sample from '../fixtures/yuanshu-order-sync-sample.json';
import { sandboxCredential } from '../n8n/demo.mts';
import { untilLive } from '../n8n/pushDemo.mts';
import { errorOf, outputOf } from '../n8n/workflows.mts';
import { TEST_KEYS } from '../push/yuanshuKeys.mts';
import { signedHeaders } from '../push/yuanshuSender.mts';
import { purchaseOrders } from '../sandbox/kuaimai/data.mts';
import { startKuaimaiSandbox, type KuaimaiSandbox } from '../sandbox/kuaimai/server.mts';
import { startLiangbenSandbox, type LiangbenSandbox } from '../sandbox/liangben/server.mts';
import { startYuanshuSandbox, type YuanshuSandbox } from '../sandbox/yuanshu/server.mts';
import { startYunjigongSandbox, type YunjigongSandbox } from '../sandbox/yunjigong/server.mts';
import { startDownstream, type Downstream } from './downstream.mts';
import { openEditor, type Editor } from './editor.mts';
import { startFileServer, type FileServer } from './examples/fileServer.mts';
import {
	importExample,
	prepare,
	type Imported,
	type Preparation,
} from './examples/importExample.mts';
import { BOOT_TIMEOUT_MS, startRealN8n, type RealN8n } from './realN8n.mts';
import { activateYuanshuTrigger, type ActiveTrigger } from './yuanshuTrigger.mts';

const EXAMPLES = [
	'yuanshu-order-to-kuaimai-purchase-order',
	'yuanshu-after-sale-to-liangben-return',
	'nightly-stock-to-yuanshu',
	'yunjigong-goods-trace-files',
	'kuaimai-session-keep-alive',
	'retry-crashed-pushes',
];

let n8n: RealN8n;
let kuaimai: KuaimaiSandbox;
let liangben: LiangbenSandbox;
let yuanshu: YuanshuSandbox;
let yunjigong: YunjigongSandbox;
let files: FileServer;
let downstream: Downstream;
let credentials: Preparation['credentials'];
const imported = new Map<string, Imported>();

async function save(type: string, label: string, data: object) {
	const name = `${type} ${label}`;
	const { id } = await n8n.client.saveCredential({ name, type, data: { ...data } });
	return { id, name };
}

const folder = () => join(n8n.userFolder, 'traced');

beforeAll(async () => {
	kuaimai = await startKuaimaiSandbox();
	liangben = await startLiangbenSandbox({ records: 0 });
	yuanshu = await startYuanshuSandbox();
	files = await startFileServer('/certificate.pdf', '/goods.png');
	yunjigong = await startYunjigongSandbox({
		files: {
			certificate: `${files.url}/certificate.pdf`,
			image: `${files.url}/goods.png`,
			qualification: `${files.url}/missing.pdf`,
		},
	});
	downstream = await startDownstream(1000);
	n8n = await startRealN8n({ N8N_RESTRICT_FILE_ACCESS_TO: '/tmp' });
	const { client } = n8n;
	credentials = {
		kuaimaiApi: await save('kuaimaiApi', 'sandbox', sandboxCredential(kuaimai).data),
		liangbenApi: await save('liangbenApi', 'sandbox', {
			baseUrl: liangben.url,
			...liangben.credentials,
		}),
		yuanshuApi: await save('yuanshuApi', 'sandbox', yuanshu.credentials),
		yunjigongApi: await save('yunjigongApi', 'sandbox', yunjigong.credentials),
		n8nApi: await save('n8nApi', 'sandbox', {
			apiKey: await client.createApiKey('recovery'),
			baseUrl: `${client.baseUrl}/api/v1`,
		}),
	};
}, BOOT_TIMEOUT_MS);
afterAll(async () => {
	await n8n?.close();
	for (const server of [kuaimai, liangben, yuanshu, yunjigong, files, downstream]) {
		await server?.close();
	}
}, 60_000);
beforeEach(() => {
	for (const sandbox of [kuaimai, liangben, yuanshu, yunjigong]) sandbox.reset();
});

const prepared = async (file: string, preparation: Partial<Preparation> = {}) =>
	await prepare(n8n.client, imported.get(file) as Imported, { credentials, ...preparation });

/** Runs all of a workflow as the editor's button does. */
async function run(id: string, trigger: string): Promise<IRun> {
	const { client } = n8n;
	const workflowData = await client.get<object>(`/workflows/${id}`);
	const { executionId } = await client.post<{ executionId: string }>(`/workflows/${id}/run`, {
		workflowData,
		triggerToStartFrom: { name: trigger },
	});
	return await client.finished(executionId);
}

/** Waits until a workflow has one more finished execution than before, and reads it. */
async function nextExecution(id: string, before: number): Promise<IRun> {
	for (let tries = 0; tries < 300; tries++) {
		const executions = await n8n.client.executions(id);
		const [latest] = executions;
		if (latest && executions.length > before) return await n8n.client.finished(latest.id);
		await sleep(100);
	}
	throw new Error('No execution was started');
}

/** Activates a workflow and gives what sends a push to it and waits for what comes of it. */
async function pushesTo(workflow: { id: string; name: string; nodes: INode[] }) {
	await n8n.client.activate(workflow);
	const webhookId = workflow.nodes.find(({ type }) => type.endsWith('yuanshuTrigger'))?.webhookId;
	const path = `/webhook/${webhookId}/push`;
	const url = n8n.client.baseUrl + path;
	await untilLive(url);
	return async (content: object): Promise<IRun> => {
		const before = (await n8n.client.executions(workflow.id)).length;
		const body = JSON.stringify(content);
		const headers = signedHeaders({ url: path, body }, TEST_KEYS.privateKey);
		const { status } = await axios.post(url, body, { headers, proxy: false });
		expect(status).toBe(200);
		return await nextExecution(workflow.id, before);
	};
}

/** Sends a push and kills n8n as soon as the answer's status line is there. */
async function killedPush({ url, path }: ActiveTrigger, orderNo: string): Promise<void> {
	const body = JSON.stringify({ orderNo });
	const headers = signedHeaders({ url: path, body }, TEST_KEYS.privateKey);
	await new Promise<void>((resolve, reject) => {
		request(url, { method: 'POST', headers }, ({ statusCode }) => {
			n8n.kill().then(resolve, reject);
			expect(statusCode).toBe(200);
		})
			.on('error', () => undefined)
			.end(body);
	});
}

const served = (sandbox: { requests: KuaimaiSandbox['requests'] }, endpoint: string) =>
	sandbox.requests.filter((one) => one.endpoint === endpoint && one.outcome === 'served');

describe('the examples', () => {
	let editor: Editor;
	beforeAll(async () => {
		editor = await openEditor(n8n.client, 'test/results/screenshots');
	}, 60_000);
	afterAll(async () => await editor?.close());

	it.each(EXAMPLES)('%s is imported from its file', async (file) => {
		imported.set(file, await importExample(editor, n8n.client, file));
		expect(editor.errors).toEqual([]);
	});

	it('are all there are', () => {
		expect(readdirSync('examples').sort()).toEqual(EXAMPLES.map((name) => `${name}.json`).sort());
	});
});

const order = (change: object = {}) => {
	const orderNo = `1${String(Date.now())}${Math.floor(Math.random() * 1000)}`;
	return { ...sample, orderNo, orderStatus: '50', payStatus: '1', ...change };
};

describe('Yuanshu order → Kuaimai purchase order', () => {
	let push: (content: object) => Promise<IRun>;
	beforeAll(async () => {
		const workflow = await prepared('yuanshu-order-to-kuaimai-purchase-order', {
			settings: {
				supplierCode: 'S001',
				warehouseCode: 'A',
				purchasePrices: { '005367': 2600, '536763': 1999 },
			},
		});
		push = await pushesTo(workflow);
	}, 60_000);

	it('orders what was paid for, once the order’s number is not known to Kuaimai', async () => {
		const pushed = order();
		expect(errorOf(await push(pushed))).toBeUndefined();
		expect(kuaimai.requests.map(({ endpoint, outcome }) => [endpoint, outcome])).toEqual([
			['purchase.order.query', 'served'],
			['purchase.add', 'served'],
		]);
		const [asked, added] = kuaimai.requests;
		expect(asked?.parameters.outerCode).toBe(pushed.orderNo);
		expect(added?.parameters).toMatchObject({
			outerCode: pushed.orderNo,
			supplierCode: 'S001',
			warehouseCode: 'A',
			status: 'WAIT_VERIFY',
		});
		const remark = `Yuanshu ${pushed.orderNo} line`;
		expect(JSON.parse(added?.parameters.items ?? '')).toEqual([
			{ outerId: '005367', quantity: 3, price: 2600, remark: `${remark} 1001` },
			{ outerId: '536763', quantity: 3, price: 1999, remark: `${remark} 1002` },
		]);
	});

	it('leaves alone what Kuaimai has already', async () => {
		expect(errorOf(await push(order({ orderNo: 'EXT-00001' })))).toBeUndefined();
		expect(served(kuaimai, 'purchase.order.query')).toHaveLength(1);
		expect(served(kuaimai, 'purchase.add')).toHaveLength(0);
	});

	it('does nothing for an order that is not to be shipped', async () => {
		expect(errorOf(await push(sample))).toBeUndefined();
		expect(kuaimai.requests).toEqual([]);
	});

	it('tells of goods without a purchase price and orders none of them', async () => {
		const [first, second] = sample.goodsInfoList;
		const pushed = order({ goodsInfoList: [first, { ...second, externalskuCode: 'NEW-1' }] });
		expect(errorOf(await push(pushed))?.message).toBe(
			`Order ${pushed.orderNo} was not ordered in Kuaimai. Settings has no purchase price for NEW-1`,
		);
		expect(kuaimai.requests).toEqual([]);
	});

	it('tells of a refusal and does not repeat the order', async () => {
		kuaimai.misbehave({ kind: 'status', status: 500, endpoint: 'purchase.add' });
		const pushed = order();
		expect(errorOf(await push(pushed))?.message).toMatch(
			new RegExp(`^Order ${pushed.orderNo} was not ordered in Kuaimai: .*may have been made`),
		);
		expect(kuaimai.requests.filter(({ endpoint }) => endpoint === 'purchase.add')).toHaveLength(1);
	});
});

describe('Yuanshu after-sale → Liangben return', () => {
	let push: (content: object) => Promise<IRun>;
	let refundId = 0;
	const afterSale = (change: object = {}) => ({
		orderNo: `2${String(Date.now())}`,
		refundId: String(++refundId),
		status: 4,
		reasonCode: '7',
		reasonCodeDes: '不想要了',
		...change,
	});
	beforeAll(async () => {
		const workflow = await prepared('yuanshu-after-sale-to-liangben-return', {
			// What the sandbox answers; Liangben's own replies are not published.
			settings: {
				orderNumberField: 'data.asked.external_order_sn',
				returnListField: 'data.list',
				returnedGoods: '={{ JSON.stringify([{ refund: $json.data.refundId }]) }}',
				reasonIds: { '7': 3 },
			},
		});
		push = await pushesTo(workflow);
	}, 60_000);

	it('applies for a return of each document whose goods are on their way back', async () => {
		const documents = [afterSale(), afterSale({ status: 1 }), afterSale({ reasonCode: '8' })];
		expect(errorOf(await push(documents))).toBeUndefined();
		const own = served(liangben, 'order/refund_apply').map(({ parameters }) =>
			omit(parameters, ['client_id', 'client_secret']),
		);
		expect(own).toEqual([
			{
				order_sn: documents[0]?.orderNo,
				return_data: `[{"refund":"${documents[0]?.refundId}"}]`,
				return_reason_id: '3',
				return_reason: '不想要了',
			},
			{
				order_sn: documents[2]?.orderNo,
				return_data: `[{"refund":"${documents[2]?.refundId}"}]`,
				return_reason: '不想要了',
			},
		]);
	});

	it.each([
		[
			'an order that has a return',
			'order/refund_list',
			{ list: [{ id: 1 }] },
			/there is a return already/,
		],
		['a reply without the list', 'order/refund_list', {}, /no list where Settings says/],
		['an order Liangben does not know', 'order/get_order_info', {}, /has no order number/],
	])('tells of %s and applies for nothing', async (_name, endpoint, data, message) => {
		liangben.misbehave({ kind: 'envelope', endpoint, body: { status: 'success', data } });
		const document = afterSale();
		const text = errorOf(await push([document]))?.message;
		expect(text).toMatch(message);
		expect(text).toContain(`after-sale document ${document.refundId}: `);
		expect(served(liangben, 'order/refund_apply')).toEqual([]);
	});

	it('applies for the others when one is refused', async () => {
		liangben.misbehave({
			kind: 'refuse',
			code: '0040309',
			endpoint: 'order/refund_apply',
			times: 1,
		});
		const documents = [afterSale(), afterSale({ orderNo: 'other' })];
		expect(errorOf(await push(documents))?.message).toMatch(
			new RegExp(`after-sale document ${documents[0]?.refundId}: .*[^;]$`),
		);
		const applied = served(liangben, 'order/refund_apply');
		expect(applied.map(({ parameters }) => parameters.order_sn)).toEqual(['other']);
	});
});

interface StockBody {
	stocks: Array<Record<'outWarehouseCode' | 'outSkuCode' | 'realNum', string>>;
	operateUser: string;
	incFlag: number;
}

describe('nightly stock', () => {
	const bodies = () =>
		served(yuanshu, '/retail-data-exchange/stock/sync').map(
			({ rawBody }) => JSON.parse(rawBody) as StockBody,
		);
	const fromKuaimai = {
		source: 'kuaimai',
		// The sandbox has no method of the stock family; any list with a code and a quantity will do.
		kuaimaiMethod: 'purchase.order.query',
		listField: 'list',
		itemCodeField: 'code',
		quantityField: 'quantity',
		yuanshuWarehouse: 'W1',
	};
	const runWith = async (
		settings: Record<string, unknown>,
		others: Preparation['credentials'] = {},
	) => {
		const { id } = await prepared('nightly-stock-to-yuanshu', {
			settings,
			credentials: { ...credentials, ...others },
		});
		return await run(id, 'Every night');
	};

	it('takes all of Kuaimai’s to Yuanshu in batches of 50', async () => {
		expect(errorOf(await runWith(fromKuaimai))).toBeUndefined();
		expect(bodies().map(({ stocks }) => stocks.length)).toEqual([50, 50, 50, 50, 50, 50, 47]);
		const rows = bodies().flatMap(({ stocks }) => stocks);
		expect(rows).toEqual(
			purchaseOrders.map(({ code, header }) => ({
				outWarehouseCode: 'W1',
				outSkuCode: code,
				realNum: header.quantity,
			})),
		);
		expect(bodies()[0]).toMatchObject({ operateUser: 'n8n', incFlag: 0 });
	});

	it('takes all of Liangben’s', async () => {
		const stocked = await startLiangbenSandbox({ records: 5 });
		try {
			const liangbenApi = await save('liangbenApi', 'stocked', {
				baseUrl: stocked.url,
				...stocked.credentials,
			});
			const fields = { listField: 'data.list', itemCodeField: 'id', quantityField: 'id' };
			const settings = { source: 'liangben', yuanshuWarehouse: 'W1', ...fields };
			expect(errorOf(await runWith(settings, { liangbenApi }))).toBeUndefined();
			expect(bodies()).toHaveLength(1);
			expect(bodies()[0]?.stocks).toEqual(
				['1', '2', '3', '4', '5'].map((id) => ({
					outWarehouseCode: 'W1',
					outSkuCode: id,
					realNum: id,
				})),
			);
		} finally {
			await stocked.close();
		}
	});

	it('sends the other batches when one is refused, and tells', async () => {
		yuanshu.misbehave({ kind: 'refuse', code: '1004', times: 1 });
		expect(errorOf(await runWith(fromKuaimai))?.message).toMatch(/^Stock not synced, 1 batch/);
		expect(bodies().map(({ stocks }) => stocks.length)).toEqual([50, 50, 50, 50, 50, 47]);
	});

	it('tells of rows without a code and syncs none of them', async () => {
		const run_ = await runWith({ ...fromKuaimai, itemCodeField: 'nothing' });
		expect(errorOf(run_)?.message).toMatch(/^347 row\(s\) have no item code/);
		expect(yuanshu.requests).toEqual([]);
	});

	it.each([
		['answers no total', { list: [] }, /no total, or it is 0/],
		['has no stock', { list: [], total: 0 }, /no total, or it is 0/],
		['answers an empty list', { list: [], total: 7 }, /may hold no stock at all/],
	])('tells when Kuaimai %s', async (_name, body, message) => {
		kuaimai.misbehave({ kind: 'envelope', body: { success: true, ...body } });
		expect(errorOf(await runWith(fromKuaimai))?.message).toMatch(message);
		expect(yuanshu.requests).toEqual([]);
	});
});

it('writes the certificates of traced goods, and tells of the file that lacks', async () => {
	mkdirSync(folder());
	const { id } = await prepared('yunjigong-goods-trace-files', {
		settings: { barCodes: 'OG1, OG2', folder: folder(), fileHosts: files.host },
	});
	const message = errorOf(await run(id, 'Start'))?.message;
	expect(message).toMatch(/written: OG1: supplierInfo\.qualification_path \(.*\); OG2: supplierI/);
	const expected = Object.fromEntries(
		['OG1', 'OG2'].flatMap((code) => [
			[`${code}-certificate_0-certificate.pdf`, files.files['/certificate.pdf']],
			[`${code}-goods_image-goods.png`, files.files['/goods.png']],
		]),
	);
	const written = readdirSync(folder()).map((name) => [name, readFileSync(join(folder(), name))]);
	expect(Object.fromEntries(written)).toEqual(expected);
	expect(
		served(yunjigong, '/open_interface/orderGoodsTrace').map(
			({ parameters }) => parameters.label_bar_code,
		),
	).toEqual(['OG1', 'OG2']);
});

describe('Kuaimai session keep-alive', () => {
	const REFRESH = 'open.token.refresh';
	let workflow: { id: string; name: string };
	beforeAll(async () => {
		workflow = await prepared('kuaimai-session-keep-alive', {
			parameters: {
				'Every Monday': { rule: { interval: [{ field: 'seconds', secondsInterval: 1 }] } },
			},
		});
		await n8n.client.activate(workflow);
	}, 60_000);
	afterAll(async () => await n8n.client.post(`/workflows/${workflow.id}/deactivate`, {}));

	async function refreshed(outcome: string): Promise<void> {
		for (let tries = 0; tries < 200; tries++) {
			if (kuaimai.requests.some((one) => one.endpoint === REFRESH && one.outcome === outcome))
				return;
			await sleep(50);
		}
		throw new Error(`The session was never ${outcome}`);
	}
	/** The stored execution that stopped with this message. */
	async function stoppedWith(message: RegExp): Promise<string> {
		for (let tries = 0; tries < 200; tries++) {
			for (const { id, status } of await n8n.client.executions(workflow.id)) {
				if (status !== 'error') continue;
				if (message.test(errorOf(await n8n.client.finished(id))?.message ?? '')) return id;
			}
			await sleep(50);
		}
		throw new Error(`Nobody was told ${String(message)}`);
	}

	it('refreshes by schedule, minds no refusal within the hour, and keeps no token', async () => {
		await refreshed('served');
		await refreshed('refresh_frequently');
		await sleep(1500);
		expect(await n8n.client.executions(workflow.id)).toEqual([]);
	});

	it('tells when the session could not be refreshed', async () => {
		kuaimai.misbehave({ kind: 'refuse', code: 'invalid_session', endpoint: REFRESH });
		await stoppedWith(/^The Kuaimai session was not refreshed: .*session has expired/);
	});

	it('tells of new tokens, which stand in the execution', async () => {
		kuaimai.rotateTokens(true);
		const id = await stoppedWith(/^Kuaimai handed out new tokens/);
		const { accessToken, refreshToken } = kuaimai.credentials;
		expect(outputOf(await n8n.client.finished(id), 'Refresh the session')[0]?.json).toMatchObject({
			accessTokenChanged: true,
			refreshTokenChanged: true,
			accessToken,
			refreshToken,
		});
	});
});

describe('retry of crashed pushes', () => {
	it('delivers what a kill -9 cut off, once, and leaves the rest alone', async () => {
		const trigger = await activateYuanshuTrigger(n8n.client, downstream.url);
		await killedPush(trigger, 'crashed-1');
		await n8n.restart();
		const { id } = await prepared('retry-crashed-pushes', {
			// n8n marks it crashed or leaves it at "running"; either is to be found at once.
			settings: {
				apiUrl: `${n8n.client.baseUrl}/api/v1`,
				workflowIds: trigger.workflowId,
				stuckMinutes: 0.001,
			},
		});
		downstream.received.length = 0;
		const first = await run(id, 'Every 10 minutes');
		expect(errorOf(first)).toBeUndefined();
		expect(outputOf(first, 'Retry it').map(({ json }) => json.status)).toEqual(['success']);
		expect(downstream.received.map((body) => (JSON.parse(body) as { data: object }).data)).toEqual([
			{ orderNo: 'crashed-1' },
		]);
		const second = await run(id, 'Every 10 minutes');
		expect(errorOf(second)).toBeUndefined();
		expect(outputOf(second, 'Retry it')).toEqual([]);
		expect(downstream.received).toHaveLength(1);
	}, 120_000);
});
