import type { Resource } from '../../shared/catalogue/operation';
import { titleOnly } from './titleOnly';

export const setPushAddress = titleOnly({
	name: 'setPushAddress',
	label: 'Set Push',
	title: '第三方平台推送地址设置',
	action: 'Set the push address',
	summary: {
		en: 'Set the address to which Yunjigong pushes.',
		zh: '第三方平台推送地址设置。',
	},
	effect: 'write',
});

/** Calls about the interface itself. The titles of the last two do not say that they only read. */
export const platform: Resource = {
	name: 'platform',
	label: { en: 'Platform', zh: '平台' },
	operations: [
		setPushAddress,
		titleOnly({
			name: 'callTest',
			label: 'Call Test Interface',
			title: '测试接口',
			action: 'Call the test interface',
			summary: { en: 'Call the test interface.', zh: '调用测试接口。' },
			effect: 'write',
		}),
		titleOnly({
			name: 'verifyParameters',
			label: 'Verify',
			title: '开放接口公共参数验证规范',
			action: 'Verify the common parameters',
			summary: {
				en: 'Call the page that specifies how common parameters are verified.',
				zh: '调用开放接口公共参数验证规范。',
			},
			effect: 'write',
		}),
	],
};
