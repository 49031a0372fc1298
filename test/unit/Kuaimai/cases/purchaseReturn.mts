import { archivedReturns, purchaseReturns } from '../../../sandbox/kuaimai/data.mts';
import { linesOf } from './asRead.mts';
import type { KuaimaiCases } from '../kuaimaiNode.mts';

export const purchaseReturnCases: KuaimaiCases = {
	get: {
		effect: 'read',
		parameters: { id: '186851' },
		body: 'method=purchase.return.list.get&id=186851',
		output: [linesOf(purchaseReturns, '186851')],
	},
	getAll: {
		effect: 'read',
		parameters: {
			limit: 1,
			simplify: true,
			filters: {
				outerCode: 'PR-EXT-3',
				status: '3',
				tagName: '示例标签',
				financeStatus: 'FINANCED',
				timeType: '2',
				startModified: '2026-07-01 00:00:00',
				endModified: '2026-08-01 00:00:00',
				code: 'CT186979',
			},
		},
		body: 'method=purchase.return.list.query&outerCode=PR-EXT-3&timeType=2&startModified=2026-07-01+00%3A00%3A00&endModified=2026-08-01+00%3A00%3A00&status=3&code=CT186979&tagName=%E7%A4%BA%E4%BE%8B%E6%A0%87%E7%AD%BE&financeStatus=FINANCED&pageSize=1&pageNo=1',
		output: [
			{
				id: 186979,
				code: 'CT186979',
				status: 3,
				statusName: '已出库',
				supplierCode: 'S004',
				supplierName: '示例供应商004',
				warehouseName: '示例仓库',
				returnNum: 4,
				totalAmount: 2600,
				gmCreate: 1783386000000,
			},
		],
	},
	getArchived: {
		effect: 'read',
		parameters: { id: '9007199254741993' },
		body: 'method=purchase.return.history.list.get&id=9007199254741993',
		output: [linesOf(archivedReturns, '9007199254741993')],
	},
	getAllArchived: {
		effect: 'read',
		parameters: {
			startModified: '2025-01-01 00:00:00',
			endModified: '2025-04-01 00:00:00',
			limit: 1,
			filters: { timeType: '2', status: '0', financeStatus: 'WAIT_FINANCE', code: 'CT86786' },
		},
		body: 'method=purchase.return.history.list.query&startModified=2025-01-01+00%3A00%3A00&endModified=2025-04-01+00%3A00%3A00&timeType=2&status=0&code=CT86786&financeStatus=WAIT_FINANCE&pageSize=1&pageNo=1',
		output: [
			{
				id: 86786,
				code: 'CT86786',
				status: 0,
				statusName: '已作废',
				supplierCode: 'S001',
				supplierName: '示例供应商001',
				warehouseName: '示例仓库',
				returnNum: 1,
				totalAmount: 2600,
				gmCreate: 1735693200000,
			},
		],
	},
	upsert: {
		effect: 'write',
		parameters: {
			id: '186057',
			supplierCode: { __rl: true, mode: 'list', value: 'S001' },
			warehouseCode: 'A',
			items: {
				row: [
					{
						outerId: 'springday',
						quantity: '3',
						price: '26',
						productDate: '2024-04-11T00:00:00',
						batchNo: 'B1',
					},
				],
			},
			additionalFields: { prSourceId: 'PR-1', purchaseOrderId: '3941403339276289', remark: '破损' },
		},
		body: 'method=purchase.return.save&id=186057&supplierCode=S001&warehouseCode=A&items=%5B%7B%22outerId%22%3A%22springday%22%2C%22quantity%22%3A3%2C%22price%22%3A26%2C%22productDate%22%3A%222024-04-11%22%2C%22batchNo%22%3A%22B1%22%7D%5D&prSourceId=PR-1&purchaseOrderId=3941403339276289&remark=%E7%A0%B4%E6%8D%9F',
		output: [{ id: 186057 }],
	},
	ship: {
		effect: 'write',
		parameters: { id: '186787' },
		body: 'method=purchase.return.out&id=186787',
		output: [{ id: 186787 }],
	},
	void: {
		effect: 'write',
		parameters: { id: '9007199254741993' },
		body: 'method=purchase.return.cancel&id=9007199254741993',
		output: [{ id: '9007199254741993' }],
	},
};
