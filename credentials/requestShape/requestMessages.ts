import type { Message } from '../../nodes/shared/messages/message';

// Why a request cannot be signed. It may be one of the HTTP Request node, which the user has built.

export const addressIncomplete: Message = {
	code: 'addressIncomplete',
	en: 'The request has no complete address.',
	zh: '请求没有完整的地址。',
};

export const addressWithUser: Message = {
	code: 'addressWithUser',
	en: 'Take the user name and password out of the address: they need the same header as the signature.',
	zh: '请去掉地址中的用户名和密码：它们占用的请求头已用于签名。',
};

export const parameterTwice = (name: string): Message => ({
	code: 'parameterTwice',
	en: `The parameter "${name}" is there more than once, so it cannot be signed: send its values as one value, such as JSON.`,
	zh: `参数“${name}”重复，无法签名：请将多个值合并成一个（如 JSON）再发送。`,
});

export const headerTwice = (name: string): Message => ({
	code: 'headerTwice',
	en: `The header "${name}" is there more than once, so it cannot be signed: send it once.`,
	zh: `请求头“${name}”重复，无法签名：请只发送一个。`,
});

export const parameterNotUtf8 = (name: string): Message => ({
	code: 'parameterNotUtf8',
	en: `The parameter "${name}" is not in UTF-8: write it as text, or percent-encode its UTF-8 bytes.`,
	zh: `参数“${name}”不是 UTF-8：请直接填写文本，或对其 UTF-8 字节做百分号编码。`,
});

export const halfCharacter = (name: string): Message => ({
	code: 'halfCharacter',
	en: `The parameter "${name}" has half a character, such as half an emoji: it was probably cut off there.`,
	zh: `参数“${name}”中有半个字符（如半个表情符号），可能是被截断了。`,
});

export const multipartUnsignable: Message = {
	code: 'multipartUnsignable',
	en: 'A multipart form cannot be signed: send JSON or a URL-encoded form.',
	zh: 'multipart 表单无法签名：请发送 JSON 或 URL 编码的表单。',
};

export const streamUnsignable: Message = {
	code: 'streamUnsignable',
	en: 'A stream cannot be signed: send its content.',
	zh: '数据流无法签名：请发送其内容。',
};

export const listIsNoForm: Message = {
	code: 'listIsNoForm',
	en: 'The body is a list. A form needs fields with names: send an object.',
	zh: '请求体是列表，而表单需要有名称的字段：请发送对象。',
};

export const bodyNotForm: Message = {
	code: 'bodyNotForm',
	en: 'The content type says that the body is a form, but it is not: write name=value&name=value, or choose another content type.',
	zh: '内容类型声明为表单，但请求体不是：请写成 name=value&name=value，或换一种内容类型。',
};

export const bodyNotFormOrJson: Message = {
	code: 'bodyNotFormOrJson',
	en: 'The body of the request must be a form or a JSON object to be signed.',
	zh: '请求体必须是表单或 JSON 对象才能签名。',
};

export const bodyTypeUnknown: Message = {
	code: 'bodyTypeUnknown',
	en: 'The body is neither JSON nor a form: say in the content type what it is.',
	zh: '请求体既不是 JSON 也不是表单：请用内容类型说明它是什么。',
};

export const bodyTwice: Message = {
	code: 'bodyTwice',
	en: 'The request has two bodies: send one.',
	zh: '请求有两个请求体：请只发送一个。',
};

export const bodyOfGet: Message = {
	code: 'bodyOfGet',
	en: 'A GET has no body: send its parameters in the query, or use POST.',
	zh: 'GET 没有请求体：请把参数放进查询串，或改用 POST。',
};

export const requestNotUtf8: Message = {
	code: 'requestNotUtf8',
	en: 'The body is not in UTF-8, so it cannot be signed: convert it first.',
	zh: '请求体不是 UTF-8，无法签名：请先转换编码。',
};

export const charsetNotUtf8: Message = {
	code: 'charsetNotUtf8',
	en: 'The content type names another charset than UTF-8, but the body is sent in UTF-8: remove the charset.',
	zh: '内容类型声明的字符集不是 UTF-8，而请求体以 UTF-8 发送：请去掉 charset。',
};
