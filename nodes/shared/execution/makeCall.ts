import { omit } from 'lodash';
import type { IDataObject } from 'n8n-workflow';
import type { CallContext } from '../catalogue/callContext';
import type { Call, Failure, Vendor, VendorReply } from '../catalogue/vendor';
import {
	CHECK_API_ADDRESS,
	CHECK_CREDENTIAL,
	notAJsonObject,
	redirected,
	refusedByStatus,
	serverFailed,
	SLOW_DOWN,
	throttled,
	TRY_LATER,
	USE_FINAL_ADDRESS,
} from '../messages/callMessages';
import { FailedCall } from '../errors/failedCall';
import { madeOnce } from './doneWrites';
import { retryAfter } from './retryAfter';
import { sendRequest } from './sendRequest';
import { withRetries } from './withRetries';

/** The failure that the HTTP status alone shows. */
function statusFailure(
	{ label }: Vendor,
	{ statusCode, headers }: VendorReply,
): Failure | undefined {
	if (statusCode >= 200 && statusCode < 300) return undefined;
	const common = { statusCode, reached: true } as const;
	const retryAfterMs = retryAfter(headers, Date.now());
	if (statusCode === 429 || (statusCode === 503 && retryAfterMs !== undefined)) {
		return {
			...common,
			kind: 'throttled',
			...(statusCode === 429 && { notProcessed: true }),
			message: throttled(label),
			advice: SLOW_DOWN,
			...(retryAfterMs !== undefined && { retryAfterMs }),
		};
	}
	if (statusCode >= 300 && statusCode < 400) {
		const target = typeof headers.location === 'string' ? headers.location.split('?')[0] : '';
		return {
			...common,
			kind: 'rejected',
			message: redirected(label, target ?? ''),
			advice: USE_FINAL_ADDRESS,
		};
	}
	if (statusCode >= 500) {
		return {
			...common,
			kind: 'unavailable',
			message: serverFailed(label, statusCode),
			advice: TRY_LATER,
		};
	}
	return {
		...common,
		kind: statusCode === 401 || statusCode === 403 ? 'credential' : 'rejected',
		message: refusedByStatus(label, statusCode),
		advice: CHECK_CREDENTIAL,
	};
}

function unreadable({ label }: Vendor, { statusCode, isEmpty }: VendorReply): Failure {
	return {
		kind: 'unavailable',
		message: notAJsonObject(label),
		advice: CHECK_API_ADDRESS,
		statusCode,
		...(isEmpty && { isEmpty }),
		reached: true,
	};
}

/**
 * The vendor's own rules decide. The HTTP status decides where they found no code, because then
 * they know nothing about the reply, and where the server failed and only the user's success test
 * took its error page for a refusal.
 */
function failureOf(
	{ vendor, credentials }: CallContext,
	call: Call,
	reply: VendorReply,
): Failure | undefined {
	const byVendor = reply.body && vendor.classifyReply(reply.body, call, credentials);
	const byStatus = statusFailure(vendor, reply);
	const { code, text, isUsersTest = false } = byVendor ?? {};
	const saysMore = code !== undefined && !(isUsersTest && reply.statusCode >= 500);
	if (byVendor && (saysMore || !byStatus)) {
		const { statusCode, isEmpty } = reply;
		return { ...byVendor, statusCode, reached: true, ...(!byStatus && isEmpty && { isEmpty }) };
	}
	if (byStatus) return { ...byStatus, ...(text !== undefined && { text }) };
	return reply.body ? undefined : unreadable(vendor, reply);
}

async function attempt(calls: CallContext, call: Call): Promise<IDataObject> {
	const { vendor, credentials, options } = calls;
	const request = vendor.buildRequest(call, credentials);
	const reply = await sendRequest(calls, call, { ...request, timeout: options.timeout });
	const failure = failureOf(calls, call, reply);
	if (failure) throw new FailedCall(failure, call);
	const body = (call.repliesWithSecrets ? reply.unmasked() : reply.body) ?? {};
	return vendor.envelope ? omit(body, vendor.envelope) : body;
}

/**
 * Makes one call at the pace the vendor allows, and again where that is safe. A write that an earlier
 * try of the run has made is not made again.
 *
 * @returns the reply without the vendor's envelope
 * @throws Problem when the credential or a parameter does not allow the call
 * @throws FailedCall when the call did not succeed, also for an error inside HTTP 200
 * @throws Cancelled when the execution is stopped
 */
export async function makeCall(calls: CallContext, call: Call): Promise<IDataObject> {
	const { options, pacer, signal, doneWrites } = calls;
	return await madeOnce(
		doneWrites,
		call,
		async () =>
			await withRetries(async () => await attempt(calls, call), {
				call,
				maxRetries: options.maxRetries,
				pacer,
				signal,
			}),
	);
}
