import type { Classification } from '../catalogue/vendor';
import {
	CHECK_API_ADDRESS,
	CHECK_CREDENTIAL,
	refusedByStatus,
	serverFailed,
	redirected,
	SLOW_DOWN,
	throttled,
	throttledFor,
	TRY_LATER,
	USE_FINAL_ADDRESS,
} from '../messages/callMessages';
import {
	ASK_ABOUT_FIREWALL,
	CHECK_ADDRESS_AND_PATH,
	CHECK_METHOD,
	CHECK_PROXY,
	SEND_LESS,
	SEND_SHORTER,
	stoppedByFirewall,
} from '../messages/statusMessages';
import type { Words } from '../messages/words';
import { isWebPage } from './isWebPage';
import { retryAfter } from './retryAfter';

/** What of a reply says something beside its body. */
export interface StatusReply {
	statusCode: number;
	headers: Record<string, unknown>;
	/** The body. */
	text: string;
}

const SECOND_MS = 1_000;

/** What the user can do about a status. */
const ADVICE: ReadonlyMap<number, Words> = new Map([
	[404, CHECK_ADDRESS_AND_PATH],
	[405, CHECK_METHOD],
	[407, CHECK_PROXY],
	[410, CHECK_ADDRESS_AND_PATH],
	[413, SEND_LESS],
	[414, SEND_SHORTER],
	[415, CHECK_API_ADDRESS],
	[431, SEND_SHORTER],
]);

/** Scheme and host of an address; a path may hold a token, so nothing of it is shown. */
function originOf(location: unknown): string {
	const address = String(location ?? '');
	return URL.canParse(address) ? new URL(address).origin : '';
}

/**
 * The failure that the HTTP status alone shows.
 *
 * @param vendor how messages name it
 * @returns undefined for a status of success
 */
export function statusFailure(vendor: Words, reply: StatusReply): Classification {
	const { statusCode, headers, text } = reply;
	if (statusCode >= 200 && statusCode < 300) return undefined;
	const retryAfterMs = retryAfter(headers, Date.now());
	if (statusCode === 429 || (statusCode === 503 && retryAfterMs !== undefined)) {
		const seconds = retryAfterMs === undefined ? undefined : Math.ceil(retryAfterMs / SECOND_MS);
		return {
			kind: 'throttled',
			...(statusCode === 429 && { notProcessed: true }),
			message: seconds === undefined ? throttled(vendor) : throttledFor(vendor, seconds),
			advice: SLOW_DOWN,
			...(retryAfterMs !== undefined && { retryAfterMs }),
		};
	}
	if (statusCode >= 300 && statusCode < 400) {
		return {
			kind: 'rejected',
			message: redirected(vendor, originOf(headers.location)),
			advice: USE_FINAL_ADDRESS,
		};
	}
	if (statusCode >= 500) {
		return {
			kind: 'unavailable',
			message: serverFailed(vendor, statusCode),
			advice: TRY_LATER,
		};
	}
	if (isWebPage(text) && !ADVICE.has(statusCode)) {
		return {
			kind: 'rejected',
			message: stoppedByFirewall(vendor, statusCode),
			advice: ASK_ABOUT_FIREWALL,
		};
	}
	return {
		kind: statusCode === 401 || statusCode === 403 ? 'credential' : 'rejected',
		message: refusedByStatus(vendor, statusCode),
		advice: ADVICE.get(statusCode) ?? CHECK_CREDENTIAL,
	};
}
