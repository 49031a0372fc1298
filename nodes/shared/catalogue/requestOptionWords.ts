import type { Words } from '../messages/words';

// What the Options collection calls its members.

export const CONCURRENCY: Words = { en: 'Concurrency', zh: '并发数' };
export const MAX_PER_SECOND: Words = { en: 'Max per Second', zh: '限速' };
export const MAX_RETRIES: Words = { en: 'Max Retries', zh: '重试次数' };
export const REPLY_LIMIT: Words = { en: 'Reply Limit', zh: '返回上限MB' };
export const TIMEOUT: Words = { en: 'Timeout, ms', zh: '超时, 毫秒' };
