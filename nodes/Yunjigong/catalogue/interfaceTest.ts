import type { Resource } from '../../shared/catalogue/operation';
import { titleOnly } from './titleOnly';

/** Of neither does the title say that it only reads. */
export const test: Resource = {
	name: 'test',
	label: { en: 'Test', zh: '测试' },
	operations: [
		titleOnly({
			name: 'call',
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
			summary: { en: 'Call the entry that specifies how common parameters are verified.', zh: '调用公共参数验证规范条目。' },
			effect: 'write',
		}),
	],
};
