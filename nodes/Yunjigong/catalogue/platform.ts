import type { Resource } from '../../shared/catalogue/operation';
import { titleOnly } from './titleOnly';

export const setPushAddress = titleOnly({
	name: 'setPushAddress',
	label: 'Set Push Address',
	title: '第三方平台推送地址设置',
	shortTitle: '推送地址设置',
	action: 'Set the push address',
	summary: {
		en: 'Set the address to which Yunjigong pushes.',
		zh: '设置云集供的推送地址。',
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
			label: 'Call Test Endpoint',
			title: '测试接口',
			action: 'Call the test endpoint',
			summary: { en: 'Call the test endpoint.', zh: '调用测试接口。' },
			effect: 'write',
		}),
		titleOnly({
			name: 'verifyParameters',
			label: 'Call Parameter Rules',
			title: '开放接口公共参数验证规范',
			shortTitle: '公共参数验证',
			action: 'Call the rules for public parameters',
			summary: {
				en: 'Call the endpoint of the page Rules for Public Parameters; what it does is not public.',
				zh: '调用“开放接口公共参数验证规范”的接口，作用未公开。',
			},
			effect: 'write',
		}),
	],
};
