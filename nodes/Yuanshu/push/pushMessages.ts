import { YUANSHU_FIELDS } from '../../../credentials/authentication/yuanshuFields';
import { about } from '../../shared/messages/inputMessages';
import type { Message } from '../../shared/messages/message';
import type { Words } from '../../shared/messages/words';

// Why a push is refused; sent to the sender.

export const multipartBody: Message = {
	code: 'yuanshuMultipartBody',
	en: 'The body must be JSON, not a multipart form.',
	zh: '请求体须为 JSON，不能是 multipart 表单。',
};

export const signatureMissing: Message = {
	code: 'yuanshuSignatureMissing',
	en: 'The Authorization header is missing.',
	zh: '缺少 Authorization 请求头。',
};

export const signatureMalformed: Message = {
	code: 'yuanshuSignatureMalformed',
	en: 'The Authorization header is malformed.',
	zh: 'Authorization 请求头格式不正确。',
};

export const multipartUnverifiable: Message = {
	code: 'yuanshuMultipartUnverifiable',
	en: 'The signature of a multipart form cannot be verified.',
	zh: 'multipart 表单的签名无法验证。',
};

export const notGenuine: Message = {
	code: 'yuanshuNotGenuine',
	en: 'The signature does not fit the push and the key.',
	zh: '签名与推送内容和公钥不符。',
};

export const timestampNotSeconds: Message = {
	code: 'yuanshuTimestampNotSeconds',
	en: 'The timestamp is not a number of seconds.',
	zh: '时间戳不是秒数。',
};

export const keyIsPublished: Message = about(
	'yuanshuKeyIsPublished',
	YUANSHU_FIELDS.platformPublicKey,
	'this is the test key of this package, with which anyone can sign. It is for tests in the editor only; use the key that Yuanshu gave you',
	'这是本软件包公开的测试密钥，任何人都能用它签名，只能在编辑器中测试；请使用元数提供的公钥',
);

/** Follows the reason why a trigger is not activated. */
export const NOT_ACTIVATED: Words = {
	en: 'No push could be accepted, so the trigger is not activated.',
	zh: '这样无法接受任何推送，因此触发器未启用。',
};

export const WAITING: Words = {
	en: 'Waiting for Yuanshu to push to the test URL.',
	zh: '正在等待元数推送到测试 URL。',
};

export const ACTIVATED: Words = {
	en: 'Give the production URL to Yuanshu for all four pushes.',
	zh: '请把生产 URL 提供给元数，四种推送都用它。',
};
