import type { IDataObject } from 'n8n-workflow';
import get from 'lodash/get';
import type { Failure } from '../shared/vendor';

type Verdict = Pick<Failure, 'kind' | 'message' | 'advice'>;
type Judgement = Omit<Failure, 'reached'> | undefined;

const KEY_ADVICE = 'Copy Key and Secret of your app again, without spaces.';

/** The gateway's codes as numbers (liangben.md section 4); one that is not listed has no verdict. */
const VERDICTS: Record<number, Verdict> = {
	40301: {
		kind: 'credential',
		message: 'The gateway rejects the signature.',
		advice:
			'Check the client secret. With Authentication: Signature try the other Signed Path, or use Secret over https.',
	},
	40302: {
		kind: 'credential',
		message: 'The gateway does not know the client ID.',
		advice: KEY_ADVICE,
	},
	40303: {
		kind: 'credential',
		message: 'The key has expired.',
		advice: 'Renew it on the open platform.',
	},
	40304: { kind: 'credential', message: 'The client secret is wrong.', advice: KEY_ADVICE },
	40305: {
		kind: 'credential',
		message: 'The gateway rejects the app.',
		advice: 'Ask the platform.',
	},
	40306: { kind: 'credential', message: 'The app is disabled.', advice: 'Ask the platform.' },
	40307: { kind: 'credential', message: 'The gateway cannot read the time of the signature.' },
	40308: {
		kind: 'credential',
		message: 'The time of the signature is out of date: the clock of this server is off.',
		advice: 'Set this server’s clock.',
	},
	40309: {
		kind: 'credential',
		message: 'The app may not call this endpoint.',
		advice: 'Have the permission bound to your Key on the open platform.',
	},
	40310: {
		kind: 'credential',
		message: 'The gateway demands an OAuth access token.',
		advice: 'Fill in the access token in the credential.',
	},
	40311: {
		kind: 'throttled',
		message: 'The gateway is receiving too many requests with this Key.',
		advice: 'Lower Concurrency or set Max Requests per Second under Options, or run less at once.',
	},
	40400: {
		kind: 'rejected',
		message: 'The gateway does not know this API.',
		advice: 'Check the base URL in the credential, and the path.',
	},
	40401: {
		kind: 'rejected',
		message: 'The gateway does not know this method.',
		advice: 'Check the path and the HTTP method.',
	},
	50400: {
		kind: 'unavailable',
		message: 'Liangben behind the gateway does not answer.',
		advice: 'Try again later.',
	},
};

function textOf(value: unknown): string | undefined {
	return value === undefined || value === null || value === '' ? undefined : String(value);
}

function waitOf(text: string): number | undefined {
	const seconds = /waiting for (\d+) seconds/.exec(text)?.[1];
	return seconds === undefined ? undefined : Number(seconds) * 1000;
}

function judgeGateway({ result, error }: IDataObject): Judgement {
	if (result !== 'error' || typeof error !== 'object' || error === null) return undefined;
	const { code: given, message } = error as IDataObject;
	const code = textOf(given);
	const text = textOf(message) ?? '';
	const known = VERDICTS[Number(code)];
	const retryAfterMs = known?.kind === 'throttled' ? waitOf(text) : undefined;
	return {
		...(known ?? { kind: 'rejected', message: `The gateway refused the call: ${text}` }),
		...(code !== undefined && { code }),
		text,
		...(retryAfterMs !== undefined && { retryAfterMs }),
	};
}

/** The success test that the user has set in the credential. */
interface SuccessTest {
	successField?: unknown;
	successValue?: unknown;
	messageField?: unknown;
}

function judgeBusiness(body: IDataObject, test: SuccessTest): Judgement {
	const field = textOf(test.successField)?.trim();
	if (!field) return undefined;
	const value: unknown = get(body, field);
	const wanted = String(test.successValue ?? '')
		.split(',')
		.map((entry) => entry.trim());
	if (value !== undefined && wanted.includes(String(value))) return undefined;
	if (value === undefined) {
		return {
			kind: 'unavailable',
			message: `Liangben’s reply has no field "${field}", by which success is told.`,
			advice: `The reply has: ${Object.keys(body).join(', ')}. Liangben publishes no reply: set Success Field and Success Value in the credential to what a good one holds.`,
		};
	}
	const messageField = textOf(test.messageField);
	const text = textOf(messageField && get(body, messageField)) ?? '';
	return {
		kind: 'rejected',
		message: `Liangben refused the call: ${text || `${field} is ${String(value)}`}`,
		advice: text
			? undefined
			: 'If the call was good, set Success Field and Success Value in the credential to what a good reply holds.',
		code: String(value),
		text,
	} as Judgement;
}

/**
 * Judges a reply: the gateway's errors are documented (liangben.md section 4); Liangben's own
 * envelope is not (section 5), so the user's success test decides.
 */
export function judgeLiangben(body: IDataObject, test: SuccessTest): Judgement {
	return judgeGateway(body) ?? judgeBusiness(body, test);
}
