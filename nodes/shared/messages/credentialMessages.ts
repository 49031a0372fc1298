import { MAY_BE_DONE } from './callMessages';
import { about } from './inputMessages';
import type { Message } from './message';
import type { Words } from './words';

// What is wrong with a field of a credential.

export const baseUrlMissing = (label: Words): Message => ({
	code: 'baseUrlMissing',
	en: `The credential has no ${label.en}: fill it in there.`,
	zh: `凭证中没有${label.zh || label.en}：请填写。`,
});

export const baseUrlNotHttp = (label: Words): Message => ({
	code: 'baseUrlNotHttp',
	en: `The credential’s ${label.en} must be an address that starts with http or https.`,
	zh: `凭证的${label.zh || label.en}必须是以 http 或 https 开头的地址。`,
});

export const baseUrlNotPlain = (label: Words): Message => ({
	code: 'baseUrlNotPlain',
	en: `The credential’s ${label.en} must be only an address, without user name, ? and #.`,
	zh: `凭证的${label.zh || label.en}只能是地址，不能带用户名、? 和 #。`,
});

export const baseUrlOddCharacter = (label: Words): Message => ({
	code: 'baseUrlOddCharacter',
	en: `The credential’s ${label.en} has a character in it that no address has, such as a line end, a comma, a backslash or an invisible one: type it again.`,
	zh: `凭证的${label.zh || label.en}含有地址中不应有的字符（如换行、逗号、反斜杠或不可见字符）：请重新填写。`,
});

export const fieldNotText = (label: Words): Message =>
	about('fieldNotText', label, 'text is expected in the credential', '凭证中应为文本');

/** @param text what is there instead of a value, such as `undefined` */
export const fieldWithoutValue = (label: Words, text: string): Message =>
	about(
		'fieldWithoutValue',
		label,
		`"${text}" in the credential is not a value. Check the expression, or fill it in`,
		`凭证中的“${text}”不是有效的值，请检查表达式或重新填写`,
	);

export const fieldOddCharacter = (label: Words): Message =>
	about(
		'fieldOddCharacter',
		label,
		'there is a line end or an invisible character in it. Type it again in the credential',
		'其中有换行或不可见字符，请在凭证中重新填写',
	);

export const fieldNotHeaderText = (label: Words): Message =>
	about(
		'fieldNotHeaderText',
		label,
		'it has characters that cannot be sent in a header. Check it in the credential',
		'含有请求头不允许的字符，请在凭证中检查',
	);

/** What people read above the fields that say where secrets may go. */
export const OTHER_HOSTS: Words = { en: 'Other Hosts', zh: '其他主机' };
export const ONLY_HTTP: Words = { en: 'Vendor Has Only Http', zh: '仅 http' };

export const hostNotOwn = (host: string): Message => ({
	code: 'hostNotOwn',
	en: `This credential is not for ${host}, which would get a token or a signature of yours. If that host is the vendor’s, add it to ${OTHER_HOSTS.en} in the credential.`,
	zh: `此凭证不用于 ${host}，否则该主机会得到您的令牌或签名。若确为厂商的主机，请将其加入凭证的“${OTHER_HOSTS.zh}”。`,
});

/**
 * @param secret the label of what would be sent
 * @param baseUrl the label of the address
 */
export const secretOverHttp = (secret: Words, baseUrl: Words): Message => ({
	code: 'secretOverHttp',
	en: `${secret.en} is not sent over plain http, where others can read it: use https in ${baseUrl.en}, or, if the vendor has no https, switch on ${ONLY_HTTP.en} in the credential.`,
	zh: `“${secret.zh || secret.en}”不会通过 http 明文发送：请在“${baseUrl.zh}”使用 https；若厂商没有 https，请在凭证中打开“${ONLY_HTTP.zh}”。`,
});

/** What people read above the fields of a success test. */
export const SUCCESS_FIELD: Words = { en: 'Success Field', zh: '成功标识字段' };
export const SUCCESS_VALUE: Words = { en: 'Success Value', zh: '成功标识值' };
export const MESSAGE_FIELD: Words = { en: 'Message Field', zh: '错误信息字段' };

export const halfSuccessTest: Message = {
	code: 'halfSuccessTest',
	en: `Fill in both ${SUCCESS_FIELD.en} and ${SUCCESS_VALUE.en}, or neither.`,
	zh: `“${SUCCESS_FIELD.zh}”和“${SUCCESS_VALUE.zh}”必须同时填写或同时留空。`,
};

// What the success test of a credential says of a reply.

const withWarning = ({ code, en, zh }: Message): Message => ({
	code,
	en: `${en} ${MAY_BE_DONE.en}`,
	zh: zh + MAY_BE_DONE.zh,
});

/** @param mayBeDone whether the call may have changed something all the same */
export const successFieldMissing = (vendor: Words, field: string, mayBeDone: boolean): Message => {
	const message = {
		code: 'successFieldMissing',
		en: `The reply of ${vendor.en} has nothing in "${field}", which says whether the call worked.`,
		zh: `${vendor.zh || vendor.en}的返回中“${field}”没有值，无法判断是否成功。`,
	};
	return mayBeDone ? withWarning(message) : message;
};

export const fixSuccessField = (names: string): Words => ({
	en: `The reply has the fields ${names}. Check the base URL in the credential, or set ${SUCCESS_FIELD.en} and ${SUCCESS_VALUE.en} there to what a good reply has.`,
	zh: `返回的字段有：${names}。请检查凭证中的地址，或按成功的返回填写“${SUCCESS_FIELD.zh}”和“${SUCCESS_VALUE.zh}”。`,
});

/** @param said the vendor's own words, or what the success field holds */
export const failedSuccessTest = (vendor: Words, said: string): Message => ({
	code: 'failedSuccessTest',
	en: `${vendor.en} refused the call: "${said}".`,
	zh: `${vendor.zh || vendor.en}拒绝了调用。`,
});

/** @param mayBeDone whether the call may have changed something all the same */
export const isItSuccess = (field: string, value: string, mayBeDone: boolean): Words => ({
	en: `"${field}" is ${value}. If that means success, add "${value}" to ${SUCCESS_VALUE.en} in the credential.${mayBeDone ? ` ${MAY_BE_DONE.en}` : ''}`,
	zh: `“${field}”为 ${value}。若这表示成功，请将“${value}”加入凭证的“${SUCCESS_VALUE.zh}”。${mayBeDone ? MAY_BE_DONE.zh : ''}`,
});

/**
 * The same where the credential has no test of its own.
 *
 * @param mayBeDone whether the call may have changed something all the same
 */
export const setSuccessTest = (field: string, value: string, mayBeDone: boolean): Words => ({
	en: `"${field}" is ${value}. If that means success, set ${SUCCESS_FIELD.en} to "${field}" and ${SUCCESS_VALUE.en} to "${value}" in the credential.${mayBeDone ? ` ${MAY_BE_DONE.en}` : ''}`,
	zh: `“${field}”为 ${value}。若这表示成功，请在凭证中将“${SUCCESS_FIELD.zh}”设为“${field}”，“${SUCCESS_VALUE.zh}”设为“${value}”。${mayBeDone ? MAY_BE_DONE.zh : ''}`,
});

export const replyDecidesNothing = (vendor: Words): Words => ({
	en: `Items with "undecided": the reply of ${vendor.en} does not say whether the call worked. Check in the vendor’s system that a change was made, and set ${SUCCESS_FIELD.en} and ${SUCCESS_VALUE.en} in the credential.`,
	zh: `带有“undecided”的 item：${vendor.zh || vendor.en}的返回未说明调用是否成功。请到厂商系统核对修改是否生效，并在凭证中填写“${SUCCESS_FIELD.zh}”和“${SUCCESS_VALUE.zh}”。`,
});

// What credential tests have in common.

export const noReplyFrom = (address: string): Message => ({
	code: 'noReplyFrom',
	en: `No reply from ${address}.`,
	zh: `${address} 没有响应。`,
});
