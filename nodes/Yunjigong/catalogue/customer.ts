import type { Resource } from '../../shared/catalogue/operation';
import { titleOnly } from './titleOnly';

export const customer: Resource = {
	name: 'customer',
	label: { en: 'Customer', zh: '客户' },
	operations: [
		titleOnly({
			name: 'getAll',
			label: 'Get School Users',
			title: '学校用户列表',
			action: 'Get many school users',
			summary: { en: 'List school users.', zh: '查询学校用户列表。' },
			effect: 'read',
			isList: true,
		}),
		titleOnly({
			name: 'register',
			label: 'Register',
			title: '注册',
			action: 'Register a customer',
			summary: { en: 'Register a customer.', zh: '客户注册。' },
			effect: 'write',
		}),
		titleOnly({
			name: 'certify',
			label: 'Certify',
			title: '认证',
			action: 'Certify a customer',
			summary: { en: 'Certify a customer.', zh: '客户认证。' },
			effect: 'write',
		}),
	],
};
