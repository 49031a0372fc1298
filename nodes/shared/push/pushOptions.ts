import type { INodeProperties } from 'n8n-workflow';
import { DEFAULT_DUPLICATE_WINDOW_MINUTES, DEFAULT_HISTORY_SIZE } from './pushSettings';

/** The options that every trigger's Options collection has, sorted by name like the vendor's own. */
export const pushOptions: INodeProperties[] = [
	{
		displayName: 'Allowed IP Addresses (允许的IP)',
		name: 'allowedIps',
		type: 'string',
		default: '',
		placeholder: '203.0.113.7, 198.51.100.0/24',
		description:
			'Addresses and CIDR ranges that may push, separated by commas. Pushes from elsewhere are refused with 403. Empty allows all.',
	},
	{
		displayName: 'Duplicate Window (去重窗口)',
		name: 'duplicateWindow',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: DEFAULT_DUPLICATE_WINDOW_MINUTES,
		description:
			'For how many minutes the same event counts as a repeat and is dropped; for a verified push at least as long as Timestamp Tolerance. Later it is news, for an address can be changed back. 0 passes everything on, also a recorded push that somebody sends again.',
	},
	{
		displayName: 'History Size (去重历史条数)',
		name: 'historySize',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 100_000 },
		default: DEFAULT_HISTORY_SIZE,
		description:
			'How many events are remembered to recognise repeats. More than arrive within the window is never needed; a large history slows every push down.',
	},
	{
		displayName: 'Trusted Proxies (可信代理数)',
		name: 'trustedProxies',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 10 },
		default: 0,
		description:
			'How many reverse proxies of yours stand before n8n and add the sender to X-Forwarded-For. Only for Allowed IP Addresses; 0 looks at the connection itself.',
	},
];
