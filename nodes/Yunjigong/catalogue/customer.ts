import type { Resource } from '../../shared/catalogue/operation';
import { titleOnly } from './titleOnly';

/** Customers (yunjigong.md section 2, rows 6 to 8). */
export const customer: Resource = {
	name: 'customer',
	label: 'Customer (客户管理)',
	operations: [
		titleOnly({
			name: 'getAll',
			label: 'Get Many School Users',
			title: '学校用户列表',
			action: 'Get many school users',
			does: 'List school users',
			access: 'read',
			isList: true,
		}),
		titleOnly({
			name: 'register',
			label: 'Register',
			title: '注册',
			action: 'Register a customer',
			does: 'Register a customer',
			access: 'write',
		}),
		titleOnly({
			name: 'certify',
			label: 'Certify',
			title: '认证',
			action: 'Certify a customer',
			does: 'Certify a customer',
			access: 'write',
		}),
	],
};
