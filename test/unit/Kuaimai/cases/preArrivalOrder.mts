import type { KuaimaiCases } from '../kuaimaiNode.mts';

export const preArrivalOrderCases: KuaimaiCases = {
	create: {
		effect: 'write',
		parameters: {
			outerCode: 'PRE-1',
			purchaseOrderCode: 'CG3941403339276288',
			supplierCode: { __rl: true, mode: 'list', value: 'S001' },
			warehouseCode: 'A',
			status: '2',
			items: { row: [{ outerId: 'springday', quantity: '5' }] },
			additionalFields: { preinDate: '2026-12-01T08:00:00', remark: '上午到货' },
		},
		body: 'method=purchase.pre.in.order.add&outerCode=PRE-1&purchaseOrderCode=CG3941403339276288&supplierCode=S001&warehouseCode=A&status=2&items=%5B%7B%22outerId%22%3A%22springday%22%2C%22quantity%22%3A5%7D%5D&preinDate=2026-12-01+08%3A00%3A00&remark=%E4%B8%8A%E5%8D%88%E5%88%B0%E8%B4%A7',
		output: [{ preinOrderCode: 'YY77', id: 927 }],
	},
	update: {
		effect: 'write',
		parameters: {
			id: '927',
			itemsInput: 'json',
			itemsJson: [{ outerId: 'springday', quantity: 6 }],
			additionalFields: { preinDate: '2026-12-02 08:00:00', remark: '下午到货' },
		},
		body: 'method=purchase.pre.in.order.update&id=927&items=%5B%7B%22outerId%22%3A%22springday%22%2C%22quantity%22%3A6%7D%5D&preinDate=2026-12-02+08%3A00%3A00&remark=%E4%B8%8B%E5%8D%88%E5%88%B0%E8%B4%A7',
		output: [{ id: 927 }],
	},
	revokeApproval: {
		effect: 'write',
		parameters: { ids: '847,843,9007199254740999,1111999' },
		body: 'method=purchase.pre.in.order.anti.audit&ids=847%2C843%2C9007199254740999%2C1111999',
		output: [
			{
				unSuccessIds: [
					{ errorMes: '单据不是已审核状态，不可打回', id: 843 },
					{ errorMes: '单据不是已审核状态，不可打回', id: '9007199254740999' },
					{ errorMes: 'id未找到对应单据', id: 1111999 },
				],
			},
		],
	},
};
