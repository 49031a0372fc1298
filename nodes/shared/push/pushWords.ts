import type { Words } from '../messages/words';

const words = (en: string, zh: string): Words => ({ en, zh });

// What the triggers call the parameters that they have in common.

export const EVENTS_LABEL = words('Events', '事件');
export const OPTIONS_LABEL = words('Options', '选项');
export const ALLOWED_IPS = words('Allowed IPs', '允许的 IP');
export const DUPLICATE_WINDOW = words('Duplicate Window', '去重');
export const HISTORY_SIZE = words('History Size', '去重条数');
export const TIME_TOLERANCE = words('Time Tolerance', '误差');
export const TRUSTED_PROXIES = words('Trusted Proxies', '代理数');
