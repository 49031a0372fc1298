import type { Message } from '../../shared/messages/message';
import type { Words } from '../../shared/messages/words';

// Why a push is refused; sent to the sender.

const quoted = (name: string): string => JSON.stringify(name.slice(0, 60));
const quotedInChinese = (name: string): string => `“${quoted(name).slice(1, -1)}”`;

export const parameterRepeated = (name: string): Message => ({
	code: 'parameterRepeated',
	en: `The parameter ${quoted(name)} is there more than once.`,
	zh: `参数${quotedInChinese(name)}重复。`,
});

export const parameterNotUnicode = (name: string): Message => ({
	code: 'parameterNotUnicode',
	en: `The parameter ${quoted(name)} is not valid Unicode.`,
	zh: `参数${quotedInChinese(name)}不是有效的 Unicode。`,
});

export const parameterInTwoPlaces = (name: string): Message => ({
	code: 'parameterInTwoPlaces',
	en: `The parameter ${quoted(name)} is both in the query and in the body.`,
	zh: `参数${quotedInChinese(name)}同时出现在查询串和请求体中。`,
});

export const parameterMisplaced = (name: string, placement: 'query' | 'header'): Message => ({
	code: 'parameterMisplaced',
	en: `The parameter ${quoted(name)} belongs in the ${placement}, not in the body.`,
	zh: `参数${quotedInChinese(name)}应在${placement === 'query' ? '查询串' : '请求头'}中，而非请求体中。`,
});

export const bodyNotParameters: Message = {
	code: 'bodyNotParameters',
	en: 'The body is not a JSON object of parameters, so it cannot be verified.',
	zh: '请求体不是由参数组成的 JSON 对象，无法验签。',
};

export const bodyOfNoKnownType: Message = {
	code: 'bodyOfNoKnownType',
	en: 'The body is neither a form nor a JSON object of parameters.',
	zh: '请求体既不是表单，也不是由参数组成的 JSON 对象。',
};

export const profileSignatureMissing: Message = {
	code: 'profileSignatureMissing',
	en: 'The signature is missing.',
	zh: '缺少签名。',
};

export const profileSignatureWrong: Message = {
	code: 'profileSignatureWrong',
	en: 'The signature does not fit the push and the secret.',
	zh: '签名与推送内容和密钥不符。',
};

export const profileKeyWrong: Message = {
	code: 'profileKeyWrong',
	en: 'The app key is not the one in the credential.',
	zh: '应用标识与凭证中的不符。',
};

export const profileNonceMissing: Message = {
	code: 'profileNonceMissing',
	en: 'The nonce is missing.',
	zh: '缺少随机串。',
};

export const profileTimestampUnreadable: Message = {
	code: 'profileTimestampUnreadable',
	en: 'The timestamp is missing or not in the form of the signing profile.',
	zh: '时间戳缺失或格式与签名规则不符。',
};

// Why the trigger is not activated.

export const triggerNeedsCredential: Message = {
	code: 'triggerNeedsCredential',
	en: 'Choose a credential: verification by the signing profile and registration of the push address need it.',
	zh: '请选择凭证：按签名规则验签和登记推送地址都需要它。',
};

export const triggerNeedsProfile: Message = {
	code: 'triggerNeedsProfile',
	en: 'The credential has no signing profile: fill it in there, or set Verification to None, Unsafe.',
	zh: '凭证中没有签名规则：请在凭证中填写，或将“验签”设为“不验签, 不安全”。',
};

export const addressStays = (node: string): Message => ({
	code: 'addressStays',
	en: `${node}: the push address stays set at Yunjigong. Remove it there, or fill in Unregister Fields.`,
	zh: `${node}：推送地址仍保留在云集供，请到云集供后台移除，或填写“停用字段”。`,
});

export const WAITING: Words = {
	en: 'Waiting for Yunjigong to push to the test URL.',
	zh: '正在等待云集供推送到测试 URL。',
};

export const ACTIVATED: Words = {
	en: 'Give the production URL to Yunjigong, unless Register URL has done it.',
	zh: '请把生产 URL 提供给云集供；已用“登记推送地址”登记的除外。',
};
