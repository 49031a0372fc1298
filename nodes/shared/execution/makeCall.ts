import { omit } from 'lodash';
import type { IDataObject } from 'n8n-workflow';
import type { CallContext } from '../catalogue/callContext';
import type { Call, Failure, Vendor, VendorReply } from '../catalogue/vendor';
import { CHECK_API_ADDRESS, notAJsonObject, notInCharset } from '../messages/callMessages';
import { FailedCall } from '../errors/failedCall';
import { statusFailure } from '../errors/statusFailure';
import { whatCame } from '../errors/whatCame';
import { madeOnce } from './doneWrites';
import { markUndecided } from './replyResult';
import { sendRequest } from './sendRequest';
import { withRetries } from './withRetries';

/** The beginning of a reply, for the user to see, or that it holds nothing. */
function shown({ isEmpty, text, contentType }: VendorReply) {
	return isEmpty ? ({ isEmpty } as const) : { came: whatCame(text, contentType) };
}

function unreadable({ label }: Vendor, reply: VendorReply): Failure {
	const { statusCode, isReadable } = reply;
	return {
		kind: 'unavailable',
		message: isReadable ? notAJsonObject(label) : notInCharset(label),
		advice: CHECK_API_ADDRESS,
		statusCode,
		...shown(reply),
		reached: true,
	};
}

/** What the status says, by the vendor's own rules or by HTTP's, and what came with it. */
function statusFailureOf(vendor: Vendor, reply: VendorReply): Failure | undefined {
	const failure = vendor.classifyStatus?.(reply) ?? statusFailure(vendor.label, reply);
	if (!failure) return undefined;
	const { isEmpty, text, contentType, statusCode } = reply;
	const came = isEmpty ? {} : { came: whatCame(text, contentType) };
	return { ...failure, ...came, statusCode, reached: true };
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
	const byStatus = statusFailureOf(vendor, reply);
	const { code, text, isUsersTest = false } = byVendor ?? {};
	const saysMore = code !== undefined && !(isUsersTest && reply.statusCode >= 500);
	if (byVendor && (saysMore || !byStatus)) {
		const { statusCode, isEmpty, text: body, contentType } = reply;
		return {
			...byVendor,
			statusCode,
			reached: true,
			...(byVendor.isUnknown && !isEmpty && { came: whatCame(body, contentType) }),
			...(!byStatus && isEmpty && { isEmpty }),
		};
	}
	if (byStatus) return { ...byStatus, ...(text !== undefined && { text }) };
	return reply.body ? undefined : unreadable(vendor, reply);
}

async function attempt(calls: CallContext, call: Call): Promise<IDataObject> {
	const { vendor, credentials, options } = calls;
	const request = vendor.buildRequest(call, credentials);
	const received = await sendRequest(calls, call, { ...request, timeout: options.timeout });
	const unwrap = (body: IDataObject | undefined) =>
		body && vendor.unwrap ? vendor.unwrap(body, call) : body;
	const reply = { ...received, body: unwrap(received.body) };
	const failure = failureOf(calls, call, reply);
	if (failure) throw new FailedCall(failure, call);
	const body = unwrap(call.repliesWithSecrets ? reply.unmasked() : reply.good()) ?? {};
	const payload = vendor.envelope ? omit(body, vendor.envelope) : body;
	if (!reply.isEmpty && vendor.isUndecided?.(body, credentials)) markUndecided(payload);
	return payload;
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
