import type { Resource } from '../../shared/catalogue/operation';
import { titleOnly } from './titleOnly';

/** The test interface and the verification of common parameters (yunjigong.md section 2, rows 1 and 34). */
export const test: Resource = {
	name: 'test',
	label: { en: 'Test', zh: '测试' },
	operations: [
		titleOnly({
			name: 'call',
			label: 'Call Test Interface',
			title: '测试接口',
			action: 'Call the test interface',
			does: 'Call the test interface',
			effect: 'write',
		}),
		titleOnly({
			name: 'verifyParameters',
			label: 'Verify Common Parameters',
			title: '开放接口公共参数验证规范',
			action: 'Verify the common parameters',
			does: 'Call the entry that specifies how common parameters are verified, which the page tree marks POST',
			effect: 'write',
		}),
	],
};
