import type { Message } from '../../nodes/shared/messages/message';

// Why a request cannot be signed. It may be one of the HTTP Request node, which the user has built.

export const addressIncomplete: Message = {
	code: 'addressIncomplete',
	en: 'The request has no complete address.',
	zh: '请求没有完整的地址。',
};

export const addressWithUser: Message = {
	code: 'addressWithUser',
	en: 'The address has a user name: the header it would need is the signature’s.',
	zh: '地址中含有用户名：它需要的请求头已用于签名。',
};

export const parameterTwice = (name: string): Message => ({
	code: 'parameterTwice',
	en: `The parameter "${name}" is there more than once, so it cannot be signed: send its values as one, such as JSON.`,
	zh: `参数“${name}”重复，无法签名：请将各值合为一个发送，例如 JSON。`,
});

export const multipartUnsignable: Message = {
	code: 'multipartUnsignable',
	en: 'A multipart form cannot be signed: send JSON or a url-encoded form.',
	zh: 'multipart 表单无法签名：请发送 JSON 或 url 编码的表单。',
};

export const streamUnsignable: Message = {
	code: 'streamUnsignable',
	en: 'A stream cannot be signed: send its content.',
	zh: '数据流无法签名：请发送其内容。',
};

export const listIsNoForm: Message = {
	code: 'listIsNoForm',
	en: 'A form has named fields: a list cannot be one.',
	zh: '表单由有名称的字段组成，不能是列表。',
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
