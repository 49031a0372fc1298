import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { numberOption } from '../input/numberAtLeast';
import { Problem } from '../messages/message';
import { noEventChosen } from '../messages/pushMessages';
import type { Words } from '../messages/words';
import type { DuplicateRules } from './duplicates';
import { parseAllowList, type AddressRange } from './ipAllowList';
import {
	BODY_LIMIT,
	DUPLICATE_WINDOW,
	EVENTS_LABEL,
	HISTORY_SIZE,
	TIME_TOLERANCE,
	TRUSTED_PROXIES,
} from './pushWords';

/** What a body may have where neither the user nor the vendor says: as much as n8n itself takes. */
export const DEFAULT_BODY_LIMIT_MEGABYTES = 16;
/** How long an event is remembered where the user does not say. */
export const DEFAULT_DUPLICATE_WINDOW_MINUTES = 60;
/** How many events are remembered where the user does not say. */
export const DEFAULT_HISTORY_SIZE = 2_000;
/** How much a signature's time may differ where the user does not say. */
export const DEFAULT_TOLERANCE_SECONDS = 300;

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;

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
	/** The megabytes that a body may have. */
	bodyLimitMegabytes: number;
	/** The seconds that a signature's time may differ; 0 for any. */
	toleranceSeconds: number;
}

/** The trigger's Options collection as the user filled it in. */
export function optionsOf(context: IHookFunctions | IWebhookFunctions): IDataObject {
	return context.getNodeParameter('options', {}) as IDataObject;
}

/**
 * The events that the user has chosen; an expression can also give them as text with commas.
 *
 * @throws Problem when there is none: nothing would start the workflow
 */
export function selectedEvents(context: IHookFunctions | IWebhookFunctions): string[] {
	const given: unknown = context.getNodeParameter('events', []);
	const names: unknown[] = Array.isArray(given) ? given : String(given ?? '').split(/[,，]/);
	const events = names.map((name) => String(name).trim()).filter((name) => name !== '');
	if (events.length === 0) throw new Problem(noEventChosen(EVENTS_LABEL), { path: 'events' });
	return events;
}

/**
 * Reads what the triggers' Options have in common. An expression or an imported workflow can hold
 * anything, and what does not fit must be found before a push is acknowledged.
 *
 * @param bodyLimitMegabytes where the user does not say
 * @throws Problem naming the option
 */
export function pushSettingsOf(
	options: IDataObject,
	bodyLimitMegabytes = DEFAULT_BODY_LIMIT_MEGABYTES,
): PushSettings {
	const number = (least: number, label: Words, name: string, preset: number) =>
		numberOption(least, label, options, name, preset);
	const whole = (least: number, label: Words, name: string, preset: number) =>
		Math.floor(number(least, label, name, preset));
	return {
		allowedRanges: parseAllowList(String(options.allowedIps ?? '')),
		trustedProxies: whole(0, TRUSTED_PROXIES, 'trustedProxies', 0),
		duplicateWindowMinutes: number(
			0,
			DUPLICATE_WINDOW,
			'duplicateWindow',
			DEFAULT_DUPLICATE_WINDOW_MINUTES,
		),
		bodyLimitMegabytes: number(1, BODY_LIMIT, 'bodyLimitMegabytes', bodyLimitMegabytes),
		historySize: whole(1, HISTORY_SIZE, 'historySize', DEFAULT_HISTORY_SIZE),
		toleranceSeconds: number(0, TIME_TOLERANCE, 'toleranceSeconds', DEFAULT_TOLERANCE_SECONDS),
	};
}

/**
 * What counts as a repeat.
 *
 * @param isVerified a verified push can be replayed for as long as its signature's time is accepted
 */
export function duplicateRulesOf(
	{ duplicateWindowMinutes, toleranceSeconds, historySize }: PushSettings,
	isVerified: boolean,
): DuplicateRules {
	const replayMs = isVerified ? toleranceSeconds * SECOND_MS : 0;
	return { windowMs: Math.max(duplicateWindowMinutes * MINUTE_MS, replayMs), historySize };
}

/**
 * Checks, before a trigger is activated, what its settings have in common with all others.
 *
 * @throws Problem naming the setting
 */
export function checkPushSettings(context: IHookFunctions): void {
	pushSettingsOf(optionsOf(context));
	selectedEvents(context);
}
