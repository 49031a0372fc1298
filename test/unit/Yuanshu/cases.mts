import type { INodeParameters } from 'n8n-workflow';
import type { OperationCase, OperationCases } from '../../support/vendor/operationCase.mts';
import { rows } from './run.mts';

/** The path of what Yuanshu publishes none for. */
export const UNPUBLISHED_PATH = '/a-path-that-only-the-user-knows';

const EXCHANGE_ANSWER = { traceId: 'sandbox-trace-1', code: '0', msg: '成功', data: {} };
const BTS_ANSWER = { code: '1', msg: '成功' };

function write(path: string, param: string, parameters: INodeParameters): OperationCase {
	return {
		effect: 'write',
		parameters: { resource: 'tracking', ...parameters },
		request: {
			httpMethod: 'GET',
			url: `/bts-web/saas/ifs/${path}.do?param=${param}&_platform_num=153658`,
			contentType: '',
			rawBody: '',
		},
		output: [BTS_ANSWER],
	};
}

function read(
	path: string,
	param: string,
	parameters: INodeParameters,
	output: object,
): OperationCase {
	return { ...write(path, param, parameters), effect: 'read', output: [output] };
}

function post(path: string, body: string, parameters: INodeParameters): OperationCase {
	return {
		effect: 'write',
		parameters,
		request: {
			httpMethod: 'POST',
			url: path,
			contentType: 'application/json',
			rawBody: body,
		},
		output: [EXCHANGE_ANSWER],
	};
}

/** A GET that says what its body would be, as its page demands. */
function withContentType(expected: OperationCase): OperationCase {
	return { ...expected, request: { ...expected.request, contentType: 'application/json' } };
}

export const cases: OperationCases = {
	'shipment.shipMulti': post(
		'/retail-data-exchange/notify/order/delivery/multi',
		'{"orderNo":"10011798989493365174273","uid":"1000000273","packageList":[{"expressNo":"SF123","deliveryCompanyCode":"shunfeng","deliveryCompanyName":"顺丰","orderDeliverGoodsInfos":[{"goodsLineNo":"1","quantity":2.50}]},{"expressNo":"YT1","deliveryCompanyCode":"yuantong","deliveryCompanyName":"圆通速递"}]}',
		{
			resource: 'shipment',
			operation: 'shipMulti',
			orderNo: '10011798989493365174273',
			uid: '1000000273',
			packageList: rows(
				{
					expressNo: 'SF123',
					deliveryCompanyCode: 'shunfeng',
					deliveryCompanyName: '顺丰',
					orderDeliverGoodsInfos: rows({ goodsLineNo: '1', quantity: '2.50' }),
				},
				{
					expressNo: 'YT1',
					deliveryCompanyCode: 'yuantong',
					deliveryCompanyName: '圆通速递',
					orderDeliverGoodsInfos: {},
				},
			),
		},
	),
	'shipment.shipSingle': post(
		UNPUBLISHED_PATH,
		'{"orderNo":"10011798989493365174273","count":3,"goods":[{"n":1.5}]}',
		{
			resource: 'shipment',
			operation: 'shipSingle',
			path: UNPUBLISHED_PATH,
			parametersInput: 'json',
			parametersJson: '{"orderNo":"10011798989493365174273","count":3,"goods":[{"n":1.5}]}',
		},
	),
	'afterSale.reportRefund': post(
		'/retail-data-exchange/notify/afterSale/refund',
		'{"status":7,"bizOrderId":"1798993336141864961","orderId":"PAY7890","realAmount":5000,"orderDetailList":[{"orderDetailId":"OD123","realAmount":5000,"description":"A 退款","merchantPayType":1009,"merchantPayTypeName":"线下退款"}]}',
		{
			resource: 'afterSale',
			operation: 'reportRefund',
			status: '7',
			bizOrderId: '1798993336141864961',
			orderId: 'PAY7890',
			realAmount: 5000,
			orderDetailList: rows({
				orderDetailId: 'OD123',
				realAmount: '5000',
				description: 'A 退款',
				merchantPayType: '1009',
				merchantPayTypeName: '线下退款',
			}),
		},
	),
	'afterSale.reportGoodsReceived': post(
		'/retail-data-exchange/notify/aftersale/warehouse',
		'{"refundId":"1798993336141864961","accepted":true,"refundFreightFee":false,"goodsList":[{"goodsSerial":"1","availableRefundAmount":300000,"actualEntryWarehouseCount":1,"goodsExt":"{\\"supplierAssume\\":\\"1\\"}","goodsExpireInfoList":[{"aFieldOfThePage": 1}]}],"remark":"完好","refundExt":"{\\"memberAssume\\": \\"2\\"}"}',
		{
			resource: 'afterSale',
			operation: 'reportGoodsReceived',
			refundId: '1798993336141864961',
			accepted: true,
			refundFreightFee: false,
			goodsList: rows({
				goodsSerial: '1',
				availableRefundAmount: '300000',
				actualEntryWarehouseCount: '1',
				goodsExt: '{"supplierAssume":"1"}',
				goodsExpireInfoList: '[{"aFieldOfThePage": 1}]',
			}),
			additionalFields: { remark: '完好', refundExt: '{"memberAssume": "2"}' },
		},
	),
	'stock.sync': {
		...post(
			'/retail-data-exchange/stock/sync?_platform_num=153658',
			'{"stocks":[{"warehouseCode":"s001","skuCode":"005161","realNum":"20"},{"outWarehouseCode":"W1","outSkuCode":"S1","realNum":"0.5"}],"operateUser":"n8n","incFlag":0,"syncFlag":1,"srcFlag":5,"syncTime":1717049630984}',
			{
				resource: 'stock',
				operation: 'sync',
				stocks: rows(
					{ warehouseCode: 's001', skuCode: "={{ '005161' + ($itemIndex || '') }}", realNum: 20 },
					{
						outWarehouseCode: 'W1',
						outSkuCode: "={{ 'S1' + ($itemIndex || '') }}",
						realNum: '0.5',
					},
				),
				operateUser: 'n8n',
				incFlag: '0',
				billNo: '',
				syncFlag: '1',
				additionalFields: { srcFlag: '5', syncTime: '2024-05-30T06:13:50.984Z' },
			},
		),
		isBatched: true,
		output: [{ ...EXCHANGE_ANSWER, chunk: 1, chunks: 1, rows: 2 }],
	},
	'tracking.getLogistics': read(
		'getFlowInfo2',
		'%7B%22billCode%22%3A%2212345678%22%2C%22billType%22%3A%2201%22%2C%22isApp%22%3A%221%22%2C%22signKey%22%3A%22sandbox-sign-key%22%7D',
		{ operation: 'getLogistics', billCode: '12345678', billType: '01' },
		{
			expressFlow: [
				{
					trackingNumber: 'JDVB24748945024',
					expressCmpCode: 'JD',
					flow: [
						expect.objectContaining({ transferTime: 1695206881000, expressStatus: '2' }),
						expect.objectContaining({ expressStatus: '1' }),
					],
				},
			],
		},
	),
	'tracking.getFullFlow': read(
		'getFlowInfo',
		'%7B%22billCode%22%3A%2212073433929499149%22%2C%22billType%22%3A%2202%22%2C%22isApp%22%3A%221%22%2C%22signKey%22%3A%22sandbox-sign-key%22%2C%22platform_num%22%3A%22153658%22%7D',
		{ operation: 'getFullFlow', billCode: '12073433929499149', billType: '02' },
		expect.objectContaining({
			billCode: '12073433929499149',
			flowInfo: [
				expect.objectContaining({ packageInfo: expect.stringContaining('{"[0]"}') as string }),
			],
		}) as object,
	),
	'tracking.reportStep': write(
		'upload',
		'%7B%22code%22%3A%2212147653919436257%22%2C%22codeType%22%3A%2201%22%2C%22currentNode%22%3A%221203%22%2C%22optTime%22%3A1695124849%2C%22uploadTime%22%3A1695124849%2C%22relativeCodes%22%3A%5B%7B%22contains%22%3A%5B%7B%22goodsId%22%3A%22005165%22%2C%22goodsNum%22%3A%2250000.0%22%7D%5D%2C%22relativeCode%22%3A%2220230919200049%22%2C%22relativeCodeType%22%3A%2201%22%2C%22uploadMessage%22%3A%22(%E8%BF%90%E5%8D%95)%20it%27s!%22%7D%5D%2C%22platformCode%22%3A%2201%22%2C%22source%22%3A%227start%22%2C%22more%22%3A%22x%22%2C%22signKey%22%3A%22sandbox-sign-key%22%7D',
		{
			operation: 'reportStep',
			code: '12147653919436257',
			codeType: '01',
			currentNode: '1203',
			optTime: '2023-09-19 20:00:49',
			uploadTime: '2023-09-19 20:00:49',
			relativeCodes: rows({
				contains: rows({ goodsId: '005165', goodsNum: '50000.0' }),
				relativeCode: '20230919200049',
				relativeCodeType: '01',
				uploadMessage: "(运单) it's!",
			}),
			otherFields: { pair: [{ name: 'more', value: 'x' }] },
			additionalFields: { platformCode: '01', source: '7start' },
		},
	),
	'tracking.addParcel': withContentType(
		write(
			'addParcel',
			'%7B%22code%22%3A%2212147653919436257%22%2C%22codeType%22%3A%2201%22%2C%22currentNode%22%3A%220503%22%2C%22optTime%22%3A1695461038000%2C%22uploadTime%22%3A1695461038000%2C%22relativeCodes%22%3A%5B%7B%22expressCmpCode%22%3A%220030%22%2C%22relativeCode%22%3A%221234546789%22%2C%22relativeCodeType%22%3A%2201%22%7D%5D%2C%22signKey%22%3A%22sandbox-sign-key%22%7D',
			{
				operation: 'addParcel',
				code: '12147653919436257',
				codeType: '01',
				optTime: '2023-09-23 17:23:58',
				uploadTime: '2023-09-23 17:23:58',
				relativeCodes: rows({ expressCmpCode: '0030', relativeCode: '1234546789' }),
			},
		),
	),
	'tracking.changeWaybill': write(
		'changeLogisticalInfo',
		'%7B%22billCode%22%3A%221200000717535%22%2C%22billType%22%3A%2201%22%2C%22oldTrackingNumber%22%3A%221122334455%22%2C%22oldExpressCmpCode%22%3A%220030%22%2C%22newTrackingNumber%22%3A%22999999%22%2C%22newExpressCmpCode%22%3A%220028%22%2C%22mobileTelephone%22%3A%2200000000000%22%2C%22signKey%22%3A%22sandbox-sign-key%22%7D',
		{
			operation: 'changeWaybill',
			mobileTelephone: '00000000000',
			newExpressCmpCode: '0028',
			billType: '01',
			oldExpressCmpCode: '0030',
			billCode: '1200000717535',
			newTrackingNumber: '999999',
			oldTrackingNumber: '1122334455',
		},
	),
	'tracking.changeOnlyWaybill': write(
		'changeLogistical',
		'%7B%22billCode%22%3A%221200000717535%22%2C%22billType%22%3A%2201%22%2C%22newTrackingNumber%22%3A%22999999%22%2C%22newExpressCmpCode%22%3A%220028%22%2C%22signKey%22%3A%22sandbox-sign-key%22%7D',
		{
			operation: 'changeOnlyWaybill',
			billType: '01',
			billCode: '1200000717535',
			newTrackingNumber: '999999',
			newExpressCmpCode: '0028',
		},
	),
	'custom.call': post(UNPUBLISHED_PATH, '{"a":"1","b":{"c":2}}', {
		resource: 'custom',
		operation: 'call',
		path: UNPUBLISHED_PATH,
		httpMethod: 'POST',
		effect: 'write',
		parametersInput: 'json',
		parametersJson: '{"a":"1","b":{"c":2}}',
		listField: '',
	}),
};
