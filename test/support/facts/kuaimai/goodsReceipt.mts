import type { EndpointFact } from '../fact.mts';
import { may, must } from '../fact.mts';
import { method } from './method.mts';

/** Kuaimai's goods receipts (kuaimai.md, section 11). */
export const goodsReceiptFacts: readonly EndpointFact[] = [
	method('warehouse.entry.addorupdate', '收货单新增修改', [
		may('purchaseOrderId', 'long'),
		may('weOuterCode', 'string'),
		may('id', 'long'),
		must('supplierCode', 'string'),
		must('items', 'JSON text', {
			columns: [
				must('outerId', 'string'),
				must('quantity', 'long'),
				must('price', 'number', { unit: 'yuan' }),
				may('batchNo', 'string'),
				may('productDate', 'Date', { time: 'yyyy-MM-dd HH:mm:ss' }),
				may('expireDate', 'Date', { time: 'yyyy-MM-dd HH:mm:ss' }),
			],
		}),
		must('warehouseCode', 'string'),
		must('status', 'integer', { values: ['NOT_FINISH', 'FINISHED'] }),
	]),
	method('warehouse.entry.list.query', '收货单查询列表', [
		may('outerCode', 'string'),
		may('pageNo', 'integer'),
		may('pageSize', 'integer', { max: 200 }),
		may('startModified', 'string', { time: 'yyyy-MM-dd HH:mm:ss' }),
		may('endModified', 'string', { time: 'yyyy-MM-dd HH:mm:ss' }),
		may('status', 'string', {
			values: ['NOT_FINISH', 'STATUS_UNIQUE_CODE_RECEIVING', 'FINISHED', 'SHELVED', 'CLOSED'],
		}),
		may('code', 'string'),
		may('financeStatus', 'string', { values: ['WAIT_FINANCE', 'FINANCED'] }),
		may('tagName', 'string'),
		may('flag', 'integer', { values: ['-1', '0', '1', '2', '3', '4', '5'] }),
		may('preinOrderId', 'long'),
	]),
	method('warehouse.entry.list.get', '收货单详情', [must('id', 'long')]),
	method('warehouse.entry.receive', '收货单收货', [
		must('id', 'long'),
		must('items', 'JSON text', { columns: 'unpublished' }),
	]),
	method('warehouse.entry.finished.revert', '收货单打回', [must('ids', 'string')]),
	method('warehouse.entry.cancel', '收货单作废', [must('ids', 'string', { maxItems: 20 })]),
	method('warehouse.entry.fast.receive', '采购快速收货即入即出', [
		must('sysOuterId', 'string'),
		must('warehouseCode', 'string'),
		may('supplierCode', 'string'),
		may('batchNo', 'string'),
		may('productDate', 'Date', { time: 'yyyy-MM-dd HH:mm:ss' }),
		may('expireDate', 'Date', { time: 'yyyy-MM-dd HH:mm:ss' }),
	]),
	method('warehouse.entry.history.list.query', '归档收货单查询列表', [
		may('pageNo', 'integer'),
		may('pageSize', 'integer', { max: 200 }),
		must('startModified', 'string', { time: 'yyyy-MM-dd HH:mm:ss' }),
		must('endModified', 'string', { time: 'yyyy-MM-dd HH:mm:ss' }),
		may('timeType', 'integer', { values: ['1', '2'] }),
		may('status', 'string', { values: ['FINISHED', 'SHELVED', 'CLOSED'] }),
		may('code', 'string'),
		may('financeStatus', 'string', { values: ['WAIT_FINANCE', 'FINANCED'] }),
	]),
	method('warehouse.entry.history.list.get', '归档收货单详情', [must('id', 'long')]),
];
