import {
	UserError,
	type IDataObject,
	type IHookFunctions,
	type IWebhookFunctions,
} from 'n8n-workflow';
import { numberAtLeast } from '../execution/requestOptions';
import { parseAllowList, type AddressRange } from './ipAllowList';

/** How long an event is remembered where the user does not say. */
export const DEFAULT_DUPLICATE_WINDOW_MINUTES = 60;
/** How many events are remembered where the user does not say. */
export const DEFAULT_HISTORY_SIZE = 2_000;
/** How much a signature's time may differ where the user does not say. */
export const DEFAULT_TOLERANCE_SECONDS = 300;

/** What every trigger's Options collection says, checked. */
export interface PushSettings {
	/** Who may push; empty for all. */
	allowedRanges: AddressRange[];
	/** How many proxies before n8n are believed. */
	trustedProxies: number;
	/** How long a repeat is one, in minutes; 0 for never. */
	duplicateWindowMinutes: number;
	/** How many events are remembered. */
	historySize: number;
	/** The seconds that a signature's time may differ; 0 for any. */
	toleranceSeconds: number;
}

/** The trigger's Options collection as the user filled it in. */
export function optionsOf(context: IHookFunctions | IWebhookFunctions): IDataObject {
	return context.getNodeParameter('options', {}) as IDataObject;
}

/**
 * Reads what the triggers' Options have in common. An expression or an imported workflow can hold
 * anything, and what does not fit must be found before a push is acknowledged.
 *
 * @throws UserError naming the option
 */
export function pushSettingsOf(options: IDataObject): PushSettings {
	const number = (least: number, label: string, value: unknown, preset: number) =>
		numberAtLeast(least, label, value ?? preset);
	const whole = (least: number, label: string, value: unknown, preset: number) =>
		Math.floor(number(least, label, value, preset));
	return {
		allowedRanges: parseAllowList(String(options.allowedIps ?? '')),
		trustedProxies: whole(0, 'Trusted Proxies', options.trustedProxies, 0),
		duplicateWindowMinutes: number(
			0,
			'Duplicate Window',
			options.duplicateWindow,
			DEFAULT_DUPLICATE_WINDOW_MINUTES,
		),
		historySize: whole(1, 'History Size', options.historySize, DEFAULT_HISTORY_SIZE),
		toleranceSeconds: number(
			0,
			'Timestamp Tolerance',
			options.toleranceSeconds,
			DEFAULT_TOLERANCE_SECONDS,
		),
	};
}

/**
 * Checks, before a trigger is activated, what its settings have in common with all others.
 *
 * @throws UserError naming the setting
 */
export function checkPushSettings(context: IHookFunctions): void {
	pushSettingsOf(optionsOf(context));
	const events = context.getNodeParameter('events', []) as string[];
	if (events.length === 0) {
		throw new UserError('Events (事件): choose at least one, or nothing would start the workflow');
	}
}
