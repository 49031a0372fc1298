import type { IDataObject } from 'n8n-workflow';
import get from 'lodash/get';
import type { Call, Failure } from '../shared/vendor';

type Verdict = Pick<Failure, 'kind' | 'message' | 'advice'>;
type Judgement = Omit<Failure, 'reached'> | undefined;

const KEY_ADVICE = 'Copy Key and Secret of your app again, without spaces.';

/** The gateway's codes as numbers (liangben.md section 4); its text alone says what the others are. */
const VERDICTS: Record<number, Verdict> = {
	40005: {
		kind: 'rejected',
		message: 'The gateway misses a parameter.',
		advice: 'Fill in the field that it names.',
	},
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
	40304: {
		kind: 'credential',
		message: 'The client secret is wrong.',
		advice: `${KEY_ADVICE} With Authentication: Signature over https choose Secret: gateways of this kind may take nothing else there.`,
	},
	40305: {
		kind: 'credential',
		message: 'The gateway rejects the app.',
		advice: 'Ask the platform.',
	},
	40306: { kind: 'credential', message: 'The app is disabled.', advice: 'Ask the platform.' },
	40307: {
		kind: 'credential',
		message: 'The gateway cannot read the time of the signature.',
		advice: 'Use Authentication: Secret over https, which needs no time.',
	},
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
	40312: {
		kind: 'credential',
		message: 'The gateway says that user name and password do not match.',
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
	if (value === undefined || value === null || value === '') return undefined;
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
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

const WHERE =
	'set Success Field (成功标识字段) and Success Value (成功标识值) in the credential to what a good reply holds';

/** The test is the user's, not the vendor's: a write that fails it may have been done all the same. */
function unclearWrite(access: Call['access']): string {
	return access === 'write'
		? ' The change may have been made: look at Liangben before you run this again.'
		: '';
}

/** No code: nothing of it is the vendor's word, so that an HTTP error says more than this does. */
function withoutField(body: IDataObject, field: string, access: Call['access']): Judgement {
	const names = Object.keys(body).join(', ') || '(none)';
	return {
		kind: 'rejected',
		message: `Liangben’s reply has no field "${field}", by which success is told.${unclearWrite(access)}`,
		advice: `The reply has the fields ${names}. Liangben publishes no reply: look at this one and ${WHERE}.`,
	};
}

function judgeBusiness(body: IDataObject, test: SuccessTest, access: Call['access']): Judgement {
	const field = String(test.successField ?? '').trim();
	if (!field) return undefined;
	const value: unknown = get(body, field);
	if (value === undefined) return withoutField(body, field, access);
	const code = textOf(value) ?? String(value);
	const wanted = String(test.successValue ?? '')
		.split(/[,，]/)
		.map((entry) => entry.trim());
	if (wanted.includes(code)) return undefined;
	const messageField = String(test.messageField ?? '').trim();
	const text = messageField ? textOf(get(body, messageField)) : undefined;
	return {
		kind: 'rejected',
		message: `Liangben refused the call: ${text ?? `${field} is ${code}`}${access === 'write' ? `.${unclearWrite(access)}` : ''}`,
		advice: `If the call was good, ${WHERE}.`,
		code,
		...(text !== undefined && { text }),
	};
}

/**
 * Judges a reply: the gateway's errors are documented (liangben.md section 4); Liangben's own
 * envelope is not (section 5), so the user's success test decides.
 *
 * @param access what was called: a write whose reply cannot be judged may have been done
 */
export function judgeLiangben(
	body: IDataObject,
	test: SuccessTest,
	access: Call['access'] = 'read',
): Judgement {
	return judgeGateway(body) ?? judgeBusiness(body, test, access);
}
