import type { IDataObject } from 'n8n-workflow';
import type { Call, Classification, Failure, VendorReply } from '../shared/catalogue/vendor';
import {
	classifyBySuccessTest,
	successTestOf,
	type SuccessTest,
} from '../shared/credential/successTest';
import { SLOW_DOWN, TRY_LATER } from '../shared/messages/callMessages';
import * as messages from './messages';

type Meaning = Pick<Failure, 'kind' | 'message' | 'advice' | 'notProcessed'>;

/**
 * The gateway's codes as numbers (docs/facts/liangben.md, Gateway Errors); for other codes the user
 * sees the gateway's text.
 */
const MEANINGS: Readonly<Record<number, Meaning>> = {
	40005: {
		kind: 'rejected',
		message: messages.gatewayMissesParameter,
		advice: messages.FILL_IN_NAMED_FIELD,
	},
	40301: {
		kind: 'credential',
		message: messages.gatewayRefusesSignature,
		advice: messages.TRY_OTHER_SIGNED_PATH,
	},
	40302: {
		kind: 'credential',
		message: messages.gatewayUnknownKey,
		advice: messages.COPY_KEY_AGAIN,
	},
	40303: { kind: 'credential', message: messages.gatewayKeyExpired, advice: messages.RENEW_KEY },
	40304: {
		kind: 'credential',
		message: messages.gatewayWrongSecret,
		advice: messages.COPY_KEY_OR_USE_SECRET,
	},
	40305: {
		kind: 'credential',
		message: messages.gatewayRefusesApp,
		advice: messages.ASK_LIANGBEN,
	},
	40306: {
		kind: 'credential',
		message: messages.gatewayAppDisabled,
		advice: messages.ASK_LIANGBEN,
	},
	40307: {
		kind: 'credential',
		message: messages.gatewayUnreadableTime,
		advice: messages.USE_SECRET,
	},
	40308: { kind: 'credential', message: messages.gatewayClockOff, advice: messages.SET_CLOCK },
	40309: {
		kind: 'credential',
		message: messages.gatewayNotPermitted,
		advice: messages.BIND_PERMISSION,
	},
	40310: {
		kind: 'credential',
		message: messages.gatewayWantsToken,
		advice: messages.FILL_IN_TOKEN,
	},
	40311: {
		kind: 'throttled',
		notProcessed: true,
		message: messages.gatewayThrottled,
		advice: SLOW_DOWN,
	},
	40312: {
		kind: 'credential',
		message: messages.gatewayWrongPassword,
		advice: messages.CHECK_KEY_AND_SECRET,
	},
	40400: {
		kind: 'rejected',
		message: messages.gatewayUnknownApi,
		advice: messages.CHECK_ADDRESS_AND_PATH,
	},
	40401: {
		kind: 'rejected',
		message: messages.gatewayUnknownMethod,
		advice: messages.CHECK_PATH_AND_METHOD,
	},
	50400: { kind: 'unavailable', message: messages.gatewayBackendSilent, advice: TRY_LATER },
};

function textOf(value: unknown): string | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** How long the gateway asks to wait, in milliseconds. */
function waitOf(text: string): number | undefined {
	const seconds = /waiting for (\d+) seconds/.exec(text)?.[1];
	return seconds === undefined ? undefined : Number(seconds) * 1000;
}

function classifyGateway({ result, error }: IDataObject): Classification {
	if (result !== 'error' || typeof error !== 'object' || error === null) return undefined;
	const { code: given, message } = error as IDataObject;
	const code = textOf(given);
	const text = textOf(message) ?? '';
	const known = MEANINGS[Number(code)];
	const retryAfterMs = known?.kind === 'throttled' ? waitOf(text) : undefined;
	return {
		...(known ?? { kind: 'rejected', message: messages.gatewayRefused(text) }),
		...(code !== undefined && { code }),
		text,
		...(retryAfterMs !== undefined && { retryAfterMs }),
	};
}

const EXPLANATIONS = ['msg', 'error', 'message'];

/**
 * The success test where the user has set none: what the company's sibling services use
 * (docs/facts/liangben.md, Envelope).
 */
function presetTest(body: IDataObject, credentials: IDataObject): SuccessTest | undefined {
	const explanation = EXPLANATIONS.find((name) => textOf(body[name]) !== undefined);
	const messageField = textOf(credentials.messageField) ?? explanation ?? '';
	if ('status' in body) return { field: 'status', values: ['success'], messageField };
	if ('code' in body) return { field: 'code', values: ['0', '000000'], messageField };
	return undefined;
}

/** Whether a reply has nothing by which success is told. */
export function isUndecided(body: IDataObject, credentials: IDataObject): boolean {
	return !successTestOf(credentials) && !presetTest(body, credentials);
}

/**
 * Reads a reply: the gateway's errors are documented. Liangben's own envelope is not, so the user's
 * success test decides, else the one of its siblings (docs/facts/liangben.md, Envelope).
 */
export function classifyReply(
	body: IDataObject,
	{ effect }: Pick<Call, 'effect'>,
	credentials: IDataObject,
): Classification {
	const preset = presetTest(body, credentials);
	return (
		classifyGateway(body) ??
		classifyBySuccessTest(messages.LIANGBEN, body, credentials, effect, preset)
	);
}

/**
 * What a status means: services behind the gateway that check the signature themselves answer 401
 * with nothing (docs/facts/liangben.md, Envelope).
 */
export function classifyStatus({
	statusCode,
	isEmpty,
}: Pick<VendorReply, 'statusCode' | 'isEmpty'>): Classification {
	if (statusCode !== 401 || !isEmpty) return undefined;
	return {
		kind: 'credential',
		message: messages.backendRefusesSignature,
		advice: messages.TRY_OTHER_SIGNED_PATH,
	};
}
