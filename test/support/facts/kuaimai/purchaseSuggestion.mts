import type { EndpointFact } from '../fact.mts';
import { may, must } from '../fact.mts';
import { method } from './method.mts';

/** Kuaimai's purchase suggestions (kuaimai.md, section 11). */
export const purchaseSuggestionFacts: readonly EndpointFact[] = [
	method('sale.purchase.strategy.calculate', '计算已售采购建议', [
		must('warehouseCode', 'string'),
		may('ignoreTradeOut', 'int', { values: ['0', '1'] }),
		may('ignoreRefund', 'int', { values: ['0', '1'] }),
	]),
	method('sale.purchase.strategy.query', '查询已售采购建议', [
		may('queryKey', 'string'),
		may('pageNo', 'integer'),
		may('pageSize', 'integer', { max: 500 }),
	]),
	method('purchase.progress.query', '进度获取', [may('progressType', 'int', { values: ['4'] })]),
];
