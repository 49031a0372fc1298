import type { Message } from './message';
import { ended, introduced, type Words } from './words';

/** The vendor's name in a Chinese sentence. */
const zhOf = ({ en, zh }: Words): string => zh || en;

// Why a call failed. `vendor` is the vendor's name in both languages.

export const throttled = (vendor: Words): Message => ({
	code: 'throttled',
	en: `${vendor.en} is receiving too many requests.`,
	zh: `调用${zhOf(vendor)}过于频繁。`,
});

export const throttledFor = (vendor: Words, seconds: number): Message => ({
	code: 'throttledFor',
	en: `${vendor.en} is receiving too many requests, and asks to wait ${seconds} s.`,
	zh: `调用${zhOf(vendor)}过于频繁，对方要求等待 ${seconds} 秒。`,
});

export const SLOW_DOWN: Words = {
	en: 'Lower Concurrency or set Max per Second under Options, or run less at once.',
	zh: '请在“选项”中调低“并发数”或设置“限速”，或减少一次处理的数量。',
};

export const redirected = (vendor: Words, target: string): Message => ({
	code: 'redirected',
	en: `${vendor.en} redirected the call${target && ` to ${target}`}; signed requests are not passed on.`,
	zh: `${zhOf(vendor)}将请求重定向${target && `到 ${target}`}，已签名的请求不会转发。`,
});

export const USE_FINAL_ADDRESS: Words = {
	en: 'Put the final address into the credential’s base URL.',
	zh: '请将最终地址填入凭证。',
};

export const serverFailed = (vendor: Words, statusCode: number): Message => ({
	code: 'serverFailed',
	en: `${vendor.en} failed to process the call (HTTP ${statusCode}).`,
	zh: `${zhOf(vendor)}处理调用失败（HTTP ${statusCode}）。`,
});

export const TRY_LATER: Words = { en: 'Try again later.', zh: '请稍后重试。' };

export const refusedByStatus = (vendor: Words, statusCode: number): Message => ({
	code: 'refusedByStatus',
	en: `${vendor.en} refused the call (HTTP ${statusCode}).`,
	zh: `${zhOf(vendor)}拒绝了调用（HTTP ${statusCode}）。`,
});

export const CHECK_CREDENTIAL: Words = {
	en: 'Check the credential and its base URL.',
	zh: '请检查凭证及其地址。',
};

export const notAJsonObject = (vendor: Words): Message => ({
	code: 'notAJsonObject',
	en: `The reply of ${vendor.en} is not a JSON object.`,
	zh: `${zhOf(vendor)}返回的内容不是 JSON 对象。`,
});

export const CHECK_API_ADDRESS: Words = {
	en: 'Check that the base URL in the credential is the address of the API. If it is, try again later.',
	zh: '请确认凭证中的地址是接口地址；若无误，请稍后重试。',
};

export const notInCharset = (vendor: Words): Message => ({
	code: 'notInCharset',
	en: `The reply of ${vendor.en} cannot be read: its bytes are not of the charset that it names (UTF-8 where it names none).`,
	zh: `无法读取${zhOf(vendor)}的返回：内容与其声明的字符集不符（未声明时按 UTF-8）。`,
});

export const notSent = (reason: string): Message => ({
	code: 'notSent',
	...ended({ en: `The call was not sent: ${reason}`, zh: '调用未发出' }),
});

export const unreachable = (vendor: Words, host: string): Message => ({
	code: 'unreachable',
	en: `${vendor.en} could not be reached at ${host}.`,
	zh: `无法连接${zhOf(vendor)}：${host}。`,
});

export const handshakeFailed = (host: string): Message => ({
	code: 'handshakeFailed',
	en: `No secure connection to ${host}; nothing was sent.`,
	zh: `无法与 ${host} 建立安全连接；没有发送任何内容。`,
});

export const CHECK_CERTIFICATE: Words = {
	en: 'Check the base URL: https only where the server speaks it, and the host as its certificate has it. If the server has its own certificate authority, add it to n8n by NODE_EXTRA_CA_CERTS; an expired certificate must be renewed by its owner.',
	zh: '请检查地址：服务器支持时才用 https，且主机名须与证书一致。若使用自建证书机构，请用 NODE_EXTRA_CA_CERTS 添加到 n8n；证书过期须由其所有者更新。',
};

export const CHECK_CONNECTION: Words = {
	en: 'Check the base URL in the credential, and that this server may connect to it.',
	zh: '请检查凭证中的地址，以及本服务器能否访问它。',
};

export const timedOut = (vendor: Words): Message => ({
	code: 'timedOut',
	en: `${vendor.en} did not reply in time.`,
	zh: `${zhOf(vendor)}未在时限内响应。`,
});

export const RAISE_TIMEOUT: Words = {
	en: 'Try again later, or raise Timeout under Options.',
	zh: '请稍后重试，或在“选项”中调大“超时”。',
};

export const replyTooLong = (vendor: Words, megabytes: number): Message => ({
	code: 'replyTooLong',
	en: `${vendor.en} sent a reply of more than ${megabytes} MB.`,
	zh: `${zhOf(vendor)}的返回超过 ${megabytes} MB。`,
});

/** @param limit the label of the option */
export const raiseReplyLimit = (limit: Words): Words => ({
	en: `Ask for less, such as a smaller page or a shorter time range, or raise ${limit.en} under Options.`,
	zh: `请减少查询内容，例如减小每页条数或缩短时间范围，或在“选项”中调大“${limit.zh}”。`,
});

export const listTooLong = (vendor: Words, megabytes: number): Message => ({
	code: 'listTooLong',
	en: `The pages of this list of ${vendor.en} have more than ${megabytes} MB together.`,
	zh: `${zhOf(vendor)}此列表的各页合计超过 ${megabytes} MB。`,
});

export const connectionBroke = (vendor: Words): Message => ({
	code: 'connectionBroke',
	en: `The connection to ${vendor.en} broke.`,
	zh: `与${zhOf(vendor)}的连接中断。`,
});

export const checkIfAlways = (host: string): Words => ({
	en: `Try again later. If it always happens, check the base URL in the credential, ${host}.`,
	zh: `请稍后重试；若总是发生，请检查凭证中的地址 ${host}。`,
});

/** Follows the message of a write that went out and got no clear reply. */
export const MAY_BE_DONE: Words = {
	en: 'The change may have been made. Check in the vendor’s system before you run this again.',
	zh: '修改可能已生效：再次运行前请先到厂商系统核对。',
};

export const documentNotFound = (what: Words, given: string): Message => ({
	code: 'documentNotFound',
	en: `No ${what.en} with ${given}: the vendor returned an empty list.`,
	zh: `没有符合 ${given} 的${zhOf(what)}：厂商返回了空列表。`,
});

export const EMPTY_LOOKS_THE_SAME: Words = {
	en: 'A document without lines would look the same.',
	zh: '也可能是该单据没有明细。',
};

export const noListAt = (path: string): Message => ({
	code: 'noListAt',
	en: `List Field: the reply has no list at "${path}".`,
	zh: `列表字段：返回中“${path}”处没有列表。`,
});

export const listIsAt = (paths: string): Words => ({
	en: `It has lists at: ${paths}.`,
	zh: `返回中的列表：${paths}。`,
});

export const CLEAR_LIST_FIELD: Words = {
	en: 'Clear List Field to see the whole reply.',
	zh: '清空“列表字段”可查看完整返回。',
};

export const listMissing = (path: string): Message => ({
	code: 'listMissing',
	en: `The reply has no list "${path}", though it is documented to have one.`,
	zh: `返回中没有列表“${path}”，与文档不符。`,
});

export const resultMissing = (path: string): Message => ({
	code: 'resultMissing',
	en: `The reply has no "${path}", though it is documented to have one.`,
	zh: `返回中没有“${path}”，与文档不符。`,
});

export const pageRepeated = (page: number): Message => ({
	code: 'pageRepeated',
	en: `The vendor returned page ${page - 1} again instead of page ${page}.`,
	zh: `请求第 ${page} 页时，厂商又返回了第 ${page - 1} 页。`,
});

export const listIncomplete = (total: number, read: number): Message => ({
	code: 'listIncomplete',
	en: `The vendor says that the list has ${total} records, but ${read} came, also when it was read again.`,
	zh: `厂商称列表共有 ${total} 条记录，但只返回了 ${read} 条，重新读取后仍不完整。`,
});

export const READ_A_PART: Words = {
	en: 'To get a part of the list, switch off Return All and set Limit, or use a filter, such as a time range.',
	zh: '若只需部分记录，请关闭“Return All”并设置“Limit”，或用筛选条件缩小范围，例如时间范围。',
};

export const endlessList = (pages: number): Message => ({
	code: 'endlessList',
	en: `The vendor’s list did not end after ${pages} pages.`,
	zh: `读取 ${pages} 页后列表仍未结束。`,
});

export const NARROW_LIST: Words = {
	en: 'Narrow it with a filter, such as a time range.',
	zh: '请用筛选条件缩小范围，例如时间范围。',
};

export const stopped: Message = {
	code: 'stopped',
	en: 'The execution was stopped.',
	zh: '执行已停止。',
};

export const noSuchOperation = (vendor: Words, operation: string, resource: string): Message => ({
	code: 'noSuchOperation',
	en: `${vendor.en} has no operation "${operation}" of resource "${resource}".`,
	zh: `${zhOf(vendor)}的资源“${resource}”没有操作“${operation}”。`,
});

export const CHOOSE_AGAIN: Words = {
	en: 'Choose resource and operation again.',
	zh: '请重新选择资源和操作。',
};

export const tooManyForOneCall = (reason: Words, rows: number, most: number): Message => ({
	code: 'tooManyForOneCall',
	en: `${reason.en}: there are ${rows} rows, but at most ${most} are allowed.`,
	zh: `${reason.zh}：共有 ${rows} 行，最多 ${most} 行。`,
});

export const incompleteCall = (reason: Words): Message => ({
	code: 'incompleteCall',
	en: `${reason.en}: rows of another item are not correct, so none of them was sent.`,
	zh: `${reason.zh}：其他 item 的行有误，因此全部未发送。`,
});

export const differingItems = (reason: Words): Message => ({
	code: 'differingItems',
	en: `${reason.en}: items with it differ in another field, so none of them was sent.`,
	zh: `${reason.zh}：使用它的各 item 其他字段不一致，因此全部未发送。`,
});

/** Says which part of the input an error is about; rows are counted from 1. */
export const failedPart = (part: number, parts: number, first: number, last: number): Words => ({
	en: `This was call ${part} of ${parts}, rows ${first} to ${last}.`,
	zh: `这是第 ${part} 次调用（共 ${parts} 次），第 ${first} 至 ${last} 行。`,
});

/** What a run is counted in. */
export const ITEMS: Words = { en: 'items', zh: '个 item' };
export const CALLS: Words = { en: 'calls', zh: '次调用' };

const MOST_IDS = 20;

/**
 * Says what a run had done when it stopped.
 *
 * @param ids of the documents, as far as the replies name them
 */
export const doneBefore = (
	what: Words,
	done: number,
	total: number,
	ids: readonly string[],
): Words => {
	const named = ids.slice(0, MOST_IDS).join(', ') + (ids.length > MOST_IDS ? ' …' : '');
	return {
		en: `${done} of ${total} ${what.en} were done before${named && `: ids ${named}`}. Running it again does them again.`,
		zh: `共 ${total} ${what.zh}，此前已完成 ${done} ${what.zh}${named && `：编号 ${named}`}。再次运行会重复执行。`,
	};
};

export const fileWithoutAddress: Message = {
	code: 'fileWithoutAddress',
	en: 'The file has no address.',
	zh: '文件没有地址。',
};

export const fileProtocol = (protocol: string): Message => ({
	code: 'fileProtocol',
	en: `A file at "${protocol}" is not fetched.`,
	zh: `不下载“${protocol}”地址的文件。`,
});

export const fileHostNotAllowed = (host: string, setting: Words): Message => ({
	code: 'fileHostNotAllowed',
	...ended({
		en: `The file at ${host} is not fetched: if that host is the vendor’s, add it to ${setting.en}`,
		zh: `未下载 ${host} 的文件：若该域名属于厂商，请将其加入“${zhOf(setting)}”`,
	}),
});

export const fileNotFetched = (host: string): Message => ({
	code: 'fileNotFetched',
	en: `The file at ${host} could not be fetched.`,
	zh: `无法下载 ${host} 的文件。`,
});

export const fileIsWebPage = (host: string): Message => ({
	code: 'fileIsWebPage',
	en: `A web page came from ${host} instead of the file.`,
	zh: `${host} 返回的是网页，不是文件。`,
});

export const fileTooLarge = (host: string, megabytes: number): Message => ({
	code: 'fileTooLarge',
	en: `The file at ${host} is larger than ${megabytes} MB.`,
	zh: `${host} 的文件超过 ${megabytes} MB。`,
});

export const tooManyFiles = (files: number): Message => ({
	code: 'tooManyFiles',
	en: `Of one item at most ${files} files are fetched.`,
	zh: `每个 item 最多下载 ${files} 个文件。`,
});

export const filesTooLarge = (megabytes: number): Message => ({
	code: 'filesTooLarge',
	en: `The files of this item are larger than ${megabytes} MB together.`,
	zh: `此 item 的文件合计超过 ${megabytes} MB。`,
});

/** Something that went wrong and has no sentence of ours. */
export const unexpected = (text: string): Message => ({ code: 'unexpected', en: text, zh: '' });

// Parts of an error's description.

export const vendorSaid = (words: string): string =>
	introduced({ en: 'The vendor said:', zh: '厂商返回：' }, words);

export const cameWas = (reply: string): string =>
	introduced({ en: 'What came:', zh: '收到：' }, reply);

export const traceIdIs = (traceId: string): string =>
	introduced({ en: 'Trace ID:', zh: '调用编号：' }, traceId);

export const calledWas = (endpoint: string): string =>
	introduced({ en: 'Called:', zh: '调用接口：' }, endpoint);
