import { archivedOrders, purchaseOrders } from '../../../sandbox/kuaimai/data.mts';
import { linesOf } from './asRead.mts';
import type { KuaimaiCases } from '../kuaimaiNode.mts';

export const purchaseOrderCases: KuaimaiCases = {
	get: {
		effect: 'read',
		parameters: { id: '9007199254740993', ptOrderId: '1122334505' },
		body: 'method=purchase.order.get&id=9007199254740993&ptOrderId=1122334505',
		output: [linesOf(purchaseOrders, '9007199254740993')],
	},
	getAll: {
		effect: 'read',
		parameters: {
			limit: 2,
			simplify: true,
			filters: {
				timeType: '2',
				startModified: '2026-01-05 09:00:00',
				endModified: '2026-03-05 09:00:00',
				status: 'FINISHED',
				outerCode: 'EXT-00004',
				id: '3941403339276545',
				code: 'CG3941403339276544',
			},
		},
		body: 'method=purchase.order.query&outerCode=EXT-00004&timeType=2&startModified=2026-01-05+09%3A00%3A00&endModified=2026-03-05+09%3A00%3A00&status=FINISHED&id=3941403339276545&code=CG3941403339276544&pageSize=2&pageNo=1',
		output: [
			{
				id: 3941403339276545,
				code: 'CG3941403339276544',
				status: 'FINISHED',
				supplierCode: 'S005',
				supplierName: '示例供应商005',
				totalAmount: 7000,
				quantity: '5',
				arrivedQuantity: 5,
				deliveryDate: 1767952800000,
				created: 1767675600000,
			},
		],
	},
	getArchived: {
		effect: 'read',
		parameters: { id: '3341403339276289' },
		body: 'method=purchase.order.history.get&id=3341403339276289',
		output: [linesOf(archivedOrders, '3341403339276289')],
	},
	getAllArchived: {
		effect: 'read',
		parameters: {
			startModified: '2025-01-05 00:00:00',
			endModified: '2025-04-05T00:00:00',
			limit: 1,
			filters: {
				status: 'GOODS_CLOSED',
				timeType: '1',
				id: '3341403339276353',
				code: 'CG3341403339276352',
			},
		},
		body: 'method=purchase.order.history.query&startModified=2025-01-05+00%3A00%3A00&endModified=2025-04-05+00%3A00%3A00&timeType=1&status=GOODS_CLOSED&id=3341403339276353&code=CG3341403339276352&pageSize=1&pageNo=1',
		output: [
			{
				id: 3341403339276353,
				code: 'CG3341403339276352',
				status: 'GOODS_CLOSED',
				supplierCode: 'S002',
				supplierName: '示例供应商002',
				totalAmount: 13800,
				quantity: '11',
				arrivedQuantity: 0,
				deliveryDate: 1736402400000,
				created: 1736125200000,
			},
		],
	},
	create: {
		effect: 'write',
		parameters: {
			supplierCode: { __rl: true, mode: 'list', value: 'S001', cachedResultName: '示例供应商001' },
			warehouseCode: 'A',
			itemsInput: 'fields',
			items: {
				row: [
					{
						outerId: 'springday',
						quantity: '1',
						price: '2600',
						remark: '备注 ~*()!\'"&=+%',
						deliveryDate: '2025-07-03 00:00:00',
					},
					{ outerId: 'MN-milk', quantity: '2', price: '100', remark: 'r', deliveryDate: '' },
				],
			},
			additionalFields: {
				outerCode: 'EXT-1',
				status: 'VERIFYING',
				deliveryDate: '2025-07-03',
				remark: '备注信息',
			},
		},
		body: 'method=purchase.add&supplierCode=S001&warehouseCode=A&items=%5B%7B%22outerId%22%3A%22springday%22%2C%22quantity%22%3A1%2C%22price%22%3A2600%2C%22remark%22%3A%22%E5%A4%87%E6%B3%A8+%7E*%28%29%21%27%5C%22%26%3D%2B%25%22%2C%22deliveryDate%22%3A%221751472000000%22%7D%2C%7B%22outerId%22%3A%22MN-milk%22%2C%22quantity%22%3A2%2C%22price%22%3A100%2C%22remark%22%3A%22r%22%7D%5D&outerCode=EXT-1&status=VERIFYING&deliveryDate=2025-07-03&remark=%E5%A4%87%E6%B3%A8%E4%BF%A1%E6%81%AF',
		output: [{ id: '9007199254749011' }],
	},
	upsert: {
		effect: 'write',
		parameters: {
			id: '9007199254740993',
			supplierCode: { __rl: true, mode: 'code', value: 'S01' },
			warehouseCode: 'A',
			itemsInput: 'json',
			itemsJson:
				'[{"price":26.00,"outerId":"springday","quantity":1,"ptSkuId":9007199254740997,"remark":"r","caigouUrl":"https://a.example/?b=c","deliveryDate":1751472000000}]',
			additionalFields: {
				outerCode: 'EXT-1',
				status: 'VERIFY',
				remark: '备注信息',
				ptOrderId: '1122334455',
				ptShopId: '9007199254740995',
				templateName: '示例快递',
				outSid: '88889999',
				logisticsCode: 'EX',
				deliveryDate: '2025-07-03',
			},
		},
		body: 'method=purchase.addorupdate&id=9007199254740993&supplierCode=S01&warehouseCode=A&items=%5B%7B%22outerId%22%3A%22springday%22%2C%22quantity%22%3A1%2C%22price%22%3A26.00%2C%22remark%22%3A%22r%22%2C%22ptSkuId%22%3A9007199254740997%2C%22caigouUrl%22%3A%22https%3A%2F%2Fa.example%2F%3Fb%3Dc%22%2C%22deliveryDate%22%3A%221751472000000%22%7D%5D&outerCode=EXT-1&status=VERIFY&deliveryDate=2025-07-03&remark=%E5%A4%87%E6%B3%A8%E4%BF%A1%E6%81%AF&ptOrderId=1122334455&ptShopId=9007199254740995&templateName=%E7%A4%BA%E4%BE%8B%E5%BF%AB%E9%80%92&outSid=88889999&logisticsCode=EX',
		output: [{ id: '9007199254740993' }],
	},
	updateStatus: {
		effect: 'write',
		parameters: { ids: ' 3941403339276289， 9007199254740993 ', status: 'CLOSED' },
		body: 'method=purchase.status.update&ids=3941403339276289%2C9007199254740993&status=CLOSED',
		output: [{ ids: '3941403339276289,9007199254740993' }],
	},
	revokeApproval: {
		effect: 'write',
		parameters: { ids: ['3941403339276289', '9007199254740993'] },
		body: 'method=purchase.unAudit&ids=3941403339276289%2C9007199254740993',
		output: [{ ids: '3941403339276289,9007199254740993' }],
	},
	updateSpecialFields: {
		effect: 'write',
		parameters: {
			id: '3941403339276289',
			additionalFields: {
				outerCode: 'EXT-2',
				sourceOrderId: 'SRC-2',
				templateName: '示例快递',
				outSid: '88889999',
				logisticsCode: 'EX',
				supplierCode: { __rl: true, mode: 'code', value: 'S002' },
			},
		},
		body: 'method=purchase.update.ignore.status&id=3941403339276289&outerCode=EXT-2&sourceOrderId=SRC-2&templateName=%E7%A4%BA%E4%BE%8B%E5%BF%AB%E9%80%92&outSid=88889999&logisticsCode=EX&supplierCode=S002',
		output: [{ id: 3941403339276289 }],
	},
};
