import type { EndpointFact } from '../fact.mts';
import { may, must } from '../fact.mts';
import { method } from './method.mts';

/** Kuaimai's suppliers (kuaimai.md, section 11). */
export const supplierFacts: readonly EndpointFact[] = [
	method('supplier.list.query', '查询供应商列表', [
		may('pageNo', 'integer'),
		may('pageSize', 'integer', { max: 200 }),
		may('status', 'string', { values: ['1', '2'] }),
	]),
	method('supplier.addorupdate', '新建修改供应商', [
		must('code', 'string'),
		must('name', 'string'),
		may('remark', 'string'),
		may('invoiceName', 'string'),
		may('categoryName', 'string'),
		may('accountBank', 'string'),
		may('province', 'string'),
		may('city', 'string'),
		may('district', 'string'),
		may('fax', 'string'),
		may('email', 'string'),
		may('qq', 'string'),
		may('zip', 'string'),
		may('bankNumber', 'string'),
		may('address', 'string'),
		may('alipay', 'string'),
		may('contactName', 'string'),
		may('webAddress', 'string'),
		may('billType', 'string'),
		may('mobile', 'string'),
		may('wechat', 'string'),
		may('tax', 'string'),
		may('planReceiveDay', 'string'),
		may('companyId', 'string'),
		may('phone', 'string'),
		may('taxId', 'string'),
		may('memoni', 'string'),
		may('categoryId', 'string'),
		may('status', 'integer', { values: ['1', '2'] }),
	]),
];
