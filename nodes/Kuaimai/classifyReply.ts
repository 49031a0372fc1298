import { isPlainObject } from 'lodash';
import type { IDataObject } from 'n8n-workflow';
import type { Call, Classification, Failure } from '../shared/catalogue/vendor';
import { verdictIn } from '../shared/json/verdictIn';
import {
	CALL_LESS_OFTEN,
	CHECK_GATEWAY,
	CHECK_PERMISSION,
	COPY_APP_KEY,
	COPY_APP_SECRET,
	FILL_IN_ACCESS_TOKEN,
	refreshedTooOften,
	refused,
	RENEW_SESSION,
	serviceUnavailable,
	sessionExpired,
	sessionMissing,
	SET_CLOCK,
	TOKEN_STILL_GOOD,
	unknownAppKey,
	unknownMethod,
	withoutVerdict,
	wrongAppSecret,
	wrongClock,
} from './messages';

type Verdict = Pick<Failure, 'kind' | 'message' | 'advice'>;

const WRONG_CLOCK: Verdict = { kind: 'credential', message: wrongClock, advice: SET_CLOCK };

/** The codes with a meaning of their own (docs/facts/kuaimai.md, Error Codes). */
const VERDICTS: Readonly<Record<string, Verdict>> = {
	'1': { kind: 'throttled', message: serviceUnavailable, advice: CALL_LESS_OFTEN },
	'20': { kind: 'credential', message: sessionMissing, advice: FILL_IN_ACCESS_TOKEN },
	invalid_session: { kind: 'credential', message: sessionExpired, advice: RENEW_SESSION },
	refresh_frequently: { kind: 'rejected', message: refreshedTooOften, advice: TOKEN_STILL_GOOD },
	'25': { kind: 'credential', message: wrongAppSecret, advice: COPY_APP_SECRET },
	'27': { kind: 'rejected', message: unknownMethod, advice: CHECK_PERMISSION },
	'40': WRONG_CLOCK,
};

function verdictOf(code: string | undefined, text: string): Verdict {
	// Code 23 is any invalid app parameter; the text names it.
	if (code === '23' && text.includes('timestamp')) return WRONG_CLOCK;
	if (code === '23' && text.includes('appKey')) {
		return { kind: 'credential', message: unknownAppKey, advice: COPY_APP_KEY };
	}
	const known = code !== undefined && Object.hasOwn(VERDICTS, code) ? VERDICTS[code] : undefined;
	return known ?? { kind: 'rejected', message: refused(text || `code ${code ?? 'missing'}`) };
}

function textOf(value: unknown): string | undefined {
	return value === undefined || value === null ? undefined : String(value);
}

/**
 * Takes a reply out of `<method>_response`, or a refusal out of `error_response`, which gateways of
 * this kind put around them.
 *
 * @param method with dots, as it was called
 */
export function unwrap(
	body: IDataObject,
	{ endpoint: method }: Pick<Call, 'endpoint'>,
): IDataObject {
	const [[name, content] = [], ...others] = Object.entries(body);
	const wrappers = ['error_response', `${method.replaceAll('.', '_')}_response`];
	const isWrapper = others.length === 0 && name !== undefined && wrappers.includes(name);
	return isWrapper && isPlainObject(content) ? (content as IDataObject) : body;
}

/**
 * Reads Kuaimai's envelope (docs/facts/kuaimai.md, Envelope): only `success: true` is a success. A
 * reply that says neither yes nor no, and has no code of a refusal, is not documented and counts as
 * a failure.
 */
export function classifyReply(body: IDataObject): Classification {
	const success = verdictIn(body.success);
	if (success === true) return undefined;
	const code = textOf(body.code);
	if (success === undefined && (code === undefined || /^0*$/.test(code))) {
		return {
			kind: 'unavailable',
			message: withoutVerdict,
			advice: CHECK_GATEWAY,
			isUnknown: true,
		};
	}
	const text = textOf(body.msg) ?? '';
	const traceId = textOf(body.trace_id ?? body.traceId);
	return {
		...verdictOf(code, text),
		...(code !== undefined && { code }),
		text,
		...(traceId !== undefined && { traceId }),
	};
}
