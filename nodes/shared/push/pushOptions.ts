import { sortBy } from 'lodash';
import type { INodeProperties } from 'n8n-workflow';
import { labelOf } from '../messages/words';
import {
	DEFAULT_BODY_LIMIT_MEGABYTES,
	DEFAULT_DUPLICATE_WINDOW_MINUTES,
	DEFAULT_HISTORY_SIZE,
} from './pushSettings';
import {
	ALLOWED_IPS,
	BODY_LIMIT,
	DUPLICATE_WINDOW,
	HISTORY_SIZE,
	OPTIONS_LABEL,
	TRUSTED_PROXIES,
} from './pushWords';

/** The options that every trigger has. */
export const pushOptions: INodeProperties[] = [
	{
		displayName: labelOf(ALLOWED_IPS),
		name: 'allowedIps',
		type: 'string',
		default: '',
		placeholder: '203.0.113.7, 198.51.100.0/24',
		description:
			'IP addresses, CIDR networks and ranges with a dash that may push, separated by commas. Pushes from other addresses are refused with 403 and logged. Empty allows all.',
	},
	{
		displayName: labelOf(BODY_LIMIT),
		name: 'bodyLimitMegabytes',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: DEFAULT_BODY_LIMIT_MEGABYTES,
		description:
			'How many megabytes the body of a push may have, unpacked; a longer one is refused with 413. Without this option it is 16, or 1 where a signing profile must read the body before it knows the sender. n8n itself has a limit, N8N_PAYLOAD_SIZE_MAX.',
	},
	{
		displayName: labelOf(DUPLICATE_WINDOW),
		name: 'duplicateWindow',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: DEFAULT_DUPLICATE_WINDOW_MINUTES,
		description:
			'For how many minutes the same event counts as a duplicate and is dropped. For a verified push it is at least Time Tolerance. After that the same event starts the workflow again, because an address can be changed back. With 0 every event starts the workflow, also a replay.',
	},
	{
		displayName: labelOf(HISTORY_SIZE),
		name: 'historySize',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 100_000 },
		default: DEFAULT_HISTORY_SIZE,
		description:
			'How many events are remembered to recognise duplicates. You never need more than arrive within Duplicate Window. A large history makes every push slower.',
	},
	{
		displayName: labelOf(TRUSTED_PROXIES),
		name: 'trustedProxies',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 10 },
		default: 0,
		description:
			'How many of your reverse proxies are in front of n8n and add the sender to X-Forwarded-For. Only for Allowed IPs: a push with fewer addresses there is refused. 0 uses the address of the connection itself.',
	},
];

/**
 * A trigger's Options collection, sorted by label.
 *
 * @param own the options that only this vendor's trigger has
 */
export function optionsProperty(own: INodeProperties[]): INodeProperties {
	return {
		displayName: labelOf(OPTIONS_LABEL),
		name: 'options',
		type: 'collection',
		placeholder: labelOf({ en: 'Add Option', zh: '添加选项' }),
		default: {},
		options: sortBy([...pushOptions, ...own], ({ displayName }) => displayName.toLowerCase()),
	};
}
