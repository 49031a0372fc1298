import type { Words } from '../../nodes/shared/messages/words';

/** What people read above the fields of the credential that are its own; messages name them so too. */
export const YUNJIGONG_FIELDS = {
	baseUrl: { en: 'Base URL', zh: '接口地址' },
	testPath: { en: 'Test Path', zh: '测试接口路径' },
	testMethod: { en: 'Test Method', zh: '测试请求方式' },
	testContentType: { en: 'Content Type', zh: '请求格式' },
	testBody: { en: 'Test Body', zh: '测试参数' },
} satisfies Record<string, Words>;
