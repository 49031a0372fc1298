import type { Resource } from '../../shared/catalogue/operation';
import { titleOnly } from './titleOnly';

export const pushSetting: Resource = {
	name: 'pushSetting',
	label: { en: 'Push Setting', zh: '推送设置' },
	operations: [
		titleOnly({
			name: 'set',
			label: 'Set',
			title: '第三方平台推送地址设置',
			action: 'Set the push address',
			summary: { en: 'Set the address to which Yunjigong pushes.', zh: '设置云集供的推送地址。' },
			effect: 'write',
		}),
	],
};
