import { KUAIMAI_FIELDS } from '../../credentials/authentication/kuaimaiFields';
import type { Message } from '../shared/messages/message';
import { ended, type Words } from '../shared/messages/words';

const { accessToken, refreshToken } = KUAIMAI_FIELDS;

// What a reply of the gateway means (docs/facts/kuaimai.md, Error Codes).

export const serviceUnavailable: Message = {
	code: 'kuaimaiUnavailable',
	en: 'Kuaimai’s service is not available at the moment.',
	zh: '快麦服务暂不可用。',
};

export const CALL_LESS_OFTEN: Words = {
	en: 'Try again later. If it happens often, set Max per Second under Options.',
	zh: '请稍后重试；若经常发生，请在“选项”中设置“限速”。',
};

export const sessionMissing: Message = {
	code: 'kuaimaiSessionMissing',
	en: 'Kuaimai did not receive an access token.',
	zh: '快麦未收到会话令牌。',
};

export const FILL_IN_ACCESS_TOKEN: Words = {
	en: `Fill in ${accessToken.en} in the credential.`,
	zh: `请在凭证中填写“${accessToken.zh}”。`,
};

export const sessionExpired: Message = {
	code: 'kuaimaiSessionExpired',
	en: 'The Kuaimai session has expired or is not enabled.',
	zh: '快麦会话已过期或未启用。',
};

export const RENEW_SESSION: Words = {
	en: 'Put the current access token into the credential. Only Kuaimai’s support can open an expired session again.',
	zh: '请在凭证的“会话令牌”中填写当前令牌；已过期的会话只能由快麦客服重新开通。',
};

export const refreshedTooOften: Message = {
	code: 'kuaimaiRefreshedTooOften',
	en: 'The Kuaimai session was refreshed less than an hour ago.',
	zh: '快麦会话在一小时内已刷新过。',
};

export const TOKEN_STILL_GOOD: Words = {
	en: 'The current access token is still good. Refresh at most once an hour.',
	zh: '当前会话令牌仍然有效，每小时最多刷新一次。',
};

export const wrongAppSecret: Message = {
	code: 'kuaimaiWrongAppSecret',
	en: 'Kuaimai rejected the signature: the app secret is wrong.',
	zh: '快麦验签失败：App Secret 错误。',
};

export const COPY_APP_SECRET: Words = {
	en: 'Copy the app secret again, without spaces, and check that it belongs to the app key.',
	zh: '请重新复制 App Secret（不含空格），并确认它与 App Key 匹配。',
};

export const unknownMethod: Message = {
	code: 'kuaimaiUnknownMethod',
	en: 'Kuaimai does not know this method.',
	zh: '快麦没有这个方法。',
};

export const CHECK_PERMISSION: Words = {
	en: 'Check that your app may use this method.',
	zh: '请确认应用有权限调用此方法。',
};

export const wrongClock: Message = {
	code: 'kuaimaiWrongClock',
	en: 'Kuaimai rejected the timestamp: the clock of this server is wrong.',
	zh: '快麦校验时间戳失败：本服务器的时钟不准。',
};

export const SET_CLOCK: Words = {
	en: 'Set the clock of this server: Kuaimai allows a difference of 10 minutes. The time zone does not matter.',
	zh: '请校准服务器时钟：快麦允许 10 分钟误差，与时区无关。',
};

export const unknownAppKey: Message = {
	code: 'kuaimaiUnknownAppKey',
	en: 'Kuaimai does not know the app key.',
	zh: '快麦没有这个 App Key。',
};

export const COPY_APP_KEY: Words = {
	en: 'Copy the app key again, without spaces.',
	zh: '请重新复制 App Key（不含空格）。',
};

/** @param reason the vendor's own text, or its code where it sends none */
export const refused = (reason: string): Message => ({
	code: 'kuaimaiRefused',
	...ended({ en: `Kuaimai refused the call: ${reason}`, zh: '快麦拒绝了调用' }),
});

export const withoutVerdict: Message = {
	code: 'kuaimaiWithoutVerdict',
	en: 'Kuaimai’s reply does not say whether the call succeeded.',
	zh: '快麦的返回未说明调用是否成功。',
};

export const CHECK_GATEWAY: Words = {
	en: 'Check that the base URL in the credential is the address of Kuaimai’s gateway.',
	zh: '请确认凭证中的“网关地址”是快麦的网关。',
};

// What a call cannot be made with.

export const methodAmongParameters: Message = {
	code: 'kuaimaiMethodAmongParameters',
	en: 'Parameters: leave out "method"; fill in Method instead.',
	zh: '“参数”：请去掉“method”，改填“方法名”。',
};

export const refreshOnlyInSession = (method: string): Message => ({
	code: 'kuaimaiRefreshOnlyInSession',
	en: `The reply of ${method} has tokens. Use the operation Refresh of the resource Session instead.`,
	zh: `${method} 的返回含有令牌，请改用“会话”资源的“刷新会话”操作。`,
});

export const refreshTokenMissing: Message = {
	code: 'kuaimaiRefreshTokenMissing',
	en: 'The credential has no refresh token.',
	zh: '凭证中没有刷新令牌。',
};

export const FILL_IN_REFRESH_TOKEN: Words = {
	en: `Fill in ${refreshToken.en} in the credential.`,
	zh: `请在凭证中填写“${refreshToken.zh}”。`,
};

// What an operation can fail with.

export const FIND_NEW_TOKENS: Words = {
	en: 'The reply to the refresh is not understood, so it is in notUnderstood. If there are new tokens in it, put them into the credential now, then delete this execution. If not, try any read: if it works, the tokens in the credential are still good.',
	zh: '无法识别刷新会话的返回，内容见 notUnderstood。若其中有新令牌，请立即填入凭证并删除本次执行；若没有，请执行任一查询：成功则凭证中的令牌仍然有效。',
};

export const STORE_NEW_TOKENS: Words = {
	en: 'Kuaimai changed the tokens. Put newAccessToken and newRefreshToken into the credential now, then delete this execution: the old tokens may no longer work.',
	zh: '快麦更换了令牌。请立即将 newAccessToken 和 newRefreshToken 填入凭证，然后删除本次执行：旧令牌可能已失效。',
};

export const archiveRangeTooLong = (days: number): Message => ({
	code: 'kuaimaiArchiveRangeTooLong',
	en: `The time range may be at most ${days} days.`,
	zh: `时间范围最多 ${days} 天。`,
});

export const otherCalculationRuns: Message = {
	code: 'kuaimaiOtherCalculationRuns',
	en: 'Kuaimai is still working on another calculation.',
	zh: '快麦仍在进行另一次计算。',
};

export const WAIT_FOR_OTHER_CALCULATION: Words = {
	en: 'Nothing was started, because the two results could not be told apart. Try again when Get Progress returns progress 2, or switch off Wait for Result.',
	zh: '未开始计算，因为无法区分两次结果。请在“查询进度”返回 2 后重试，或关闭“等待结果”。',
};

export const calculationWithoutKey: Message = {
	code: 'kuaimaiCalculationWithoutKey',
	en: 'Kuaimai finished the calculation, but sent no query key.',
	zh: '快麦已完成计算，但未返回“查询Key”。',
};

export const CALCULATE_AGAIN: Words = { en: 'Calculate again.', zh: '请重新计算。' };

export const onlyOldResult = (seconds: number): Message => ({
	code: 'kuaimaiOnlyOldResult',
	en: `After ${seconds} seconds Kuaimai still returned the result from before this calculation.`,
	zh: `${seconds} 秒后快麦返回的仍是本次计算之前的结果。`,
});

export const OLD_RESULT_KEPT_BACK: Words = {
	en: 'The node does not output it, because nothing shows that it is new. The calculation may still be running: use Get Progress later, then Get Many.',
	zh: '无法判断它是否为新结果，因此未输出。计算可能仍在进行，请稍后用“查询进度”，再读取采购建议。',
};

export const calculationNotReady = (seconds: number): Message => ({
	code: 'kuaimaiCalculationNotReady',
	en: `The purchase suggestions were not ready after ${seconds} seconds.`,
	zh: `${seconds} 秒内采购建议未计算完成。`,
});

export const WAIT_LONGER: Words = {
	en: 'The calculation continues at Kuaimai: use Get Progress later, or raise Max Seconds.',
	zh: '计算仍在快麦进行：请稍后用“查询进度”，或调大“等待秒数”。',
};

// What the credential test says.

export const credentialAccepted: Message = {
	code: 'kuaimaiCredentialAccepted',
	en: 'Kuaimai accepted the app key, the signature and the session.',
	zh: 'App Key、签名和会话均已通过快麦校验。',
};
