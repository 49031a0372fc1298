import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import type { CallContext } from '../catalogue/callContext';
import type { Call, Failure, Vendor, VendorReply } from '../catalogue/vendor';
import { errorText } from '../messages/errorText';
import {
	CHECK_CERTIFICATE,
	CHECK_CONNECTION,
	checkIfAlways,
	connectionBroke,
	handshakeFailed,
	notSent,
	RAISE_TIMEOUT,
	timedOut,
	unreachable,
} from '../messages/callMessages';
import { Problem } from '../messages/message';
import { FailedCall } from '../errors/failedCall';
import { causesOf, isHandshakeFailure, networkCode } from '../errors/networkCode';
import { holdsNothing } from '../json/holdsNothing';
import { parseLosslessJson } from '../json/losslessJson';
import { bodyBytes, replyText } from '../json/replyText';
import { withoutSecrets } from '../credential/mask';
import { BARE_LIST } from './replyResult';

/** Network errors that happen before a byte of the request has left. */
const NEVER_LEFT = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
]);

/** What the HTTP helper answers when asked for the full response as bytes. */
interface BytesResponse {
	statusCode: number;
	headers: Record<string, unknown>;
	body: unknown;
}

function networkFailure(vendor: Vendor, error: unknown, host: string): Failure {
	const code = networkCode(error);
	if (code === undefined) {
		// Not the network: n8n refused to send, such as to a domain that is not allowed.
		return {
			kind: 'rejected',
			message: notSent(errorText(error)),
			reached: false,
		};
	}
	if (isHandshakeFailure(error)) {
		return {
			kind: 'rejected',
			code,
			message: handshakeFailed(host),
			advice: CHECK_CERTIFICATE,
			reached: false,
		};
	}
	const common = { kind: 'unavailable', code } as const;
	if (NEVER_LEFT.has(code)) {
		return {
			...common,
			message: unreachable(vendor.label, host),
			advice: CHECK_CONNECTION,
			reached: false,
		};
	}
	if (code === 'ECONNABORTED' || code === 'ETIMEDOUT') {
		return {
			...common,
			message: timedOut(vendor.label),
			advice: RAISE_TIMEOUT,
			reached: true,
		};
	}
	return {
		...common,
		message: connectionBroke(vendor.label),
		advice: checkIfAlways(host),
		reached: true,
	};
}

/** What the credential refused to sign is the user's to mend, and stays the problem it is. */
function notAnswered(
	vendor: Vendor,
	call: Call,
	error: unknown,
	host: string,
): FailedCall | Problem {
	const refusal = causesOf(error).find((cause) => cause instanceof Problem);
	return refusal ?? new FailedCall(networkFailure(vendor, error, host), call);
}

/** The reply as an object: a bare list becomes its only member. */
function parseObject(body: string | undefined): IDataObject | undefined {
	if (body === undefined) return undefined;
	try {
		const value: unknown = parseLosslessJson(body);
		if (Array.isArray(value)) return { [BARE_LIST]: value as IDataObject[] };
		return typeof value === 'object' && value !== null ? (value as IDataObject) : undefined;
	} catch {
		return undefined;
	}
}

/**
 * Sends one signed request and reads the reply as exact JSON, whatever its HTTP status. Secrets that
 * the vendor repeats in it are masked.
 *
 * @param call what the request is made for
 * @throws Problem when the credential refuses to sign the request
 * @throws FailedCall when no reply came
 */
export async function sendRequest(
	{ context, vendor, credentials }: CallContext,
	call: Call,
	request: IHttpRequestOptions,
): Promise<VendorReply> {
	// Signing changes this very object.
	const sent: IHttpRequestOptions = {
		...request,
		encoding: 'arraybuffer',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
	};
	let response: BytesResponse;
	try {
		response = (await context.helpers.httpRequestWithAuthentication.call(
			context,
			vendor.credentialType,
			sent,
			{
				credentialsDecrypted: {
					id: '',
					name: '',
					type: vendor.credentialType,
					data: credentials,
				},
			},
		)) as BytesResponse;
	} catch (error) {
		throw notAnswered(vendor, call, error, request.baseURL ?? request.url);
	}
	const { statusCode, headers, body } = response;
	const bytes = bodyBytes(body);
	const contentType = String(headers['content-type'] ?? '');
	const read = replyText(bytes, contentType);
	const secrets = vendor.secretsOf(credentials, sent);
	const text = withoutSecrets(read ?? bytes.toString('latin1'), secrets);
	const object = read === undefined ? undefined : parseObject(text);
	return {
		statusCode,
		headers,
		body: object,
		good() {
			if (read === undefined || text === read) return object;
			const gently = withoutSecrets(read, secrets, true);
			return gently === text ? object : parseObject(gently);
		},
		text,
		contentType,
		isReadable: read !== undefined,
		isEmpty: holdsNothing(text),
		unmasked: () => parseObject(read),
	};
}
