import type { INodeParameters } from 'n8n-workflow';
import { startYuanshuSandbox, type YuanshuSandbox } from '../../sandbox/yuanshu/server.mts';
import { failureOf } from '../../support/failureOf.mts';
import { describeVendor } from '../../support/vendor/describeVendor.mts';
import { cases, UNPUBLISHED_PATH } from './cases.mts';
import { rows, runYuanshu } from './run.mts';

let sandbox: YuanshuSandbox;
beforeAll(async () => {
	sandbox = await startYuanshuSandbox({ unpublishedPath: UNPUBLISHED_PATH });
});
afterAll(async () => await sandbox.close());
beforeEach(() => sandbox.reset());

const good = (name: string) => cases[name]?.parameters ?? {};
const run = async (name: string, changed: INodeParameters = {}, input = [{}]) =>
	await runYuanshu(sandbox, { ...good(name), ...changed }, { input });

describeVendor('yuanshu', {
	start: async () => await startYuanshuSandbox({ unpublishedPath: UNPUBLISHED_PATH }),
	credentials: (at) => ({ ...(at as YuanshuSandbox).credentials }),
	refusal(name) {
		const told = name.startsWith('tracking.') ? '失败(x)' : 'x';
		const message = `Yuanshu refused the call: ${told}`;
		return {
			fault: { kind: 'refuse', code: '9999', parameter: 'x' },
			error: { message, description: expect.stringContaining(`9999 ${told}`) as string },
			json: { error: message, details: { code: '9999' } },
		};
	},
});

it.each(Object.keys(cases))('%s carries the tenant in a cookie', async (name) => {
	await run(name);
	expect(sandbox.requests.map(({ headers }) => headers.cookie)).toEqual(['_platform_num=153658']);
});

describe('what comes back', () => {
	it('is paired with its item', async () => {
		const items = await run('tracking.getLogistics', { billCode: '={{ $json.no }}' }, [
			{ no: '1' },
			{ no: '2' },
			{ no: '3' },
		]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
	});
});

describe('what is wrong is refused before anything is sent', () => {
	const parcel = { expressNo: 'SF1', deliveryCompanyCode: 'sf', deliveryCompanyName: '顺丰' };
	const detail = {
		orderDetailId: '1',
		realAmount: '1',
		merchantPayType: '1009',
		merchantPayTypeName: '线下退款',
	};
	const line = { goodsSerial: '1', availableRefundAmount: '1', actualEntryWarehouseCount: '1' };

	it.each<[string, INodeParameters, string | RegExp]>([
		['shipment.shipMulti', { orderNo: '' }, 'Order No. (订单号) is missing'],
		['shipment.shipMulti', { uid: ' ' }, 'Member ID (会员ID) is missing'],
		['shipment.shipMulti', { packageList: {} }, 'Parcels (包裹信息) is missing'],
		[
			'shipment.shipMulti',
			{ packageList: rows(parcel, { ...parcel, deliveryCompanyCode: '' }) },
			'Parcels (包裹信息) row 2, Carrier Code (配送公司编码) is missing',
		],
		[
			'shipment.shipMulti',
			{ packageList: rows({ ...parcel, orderDeliverGoodsInfos: rows({ quantity: 'two' }) }) },
			'Parcels (包裹信息) row 1, Goods (包裹商品信息) row 1, Quantity (数量): expects a number, got "two"',
		],
		['shipment.shipSingle', { path: '' }, 'Path (接口路径) is missing'],
		[
			'shipment.shipSingle',
			{ path: 'http://elsewhere.example/x' },
			'Path (接口路径): "http://elsewhere.example/x" does not begin with one slash',
		],
		[
			'shipment.shipSingle',
			{ path: '//elsewhere.example/x' },
			'Path (接口路径): "//elsewhere.example/x" does not begin with one slash',
		],
		[
			'shipment.shipSingle',
			{ parametersJson: '[1]' },
			'Fields (参数): expects a JSON object of names and values',
		],
		[
			'afterSale.reportRefund',
			{ status: '200' },
			'Status (退款支付状态): "200" is not one of 1, 2, 3, 4, 5, 6, 7, 8, 9',
		],
		['afterSale.reportRefund', { bizOrderId: '' }, 'After-Sale No. (售后单号) is missing'],
		['afterSale.reportRefund', { orderId: '' }, 'Refund Payment No. (退款支付主单号) is missing'],
		[
			'afterSale.reportRefund',
			{ realAmount: '1,5' },
			'Refunded Amount (实退金额, 单位未注明): expects a number, got "1,5"',
		],
		[
			'afterSale.reportRefund',
			{ orderDetailList: rows({ ...detail, merchantPayType: '' }) },
			'Refund Payments (退款支付子单) row 1, Payment Type (支付方式) is missing',
		],
		['afterSale.warehouseIn', { refundId: '' }, 'After-Sale No. (售后主单号) is missing'],
		[
			'afterSale.warehouseIn',
			{ accepted: '={{ "yes" }}' },
			'Accepted (入库成功标识): expects true or false, got "yes"',
		],
		[
			'afterSale.warehouseIn',
			{ additionalFields: { remark: '长'.repeat(101) } },
			'Remark (备注信息): is 101 characters long, at most 100 are allowed',
		],
		[
			'afterSale.warehouseIn',
			{ additionalFields: { refundExt: '[]' } },
			'Extension (售后单扩展字段): expects a JSON object',
		],
		[
			'afterSale.warehouseIn',
			{ goodsList: rows({ ...line, actualEntryWarehouseCount: '1.5' }) },
			'Goods (商品列表) row 1, Quantity (实际入库数量): expects a whole number, got "1.5"',
		],
		[
			'afterSale.warehouseIn',
			{ goodsList: rows({ ...line, goodsExpireInfoList: '{}' }) },
			'Goods (商品列表) row 1, Shelf Life (效期信息): expects a JSON array',
		],
		[
			'tracking.getLogistics',
			{ billType: '03' },
			'Document Type (单据类型): "03" is not one of 01, 02',
		],
		[
			'tracking.upload',
			{ optTime: 'yesterday' },
			/^Operation Time \(操作时间\): "yesterday" is not a date/,
		],
		['tracking.changeWaybill', { oldTrackingNumber: '' }, 'Old Waybill No. (原运单号) is missing'],
		[
			'tracking.changeWaybill',
			{ mobileTelephone: '' },
			'Receiver’s Mobile (收件人手机号) is missing',
		],
		['tracking.changeOnlyWaybill', { billCode: '' }, 'Document No. (单据号) is missing'],
		[
			'tracking.changeOnlyWaybill',
			{ newExpressCmpCode: '' },
			'New Carrier Code (新物流公司编码) is missing',
		],
		['custom.call', { path: 'x' }, 'Path (接口路径): "x" does not begin with one slash'],
	])('%s with %j', async (name, changed, message) => {
		const error = await failureOf(run(name, changed));
		if (typeof message === 'string') expect(error.message).toBe(message);
		else expect(error.message).toMatch(message);
		expect(sandbox.requests).toHaveLength(0);
	});
});

describe('Call Any Method', () => {
	it('calls a documented path like its operation does', async () => {
		await run('custom.call', {
			path: '/retail-data-exchange/notify/afterSale/refund',
			parametersJson: cases['afterSale.reportRefund']?.request.rawBody ?? '',
		});
		expect(sandbox.requests[0]).toMatchObject({
			outcome: 'served',
			rawBody: cases['afterSale.reportRefund']?.request.rawBody,
		});
	});

	it('calls document tracking as its operations do, and takes the list apart', async () => {
		const items = await run('custom.call', {
			path: '/bts-web/saas/ifs/getFlowInfo2.do',
			httpMethod: 'GET',
			access: 'read',
			parametersInput: 'fields',
			parameters: {
				pair: [
					{ name: 'billCode', value: '12345678' },
					{ name: 'billType', value: '01' },
				],
			},
			listField: 'data.expressFlow',
		});
		expect(items[0]?.json.trackingNumber).toBe('JDVB24748945024');
		expect(sandbox.requests[0]?.parameters).toEqual({
			param: '{"billCode":"12345678","billType":"01","signKey":"sandbox-sign-key"}',
			_platform_num: '153658',
		});
	});

	it('keeps a signKey that the user gives', async () => {
		const error = await failureOf(
			run('custom.call', {
				path: '/bts-web/saas/ifs/upload.do',
				httpMethod: 'GET',
				parametersJson: '{"signKey":"other"}',
			}),
		);
		expect(error.message).toBe('Yuanshu refused the call: 失败(signKey)');
	});

	it('puts the parameters of another GET into the query', async () => {
		await failureOf(
			run('custom.call', {
				path: '/retail-data-exchange/some/query?a=1',
				httpMethod: 'GET',
				parametersJson: '{"b":"2 3","c":{"d":4}}',
			}),
		);
		expect(sandbox.requests[0]).toMatchObject({
			signatureValid: true,
			url: '/retail-data-exchange/some/query?a=1&b=2%203&c=%7B%22d%22%3A4%7D',
		});
	});
});

describe('the hosts', () => {
	let bts: YuanshuSandbox;
	beforeAll(async () => {
		bts = await startYuanshuSandbox();
	});
	afterAll(async () => await bts.close());

	const withCredentials = async (name: string, changed: Record<string, string>) =>
		await runYuanshu(sandbox, good(name), {
			credentials: { ...sandbox.credentials, ...changed },
		});

	it('are two', async () => {
		await withCredentials('tracking.getLogistics', { btsBaseUrl: bts.url });
		await withCredentials('shipment.shipMulti', { btsBaseUrl: bts.url });
		expect(bts.requests.map(({ path }) => path)).toEqual(['/bts-web/saas/ifs/getFlowInfo2.do']);
		expect(sandbox.requests.map(({ path }) => path)).toEqual([
			'/retail-data-exchange/notify/order/delivery/multi',
		]);
	});

	it('may be pasted with a slash or the first piece of the paths', async () => {
		for (const tail of ['/', '/bts-web', '/bts-web/']) {
			await withCredentials('tracking.getLogistics', { btsBaseUrl: ` ${sandbox.url}${tail} ` });
		}
		for (const tail of ['//', '/retail-data-exchange']) {
			await withCredentials('shipment.shipMulti', { baseUrl: sandbox.url + tail });
		}
		expect(sandbox.requests.map(({ outcome }) => outcome)).toEqual(Array(5).fill('served'));
	});

	it.each([
		[
			'shipment.shipMulti',
			{ baseUrl: '' },
			'The credential has no Base URL (接口地址): fill it in there',
		],
		[
			'shipment.shipMulti',
			{ baseUrl: 'metatest' },
			'The credential’s Base URL (接口地址) is no address that begins with http or https',
		],
		[
			'tracking.upload',
			{ btsBaseUrl: '' },
			'The credential has no BTS Base URL (东北虎地址): fill it in there',
		],
		[
			'tracking.changeWaybill',
			{ btsSignKey: ' ' },
			'The credential has no BTS Sign Key (signKey): ask Yuanshu for one and fill it in there',
		],
		[
			'tracking.changeOnlyWaybill',
			{ btsSignKey: '' },
			'The credential has no BTS Sign Key (signKey): ask Yuanshu for one and fill it in there',
		],
	])('%s with %j is refused', async (name, changed, message) => {
		expect((await failureOf(withCredentials(name, changed))).message).toBe(message);
		expect(sandbox.requests).toHaveLength(0);
	});

	it('get no signKey where the credential has none and the table does not demand it', async () => {
		await withCredentials('tracking.upload', { btsSignKey: '' });
		expect(sandbox.requests[0]?.outcome).toBe('served');
		expect(sandbox.requests[0]?.parameters.param).not.toContain('signKey');
	});

	it.each(['pathAndQuery', 'url'] as const)(
		'verify %s where the credential says so',
		async (signedUrl) => {
			const other = await startYuanshuSandbox({ signedUrl });
			try {
				for (const name of ['stock.sync', 'tracking.upload', 'shipment.shipMulti']) {
					await runYuanshu(other, good(name));
				}
				expect(other.requests.map(({ outcome }) => outcome)).toEqual(Array(3).fill('served'));
			} finally {
				await other.close();
			}
		},
	);
});
