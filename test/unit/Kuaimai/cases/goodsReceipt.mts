import { archivedReceipts, receipts } from '../../../sandbox/kuaimai/data.mts';
import { headerOf, linesOf } from './asRead.mts';
import type { KuaimaiCases } from '../kuaimaiNode.mts';

export const goodsReceiptCases: KuaimaiCases = {
	get: {
		effect: 'read',
		parameters: { id: '9007199254741993' },
		body: 'method=warehouse.entry.list.get&id=9007199254741993',
		output: [linesOf(receipts, '9007199254741993')],
	},
	getAll: {
		effect: 'read',
		parameters: {
			limit: 1,
			simplify: true,
			filters: {
				outerCode: 'WE-EXT-3',
				status: 'SHELVED',
				code: 'SH4387287189220099',
				tagName: '示例标签',
				flag: '2',
				financeStatus: 'FINANCED',
				preinOrderId: '847',
				startModified: '2026-07-01 00:00:00',
				endModified: '2026-07-31T23:59:59',
			},
		},
		body: 'method=warehouse.entry.list.query&outerCode=WE-EXT-3&startModified=2026-07-01+00%3A00%3A00&endModified=2026-07-31+23%3A59%3A59&status=SHELVED&code=SH4387287189220099&financeStatus=FINANCED&tagName=%E7%A4%BA%E4%BE%8B%E6%A0%87%E7%AD%BE&flag=2&preinOrderId=847&pageSize=1&pageNo=1',
		output: [
			{
				id: 4387287189220099,
				code: 'SH4387287189220099',
				status: 'SHELVED',
				supplierCode: 'S004',
				supplierName: '示例供应商004',
				purchaseOrderCode: 'CG3941403339276288',
				warehouseName: '示例仓库',
				quantity: 4,
				receiveQuantity: 4,
				created: '2026-07-07 09:00:00',
			},
		],
	},
	getArchived: {
		effect: 'read',
		parameters: { id: '4387287188219907' },
		body: 'method=warehouse.entry.history.list.get&id=4387287188219907',
		output: [linesOf(archivedReceipts, '4387287188219907')],
	},
	getAllArchived: {
		effect: 'read',
		parameters: {
			startModified: '2025-01-01 00:00:00',
			endModified: '2025-04-01 00:00:00',
			limit: 1,
			simplify: false,
			filters: {
				timeType: '2',
				status: 'SHELVED',
				financeStatus: 'FINANCED',
				code: 'SH4387287188219971',
			},
		},
		body: 'method=warehouse.entry.history.list.query&startModified=2025-01-01+00%3A00%3A00&endModified=2025-04-01+00%3A00%3A00&timeType=2&status=SHELVED&code=SH4387287188219971&financeStatus=FINANCED&pageSize=1&pageNo=1',
		output: [headerOf(archivedReceipts, '4387287188219971')],
	},
	upsert: {
		effect: 'write',
		parameters: {
			id: '4387287189219971',
			supplierCode: { __rl: true, mode: 'list', value: '0003' },
			warehouseCode: 'A',
			status: 'NOT_FINISH',
			items: {
				row: [
					{
						outerId: '批次效期测试商品',
						quantity: '1',
						price: '10.00',
						batchNo: '20230718',
						productDate: '2024-04-11 00:00:00',
						expireDate: '2024-04-15T00:00:00',
					},
				],
			},
			additionalFields: { purchaseOrderId: '9007199254740993', weOuterCode: 'WE-1' },
		},
		body: 'method=warehouse.entry.addorupdate&id=4387287189219971&supplierCode=0003&warehouseCode=A&status=NOT_FINISH&items=%5B%7B%22outerId%22%3A%22%E6%89%B9%E6%AC%A1%E6%95%88%E6%9C%9F%E6%B5%8B%E8%AF%95%E5%95%86%E5%93%81%22%2C%22quantity%22%3A1%2C%22price%22%3A10.00%2C%22batchNo%22%3A%2220230718%22%2C%22productDate%22%3A%222024-04-11+00%3A00%3A00%22%2C%22expireDate%22%3A%222024-04-15+00%3A00%3A00%22%7D%5D&purchaseOrderId=9007199254740993&weOuterCode=WE-1',
		output: [{ id: 4387287189219971 }],
	},
	receive: {
		effect: 'write',
		parameters: {
			id: '4387287189219907',
			items: {
				row: [
					{
						outerId: 'springday',
						quantity: '1',
						batchNo: '001',
						productDate: '2024-04-11 00:00:00',
						expireDate: '2024-04-15 00:00:00',
					},
					{ outerId: 'b', quantity: '1.50' },
				],
			},
		},
		body: 'method=warehouse.entry.receive&id=4387287189219907&items=%5B%7B%22outerId%22%3A%22springday%22%2C%22quantity%22%3A1%2C%22batchNo%22%3A%22001%22%2C%22productDate%22%3A%222024-04-11+00%3A00%3A00%22%2C%22expireDate%22%3A%222024-04-15+00%3A00%3A00%22%7D%2C%7B%22outerId%22%3A%22b%22%2C%22quantity%22%3A1.50%7D%5D',
		output: [{ id: 4387287189219907, splitWeId: [4387287189219908] }],
	},
	sendBack: {
		effect: 'write',
		parameters: { ids: '4387287189219907,9007199254740993' },
		body: 'method=warehouse.entry.finished.revert&ids=4387287189219907%2C9007199254740993',
		output: [{ ids: '4387287189219907,9007199254740993' }],
	},
	void: {
		effect: 'write',
		parameters: { ids: '4387287189219907' },
		body: 'method=warehouse.entry.cancel&ids=4387287189219907',
		output: [{ ids: '4387287189219907' }],
	},
	fastReceive: {
		effect: 'write',
		parameters: {
			sysOuterId: 'springday',
			warehouseCode: 'A',
			additionalFields: {
				supplierCode: { __rl: true, mode: 'code', value: 'S001' },
				batchNo: '20240411',
				productDate: '2024-04-11 00:00:00',
				expireDate: '2024-04-15 00:00:00',
			},
		},
		body: 'method=warehouse.entry.fast.receive&sysOuterId=springday&warehouseCode=A&supplierCode=S001&batchNo=20240411&productDate=2024-04-11+00%3A00%3A00&expireDate=2024-04-15+00%3A00%3A00',
		output: [{ id: 1, shipStatus: 1 }],
	},
};
