import type { Resource } from '../../shared/catalogue/operation';
import { titleOnly } from './titleOnly';

export const supplier: Resource = {
	name: 'supplier',
	label: { en: 'Supplier', zh: '供应商' },
	operations: [
		titleOnly({
			name: 'getAll',
			label: 'Get Many',
			title: '供应商列表',
			action: 'Get many suppliers',
			summary: { en: 'List suppliers.', zh: '查询供应商列表。' },
			effect: 'read',
			isList: true,
		}),
		titleOnly({
			name: 'getTypes',
			label: 'Get Types',
			title: '供应商类型',
			action: 'Get supplier types',
			summary: { en: 'Get the types of suppliers.', zh: '查询供应商类型。' },
			effect: 'read',
			isList: true,
		}),
		titleOnly({
			name: 'getIndustries',
			label: 'Get Industries',
			title: '供应商行业',
			action: 'Get supplier industries',
			summary: { en: 'Get the industries of suppliers.', zh: '查询供应商行业。' },
			effect: 'read',
			isList: true,
		}),
		titleOnly({
			name: 'create',
			label: 'Create',
			title: '客户创建供应商',
			action: 'Create a supplier',
			summary: { en: 'Create a supplier as a customer.', zh: '客户创建供应商。' },
			effect: 'write',
		}),
	],
};
