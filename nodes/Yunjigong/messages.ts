import { YUNJIGONG_FIELDS } from '../../credentials/authentication/yunjigongFields';
import { SUCCESS_FIELD, SUCCESS_VALUE } from '../shared/messages/credentialMessages';
import type { Message } from '../shared/messages/message';
import type { Words } from '../shared/messages/words';

/** How messages name the vendor. */
export const YUNJIGONG: Words = { en: 'Yunjigong', zh: '云集供' };

const { testPath } = YUNJIGONG_FIELDS;

// What the credential test says.

export const nothingCalled: Message = {
	code: 'nothingCalled',
	en: `The fields fit together. Nothing was called: fill in ${testPath.en} to try the credential.`,
	zh: `各字段没有矛盾，但未调用接口：填写“${testPath.zh}”后可测试凭证。`,
};

export const testPathWorked = (path: string): Message => ({
	code: 'testPathWorked',
	en: `Yunjigong replied to ${path} with success.`,
	zh: `云集供对 ${path} 返回成功。`,
});

export const testPathUnclear = (path: string): Message => ({
	code: 'testPathUnclear',
	en: `Yunjigong replied to ${path} with JSON. Whether that means success is not known: ${SUCCESS_FIELD.en} and ${SUCCESS_VALUE.en} are empty.`,
	zh: `云集供对 ${path} 返回了 JSON；“${SUCCESS_FIELD.zh}”和“${SUCCESS_VALUE.zh}”为空，无法判断是否成功。`,
});
