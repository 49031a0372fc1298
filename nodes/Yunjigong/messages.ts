import type { Message } from '../shared/messages/message';
import type { Words } from '../shared/messages/words';

/** How messages name the vendor. */
export const YUNJIGONG: Words = { en: 'Yunjigong', zh: '云集供' };

// What the credential test says.

export const nothingCalled: Message = {
	code: 'nothingCalled',
	en: 'The fields go together. Nothing was called: fill in Test Path to try the credential.',
	zh: '各字段相互匹配。未调用接口：填写测试接口路径后可测试凭证。',
};

export const testPathWorked = (path: string): Message => ({
	code: 'testPathWorked',
	en: `Yunjigong replied to ${path} with success.`,
	zh: `云集供对 ${path} 返回成功。`,
});

export const testPathUnclear = (path: string): Message => ({
	code: 'testPathUnclear',
	en: `Yunjigong replied to ${path} with JSON. Whether that means success is not known: Success Field and Success Value are empty.`,
	zh: `云集供对 ${path} 返回了 JSON；成功标识字段和成功标识值为空，未判断是否成功。`,
});
