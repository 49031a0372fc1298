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
	en: 'The body of the request must be form fields.',
	zh: '请求体必须是表单字段。',
};

export const bodyNotFormOrJson: Message = {
	code: 'bodyNotFormOrJson',
	en: 'The body of the request must be a form or a JSON object to be signed.',
	zh: '请求体必须是表单或 JSON 对象才能签名。',
};
