import { noop } from 'lodash';
import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import type { CallContext } from '../catalogue/callContext';
import { REPLY_LIMIT } from '../catalogue/requestOptionWords';
import type { Call, Failure, Vendor, VendorReply } from '../catalogue/vendor';
import { errorText } from '../messages/errorText';
import {
	CHECK_CERTIFICATE,
	CHECK_CONNECTION,
	checkIfAlways,
	connectionBroke,
	handshakeFailed,
	listTooLong,
	notSent,
	RAISE_TIMEOUT,
	raiseReplyLimit,
	replyTooLong,
	timedOut,
	unreachable,
} from '../messages/callMessages';
import { Problem } from '../messages/message';
import { FailedCall } from '../errors/failedCall';
import { causesOf, isConnectFailure, isHandshakeFailure, networkCode } from '../errors/networkCode';
import { holdsNothing } from '../json/holdsNothing';
import { parseLosslessJson } from '../json/losslessJson';
import { BYTES_PER_MEGABYTE } from '../json/megabyte';
import { replyText } from '../json/replyText';
import { boundedBody, type BodyStream } from '../credential/boundedBody';
import { withoutSecrets } from '../credential/mask';
import { throwIfCancelled } from './cancellation';
import { endOfReading } from './endOfReading';
import { BARE_LIST } from './replyResult';

/** Network errors that happen before a byte of the request has left. */
const NEVER_LEFT = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
]);

/** What the HTTP helper answers when asked for the full response as a stream. */
interface StreamResponse {
	statusCode: number;
	headers: Record<string, unknown>;
	body: BodyStream;
}

function tooLate({ label }: Vendor): Failure {
	return {
		kind: 'unavailable',
		code: 'ETIMEDOUT',
		message: timedOut(label),
		advice: RAISE_TIMEOUT,
		reached: true,
	};
}

/** A repeat would be as long, so there is none. */
function tooLong({ vendor, options, replyBudget }: CallContext): Failure {
	const limit = options.replyLimitMegabytes;
	const isList = replyBudget && replyBudget.bytesLeft < limit * BYTES_PER_MEGABYTE;
	return {
		kind: 'unavailable',
		isFinal: true,
		message: isList
			? listTooLong(vendor.label, replyBudget.megabytes)
			: replyTooLong(vendor.label, limit),
		advice: raiseReplyLimit(REPLY_LIMIT),
		reached: true,
	};
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
	if (NEVER_LEFT.has(code) && isConnectFailure(error)) {
		return {
			...common,
			message: unreachable(vendor.label, host),
			advice: CHECK_CONNECTION,
			reached: false,
		};
	}
	if (code === 'ECONNABORTED' || code === 'ETIMEDOUT') return { ...tooLate(vendor), code };
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
 * Sends the request, and reads all of the reply within the time and the length that the options allow.
 * A read ends with the execution; a write is not cut off, because nobody would know whether it was made.
 */
async function exchange(calls: CallContext, call: Call, request: IHttpRequestOptions) {
	const { context, vendor, credentials, options, replyBudget, signal } = calls;
	const stop = call.effect === 'read' ? signal : undefined;
	const { deadline, ends } = endOfReading(options.timeout, stop);
	const limit = options.replyLimitMegabytes * BYTES_PER_MEGABYTE;
	// Signing may write secrets into the address.
	const host = request.baseURL ?? request.url;
	// n8n would put the execution's signal in its place, which knows no deadline.
	Object.defineProperty(request, 'abortSignal', { get: () => ends, set: noop });
	try {
		const { credentialType: type } = vendor;
		const { body, ...response } = (await context.helpers.httpRequestWithAuthentication.call(
			context,
			type,
			request,
			{ credentialsDecrypted: { id: '', name: '', type, data: credentials } },
		)) as StreamResponse;
		const bytes = await boundedBody(body, Math.min(limit, replyBudget?.bytesLeft ?? limit), ends);
		if (bytes && replyBudget) replyBudget.bytesLeft -= bytes.length;
		return { ...response, bytes };
	} catch (error) {
		throwIfCancelled(stop);
		throw deadline.aborted
			? new FailedCall(tooLate(vendor), call)
			: notAnswered(vendor, call, error, host);
	}
}

/**
 * Sends one signed request and reads the reply as exact JSON, whatever its HTTP status. Secrets that
 * the vendor repeats in it are masked.
 *
 * @param call what the request is made for
 * @throws Problem when the credential refuses to sign the request
 * @throws FailedCall when no reply came, not all of it in time, or too long a one
 * @throws Cancelled when the execution is stopped while it reads
 */
export async function sendRequest(
	calls: CallContext,
	call: Call,
	request: IHttpRequestOptions,
): Promise<VendorReply> {
	const { vendor, credentials } = calls;
	// Signing changes this very object.
	const sent: IHttpRequestOptions = {
		...request,
		encoding: 'stream',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
	};
	const { statusCode, headers, bytes } = await exchange(calls, call, sent);
	if (!bytes) throw new FailedCall(tooLong(calls), call);
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
