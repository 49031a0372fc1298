import { exactJson } from '../shared/exactJson.mts';

/** An error of the gateway, with its code (docs/facts/kuaimai.md, Error Codes). */
export class GatewayError extends Error {
	constructor(
		readonly code: string,
		message: string,
	) {
		super(message);
	}
}

/** docs/facts/kuaimai.md, Error Codes. The facts give these meanings, but not the vendor's words. */
const MEANINGS: Record<string, string> = {
	'1': 'service unavailable',
	'9': 'business logic failed',
	'20': 'session parameter missing',
	'22': 'app-key level parameter missing',
	'23': 'app-key level parameter invalid',
	'24': 'sign missing',
	'26': 'method name missing',
	'27': 'method does not exist',
	'28': 'version missing',
	'29': 'no such version',
	'50': 'illegal parameter',
	'20001': 'pageNo is empty or out of range',
	'20002': 'pageSize is empty or out of range',
	invalid_session: 'user not enabled, contact administrator',
	refresh_frequently: 'refreshing too often',
};

/**
 * The error for a code. The vendor prints only the texts of 25 and 40 (docs/facts/kuaimai.md, Error Codes); the others are ours.
 *
 * @param subject what the text names, e.g. a parameter
 */
export function gatewayError(
	code: string,
	{ method, version }: Record<string, string>,
	subject?: string,
): GatewayError {
	const service = `服务方法(${method}:${version})`;
	if (code === '25') return new GatewayError(code, `${service}的签名无效`);
	if (code === '40') {
		return new GatewayError(code, `${service}的应用键参数${subject ?? 'timestamp'}无效`);
	}
	const meaning = Object.hasOwn(MEANINGS, code) ? MEANINGS[code] : 'refused';
	return new GatewayError(code, subject === undefined ? `${meaning}` : `${meaning}: ${subject}`);
}

/** A good reply: the payload lies flat beside `traceId` and `success` (docs/facts/kuaimai.md, Envelope). */
export function successText(traceId: string, payload: Record<string, unknown>): string {
	return exactJson({ traceId, ...payload, success: true });
}

/**
 * An error reply, as the vendor's examples print it (docs/facts/kuaimai.md, Envelope); that of a refresh that
 * comes too early is printed otherwise (Session).
 */
export function errorText(traceId: string, { code, message }: GatewayError): string {
	if (code === 'refresh_frequently') {
		return exactJson({ msg: message, traceId, code, success: false });
	}
	return exactJson({ code, msg: message, success: false, trace_id: traceId });
}
