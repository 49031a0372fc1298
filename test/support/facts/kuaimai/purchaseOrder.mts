import type { EndpointFact } from '../fact.mts';
import { may, must } from '../fact.mts';
import { method } from './method.mts';

/** Kuaimai's purchase orders (kuaimai.md, section 11). */
export const purchaseOrderFacts: readonly EndpointFact[] = [
	method('purchase.order.get', '采购单详情', [may('id', 'string'), may('ptOrderId', 'string')]),
	method('purchase.order.query', '采购单查询', [
		may('outerCode', 'string'),
		may('pageNo', 'integer'),
		may('pageSize', 'integer', { max: 200 }),
		may('timeType', 'integer', { values: ['1', '2'] }),
		may('startModified', 'string', { time: 'yyyy-MM-dd HH:mm:ss' }),
		may('endModified', 'string', { time: 'yyyy-MM-dd HH:mm:ss' }),
		may('status', 'string', {
			values: [
				'WAIT_VERIFY',
				'VERIFYING',
				'GOODS_NOT_ARRIVED',
				'GOODS_PART_ARRIVED',
				'FINISHED',
				'GOODS_CLOSED',
			],
		}),
		may('id', 'integer'),
		may('code', 'string'),
	]),
	method('purchase.add', '新增采购单', [
		may('outerCode', 'string'),
		may('remark', 'string'),
		must('supplierCode', 'string'),
		may('deliveryDate', 'string'),
		must('items', 'JSON text', {
			columns: [
				must('outerId', 'string'),
				must('quantity', 'number'),
				must('price', 'number', { unit: 'fen' }),
				must('remark', 'string'),
				may('deliveryDate', 'string', { time: 'epochMs' }),
			],
		}),
		must('warehouseCode', 'string'),
		may('status', 'string', { values: ['WAIT_VERIFY', 'VERIFYING', 'VERIFY'] }),
	]),
	method('purchase.addorupdate', '新建修改采购单', [
		may('outerCode', 'string'),
		may('remark', 'string'),
		may('id', 'long'),
		must('supplierCode', 'string'),
		may('deliveryDate', 'string'),
		must('items', 'JSON text', {
			columns: [
				must('outerId', 'string'),
				must('quantity', 'long'),
				must('price', 'number', { unit: 'yuan' }),
				may('remark', 'string'),
				may('ptSkuId', 'long'),
				may('caigouUrl', 'string'),
				may('deliveryDate', 'string', { time: 'epochMs' }),
			],
		}),
		must('warehouseCode', 'string'),
		may('status', 'string', { values: ['WAIT_VERIFY', 'VERIFYING', 'VERIFY'] }),
		may('ptOrderId', 'string'),
		may('ptShopId', 'long'),
		may('templateName', 'string'),
		may('outSid', 'string'),
		may('logisticsCode', 'string'),
	]),
	method('purchase.status.update', '采购单状态更新', [
		must('ids', 'string'),
		must('status', 'string', { values: ['VERIFY', 'FINISHED', 'CLOSED'] }),
	]),
	method('purchase.unAudit', '采购单反审核', [may('ids', 'string')]),
	method('purchase.update.ignore.status', '更新采购单特殊字段', [
		may('outerCode', 'string'),
		may('sourceOrderId', 'string'),
		must('id', 'string'),
		may('templateName', 'string'),
		may('outSid', 'string'),
		may('logisticsCode', 'string'),
		may('supplierCode', 'string'),
	]),
	method('purchase.order.history.query', '归档采购单查询', [
		may('pageNo', 'integer'),
		may('pageSize', 'integer', { max: 200 }),
		may('timeType', 'integer', { values: ['1', '2'] }),
		must('startModified', 'string', { time: 'yyyy-MM-dd HH:mm:ss' }),
		must('endModified', 'string', { time: 'yyyy-MM-dd HH:mm:ss' }),
		may('status', 'string', { values: ['FINISHED', 'GOODS_CLOSED'] }),
		may('id', 'integer'),
		may('code', 'string'),
	]),
	method('purchase.order.history.get', '归档采购单详情', [must('id', 'string')]),
];
