/** The words of the parameters by which the user chooses how a call is made. */
export const HTTP_METHOD = {
	label: { en: 'HTTP Method', zh: '请求方式' },
	help: 'How the endpoint is called',
};

export const CONTENT_TYPE = {
	label: { en: 'Content Type', zh: '请求格式' },
	help: 'How the body is written; a GET has none',
};

export const EFFECT = {
	label: { en: 'Effect', zh: '读写' },
	help: 'Whether the call changes anything at the vendor',
	write: { en: 'Writes', zh: '写入' },
	writeHelp: 'It is never retried when no reply comes',
	read: { en: 'Reads', zh: '只读' },
	readHelp: 'It is retried after transient errors',
};

export const LIST_FIELD = {
	label: { en: 'List Field', zh: '列表字段' },
	help: 'Where the list is in the reply, such as data.list, or $ for the reply itself. It is not published. Each record becomes an item. If empty, you get the whole reply.',
};
