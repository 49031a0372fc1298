import type { IDataObject } from 'n8n-workflow';
import type { Call, Classification, Failure } from '../shared/catalogue/vendor';
import { verdictIn } from '../shared/json/verdictIn';
import { TRY_LATER } from '../shared/messages/callMessages';
import { isTracking } from './buildRequest';
import {
	busy,
	CHECK_ADDRESSES,
	CHECK_SIGNING,
	CHECK_TENANT,
	refused,
	signatureRefused,
	silent,
	tenantRefused,
} from './messages';

type Verdict = Pick<Failure, 'kind' | 'message' | 'advice' | 'isUnknown'>;

const SIGNATURE: Verdict = {
	kind: 'credential',
	message: signatureRefused,
	advice: CHECK_SIGNING,
};
const TENANT: Verdict = { kind: 'credential', message: tenantRefused, advice: CHECK_TENANT };
const BUSY: Verdict = { kind: 'unavailable', message: busy, advice: TRY_LATER };
const SILENT: Verdict = {
	kind: 'unavailable',
	message: silent,
	advice: CHECK_ADDRESSES,
	isUnknown: true,
};

/**
 * 401 is from the vendor's page, the others are from the platform's code (docs/facts/yuanshu.md,
 * Envelopes).
 */
const VERDICTS: ReadonlyMap<string | undefined, Verdict> = new Map([
	['401', SIGNATURE],
	['402', SIGNATURE],
	['403', SIGNATURE],
	['1002', SIGNATURE],
	['1003', BUSY],
	['1101', TENANT],
	['1102', TENANT],
]);

function textOf(value: unknown): string | undefined {
	return value === undefined || value === null ? undefined : String(value);
}

/** Whether the call succeeded; undefined where the reply does not say. */
function successOf(
	{ success, code }: IDataObject,
	call: Pick<Call, 'operation' | 'endpoint'>,
): boolean | undefined {
	const verdict = verdictIn(success);
	if (verdict !== undefined) return verdict;
	if (code === undefined || code === null || !isTracking(call)) return undefined;
	return String(code) === '1';
}

/**
 * Reads a reply (docs/facts/yuanshu.md, Envelopes): `success` decides where there is one; document
 * tracking reports success by code 1. The success codes of the other endpoints are not documented,
 * so their replies without `success` do not count as a success; codes of refusals are known.
 */
export function classifyReply(
	body: IDataObject,
	call: Pick<Call, 'operation' | 'endpoint'>,
): Classification {
	const success = successOf(body, call);
	if (success === true) return undefined;
	const code = textOf(body.code);
	const text = textOf(body.msg ?? body.message);
	const traceId = textOf(body.traceId);
	const rejected: Verdict = { kind: 'rejected', message: refused(text, code) };
	return {
		...(VERDICTS.get(code) ?? (success === undefined ? SILENT : rejected)),
		...(code !== undefined && { code }),
		...(text !== undefined && { text }),
		...(traceId !== undefined && { traceId }),
	};
}
