import type { EndpointFact } from '../fact.mts';
import { may, must } from '../fact.mts';
import { method } from './method.mts';

/** Kuaimai's purchase returns (kuaimai.md, section 11). */
export const purchaseReturnFacts: readonly EndpointFact[] = [
	method('purchase.return.save', '采退单保存', [
		may('prSourceId', 'string'),
		may('purchaseOrderId', 'long'),
		may('id', 'long'),
		must('supplierCode', 'string'),
		must('items', 'JSON text', {
			columns: [
				must('outerId', 'string'),
				must('quantity', 'long'),
				must('price', 'long', { unit: 'yuan' }),
				may('productDate', 'string', { time: 'yyyy-MM-dd' }),
				may('batchNo', 'string'),
			],
		}),
		must('warehouseCode', 'string'),
		may('remark', 'string'),
	]),
	method('purchase.return.list.query', '采退单查询列表', [
		may('outerCode', 'string'),
		may('pageNo', 'integer'),
		may('timeType', 'integer', { values: ['1', '2'] }),
		may('startModified', 'string', { time: 'yyyy-MM-dd HH:mm:ss' }),
		may('endModified', 'string', { time: 'yyyy-MM-dd HH:mm:ss' }),
		may('pageSize', 'integer', { max: 200 }),
		may('status', 'string', { values: ['0', '1', '2', '3', '4', '5'] }),
		may('code', 'string'),
		must('tagName', 'string'),
		must('financeStatus', 'string', { values: ['WAIT_FINANCE', 'FINANCED'] }),
	]),
	method('purchase.return.list.get', '采退单详情', [must('id', 'long')]),
	method('purchase.return.out', '采退单出库', [must('id', 'long')]),
	method('purchase.return.cancel', '采退单作废', [must('id', 'long')]),
	method('purchase.return.history.list.query', '归档采退单查询列表', [
		may('pageNo', 'integer'),
		may('timeType', 'integer', { values: ['1', '2'] }),
		must('startModified', 'string', { time: 'yyyy-MM-dd HH:mm:ss' }),
		must('endModified', 'string', { time: 'yyyy-MM-dd HH:mm:ss' }),
		may('pageSize', 'integer', { max: 200 }),
		may('status', 'string', { values: ['0', '1', '3'] }),
		may('code', 'string'),
		may('financeStatus', 'string', { values: ['WAIT_FINANCE', 'FINANCED'] }),
	]),
	method('purchase.return.history.list.get', '归档采退单详情', [must('id', 'long')]),
];
