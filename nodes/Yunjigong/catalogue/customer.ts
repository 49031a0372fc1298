import type { Resource } from '../../shared/catalogue/operation';
import { titleOnly } from './titleOnly';

/** Customers (yunjigong.md section 2, rows 6 to 8). */
export const customer: Resource = {
	name: 'customer',
	label: { en: 'Customer', zh: '客户管理' },
	operations: [
		titleOnly({
			name: 'getAll',
			label: 'Get Many School Users',
			title: '学校用户列表',
			action: 'Get many school users',
			does: 'List school users',
			effect: 'read',
			isList: true,
		}),
		titleOnly({
			name: 'register',
			label: 'Register',
			title: '注册',
			action: 'Register a customer',
			does: 'Register a customer',
			effect: 'write',
		}),
		titleOnly({
			name: 'certify',
			label: 'Certify',
			title: '认证',
			action: 'Certify a customer',
			does: 'Certify a customer',
			effect: 'write',
		}),
	],
};
