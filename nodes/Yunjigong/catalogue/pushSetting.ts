import type { Resource } from '../../shared/catalogue/operation';
import { titleOnly } from './titleOnly';

/** The push address (yunjigong.md section 2, row 17). */
export const pushSetting: Resource = {
	name: 'pushSetting',
	label: { en: 'Push Setting', zh: '推送设置' },
	operations: [
		titleOnly({
			name: 'set',
			label: 'Set Push Address',
			title: '第三方平台推送地址设置',
			action: 'Set the push address',
			does: 'Set the address to which Yunjigong pushes its messages',
			effect: 'write',
		}),
	],
};
