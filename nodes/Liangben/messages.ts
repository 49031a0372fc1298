import { AUTHENTICATIONS, LIANGBEN_FIELDS } from '../../credentials/authentication/liangbenFields';
import { SUCCESS_FIELD } from '../shared/messages/credentialMessages';
import type { Message } from '../shared/messages/message';
import { ended, type Words } from '../shared/messages/words';

/** How messages name the vendor. */
export const LIANGBEN: Words = { en: 'Liangben', zh: '粮本' };

const { accessToken, authentication, baseUrl, signedPath } = LIANGBEN_FIELDS;
const { secret, signature } = AUTHENTICATIONS;

// What the gateway's codes mean (docs/facts/liangben.md, Gateway Errors).

export const gatewayMissesParameter: Message = {
	code: 'gatewayMissesParameter',
	en: 'A parameter is missing.',
	zh: '缺少参数。',
};

export const FILL_IN_NAMED_FIELD: Words = {
	en: 'Fill in the field that the gateway’s text names.',
	zh: '请填写网关提示的字段。',
};

export const gatewayRefusesSignature: Message = {
	code: 'gatewayRefusesSignature',
	en: 'The gateway refuses the signature.',
	zh: '网关验签失败。',
};

export const TRY_OTHER_SIGNED_PATH: Words = {
	en: `Check the Secret. If ${authentication.en} is ${signature.en}, try the other ${signedPath.en}, or use ${secret.en} over https.`,
	zh: `请检查 Secret；“${authentication.zh}”为“${signature.zh}”时可更换“${signedPath.zh}”，或在 https 下改用“${secret.zh}”。`,
};

export const backendRefusesSignature: Message = {
	code: 'liangbenBackendRefusesSignature',
	en: 'Liangben answered HTTP 401 with nothing, as services behind the gateway do that check the signature themselves.',
	zh: '粮本返回 HTTP 401 且没有内容：网关后方自行验签的服务会这样返回。',
};

export const gatewayUnknownKey: Message = {
	code: 'gatewayUnknownKey',
	en: 'The gateway does not know the Key.',
	zh: '网关没有该 Key。',
};

export const COPY_KEY_AGAIN: Words = {
	en: 'Copy Key and Secret of your app again, without spaces.',
	zh: '请重新复制应用的 Key 和 Secret，不要带空格。',
};

export const gatewayKeyExpired: Message = {
	code: 'gatewayKeyExpired',
	en: 'The Key has expired.',
	zh: 'Key 已过期。',
};

export const RENEW_KEY: Words = {
	en: 'Renew it on the open platform.',
	zh: '请在开放平台续期。',
};

export const gatewayWrongSecret: Message = {
	code: 'gatewayWrongSecret',
	en: 'The Secret is wrong.',
	zh: 'Secret 不正确。',
};

export const COPY_KEY_OR_USE_SECRET: Words = {
	en: `${COPY_KEY_AGAIN.en} If ${authentication.en} is ${signature.en} and ${baseUrl.en} starts with https, set ${authentication.en} to ${secret.en}: over https the gateway may accept only that.`,
	zh: `${COPY_KEY_AGAIN.zh}若“${authentication.zh}”为“${signature.zh}”且“${baseUrl.zh}”以 https 开头，请改选“${secret.zh}”：这类网关可能只支持这种方式。`,
};

export const gatewayRefusesApp: Message = {
	code: 'gatewayRefusesApp',
	en: 'The gateway refuses the app.',
	zh: '网关拒绝了该应用。',
};

export const gatewayAppDisabled: Message = {
	code: 'gatewayAppDisabled',
	en: 'The app is disabled.',
	zh: '应用已被停用。',
};

export const ASK_LIANGBEN: Words = {
	en: 'Ask Liangben’s open platform.',
	zh: '请联系粮本开放平台。',
};

export const gatewayUnreadableTime: Message = {
	code: 'gatewayUnreadableTime',
	en: 'The gateway cannot read the time of the signature.',
	zh: '网关无法识别签名时间。',
};

export const USE_SECRET: Words = {
	en: `Use https in ${baseUrl.en} and set ${authentication.en} to ${secret.en}: then no time is sent.`,
	zh: `请改用 https，并将“${authentication.zh}”设为“${secret.zh}”：此方式不校验时间。`,
};

export const gatewayClockOff: Message = {
	code: 'gatewayClockOff',
	en: 'The time of the signature is out of date: the clock of this server is wrong.',
	zh: '签名时间已失效：本服务器的时钟不准。',
};

export const SET_CLOCK: Words = { en: 'Set this server’s clock.', zh: '请校准服务器时钟。' };

export const gatewayNotPermitted: Message = {
	code: 'gatewayNotPermitted',
	en: 'The app may not call this endpoint.',
	zh: '应用没有调用该接口的权限。',
};

export const BIND_PERMISSION: Words = {
	en: 'Have the permission bound to your Key on the open platform.',
	zh: '请在开放平台为该 Key 开通权限。',
};

export const gatewayWantsToken: Message = {
	code: 'gatewayWantsToken',
	en: 'The gateway demands an OAuth access token.',
	zh: '网关要求 OAuth 访问令牌。',
};

export const FILL_IN_TOKEN: Words = {
	en: `Fill in ${accessToken.en} in the credential.`,
	zh: `请在凭证中填写“${accessToken.zh}”。`,
};

export const gatewayThrottled: Message = {
	code: 'gatewayThrottled',
	en: 'The gateway is receiving too many requests with this Key.',
	zh: '该 Key 的调用过于频繁。',
};

export const gatewayWrongPassword: Message = {
	code: 'gatewayWrongPassword',
	en: 'The gateway says that user name and password do not match.',
	zh: '网关提示用户名与密码不匹配。',
};

export const CHECK_KEY_AND_SECRET: Words = {
	en: 'Check Key and Secret in the credential. If they are right, ask Liangben’s open platform.',
	zh: '请检查凭证中的 Key 和 Secret；若无误，请联系粮本开放平台。',
};

export const gatewayUnknownApi: Message = {
	code: 'gatewayUnknownApi',
	en: 'The gateway does not know this API.',
	zh: '网关没有该接口。',
};

export const CHECK_ADDRESS_AND_PATH: Words = {
	en: 'Check the base URL in the credential, and the path.',
	zh: `请检查凭证中的“${baseUrl.zh}”和“接口路径”。`,
};

export const gatewayUnknownMethod: Message = {
	code: 'gatewayUnknownMethod',
	en: 'The gateway does not know this method.',
	zh: '网关没有该方法。',
};

export const CHECK_PATH_AND_METHOD: Words = {
	en: 'Check the path and the HTTP method.',
	zh: '请检查“接口路径”和“请求方式”。',
};

export const gatewayBackendSilent: Message = {
	code: 'gatewayBackendSilent',
	en: 'The gateway gets no reply from Liangben.',
	zh: '网关后方的粮本系统没有响应。',
};

export const gatewayRefused = (text: string): Message => ({
	code: 'gatewayRefused',
	...ended({ en: `The gateway refused the call: ${text}`, zh: '网关拒绝了调用' }),
});

// What the credential test says.

export const cartListed: Message = {
	code: 'cartListed',
	en: 'The gateway accepted the Key, and Liangben listed the cart.',
	zh: '网关已接受 Key，粮本返回了购物车。',
};

export const cartUnclear: Message = {
	code: 'cartUnclear',
	en: `The gateway accepted the Key. It is not known whether Liangben listed the cart: its reply has neither status nor code, and ${SUCCESS_FIELD.en} is empty.`,
	zh: `网关已接受 Key；返回中既没有 status 也没有 code，且“${SUCCESS_FIELD.zh}”为空，无法判断购物车是否查询成功。`,
};
