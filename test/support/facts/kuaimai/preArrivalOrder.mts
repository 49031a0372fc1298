import type { EndpointFact } from '../fact.mts';
import { may, must } from '../fact.mts';
import { method } from './method.mts';

/** Kuaimai's pre-arrival orders (kuaimai.md, section 11). */
export const preArrivalOrderFacts: readonly EndpointFact[] = [
	method('purchase.pre.in.order.add', '预约入库单新增', [
		must('outerCode', 'string'),
		must('purchaseOrderCode', 'string'),
		must('supplierCode', 'string'),
		may('preinDate', 'string', { time: 'yyyy-MM-dd HH:mm:ss' }),
		must('warehouseCode', 'string'),
		must('status', 'integer', { values: ['2', '3'] }),
		may('remark', 'string'),
		must('items', 'JSON text', { columns: [must('outerId', 'string'), must('quantity', 'long')] }),
	]),
	method('purchase.pre.in.order.update', '预约入库单修改', [
		must('id', 'string'),
		may('preinDate', 'string', { time: 'yyyy-MM-dd HH:mm:ss' }),
		may('remark', 'string'),
		must('items', 'JSON text', { columns: [must('outerId', 'string'), must('quantity', 'long')] }),
	]),
	method('purchase.pre.in.order.anti.audit', '预约入库单反审核', [must('ids', 'string')]),
];
