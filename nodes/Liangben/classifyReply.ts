import type { IDataObject } from 'n8n-workflow';
import { judgeBySuccessTest } from '../shared/credential/successTest';
import type { Call, Failure } from '../shared/catalogue/vendor';

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
		advice: `${KEY_ADVICE} If Authentication is Signature and the base URL begins with https, choose Secret: such gateways may take nothing else there.`,
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

/**
 * Judges a reply: the gateway's errors are documented (liangben.md section 4); Liangben's own
 * envelope is not (section 5), so the user's success test decides.
 *
 * @param access what was called: a write whose reply cannot be judged may have been done
 */
export function judgeLiangben(
	body: IDataObject,
	credentials: IDataObject,
	access: Call['access'] = 'read',
): Judgement {
	return judgeGateway(body) ?? judgeBySuccessTest('Liangben', body, credentials, access);
}
