import type { EndpointFact, FieldFact } from '../fact.mts';
import { may, must } from '../fact.mts';

/** The pages show JSON bodies and name no content type (yuanshu.md, sections 4.4 to 4.9). */
function post(path: string, title: string, fields: readonly FieldFact[]): EndpointFact {
	return {
		endpoint: `/retail-data-exchange/${path}`,
		title,
		methods: ['POST'],
		contentTypes: ['application/json'],
		fields,
	};
}

/** What the customer calls on Yuanshu's data exchange (yuanshu.md, sections 3 and 4). */
export const exchangeFacts: readonly EndpointFact[] = [
	{
		endpoint: null,
		title: '订单发货同步接口-单包裹',
		methods: ['POST'],
		contentTypes: null,
		fields: null,
	},
	post('notify/order/delivery/multi', '订单发货同步接口-多包裹', [
		must('orderNo', 'string'),
		must('uid', 'string'),
		must('packageList', 'array', {
			columns: [
				must('expressNo', 'string'),
				must('deliveryCompanyCode', 'string'),
				must('deliveryCompanyName', 'string'),
				may('orderDeliverGoodsInfos', 'array', {
					columns: [may('goodsLineNo', 'string'), may('quantity', 'number')],
				}),
			],
		}),
	]),
	post('notify/afterSale/refund', '退单支付回调(非全款支付)', [
		must('status', 'number', { values: ['1', '2', '3', '4', '5', '6', '7', '8', '9'] }),
		must('bizOrderId', 'string'),
		must('orderId', 'string'),
		must('realAmount', 'number'),
		must('orderDetailList', 'array', {
			columns: [
				must('orderDetailId', 'string'),
				must('realAmount', 'number'),
				may('description', 'string'),
				must('merchantPayType', 'number'),
				must('merchantPayTypeName', 'string'),
			],
		}),
	]),
	post('notify/aftersale/warehouse', '售后入库接口【入参结构调整】', [
		must('refundId', 'string'),
		must('accepted', 'boolean'),
		must('refundFreightFee', 'boolean'),
		may('remark', 'string', { maxLength: 100 }),
		may('refundExt', 'string', { columns: 'unpublished' }),
		must('goodsList', 'array', {
			columns: [
				must('goodsSerial', 'string'),
				must('availableRefundAmount', 'number'),
				must('actualEntryWarehouseCount', 'integer'),
				may('goodsExt', 'string', { columns: 'unpublished' }),
				must('goodsExpireInfoList', 'array', { columns: 'unpublished' }),
			],
		}),
	]),
	post('stock/sync', 'erp库存同步', [
		must('stocks', 'array', {
			sampleName: 'stock',
			maxItemsBy: { field: 'syncFlag', limits: { '0': 50, '1': 200 } },
			columns: [
				may('outWarehouseCode', 'string'),
				may('warehouseCode', 'string'),
				may('outSkuCode', 'string'),
				may('skuCode', 'string'),
				must('realNum', 'string'),
			],
			oneColumnOf: [
				['outWarehouseCode', 'warehouseCode'],
				['outSkuCode', 'skuCode'],
			],
		}),
		must('operateUser', 'string', { sampleName: 'opterateUser' }),
		may('syncFlag', 'number', { values: ['0', '1'] }),
		may('srcFlag', 'number'),
		may('incFlag', 'number', { values: ['0', '1'] }),
		may('billNo', 'string'),
		may('syncTime', 'number', { time: 'epochMs' }),
	]),
];
