import type { IDataObject } from 'n8n-workflow';
import type { Call, Failure } from '../shared/catalogue/vendor';
import { isBts } from './buildRequest';

type Verdict = Pick<Failure, 'kind' | 'message' | 'advice'>;

const SIGNATURE: Verdict = {
	kind: 'credential',
	message: 'Yuanshu refuses the signature.',
	advice:
		'Check in the credential that Yuanshu has the public half of the private key, and that the tenant ID is right. If it happens to calls with a query only, or to all, try another Signed URL. Check this server’s clock, too.',
};

const TENANT: Verdict = {
	kind: 'credential',
	message: 'Yuanshu does not accept the tenant number.',
	advice: 'Check the tenant ID in the credential.',
};

/** yuanshu.md sections 2.2 and 2.3; 401 is the page’s, the others are those of the platform’s code. */
const VERDICTS: Record<string, Verdict> = {
	'401': SIGNATURE,
	'402': SIGNATURE,
	'403': SIGNATURE,
	'1002': SIGNATURE,
	'1101': TENANT,
	'1102': TENANT,
	'1003': {
		kind: 'unavailable',
		message: 'Yuanshu is busy.',
		advice: 'Try again later.',
	},
};

function textOf(value: unknown): string | undefined {
	return value === undefined || value === null ? undefined : String(value);
}

/** Whether the call succeeded, as far as the reply says. */
function successOf({ success, code }: IDataObject, endpoint: string): boolean | undefined {
	if (typeof success === 'boolean') return success;
	if (code === undefined || code === null || !isBts(endpoint)) return undefined;
	return String(code) === '1';
}

/**
 * Judges a reply (yuanshu.md section 2.3): `success` decides where there is one; document tracking
 * says it by code 1. Which codes the other endpoints use for success is not documented, so a reply
 * of theirs that has no `success` is not taken for one, save that the codes of a refusal are known.
 */
export function judgeYuanshu(
	body: IDataObject,
	{ endpoint }: Pick<Call, 'endpoint'>,
): Omit<Failure, 'reached'> | undefined {
	const success = successOf(body, endpoint);
	if (success === true) return undefined;
	const code = textOf(body.code);
	const text = textOf(body.msg ?? body.message);
	const traceId = textOf(body.traceId);
	const known = code !== undefined && Object.hasOwn(VERDICTS, code) ? VERDICTS[code] : undefined;
	const silent: Verdict = {
		kind: 'unavailable',
		message: 'Yuanshu answered without saying whether the call succeeded.',
		advice: 'Check that the addresses in the credential are those of Yuanshu.',
	};
	const refused: Verdict = {
		kind: 'rejected',
		message: `Yuanshu refused the call: ${text || `code ${code ?? 'missing'}`}`,
	};
	return {
		...(known ?? (success === undefined ? silent : refused)),
		...(code !== undefined && { code }),
		...(text !== undefined && { text }),
		...(traceId !== undefined && { traceId }),
	};
}
