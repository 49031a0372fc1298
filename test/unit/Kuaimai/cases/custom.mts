import type { KuaimaiCases } from '../kuaimaiNode.mts';

/** Good input of the custom call: a method outside the purchase family. */
export const customCases: KuaimaiCases = {
	call: {
		effect: 'write',
		parameters: {
			method: 'erp.warehouse.list.query',
			parameters: {
				pair: [
					{ name: 'code', value: 'B' },
					{ name: 'id', value: '9007199254740997' },
					{ name: 'name', value: '示例仓库B' },
					{ name: 'nothing', value: '' },
				],
			},
			listField: '',
		},
		body: 'method=erp.warehouse.list.query&code=B&id=9007199254740997&name=%E7%A4%BA%E4%BE%8B%E4%BB%93%E5%BA%93B',
		output: [{ list: [expect.objectContaining({ id: '9007199254740997', code: 'B', type: 0 })] }],
	},
};
