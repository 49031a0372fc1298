import type { EndpointFact } from '../fact.mts';
import { may, must } from '../fact.mts';
import { method } from './method.mts';

/** Kuaimai's shelving orders (kuaimai.md, section 11). */
export const shelvingOrderFacts: readonly EndpointFact[] = [
	method('erp.purchase.shelf.query', '查询上架单', [
		may('timeType', 'integer', { values: ['1', '2', '3'] }),
		may('startModified', 'string', { time: 'yyyy-MM-dd HH:mm:ss' }),
		may('endModified', 'string', { time: 'yyyy-MM-dd HH:mm:ss' }),
		may('weCode', 'string'),
		may('status', 'integer', { values: ['0', '1', '2'] }),
		may('pageNo', 'integer'),
		may('pageSize', 'integer', { max: 200 }),
	]),
	method('erp.purchase.shelf.get', '查询上架单详情', [must('id', 'long')]),
	method('erp.purchase.shelf.save', '上架单上架', [
		must('id', 'string'),
		must('items', 'JSON text', {
			columns: [
				must('outerId', 'string'),
				must('quantity', 'long'),
				must('quality', 'boolen'),
				must('goodsSectionCode', 'string'),
				may('batchNo', 'string'),
				may('productDate', 'Date'),
			],
		}),
	]),
	method('erp.purchase.shelf.history.query', '归档上架单查询', [
		may('timeType', 'integer', { values: ['1', '2', '3'] }),
		must('startModified', 'string', { time: 'yyyy-MM-dd HH:mm:ss' }),
		must('endModified', 'string', { time: 'yyyy-MM-dd HH:mm:ss' }),
		may('weCode', 'string'),
		may('status', 'integer', { values: ['0', '1', '2'] }),
		may('pageNo', 'integer'),
		may('pageSize', 'integer', { max: 200 }),
	]),
	method('erp.purchase.shelf.history.get', '归档上架单详情查询', [must('id', 'long')]),
];
