import type { INodeParameters } from 'n8n-workflow';
import { startYuanshuSandbox, type YuanshuSandbox } from '../../sandbox/yuanshu/server.mts';
import { failureOf } from '../../support/failureOf.mts';
import { describeVendor } from '../../support/vendor/describeVendor.mts';
import { cases, UNPUBLISHED_PATH } from './cases.mts';
import { problemOf, rows, runYuanshu } from './run.mts';

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
		return {
			fault: { kind: 'refuse', code: '9999', parameter: 'x' },
			error: {
				context: expect.objectContaining({ code: 'yuanshuRefused' }) as object,
				description: expect.stringContaining(`9999 ${told}`) as string,
			},
			json: { details: { code: 'yuanshuRefused', vendorCode: '9999' } },
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

	it.each<[string, INodeParameters, string, string]>([
		['shipment.shipMulti', { orderNo: '' }, 'missing', 'orderNo'],
		['shipment.shipMulti', { uid: ' ' }, 'missing', 'uid'],
		['shipment.shipMulti', { packageList: {} }, 'missing', 'packageList'],
		[
			'shipment.shipMulti',
			{ packageList: rows(parcel, { ...parcel, deliveryCompanyCode: '' }) },
			'missing',
			'packageList[1].deliveryCompanyCode',
		],
		[
			'shipment.shipMulti',
			{ packageList: rows({ ...parcel, orderDeliverGoodsInfos: rows({ quantity: 'two' }) }) },
			'notANumber',
			'packageList[0].orderDeliverGoodsInfos[0].quantity',
		],
		['shipment.shipSingle', { path: '' }, 'missing', 'path'],
		['shipment.shipSingle', { path: 'http://elsewhere.example/x' }, 'notAPath', 'path'],
		['shipment.shipSingle', { path: '//elsewhere.example/x' }, 'notAPath', 'path'],
		['shipment.shipSingle', { parametersJson: '[1]' }, 'notPairs', 'parameters'],
		['afterSale.reportRefund', { status: '200' }, 'notAnOption', 'status'],
		['afterSale.reportRefund', { bizOrderId: '' }, 'missing', 'bizOrderId'],
		['afterSale.reportRefund', { orderId: '' }, 'missing', 'orderId'],
		['afterSale.reportRefund', { realAmount: '1,5' }, 'notANumber', 'realAmount'],
		[
			'afterSale.reportRefund',
			{ orderDetailList: rows({ ...detail, merchantPayType: '' }) },
			'missing',
			'orderDetailList[0].merchantPayType',
		],
		['afterSale.reportGoodsReceived', { refundId: '' }, 'missing', 'refundId'],
		['afterSale.reportGoodsReceived', { accepted: '={{ "yes" }}' }, 'notABoolean', 'accepted'],
		[
			'afterSale.reportGoodsReceived',
			{ additionalFields: { remark: '长'.repeat(101) } },
			'tooLong',
			'remark',
		],
		[
			'afterSale.reportGoodsReceived',
			{ additionalFields: { refundExt: '[]' } },
			'notAnObject',
			'refundExt',
		],
		[
			'afterSale.reportGoodsReceived',
			{ goodsList: rows({ ...line, actualEntryWarehouseCount: '1.5' }) },
			'notAWholeNumber',
			'goodsList[0].actualEntryWarehouseCount',
		],
		[
			'afterSale.reportGoodsReceived',
			{ goodsList: rows({ ...line, goodsExpireInfoList: '{}' }) },
			'notAnArray',
			'goodsList[0].goodsExpireInfoList',
		],
		['tracking.getLogistics', { billType: '03' }, 'notAnOption', 'billType'],
		['tracking.reportStep', { optTime: 'yesterday' }, 'notADate', 'optTime'],
		['tracking.changeWaybill', { oldTrackingNumber: '' }, 'missing', 'oldTrackingNumber'],
		['tracking.changeWaybill', { mobileTelephone: '' }, 'missing', 'mobileTelephone'],
		['tracking.changeOnlyWaybill', { billCode: '' }, 'missing', 'billCode'],
		['tracking.changeOnlyWaybill', { newExpressCmpCode: '' }, 'missing', 'newExpressCmpCode'],
		['custom.call', { path: 'x' }, 'notAPath', 'path'],
	])('%s with %j', async (name, changed, code, path) => {
		expect(await problemOf(run(name, changed))).toEqual({ code, path });
		expect(sandbox.requests).toHaveLength(0);
	});

	it('in both languages, a field with its unit by the name it has on the panel', async () => {
		expect((await failureOf(run('afterSale.reportRefund', { realAmount: '1,5' }))).message).toBe(
			'Refund, Unit?: a number is expected, got "1,5". 实退：应为数字，收到“1,5”。',
		);
		expect((await failureOf(run('custom.call', { path: 'x' }))).message).toBe(
			'Path: "x" must start with one slash. 接口路径：“x”必须以一个斜杠开头。',
		);
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
			effect: 'read',
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

	it('adds nothing that only one operation of a path has', async () => {
		await run('custom.call', {
			path: '/bts-web/saas/ifs/getFlowInfo.do',
			httpMethod: 'GET',
			parametersJson: '{"billCode":"1"}',
		}).catch(() => undefined);
		expect(sandbox.requests[0]?.parameters.param).toBe(
			'{"billCode":"1","signKey":"sandbox-sign-key"}',
		);
	});

	it('keeps a signKey that the user gives', async () => {
		const error = await failureOf(
			run('custom.call', {
				path: '/bts-web/saas/ifs/upload.do',
				httpMethod: 'GET',
				parametersJson: '{"signKey":"other"}',
			}),
		);
		expect(error.context.code).toBe('yuanshuRefused');
		expect(error.message).toContain('失败(signKey)');
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
		['shipment.shipMulti', { baseUrl: '' }, 'baseUrlMissing', 'baseUrl'],
		['shipment.shipMulti', { baseUrl: 'metatest' }, 'baseUrlNotHttp', 'baseUrl'],
		['tracking.reportStep', { btsBaseUrl: '' }, 'baseUrlMissing', 'btsBaseUrl'],
		['tracking.changeWaybill', { btsSignKey: ' ' }, 'yuanshuSignKeyMissing', 'btsSignKey'],
		['tracking.changeOnlyWaybill', { btsSignKey: '' }, 'yuanshuSignKeyMissing', 'btsSignKey'],
	])('%s with %j is refused', async (name, changed, code, path) => {
		expect(await problemOf(withCredentials(name, changed))).toEqual({ code, path });
		expect(sandbox.requests).toHaveLength(0);
	});

	it('are demanded of a custom call of the same path, too', async () => {
		const path = '/bts-web/saas/ifs/changeLogistical.do';
		const work = runYuanshu(
			sandbox,
			{ ...good('custom.call'), path, httpMethod: 'GET' },
			{ credentials: { ...sandbox.credentials, btsSignKey: '' } },
		);
		expect(await problemOf(work)).toEqual({ code: 'yuanshuSignKeyMissing', path: 'btsSignKey' });
		expect(sandbox.requests).toHaveLength(0);
	});

	it('are asked for by the names they have in the credential', async () => {
		const work = withCredentials('tracking.reportStep', { btsBaseUrl: '' });
		expect((await failureOf(work)).message).toContain('BTS Base URL');
	});

	it('get no signKey where the credential has none and the table does not demand it', async () => {
		await withCredentials('tracking.reportStep', { btsSignKey: '' });
		expect(sandbox.requests[0]?.outcome).toBe('served');
		expect(sandbox.requests[0]?.parameters.param).not.toContain('signKey');
	});

	it.each(['pathAndQuery', 'url'] as const)(
		'verify %s where the credential says so',
		async (signedUrl) => {
			const other = await startYuanshuSandbox({ signedUrl });
			try {
				for (const name of ['stock.sync', 'tracking.reportStep', 'shipment.shipMulti']) {
					await runYuanshu(other, good(name));
				}
				expect(other.requests.map(({ outcome }) => outcome)).toEqual(Array(3).fill('served'));
			} finally {
				await other.close();
			}
		},
	);
});
