import type { Resource } from '../../shared/catalogue/operation';
import { titleOnly } from './titleOnly';

/** Suppliers (yunjigong.md section 2, rows 2 to 5). */
export const supplier: Resource = {
	name: 'supplier',
	label: { en: 'Supplier', zh: '供应商' },
	operations: [
		titleOnly({
			name: 'getAll',
			label: 'Get Many',
			title: '供应商列表',
			action: 'Get many suppliers',
			does: 'List suppliers',
			effect: 'read',
			isList: true,
		}),
		titleOnly({
			name: 'getTypes',
			label: 'Get Types',
			title: '供应商类型',
			action: 'Get supplier types',
			does: 'Get the types of suppliers',
			effect: 'read',
			isList: true,
		}),
		titleOnly({
			name: 'getIndustries',
			label: 'Get Industries',
			title: '供应商行业',
			action: 'Get supplier industries',
			does: 'Get the industries of suppliers',
			effect: 'read',
			isList: true,
		}),
		titleOnly({
			name: 'create',
			label: 'Create',
			title: '客户创建供应商',
			action: 'Create a supplier',
			does: 'Create a supplier as a customer',
			effect: 'write',
		}),
	],
};
