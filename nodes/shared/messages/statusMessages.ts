import type { Message } from './message';
import type { Words } from './words';

// What an HTTP status means, where it is no answer of the API.

export const CHECK_ADDRESS_AND_PATH: Words = {
	en: 'There is nothing at this address. Check the base URL in the credential, and the path where you gave one.',
	zh: '该地址不存在。请检查凭证中的地址；若路径由您填写，请一并检查。',
};

export const CHECK_METHOD: Words = {
	en: 'The address does not take this HTTP method. Check the method where you chose one, and the base URL in the credential: a web page or a proxy may be there.',
	zh: '该地址不支持此请求方式。若由您选择请求方式，请检查；并检查凭证中的地址是否指向网页或代理。',
};

export const CHECK_PROXY: Words = {
	en: 'A proxy between n8n and the vendor wants a login. Ask whoever runs n8n to check HTTP_PROXY and HTTPS_PROXY.',
	zh: 'n8n 与厂商之间的代理要求登录。请联系 n8n 的管理员检查 HTTP_PROXY 和 HTTPS_PROXY。',
};

export const SEND_LESS: Words = {
	en: 'The request is too large. Send fewer rows at once, or shorter texts.',
	zh: '请求过大。请减少一次发送的行数，或缩短文本。',
};

export const SEND_SHORTER: Words = {
	en: 'The address or the headers are too long. Give fewer values at once, such as fewer ids.',
	zh: '地址或请求头过长。请减少一次填写的内容，例如减少 ID 的数量。',
};

export const stoppedByFirewall = (vendor: Words, statusCode: number): Message => ({
	code: 'stoppedByFirewall',
	en: `A web page came instead of a reply of ${vendor.en} (HTTP ${statusCode}), as a firewall sends it.`,
	zh: `收到的不是${vendor.zh || vendor.en}的返回，而是网页（HTTP ${statusCode}），可能是防火墙拦截。`,
});

export const ASK_ABOUT_FIREWALL: Words = {
	en: 'Check the base URL in the credential. If it is right, ask the vendor to let the address of this server through, and your own network for the way out.',
	zh: '请检查凭证中的地址。若无误，请联系厂商放行本服务器的地址，并检查本方网络的出口限制。',
};
