import { archivedShelvingOrders, shelvingOrders } from '../../../sandbox/kuaimai/data.mts';
import { linesOf } from './asRead.mts';
import type { KuaimaiCases } from '../kuaimaiNode.mts';

export const shelvingOrderCases: KuaimaiCases = {
	get: {
		effect: 'read',
		parameters: { id: '5500000065' },
		body: 'method=erp.purchase.shelf.get&id=5500000065',
		output: [linesOf(shelvingOrders, '5500000065')],
	},
	getAll: {
		effect: 'read',
		parameters: {
			limit: 1,
			filters: {
				timeType: '3',
				startModified: '2026-07-01 00:00:00',
				endModified: '2026-08-01 00:00:00',
				weCode: 'SH4387287189219908',
				status: '1',
			},
		},
		body: 'method=erp.purchase.shelf.query&timeType=3&startModified=2026-07-01+00%3A00%3A00&endModified=2026-08-01+00%3A00%3A00&weCode=SH4387287189219908&status=1&pageSize=1&pageNo=1',
		output: [
			{
				id: 5500000065,
				code: 'SJ5500000065',
				weId: 4387287189219907,
				weCode: 'SH4387287189219908',
				supplierName: '示例供应商002',
				warehouseName: '示例仓库',
				num: 5,
				waitQuantity: 0,
				shelveTime: '2026-07-03 15:00:00',
				created: '2026-07-03 09:00:00',
			},
		],
	},
	getArchived: {
		effect: 'read',
		parameters: { id: '9007199254741993' },
		body: 'method=erp.purchase.shelf.history.get&id=9007199254741993',
		output: [linesOf(archivedShelvingOrders, '9007199254741993')],
	},
	getAllArchived: {
		effect: 'read',
		parameters: {
			startModified: '2025-01-01 00:00:00',
			endModified: '2025-04-01 00:00:00',
			limit: 1,
			filters: { timeType: '2', status: '0', weCode: 'SH4387287189219907' },
		},
		body: 'method=erp.purchase.shelf.history.query&startModified=2025-01-01+00%3A00%3A00&endModified=2025-04-01+00%3A00%3A00&timeType=2&weCode=SH4387287189219907&status=0&pageSize=1&pageNo=1',
		output: [
			{
				id: 5499000001,
				code: 'SJ5499000001',
				weId: 4387287189219907,
				weCode: 'SH4387287189219907',
				supplierName: '示例供应商001',
				warehouseName: '示例仓库',
				num: 1,
				waitQuantity: 1,
				shelveTime: '',
				created: '2025-01-01 09:00:00',
			},
		],
	},
	shelve: {
		effect: 'write',
		parameters: {
			id: '9007199254740993',
			items: {
				row: [
					{
						outerId: 'springday',
						quantity: '2',
						quality: true,
						goodsSectionCode: 'A-1-1',
						batchNo: 'B1',
						productDate: '2024-04-11 00:00:00',
					},
					{ outerId: 'MN-milk', quantity: '1', quality: false, goodsSectionCode: 'A-1-2' },
				],
			},
		},
		body: 'method=erp.purchase.shelf.save&id=9007199254740993&items=%5B%7B%22outerId%22%3A%22springday%22%2C%22quantity%22%3A2%2C%22quality%22%3Atrue%2C%22goodsSectionCode%22%3A%22A-1-1%22%2C%22batchNo%22%3A%22B1%22%2C%22productDate%22%3A%222024-04-11+00%3A00%3A00%22%7D%2C%7B%22outerId%22%3A%22MN-milk%22%2C%22quantity%22%3A1%2C%22quality%22%3Afalse%2C%22goodsSectionCode%22%3A%22A-1-2%22%7D%5D',
		output: [{ id: '9007199254740993' }],
	},
};
