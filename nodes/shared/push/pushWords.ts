import type { Words } from '../messages/words';

const words = (en: string, zh: string): Words => ({ en, zh });

// What the triggers call the parameters that they have in common.

export const EVENTS_LABEL = words('Events', '事件');
export const OPTIONS_LABEL = words('Options', '选项');
export const ALLOWED_IPS = words('Allowed IPs', 'IP 白名单');
export const BODY_LIMIT = words('Body Limit', '请求上限MB');
export const DUPLICATE_WINDOW = words('Duplicate Window', '去重');
export const HISTORY_SIZE = words('History Size', '记录上限');
export const TIME_TOLERANCE = words('Time Tolerance', '容差');
export const TRUSTED_PROXIES = words('Proxies', '反向代理数');
