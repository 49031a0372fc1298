import type { IDataObject } from 'n8n-workflow';
import type { Call, Failure, Vendor, VendorReply } from '../catalogue/vendor';
import { FailedCall } from './nodeError';
import { retryAfter } from './retryAfter';
import { withRetries } from './withRetries';
import { send } from './sendRequest';
import type { Session } from './callContext';

function statusFailure(vendor: Vendor, { statusCode, headers }: VendorReply): Failure | undefined {
	if (statusCode >= 200 && statusCode < 300) return undefined;
	const common = { statusCode, reached: true };
	const retryAfterMs = retryAfter(headers, Date.now());
	if (statusCode === 429 || (statusCode === 503 && retryAfterMs !== undefined)) {
		return {
			...common,
			kind: 'throttled',
			message: `${vendor.label} is receiving too many requests.`,
			advice:
				'Lower Concurrency or set Max Requests per Second under Options, or run less at once.',
			...(retryAfterMs !== undefined && { retryAfterMs }),
		};
	}
	if (statusCode >= 300 && statusCode < 400) {
		const target =
			typeof headers.location === 'string' ? ` to ${headers.location.split('?')[0]}` : '';
		return {
			...common,
			kind: 'rejected',
			message: `${vendor.label} redirected the call${target}; signed requests are not passed on.`,
			advice: 'Put the final address into the credential’s base URL.',
		};
	}
	if (statusCode >= 500) {
		return {
			...common,
			kind: 'unavailable',
			message: `${vendor.label} failed to process the call (HTTP ${statusCode}).`,
			advice: 'Try again later.',
		};
	}
	return {
		...common,
		kind: statusCode === 401 || statusCode === 403 ? 'credential' : 'rejected',
		message: `${vendor.label} refused the call (HTTP ${statusCode}).`,
		advice: 'Check the credential and its base URL.',
	};
}

function unreadable(vendor: Vendor, statusCode: number): Failure {
	return {
		kind: 'unavailable',
		message: `${vendor.label} answered with something that is not a JSON object.`,
		advice:
			'Check that the base URL in the credential is the address of the API. If it is, try again later.',
		statusCode,
		reached: true,
	};
}

/**
 * The vendor's own verdict counts, unless it comes without a code under an HTTP error: then it is
 * only our words for a reply that says nothing, and the status says more. So it does when the server
 * itself failed and only the user's test took its error page for a refusal.
 */
function judgeReply(
	{ vendor, credentials }: Session,
	call: Call,
	reply: VendorReply,
): Failure | undefined {
	const byVendor = reply.body && vendor.judge(reply.body, call, credentials);
	const byStatus = statusFailure(vendor, reply);
	const { code, text, isUsersTest = false } = byVendor ?? {};
	const saysMore = code !== undefined && !(isUsersTest && reply.statusCode >= 500);
	if (byVendor && (saysMore || !byStatus)) {
		return { ...byVendor, statusCode: reply.statusCode, reached: true };
	}
	if (byStatus) return { ...byStatus, ...(text !== undefined && { text }) };
	return reply.body ? undefined : unreadable(vendor, reply.statusCode);
}

async function attempt(session: Session, call: Call): Promise<IDataObject> {
	const { vendor, credentials, options } = session;
	const request = vendor.buildRequest(call, credentials);
	const reply = await send(session, call, { ...request, timeout: options.timeout });
	const failure = judgeReply(session, call, reply);
	if (failure) throw new FailedCall(failure, call);
	const body = call.operation.repliesWithSecrets ? reply.unmasked() : reply.body;
	return vendor.payload(body as IDataObject, call);
}

/**
 * Makes one call at the pace the vendor allows, and again where that is safe.
 *
 * @returns the reply without the vendor's envelope
 * @throws FailedCall when the call did not succeed, also for an error inside HTTP 200
 * @throws Cancelled when the execution is stopped
 */
export async function makeCall(session: Session, call: Call): Promise<IDataObject> {
	const { options, pacer, signal } = session;
	const { idempotencyKey } = call.operation;
	return await withRetries(async () => await attempt(session, call), {
		isRepeatable:
			call.access === 'read' || (idempotencyKey !== undefined && idempotencyKey in call.parameters),
		maxRetries: options.maxRetries,
		pacer,
		signal,
	});
}
