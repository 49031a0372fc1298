import { about } from './inputMessages';
import type { Message } from './message';
import type { Words } from './words';

// Why a push is refused; sent to the sender.

export const bodyNotUtf8: Message = {
	code: 'bodyNotUtf8',
	en: 'The body is not of the charset that it names, or, where it names none, not valid UTF-8.',
	zh: '请求体与其声明的字符集不符；未声明时不是有效的 UTF-8。',
};

export const bodyNotJson: Message = {
	code: 'bodyNotJson',
	en: 'The body is not valid JSON.',
	zh: '请求体不是有效的 JSON。',
};

export const bodyTooDeep = (most: number): Message => ({
	code: 'bodyTooDeep',
	en: `The body is nested deeper than ${most} levels.`,
	zh: `请求体嵌套超过 ${most} 层。`,
});

export const bodyTooLong = (label: Words, most: number): Message => ({
	code: 'bodyTooLong',
	en: `The body is longer than ${most} MB, which is the ${label.en} of the trigger.`,
	zh: `请求体超过 ${most} MB，即触发器的“${label.zh}”。`,
});

export const bodyTooManyMembers = (most: number): Message => ({
	code: 'bodyTooManyMembers',
	en: `The push has more than ${most} parameters.`,
	zh: `推送的参数超过 ${most} 个。`,
});

export const targetNotAPath: Message = {
	code: 'targetNotAPath',
	en: 'The request names another host in its first line; a path is expected there.',
	zh: '请求行中写了其他主机，应只有路径。',
};

export const forbiddenKey: Message = {
	code: 'forbiddenKey',
	en: 'The body has a key __proto__.',
	zh: '请求体含有键 __proto__。',
};

/** As it came, cut: a sender can write anything there. */
const quoted = (address: string): string => JSON.stringify(address.slice(0, 60)).slice(1, -1);

export const senderNotAllowed = (address: string): Message => ({
	code: 'senderNotAllowed',
	en: `The IP address of the sender, "${quoted(address)}", is not allowed.`,
	zh: `发送方的 IP 地址“${quoted(address)}”不在允许范围内。`,
});

export const tooFewHops = (proxies: number, named: number, connection: string): Message => ({
	code: 'tooFewHops',
	en: `The sender is not known: Proxies is ${proxies}, but X-Forwarded-For names ${named} (the connection is from "${quoted(connection)}").`,
	zh: `无法得知发送方：反向代理数为 ${proxies}，但 X-Forwarded-For 只有 ${named} 个地址（连接来自“${quoted(connection)}”）。`,
});

export const timestampOff = (seconds: number): Message => ({
	code: 'timestampOff',
	en: `The timestamp differs from this server’s clock by more than ${seconds} seconds.`,
	zh: `时间戳与本服务器时钟相差超过 ${seconds} 秒。`,
});

export const timestampInMilliseconds: Message = {
	code: 'timestampInMilliseconds',
	en: 'The timestamp is in milliseconds; seconds are expected.',
	zh: '时间戳以毫秒为单位，应为秒。',
};

export const timestampInSeconds: Message = {
	code: 'timestampInSeconds',
	en: 'The timestamp is in seconds; milliseconds are expected.',
	zh: '时间戳以秒为单位，应为毫秒。',
};

export const tooManyEvents = (most: number): Message => ({
	code: 'tooManyEvents',
	en: `One push may carry at most ${most} events.`,
	zh: `一次推送最多 ${most} 个事件。`,
});

export const receiverNotReady: Message = {
	code: 'receiverNotReady',
	en: 'The trigger is not set up correctly.',
	zh: '触发器设置有误。',
};

// Why a trigger is not activated.

export const notAnIpRange = (label: Words, entry: string): Message =>
	about(
		'notAnIpRange',
		label,
		`"${entry}" is not an IP address, nor a range such as 10.0.0.0/8 or 10.0.0.1-10.0.0.9`,
		`“${entry}”不是 IP 地址，也不是 10.0.0.0/8 或 10.0.0.1-10.0.0.9 这样的范围`,
	);

export const noEventChosen = (label: Words): Message =>
	about(
		'noEventChosen',
		label,
		'choose at least one. Otherwise nothing starts the workflow',
		'请至少选择一项，否则工作流不会启动',
	);
