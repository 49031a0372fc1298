import {
	UserError,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type IHttpRequestOptions,
} from 'n8n-workflow';
import omit from 'lodash/omit';
import { addedSignature } from '../../credentials/requestShape/addedSignature';
import { isOpenToOthers } from '../../credentials/requestShape/plainHttp';
import { baseUrlOf } from '../shared/credential/baseUrl';
import type { Call, Failure, Vendor } from '../shared/catalogue/vendor';
import { formFields, type Parameters } from '../shared/json/wire';
import { custom } from './catalogue/platform/custom';
import { goodsReceipt } from './catalogue/purchase/goodsReceipt';
import { preArrivalOrder } from './catalogue/purchase/preArrivalOrder';
import { purchaseOrder } from './catalogue/purchase/purchaseOrder';
import { purchaseReturn } from './catalogue/purchase/purchaseReturn';
import { purchaseSuggestion } from './catalogue/purchase/purchaseSuggestion';
import { refreshSession, session } from './catalogue/platform/session';
import { shelvingOrder } from './catalogue/purchase/shelvingOrder';
import { supplier } from './catalogue/purchase/supplier';

const GATEWAY_PATH = '/router';

const BASE_URL = 'Base URL (网关地址)';

/** What a good reply carries besides its payload (kuaimai.md section 5). */
const ENVELOPE = ['success', 'trace_id', 'traceId'];

type Verdict = Pick<Failure, 'kind' | 'message' | 'advice'>;

const SESSION_ADVICE =
	'Put the current access token into the credential. A session that has expired can only be re-opened by Kuaimai’s support.';
const CLOCK_ADVICE =
	'Set this server’s clock: Kuaimai allows a difference of 10 minutes. The time zone does not matter.';

/** kuaimai.md section 6; codes that are not listed there have no verdict of their own. */
const VERDICTS: Record<string, Verdict> = {
	'1': {
		kind: 'throttled',
		message: 'Kuaimai’s service is unavailable at the moment.',
		advice: 'Try again later. If it happens often, set Max Requests per Second under Options.',
	},
	'20': {
		kind: 'credential',
		message: 'Kuaimai got no session.',
		advice: 'Fill in the access token in the credential.',
	},
	invalid_session: {
		kind: 'credential',
		message: 'The Kuaimai session has expired or is not enabled.',
		advice: SESSION_ADVICE,
	},
	refresh_frequently: {
		kind: 'rejected',
		message: 'The Kuaimai session was refreshed less than an hour ago.',
		advice: 'The current access token is still good. Refresh at most once an hour.',
	},
	'25': {
		kind: 'credential',
		message: 'Kuaimai rejects the signature: the app secret is wrong.',
		advice: 'Copy the app secret again, without spaces, and check that it belongs to the app key.',
	},
	'27': {
		kind: 'rejected',
		message: 'Kuaimai does not know this method.',
		advice: 'Check that your app is allowed to use it.',
	},
	'40': {
		kind: 'credential',
		message: 'Kuaimai rejects the timestamp: the clock of this server is off.',
		advice: CLOCK_ADVICE,
	},
};

function verdict(code: string | undefined, text: string): Verdict {
	if (code === '23' && text.includes('timestamp')) return VERDICTS['40'] as Verdict;
	if (code === '23' && text.includes('appKey')) {
		return {
			kind: 'credential',
			message: 'Kuaimai does not know the app key.',
			advice: 'Copy the app key again, without spaces.',
		};
	}
	return (
		(code !== undefined && Object.hasOwn(VERDICTS, code) ? VERDICTS[code] : undefined) ?? {
			kind: 'rejected',
			message: `Kuaimai refused the call: ${text || `code ${code ?? 'missing'}`}`,
		}
	);
}

function textOf(value: unknown): string | undefined {
	return value === undefined || value === null ? undefined : String(value);
}

/**
 * Judges Kuaimai's envelope (kuaimai.md section 5): success is `success: true` and nothing else. A
 * reply that has neither `success` nor `code` is documented nowhere, so it is not taken for one.
 */
export function judgeKuaimai(body: IDataObject): Omit<Failure, 'reached'> | undefined {
	if (body.success === true) return undefined;
	const code = textOf(body.code);
	if (body.success === undefined && code === undefined) {
		return {
			kind: 'unavailable',
			message: 'Kuaimai answered without saying whether the call succeeded.',
			advice: 'Check that the base URL in the credential is the address of Kuaimai’s gateway.',
		};
	}
	const text = textOf(body.msg) ?? '';
	const traceId = textOf(body.trace_id ?? body.traceId);
	return {
		...verdict(code, text),
		...(code !== undefined && { code }),
		text,
		...(traceId !== undefined && { traceId }),
	};
}

/** The address of the gateway; the session, with which every call is made, is not sent in the open. */
function gatewayOf({ baseUrl }: ICredentialDataDecryptedObject): string {
	const address = baseUrlOf(baseUrl, BASE_URL, GATEWAY_PATH);
	if (!isOpenToOthers(new URL(address))) return address;
	throw new UserError(
		`The credential’s ${BASE_URL} must begin with https: the access token is not sent over plain http`,
	);
}

/**
 * Makes the unsigned request for a Kuaimai method (kuaimai.md section 1): all methods share one
 * address, the method's name is a parameter. The pages of the purchase family name multipart, the
 * gateway's own page allows url-encoded as well, and that is what integrators send.
 *
 * @throws UserError when the method's name stands among the parameters, or the base URL will not do
 */
export function kuaimaiRequest(
	method: string,
	parameters: Parameters,
	credentials: ICredentialDataDecryptedObject,
): IHttpRequestOptions {
	if ('method' in parameters) {
		throw new UserError('Parameters (参数): the name of the method does not belong among them');
	}
	return {
		method: 'POST',
		baseURL: gatewayOf(credentials),
		url: GATEWAY_PATH,
		headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
		body: { method, ...formFields(parameters) },
	};
}

/**
 * What is sent with a call: the refresh gets its token from the credential, and goes by its own
 * operation only, because the reply holds tokens that must not land in an item unasked.
 */
function parametersOf(
	{ endpoint, operation, parameters }: Call,
	credentials: ICredentialDataDecryptedObject,
): Parameters {
	if (endpoint !== refreshSession.endpoint) return parameters;
	if (operation !== refreshSession) {
		throw new UserError(`Choose Session: Refresh to call ${endpoint}: its reply holds tokens`);
	}
	const refreshToken = String(credentials.refreshToken ?? '').trim();
	if (!refreshToken) {
		throw new UserError('The credential has no refresh token: fill in Refresh Token there');
	}
	return { ...parameters, refreshToken };
}

/** Kuaimai as the shared request engine sees it. */
export const kuaimai: Vendor = {
	label: 'Kuaimai (快麦)',
	credentialType: 'kuaimaiApi',
	resources: [
		purchaseOrder,
		goodsReceipt,
		purchaseReturn,
		supplier,
		shelvingOrder,
		purchaseSuggestion,
		preArrivalOrder,
		session,
		custom,
	],
	buildRequest: (call, credentials) =>
		kuaimaiRequest(call.endpoint, parametersOf(call, credentials), credentials),
	judge: judgeKuaimai,
	secretsOf: ({ appSecret, accessToken, refreshToken }, sent) => [
		...[appSecret, accessToken, refreshToken].map(textOf),
		addedSignature(sent),
	],
	payload: (body) => omit(body, ENVELOPE),
};
